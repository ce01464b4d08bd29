package io.bottine.core.interaction;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import java.util.List;

/** The direct answer to an interaction. */
public sealed interface Reply {

    /** A card, shown as {@link Opening} announced. */
    record Show(Card card) implements Reply {}

    record Ask(Form form) implements Reply {}

    /** Completions of a line: each a whole line to take over, and how to show it. */
    record Complete(List<Completion> completions) implements Reply {
        public Complete {
            completions = List.copyOf(completions);
        }
    }

    record Completion(String line, String shown) {}

    /** Nothing to say. */
    record Nothing() implements Reply {}
}
