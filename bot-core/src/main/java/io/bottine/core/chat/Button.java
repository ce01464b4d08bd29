package io.bottine.core.chat;

import java.util.Optional;

/**
 * Something to press.
 *
 * @param label at most 34 characters stay readable on a phone
 * @param confirm for destructive acts, the question that is asked first
 */
public record Button(ActionId action, String label, Style style, Optional<String> confirm) {

    /** How much a button stands out. */
    public enum Style {
        /** At most two on a card. */
        PRIMARY,
        PLAIN,
        DANGER
    }

    public static Button primary(ActionId action, String label) {
        return new Button(action, label, Style.PRIMARY, Optional.empty());
    }

    public static Button plain(ActionId action, String label) {
        return new Button(action, label, Style.PLAIN, Optional.empty());
    }
}
