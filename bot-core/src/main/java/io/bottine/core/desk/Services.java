package io.bottine.core.desk;

import io.bottine.core.interaction.Colleagues;
import io.bottine.core.store.Store;
import io.bottine.core.team.Channels;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.content.Phrasebook;
import io.bottine.phrasebook.dates.DateReader;
import java.util.function.Supplier;

/**
 * What the desks work with.
 *
 * @param channels what the platforms know of their channels
 * @param colleagues what the platforms know of people who never spoke to the bot
 * @param words the engine for words, which may still be loading: asking waits for it
 */
public record Services(
        Store store,
        Supplier<Words> words,
        Phrasebook phrasebook,
        DateReader dates,
        Channels channels,
        Colleagues colleagues) {}
