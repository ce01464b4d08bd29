/** What to do: complaints, the walk, promises, reminders, escalation, storage. Knows no platform; its door is {@link io.bottine.core.Bot}. */
@NullMarked
package io.bottine.core;

import org.jspecify.annotations.NullMarked;
