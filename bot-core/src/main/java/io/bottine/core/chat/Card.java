package io.bottine.core.chat;

import io.bottine.core.chat.Block.Actions;
import java.util.List;
import java.util.stream.Stream;

/** What a person sees: blocks from top to bottom, the most important first. */
public record Card(List<Block> blocks) {

    /** People under stress click wrong buttons: more than two that stand out are none that stands out. */
    public static final int MOST_PRIMARY_BUTTONS = 2;

    public Card {
        blocks = List.copyOf(blocks);
        long primary = buttonsOf(blocks)
                .filter(button -> button.style() == Button.Style.PRIMARY)
                .count();
        if (primary > MOST_PRIMARY_BUTTONS) {
            throw new IllegalArgumentException("a card has at most " + MOST_PRIMARY_BUTTONS + " primary buttons");
        }
    }

    public static Card of(Block... blocks) {
        return new Card(List.of(blocks));
    }

    /** The card's buttons outside suggestions, in order. */
    public List<Button> buttons() {
        return buttonsOf(blocks).toList();
    }

    private static Stream<Button> buttonsOf(List<Block> blocks) {
        return blocks.stream().filter(Actions.class::isInstance).flatMap(block -> ((Actions) block).buttons().stream());
    }
}
