/** The machine-readable contract of {@code reflect --json} and {@code check --json}: one JSON object a line in, one out. */
@NullMarked
package io.bottine.phrasebook.contract;

import org.jspecify.annotations.NullMarked;
