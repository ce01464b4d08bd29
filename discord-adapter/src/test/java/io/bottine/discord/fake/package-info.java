/** A Discord inside the JVM: gateway, REST and people at their screens, in the wire format of Discord's API v10. */
@NullMarked
package io.bottine.discord.fake;

import org.jspecify.annotations.NullMarked;
