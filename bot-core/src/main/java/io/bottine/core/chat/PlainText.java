package io.bottine.core.chat;

import io.bottine.core.chat.Block.Actions;
import io.bottine.core.chat.Block.Alert;
import io.bottine.core.chat.Block.Bullets;
import io.bottine.core.chat.Block.Fields;
import io.bottine.core.chat.Block.Note;
import io.bottine.core.chat.Block.Paragraph;
import io.bottine.core.chat.Block.Quote;
import io.bottine.core.chat.Block.Suggestion;
import io.bottine.core.chat.Block.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Cards as plain text: what every platform can show, and what the console shows. Whatever people wrote in them is harmless. */
public final class PlainText {

    private static final String ALERT = "⚠ ";
    private static final String BULLET = "• ";
    private static final String QUOTE = "> ";
    private static final String SUGGESTION = "▸ ";
    private static final String UNDER_SUGGESTION = "  ";
    private static final String CHANNEL = "#";
    private static final String GROUP = "@";
    private static final String RULE = "─";
    private static final int LONGEST_RULE = 60;

    private PlainText() {}

    /** Something that can be pressed or chosen on a card. */
    public record Choice(ActionId action, String label, Optional<String> confirm) {}

    /** The card for a reader, as a notification shows it: its buttons as labels in brackets. */
    public static String of(Card card, Reader reader) {
        return blocks(card, reader, line -> line, label -> "[" + label + "]");
    }

    /** The card for a reader, what can be chosen numbered from {@code first} on, in the order of {@link #choices}; its title underlined. */
    public static String numbered(Card card, Reader reader, int first) {
        int[] next = {first};
        return blocks(card, reader, PlainText::ruled, label -> "[" + next[0]++ + "] " + label);
    }

    /** A text for a reader, without marks for what is set off. */
    public static String of(Text text, Reader reader) {
        StringBuilder plain = new StringBuilder();
        for (Span span : text.spans()) {
            plain.append(
                    switch (span) {
                        case Span.Plain words -> Harmless.words(words.text());
                        case Span.Strong words -> Harmless.words(words.text());
                        case Span.Mention mention -> Harmless.line(reader.name(mention.person()));
                        case Span.InChannel in ->
                            CHANNEL + Harmless.line(in.channel().id());
                        case Span.Group group -> GROUP + Harmless.line(group.id());
                        case Span.At moment -> reader.moment(moment);
                    });
        }
        return plain.toString();
    }

    /** Everything that can be pressed or chosen on a card, in the order in which it is shown: buttons, then their menu. */
    public static List<Choice> choices(Card card) {
        List<Choice> choices = new ArrayList<>();
        for (Block block : card.blocks()) {
            switch (block) {
                case Suggestion suggestion -> suggestion.use().ifPresent(use -> choices.add(choice(use)));
                case Actions actions -> {
                    actions.buttons().forEach(button -> choices.add(choice(button)));
                    actions.more()
                            .ifPresent(menu -> menu.choices()
                                    .forEach(of -> choices.add(new Choice(of.action(), of.label(), Optional.empty()))));
                }
                case Title ignored -> {}
                case Paragraph ignored -> {}
                case Alert ignored -> {}
                case Quote ignored -> {}
                case Fields ignored -> {}
                case Bullets ignored -> {}
                case Note ignored -> {}
            }
        }
        return choices;
    }

    private static Choice choice(Button button) {
        return new Choice(button.action(), button.label(), button.confirm());
    }

    private static String blocks(Card card, Reader reader, UnaryOperator<String> title, UnaryOperator<String> mark) {
        List<String> blocks = new ArrayList<>();
        for (Block block : card.blocks()) {
            blocks.add(
                    switch (block) {
                        case Title words -> title.apply(of(words.text(), reader).replace('\n', ' '));
                        case Paragraph paragraph -> of(paragraph.text(), reader);
                        case Alert alert -> ALERT + of(alert.text(), reader);
                        case Quote quote -> QUOTE + indented(Harmless.words(quote.words()), QUOTE);
                        case Suggestion suggestion -> suggestion(suggestion, mark);
                        case Fields fields -> fields(fields, reader);
                        case Bullets bullets -> bullets(bullets, reader);
                        case Note note -> of(note.text(), reader);
                        case Actions actions -> actions(actions, reader, mark);
                    });
        }
        return String.join("\n\n", blocks);
    }

    private static String ruled(String line) {
        return line + "\n" + RULE.repeat(Math.min(line.codePointCount(0, line.length()), LONGEST_RULE));
    }

    private static String suggestion(Suggestion suggestion, UnaryOperator<String> mark) {
        StringBuilder plain = new StringBuilder(SUGGESTION)
                .append(indented(Harmless.words(suggestion.words()), UNDER_SUGGESTION))
                .append('\n')
                .append(UNDER_SUGGESTION)
                .append('(')
                .append(Harmless.line(suggestion.why()))
                .append(')');
        suggestion
                .use()
                .ifPresent(use -> plain.append('\n').append(UNDER_SUGGESTION).append(mark.apply(label(use.label()))));
        return plain.toString();
    }

    private static String fields(Fields fields, Reader reader) {
        return String.join(
                "\n",
                fields.fields().stream()
                        .map(field -> reader.labelled(label(field.label()), of(field.value(), reader)))
                        .toList());
    }

    private static String bullets(Bullets bullets, Reader reader) {
        return String.join(
                "\n",
                bullets.items().stream()
                        .map(item -> BULLET + indented(of(item, reader), UNDER_SUGGESTION))
                        .toList());
    }

    private static String actions(Actions actions, Reader reader, UnaryOperator<String> mark) {
        List<String> lines = new ArrayList<>();
        if (!actions.buttons().isEmpty()) {
            lines.add(String.join(
                    "   ",
                    actions.buttons().stream()
                            .map(button -> mark.apply(label(button.label())))
                            .toList()));
        }
        actions.more()
                .ifPresent(menu -> lines.add(reader.labelled(
                        label(menu.label()),
                        String.join(
                                "   ",
                                menu.choices().stream()
                                        .map(choice -> mark.apply(label(choice.label())))
                                        .toList()))));
        return String.join("\n", lines);
    }

    private static String label(String label) {
        return Harmless.line(label);
    }

    private static String indented(String words, String by) {
        return words.replace("\n", "\n" + by);
    }
}
