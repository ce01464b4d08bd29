/** The platform-neutral message model: what a person sees, says where, and can press. */
@NullMarked
package io.bottine.core.chat;

import org.jspecify.annotations.NullMarked;
