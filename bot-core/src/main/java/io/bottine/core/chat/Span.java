package io.bottine.core.chat;

import java.time.Instant;

/**
 * A run of text. Strings are always literal: an adapter escapes them, so that nobody's words can ping, format or link.
 */
public sealed interface Span {

    record Plain(String text) implements Span {}

    /** Set off from the rest, where the platform can. */
    record Strong(String text) implements Span {}

    /** A person, shown by name; it pings where the place is public. */
    record Mention(Person person) implements Span {}

    /** A channel, shown by its name where the platform knows it by the id; a person who may see it can go there. */
    record InChannel(Place.Channel channel) implements Span {}

    /** A group or role of the team, shown by its name where the platform can; it never pings. */
    record Group(TeamId team, String id) implements Span {}

    /** A moment, shown in the reader's own zone. */
    record At(Instant instant, Style style) implements Span {

        /** How a moment is shown. */
        public enum Style {
            /** Weekday, date, hour and zone: what a person confirms. */
            FULL,
            /** Hour alone if it is today, else with the day. */
            SHORT,
            /** "in 2 hours", "3 days ago". */
            RELATIVE
        }
    }
}
