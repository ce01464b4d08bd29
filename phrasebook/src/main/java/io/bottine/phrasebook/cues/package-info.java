/** The notation in which content says what is heard in a text. */
@NullMarked
package io.bottine.phrasebook.cues;

import org.jspecify.annotations.NullMarked;
