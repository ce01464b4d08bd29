package io.bottine.slack.blockkit;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.LimitedTextStyle;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import com.slack.api.model.block.element.StaticSelectElement;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Cut;
import io.bottine.core.chat.Harmless;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.PlainText;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Text;
import io.bottine.core.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A card that fits, block by block. Texts are rich text, whose elements are literal. */
record Rendering(Audience audience) {

    /** What Slack's ids are made of; anything else in place of one has the whole message refused. */
    static final Predicate<String> IS_ID = Pattern.compile("[A-Z0-9]{2,40}").asMatchPredicate();

    private static final int MOST_TITLE = 150;
    private static final int MOST_LABEL = 75;
    private static final int MOST_QUESTION = 300;
    private static final int MOST_TEXT = 3_000;

    List<LayoutBlock> of(Card card) {
        List<Block> blocks = card.blocks();
        return IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(place -> blocks(blocks.get(place), place))
                .toList();
    }

    /** @param place where it stands on the card, from which its elements are named */
    private Stream<LayoutBlock> blocks(Block block, int place) {
        return switch (block) {
            case Block.Title title -> Stream.of(title(runs(title.text(), true)));
            case Block.Paragraph paragraph -> Stream.of(rich(section(runs(paragraph.text(), false))));
            case Block.Alert alert -> Stream.of(alert(runs(alert.text(), true)));
            case Block.Quote quote -> {
                List<RichTextElement> runs = runs(Text.of(quote.words()), false);
                yield Stream.of(
                        rich(RichTextQuoteElement.builder().elements(runs).build()));
            }
            case Block.Suggestion suggestion -> suggestion(suggestion, place);
            case Block.Fields fields -> Stream.of(rich(section(runs(lines(fields.fields()), false))));
            case Block.Bullets bullets -> {
                List<RichTextElement> items = bullets.items().stream()
                        .<RichTextElement>map(item -> section(runs(item, false)))
                        .toList();
                yield Stream.of(rich(RichTextListElement.builder()
                        .style("bullet")
                        .elements(items)
                        .build()));
            }
            case Block.Note note -> Stream.of(note(runs(note.text(), false)));
            case Block.Actions actions -> Stream.of(actions(actions, place));
        };
    }

    private static LayoutBlock title(List<RichTextElement> runs) {
        return literal(runs)
                .<LayoutBlock>map(words ->
                        HeaderBlock.builder().text(plain(words, MOST_TITLE)).build())
                .orElseGet(() -> rich(section(runs)));
    }

    /** Small print is plain where it can be; in {@code mrkdwn}, which can name people, a sign in the words would be markup. */
    private static LayoutBlock note(List<RichTextElement> runs) {
        return literal(runs)
                .filter(words -> words.length() <= MOST_TEXT)
                .map(Rendering::context)
                .orElseGet(() -> rich(section(runs)));
    }

    private static LayoutBlock context(String words) {
        return ContextBlock.builder().elements(List.of(plainText(words, false))).build();
    }

    /** The words, where there are only words. */
    private static Optional<String> literal(List<RichTextElement> runs) {
        StringBuilder words = new StringBuilder();
        for (RichTextElement run : runs) {
            if (!(run instanceof RichTextSectionElement.Text text)) {
                return Optional.empty();
            }
            words.append(text.getText());
        }
        return Optional.of(words.toString());
    }

    private static LayoutBlock alert(List<RichTextElement> runs) {
        List<RichTextElement> warning = new ArrayList<>();
        warning.add(RichTextSectionElement.Emoji.builder().name("warning").build());
        warning.add(new RichTextSectionElement.Text(" ", null));
        warning.addAll(runs);
        return rich(section(warning));
    }

    private Text lines(List<Block.Field> fields) {
        Wording wording = Wording.in(audience.language());
        return fields.stream()
                .map(field -> wording.text(
                        "moment.labelled", "label", new Span.Strong(field.label()), "value", field.value()))
                .reduce((above, below) -> above.then("\n").then(below))
                .orElseThrow();
    }

    /** The words alone, with edges that show where they begin and end; what they do, and their button, beneath. */
    private Stream<LayoutBlock> suggestion(Block.Suggestion suggestion, int place) {
        String why = suggestion.why();
        Stream<LayoutBlock> words = Stream.of(rich(RichTextPreformattedElement.builder()
                .elements(runs(Text.of(suggestion.words()), false))
                .build()));
        if (suggestion.use().isEmpty()) {
            return why.isEmpty() ? words : Stream.concat(words, Stream.of(context(Cut.to(MOST_TEXT, why))));
        }
        BlockElement use = button(suggestion.use().get(), "b" + place);
        LayoutBlock beneath = why.isEmpty()
                ? ActionsBlock.builder().elements(List.of(use)).build()
                : SectionBlock.builder()
                        .text(plain(why, MOST_TEXT))
                        .accessory(use)
                        .build();
        return Stream.concat(words, Stream.of(beneath));
    }

    private LayoutBlock actions(Block.Actions actions, int place) {
        List<BlockElement> elements = new ArrayList<>();
        for (Button button : actions.buttons()) {
            elements.add(button(button, "b" + place + "_" + elements.size()));
        }
        actions.more().ifPresent(menu -> elements.add(menu(menu, "m" + place)));
        return ActionsBlock.builder().elements(elements).build();
    }

    private static BlockElement menu(Menu menu, String actionId) {
        return StaticSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(menu.label(), MOST_TITLE))
                .options(menu.choices().stream()
                        .map(choice -> option(
                                plain(choice.label(), MOST_LABEL),
                                choice.action().written()))
                        .toList())
                .build();
    }

    private BlockElement button(Button button, String actionId) {
        @Nullable
        String style = button.style() == Button.Style.PLAIN
                ? null
                : button.style().name().toLowerCase(Locale.ROOT);
        return ButtonElement.builder()
                .actionId(actionId)
                .value(button.action().written())
                .text(plain(button.label(), MOST_LABEL))
                .style(style)
                .confirm(button.confirm()
                        .map(question -> confirm(question, style))
                        .orElse(null))
                .build();
    }

    private ConfirmationDialogObject confirm(String question, @Nullable String style) {
        return ConfirmationDialogObject.builder()
                .title(plainText(audience.texts().line("confirm.title"), false))
                .text(plain(question, MOST_QUESTION))
                .confirm(plainText(audience.texts().line("confirm.yes"), false))
                .deny(plainText(audience.texts().line("confirm.no"), false))
                .style(style)
                .build();
    }

    /** A label: never empty, never too long, never an emoji by accident. */
    static PlainTextObject plain(String words, int most) {
        String line = Harmless.line(words).strip();
        return plainText(line.isEmpty() ? Cut.MARK : Cut.to(most, line), false);
    }

    private List<RichTextElement> runs(Text text, boolean bold) {
        return text.spans().stream()
                .map(span -> run(span, bold))
                .filter(run -> !(run instanceof RichTextSectionElement.Text words
                        && words.getText().isEmpty()))
                .toList();
    }

    private RichTextElement run(Span span, boolean bold) {
        LimitedTextStyle limited = bold ? LimitedTextStyle.builder().bold(true).build() : null;
        Optional<RichTextElement> reference = switch (span) {
            case Span.Plain ignored -> Optional.empty();
            case Span.Strong ignored -> Optional.empty();
            case Span.Mention mention ->
                Optional.of(mention.person().id())
                        .filter(IS_ID)
                        .map(id -> new RichTextSectionElement.User(id, limited));
            case Span.InChannel in ->
                Optional.of(in.channel().id()).filter(IS_ID).map(id -> new RichTextSectionElement.Channel(id, limited));
            // In a public place it would ping the whole group.
            case Span.Group group ->
                Optional.of(group.id())
                        .filter(IS_ID)
                        .filter(id -> audience.known())
                        .map(id -> new RichTextSectionElement.UserGroup(id, limited));
            case Span.At at -> audience.clock(at).map(format -> date(at, format, bold));
        };
        boolean strong = bold || span instanceof Span.Strong;
        return reference.orElseGet(() -> new RichTextSectionElement.Text(words(span), style(strong)));
    }

    private RichTextElement date(Span.At at, String format, boolean bold) {
        return RichTextSectionElement.Date.builder()
                .timestamp((int) at.instant().getEpochSecond())
                .format(format)
                .fallback(words(at))
                .style(style(bold))
                .build();
    }

    private String words(Span span) {
        return PlainText.of(Text.of(span), audience.reader(Person::id));
    }

    private static @Nullable TextStyle style(boolean bold) {
        return bold ? TextStyle.builder().bold(true).build() : null;
    }

    private static RichTextSectionElement section(List<RichTextElement> runs) {
        return RichTextSectionElement.builder().elements(runs).build();
    }

    private static LayoutBlock rich(BlockElement element) {
        return RichTextBlock.builder().elements(List.of(element)).build();
    }
}
