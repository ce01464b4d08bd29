package io.bottine.core.command;

import java.util.List;

/**
 * Something a request says besides its verb.
 *
 * @param name the name in requests and forms
 * @param choices labels, for {@link Kind#CHOICE}; else empty
 */
public record Param(String name, Kind kind, Need need, List<String> choices) {

    /** What a parameter holds. */
    public enum Kind {
        /** A complaint's number, or {@code all} where the verb allows it. */
        COMPLAINT,
        /** The number of a promise, an option or an escalation within its complaint. */
        NUMBER,
        /** Words that were put aside, by their id. */
        ASIDE,
        /** One of a few labels. */
        CHOICE,
        /** Free text, perhaps of several lines. */
        WORDS,
        /** Free text of one short line. */
        LINE,
        /** A date phrase in either language. */
        WHEN,
        /** A time zone, by its id or its city. */
        ZONE,
        /** A channel, by the platform's id. */
        CHANNEL,
        /** A group or role of the team, by the platform's id. */
        GROUP,
        /** A colleague, by the platform's id or name. */
        PERSON
    }

    /** Whether a request can do without it. */
    public enum Need {
        /** Asked for by a form where it is missing. */
        REQUIRED,
        /** Shown in the form, may stay empty. */
        ASKED,
        /** Never asked for: given by the card that was pressed, or found out. */
        GIVEN
    }

    static Param of(String name, Kind kind, Need need) {
        return new Param(name, kind, need, List.of());
    }

    static Param choice(String name, Need need, List<String> choices) {
        return new Param(name, Kind.CHOICE, need, choices);
    }

    /** True for what a button can carry: ids and labels, never text. */
    public boolean isId() {
        return switch (kind) {
            case COMPLAINT, NUMBER, ASIDE, CHOICE -> true;
            case WORDS, LINE, WHEN, ZONE, CHANNEL, GROUP, PERSON -> false;
        };
    }
}
