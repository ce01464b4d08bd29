/** Cards and forms as Discord's components, within its limits. */
@NullMarked
package io.bottine.discord.components;

import org.jspecify.annotations.NullMarked;
