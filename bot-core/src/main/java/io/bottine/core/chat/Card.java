package io.bottine.core.chat;

import io.bottine.core.chat.Block.Actions;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person sees: blocks from top to bottom, the most important first.
 *
 * @param readers in whose language and zone it is written, so that what a platform adds to it is in the same
 */
public record Card(List<Block> blocks, Optional<Readers> readers) {

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

    /** Whoever reads a card: one person, or those for whom one person stands. */
    public record Readers(Locale locale, ZoneId zone) {}

    public Card(List<Block> blocks) {
        this(blocks, Optional.empty());
    }

    /** This card, in the language and the zone it was written for. */
    public Card readBy(Locale locale, ZoneId zone) {
        return new Card(blocks, Optional.of(new Readers(locale, zone)));
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
