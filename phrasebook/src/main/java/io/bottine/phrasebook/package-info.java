/**
 * What to say: the engine for words ({@link io.bottine.phrasebook.Words}) and the content it speaks with. A library of its
 * own, without chat and without a database; nothing leaves the machine.
 */
@NullMarked
package io.bottine.phrasebook;

import org.jspecify.annotations.NullMarked;
