package io.bottine.slack.blockkit;

import com.slack.api.model.block.LayoutBlock;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Cut;
import io.bottine.core.chat.Fitting;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cards as blocks. */
public final class CardBlocks {

    private static final int BUTTONS_A_ROW = 5;

    /** Slack takes 50 blocks; of characters it was seen to refuse about 13,200. */
    private static final Fitting MESSAGE = new Fitting(50, CardBlocks::weight, 12_000, BUTTONS_A_ROW);

    /** Slack takes 100 blocks and 250 KB, where a character can take 6 bytes. */
    private static final Fitting VIEW = new Fitting(100, CardBlocks::weight, 30_000, BUTTONS_A_ROW);

    /** Slack cuts at 40,000, and escaping makes five characters of one. */
    private static final int MOST_FALLBACK = 3_000;

    private CardBlocks() {}

    /** A card as a message. */
    public static Rendered of(Card card, Audience told) {
        Audience audience = told.of(card);
        return new Rendered(new Rendering(audience).of(fitted(MESSAGE, card, audience)), fallback(card, audience));
    }

    static List<LayoutBlock> inView(Card card, Audience told) {
        Audience audience = told.of(card);
        return new Rendering(audience).of(fitted(VIEW, card, audience));
    }

    private static Card fitted(Fitting fitting, Card card, Audience audience) {
        return fitting.of(card, audience.reader(Person::id));
    }

    /** A suggestion is alone in its block: what it does stands in another. */
    private static int weight(Block block) {
        return block instanceof Block.Suggestion ? 2 : 1;
    }

    /** Escaped after persons are in it, who alone become mentions again. */
    private static String fallback(Card card, Audience audience) {
        Set<String> mentions = new HashSet<>();
        String plain = PlainText.of(card, audience.reader(person -> {
            if (!Rendering.IS_ID.test(person.id())) {
                return person.id();
            }
            mentions.add("<@" + person.id() + ">");
            return "<@" + person.id() + ">";
        }));
        String text = plain.isBlank() ? Cut.MARK : escaped(Cut.to(MOST_FALLBACK, plain));
        for (String mention : mentions) {
            text = text.replace(escaped(mention), mention);
        }
        return text;
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
