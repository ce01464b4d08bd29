package io.bottine.core.desk;

import io.bottine.core.store.Store;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.content.Phrasebook;
import io.bottine.phrasebook.dates.DateReader;
import java.util.function.Supplier;

/**
 * What the desks work with.
 *
 * @param words the engine for words, which may still be loading: asking waits for it
 */
public record Services(Store store, Supplier<Words> words, Phrasebook phrasebook, DateReader dates) {}
