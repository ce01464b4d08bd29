/** The core's types as JSON and back: messages that wait, histories, exports. */
@NullMarked
package io.bottine.core.json;

import org.jspecify.annotations.NullMarked;
