/** Which words of a message an agent reads back: learnt from messages in which readers marked them (docs/adr/0026). */
@NullMarked
package io.bottine.phrasebook.excerpts;

import org.jspecify.annotations.NullMarked;
