package io.bottine.core.chat;

import java.util.List;

/** A list to choose one thing from, each an action. At most 25 choices, because Discord shows no more. */
public record Menu(String label, List<Choice> choices) {

    /** The most choices that every platform can show. */
    public static final int MOST_CHOICES = 25;

    public Menu {
        choices = List.copyOf(choices);
        if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
            throw new IllegalArgumentException("a menu has 1 to " + MOST_CHOICES + " choices, not " + choices.size());
        }
    }

    public record Choice(ActionId action, String label) {}
}
