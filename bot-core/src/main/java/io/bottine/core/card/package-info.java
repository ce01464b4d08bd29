/** What people see: pure functions from the state of things to cards. */
@NullMarked
package io.bottine.core.card;

import org.jspecify.annotations.NullMarked;
