/** Measures the engine for words: how good its answers are on the corpus, how fast they come, and whether any text breaks it. */
@NullMarked
package io.bottine.benchmarks.words;

import org.jspecify.annotations.NullMarked;
