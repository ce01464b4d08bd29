/** A plain copy of a text for patterns to meet, with the way back to the original's offsets. */
@NullMarked
package io.bottine.phrasebook.folding;

import org.jspecify.annotations.NullMarked;
