/** What comes in from a platform, and what is answered. */
@NullMarked
package io.bottine.core.interaction;

import org.jspecify.annotations.NullMarked;
