package io.bottine.app.console;

import io.bottine.app.console.Choices.Choice;
import io.bottine.app.console.Choices.Folded;
import io.bottine.app.console.Choices.Offer;
import io.bottine.app.console.Sheet.Piece;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Text;
import io.bottine.core.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A card as text. Everything is indented but the sentences to say: each stands alone on its line from the first column, so
 * that it is copied in one gesture.
 */
final class CardText {

    private static final String INDENT = "  ";

    /** A longer menu is shown when it is asked for, as it is on other platforms. */
    private static final int MOST_UNFOLDED = 5;

    private final Wording texts;
    private final Function<Span.At, String> moments;
    private final Names names;
    private final Choices choices;
    private final Place place;
    private final Sheet sheet = new Sheet();

    private CardText(Wording texts, Function<Span.At, String> moments, Names names, Choices choices, Place place) {
        this.texts = texts;
        this.moments = moments;
        this.names = names;
        this.choices = choices;
        this.place = place;
    }

    /**
     * Lays a card out and offers what can be chosen on it.
     *
     * @param moments how a moment is shown to whoever reads
     * @param place where the card stands
     */
    static Sheet of(
            Card card, Wording texts, Function<Span.At, String> moments, Names names, Choices choices, Place place) {
        CardText text = new CardText(texts, moments, names, choices, place);
        card.blocks().forEach(text::block);
        return text.sheet;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Title title -> sheet.paragraph(INDENT, pieces(title.text(), Ink.STRONG));
            case Block.Paragraph paragraph -> sheet.gap().paragraph(INDENT, pieces(paragraph.text(), Ink.PLAIN));
            case Block.Alert alert ->
                sheet.gap().paragraph(texts.line("card.alert") + " ", INDENT, pieces(alert.text(), Ink.ALERT));
            case Block.Quote quote ->
                sheet.gap()
                        .paragraph(
                                texts.line("card.quote") + " ",
                                List.of(Piece.of(Printable.of(quote.words()).strip(), Ink.PLAIN)));
            case Block.Suggestion suggestion -> suggestion(suggestion);
            case Block.Fields fields -> {
                sheet.gap();
                fields.fields().forEach(this::field);
            }
            case Block.Bullets bullets -> {
                sheet.gap();
                bullets.items()
                        .forEach(item -> sheet.paragraph(
                                texts.line("card.bullet") + " ", INDENT + INDENT, pieces(item, Ink.PLAIN)));
            }
            case Block.Note note -> sheet.gap().paragraph(INDENT, pieces(note.text(), Ink.FAINT));
            case Block.Actions actions -> actions(actions);
        }
    }

    private void suggestion(Block.Suggestion suggestion) {
        sheet.gap().line(Printable.line(suggestion.words()), Ink.SAY);
        List<Piece> about = new ArrayList<>();
        if (!suggestion.why().isBlank()) {
            about.add(Piece.of(Printable.line(suggestion.why()), Ink.FAINT));
        }
        suggestion.use().ifPresent(button -> {
            if (!about.isEmpty()) {
                about.add(Piece.of("  ", Ink.PLAIN));
            }
            about.add(numbered(button));
        });
        if (!about.isEmpty()) {
            sheet.paragraph(texts.line("card.why") + " ", INDENT.repeat(3), about);
        }
    }

    private void field(Block.Field field) {
        List<Piece> pieces = new ArrayList<>();
        String label = texts.line("card.field", "label", Printable.line(field.label()));
        pieces.add(Piece.of(label + " ", Ink.FAINT));
        pieces.addAll(pieces(field.value(), Ink.PLAIN));
        sheet.paragraph(INDENT, INDENT + INDENT, pieces);
    }

    /** What the card above offers already, on an answer or a message that came with it, is not listed twice. */
    private void actions(Block.Actions actions) {
        List<Button> buttons = actions.buttons().stream()
                .filter(button -> !choices.isOffered(choice(button)))
                .toList();
        if (!buttons.isEmpty()) {
            List<Piece> row = new ArrayList<>();
            for (Button button : buttons) {
                row.add(numbered(button));
                row.add(Piece.of("   ", Ink.PLAIN));
            }
            sheet.gap().paragraph(INDENT, row);
        }
        actions.more().ifPresent(this::menu);
    }

    private void menu(Menu menu) {
        List<Choice> news = menu.choices().stream()
                .map(choice -> new Choice(choice.action(), choice.label(), Optional.empty(), place, true))
                .filter(choice -> !choices.isOffered(choice))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        if (news.size() > MOST_UNFOLDED) {
            Folded folded = new Folded(menu.label(), news);
            if (!choices.isOffered(folded)) {
                sheet.paragraph(INDENT, List.of(numbered(folded, Ink.FAINT)));
            }
            return;
        }
        sheet.add(unfolded(menu.label(), news, texts, choices));
    }

    /** What is in a menu, numbered. */
    static Sheet unfolded(String label, List<Choice> among, Wording texts, Choices choices) {
        List<Piece> row = new ArrayList<>();
        row.add(Piece.of(texts.line("card.field", "label", Printable.line(label)) + " ", Ink.FAINT));
        for (Choice choice : among) {
            row.add(numbered(choices, choice, Ink.PLAIN));
            row.add(Piece.of("   ", Ink.PLAIN));
        }
        return new Sheet().paragraph(INDENT, INDENT + INDENT, row);
    }

    private Piece numbered(Button button) {
        return numbered(
                choice(button),
                switch (button.style()) {
                    case PRIMARY -> Ink.NUMBER;
                    case PLAIN -> Ink.PLAIN;
                    case DANGER -> Ink.ALERT;
                });
    }

    private Choice choice(Button button) {
        return new Choice(button.action(), button.label(), button.confirm(), place, false);
    }

    private Piece numbered(Offer offer, Ink ink) {
        return numbered(choices, offer, ink);
    }

    private static Piece numbered(Choices choices, Offer offer, Ink ink) {
        return Piece.whole("[" + choices.offer(offer) + "] " + Printable.line(offer.label()), ink);
    }

    private List<Piece> pieces(Text text, Ink ink) {
        List<Piece> pieces = new ArrayList<>();
        for (Span span : text.spans()) {
            pieces.add(
                    switch (span) {
                        case Span.Plain plain -> Piece.of(Printable.of(plain.text()), ink);
                        case Span.Strong strong ->
                            Piece.of(Printable.of(strong.text()), ink == Ink.PLAIN ? Ink.STRONG : ink);
                        case Span.Mention mention ->
                            Piece.whole("@" + names.of(mention.person()), ink == Ink.PLAIN ? Ink.STRONG : ink);
                        case Span.InChannel in ->
                            Piece.whole("#" + Printable.line(in.channel().id()), ink == Ink.PLAIN ? Ink.STRONG : ink);
                        case Span.Group group ->
                            Piece.whole("@" + Printable.line(group.id()), ink == Ink.PLAIN ? Ink.STRONG : ink);
                        case Span.At at -> Piece.of(moments.apply(at), ink);
                    });
        }
        return pieces;
    }
}
