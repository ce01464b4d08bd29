/** The single declaration of everything a person can ask for, and the parser of what they type. */
@NullMarked
package io.bottine.core.command;

import org.jspecify.annotations.NullMarked;
