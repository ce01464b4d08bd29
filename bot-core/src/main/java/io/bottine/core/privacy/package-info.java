/** What must not be kept, and what must be forgotten. */
@NullMarked
package io.bottine.core.privacy;

import org.jspecify.annotations.NullMarked;
