/** Reads an agent's draft before it is sent: what would cost more than it helps, what is missing, what it promises. */
@NullMarked
package io.bottine.phrasebook.drafting;

import org.jspecify.annotations.NullMarked;
