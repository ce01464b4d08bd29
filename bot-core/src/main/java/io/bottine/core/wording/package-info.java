/** Interface texts in both languages, from message bundles. */
@NullMarked
package io.bottine.core.wording;

import org.jspecify.annotations.NullMarked;
