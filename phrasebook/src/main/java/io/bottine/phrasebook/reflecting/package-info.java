/**
 * Says a customer's message back: chooses the facts that matter, puts them in the second person, names what the situation is
 * like, and checks its own work. What it says is content: the frames under {@code phrasebook/LANGUAGE/frames}.
 */
@NullMarked
package io.bottine.phrasebook.reflecting;

import org.jspecify.annotations.NullMarked;
