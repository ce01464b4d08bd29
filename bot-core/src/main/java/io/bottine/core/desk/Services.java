package io.bottine.core.desk;

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
 * @param words the engine for words, which may still be loading: asking waits for it
 */
public record Services(
        Store store, Supplier<Words> words, Phrasebook phrasebook, DateReader dates, Channels channels) {}
