/** Messages that a change of state causes: written with it in one transaction, sent after it, at least once. */
@NullMarked
package io.bottine.core.outbox;

import org.jspecify.annotations.NullMarked;
