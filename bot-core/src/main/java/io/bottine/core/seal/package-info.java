/** What must not be read in the database: sealed with keys that the operator holds. */
@NullMarked
package io.bottine.core.seal;

import org.jspecify.annotations.NullMarked;
