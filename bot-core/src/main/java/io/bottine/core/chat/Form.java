package io.bottine.core.chat;

import java.util.List;

/**
 * Questions asked together.
 *
 * @param submit what comes back with the answers
 * @param title at most 24 characters, Slack's bound
 * @param fields their names are those of the verb's parameters
 */
public record Form(ActionId submit, String title, List<Input> fields) {

    /** The bound of Slack on a modal's title. */
    public static final int MOST_TITLE_CHARACTERS = 24;

    public Form {
        fields = List.copyOf(fields);
        if (title.length() > MOST_TITLE_CHARACTERS) {
            throw new IllegalArgumentException("too long for a form's title: " + title);
        }
    }

    /** One question. */
    public sealed interface Input {

        String name();

        String label();

        boolean required();

        /** What is filled in already. */
        String initial();

        /** A line of text, or several. */
        record Words(String name, String label, String hint, String initial, boolean required, boolean several)
                implements Input {}

        /** One of a few. */
        record Pick(String name, String label, List<Option> options, String initial, boolean required)
                implements Input {
            public Pick {
                options = List.copyOf(options);
            }
        }

        /** A channel of the team, by the platform's own id. */
        record Channel(String name, String label, String initial, boolean required) implements Input {}

        /** A group or role of the team, by the platform's own id. */
        record Group(String name, String label, String initial, boolean required) implements Input {}

        /** Somebody of the team. */
        record Colleague(String name, String label, String initial, boolean required) implements Input {}
    }

    public record Option(String value, String label) {}
}
