/**
 * What goes into the engine for words and what comes out of it: plain records and labels, without behaviour of their own.
 * The labels are those of the machine-readable contract of {@code reflect --json} and {@code check --json}.
 */
@NullMarked
package io.bottine.phrasebook.words;

import org.jspecify.annotations.NullMarked;
