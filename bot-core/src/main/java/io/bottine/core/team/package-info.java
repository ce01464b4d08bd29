/** Teams, their settings, and their members. */
@NullMarked
package io.bottine.core.team;

import org.jspecify.annotations.NullMarked;
