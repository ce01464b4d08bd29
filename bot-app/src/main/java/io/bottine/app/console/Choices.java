package io.bottine.app.console;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be chosen by typing a number. Numbers go on from card to card until the next direct answer, so that a reminder
 * that comes in while somebody types never changes what their number means.
 */
final class Choices {

    /** What a number stands for. */
    sealed interface Offer {

        String label();
    }

    /**
     * A button or a menu's choice on a card.
     *
     * @param confirm the question asked first
     * @param place where its card stands
     * @param menu true for a menu's choice
     */
    record Choice(ActionId action, String label, Optional<String> confirm, Place place, boolean menu)
            implements Offer {}

    /** A long menu: its number shows what is in it. */
    record Folded(String label, List<Choice> choices) implements Offer {}

    private final List<Offer> offered = new ArrayList<>();

    /** Adds a choice and gives its number; the same choice on a second card keeps the number it has. */
    int offer(Offer offer) {
        int known = offered.indexOf(offer);
        if (known >= 0) {
            return known + 1;
        }
        offered.add(offer);
        return offered.size();
    }

    boolean isOffered(Offer offer) {
        return offered.contains(offer);
    }

    Optional<Offer> get(int number) {
        return number >= 1 && number <= offered.size() ? Optional.of(offered.get(number - 1)) : Optional.empty();
    }

    int count() {
        return offered.size();
    }

    void forget() {
        offered.clear();
    }
}
