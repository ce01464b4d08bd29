package io.bottine.core.interaction;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import java.util.List;

/** The direct answer to an interaction. */
public sealed interface Reply {

    /** A card, shown as {@link Opening} announced. */
    record Show(Card card) implements Reply {}

    record Ask(Form form) implements Reply {}

    /** Completions: each a whole line, or an argument's whole value, to take over, and how to show it. */
    record Complete(List<Completion> completions) implements Reply {
        public Complete {
            completions = List.copyOf(completions);
        }
    }

    record Completion(String line, String shown) {

        /** Discord's bound on either. */
        public static final int MOST_CHARACTERS = 100;
    }

    /** Nothing to say. */
    record Nothing() implements Reply {}
}
