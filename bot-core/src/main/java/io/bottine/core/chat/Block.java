package io.bottine.core.chat;

import java.util.List;
import java.util.Optional;

/** A piece of a card. Every renderer knows every kind: a new one does not compile until it does. */
public sealed interface Block {

    /** What the card is about, e.g. the customer's name and {@code #id}. */
    record Title(Text text) implements Block {}

    record Paragraph(Text text) implements Block {}

    /** Something that comes before everything else, such as a danger. */
    record Alert(Text text) implements Block {}

    /** Somebody's own words, literally. */
    record Quote(String words) implements Block {}

    /**
     * A sentence to say, alone in a block that is copied in one gesture.
     *
     * @param why what it does, in one line
     * @param use keeps the sentence that was used, where there is a complaint to keep it in
     */
    record Suggestion(String words, String why, Optional<Button> use) implements Block {}

    record Fields(List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    record Field(String label, Text value) {}

    record Bullets(List<Text> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Small print. */
    record Note(Text text) implements Block {}

    /** What can be done: a few buttons, the rest in a menu. */
    record Actions(List<Button> buttons, Optional<Menu> more) implements Block {
        public Actions {
            buttons = List.copyOf(buttons);
        }
    }
}
