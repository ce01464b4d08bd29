/** What will be said when; survives restarts. */
@NullMarked
package io.bottine.core.reminder;

import org.jspecify.annotations.NullMarked;
