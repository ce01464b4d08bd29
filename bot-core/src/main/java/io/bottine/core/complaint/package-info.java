/** The case: everything said and done about one complaint, and the rules that decide what may happen to it. */
@NullMarked
package io.bottine.core.complaint;

import org.jspecify.annotations.NullMarked;
