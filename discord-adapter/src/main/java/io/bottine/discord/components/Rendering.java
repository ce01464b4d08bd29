package io.bottine.discord.components;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Cut;
import io.bottine.core.chat.Harmless;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** A card that fits, block by block. */
final class Rendering {

    private static final int MOST_BUTTON = 80;
    private static final int MOST_OPTION = 100;
    private static final String HEADING = "### ";
    private static final String WARNING = "⚠️ ";
    private static final String QUOTE = "> ";
    private static final String BULLET = "- ";
    private static final String UNDER_BULLET = "  ";
    private static final String SMALL = "-# ";

    private final Audience audience;
    private final Markdown markdown;
    private final Set<String> pressed = new HashSet<>();
    private int menus;

    Rendering(Audience audience) {
        this.audience = audience;
        this.markdown = new Markdown(audience);
    }

    /** How many of Discord's components a block becomes at most; what asks first is a menu in a row of its own. */
    static int weight(Block block) {
        if (block instanceof Block.Actions actions) {
            int buttons = actions.buttons().stream()
                    .mapToInt(button -> button.confirm().isPresent() ? 2 : 1)
                    .sum();
            return 1 + buttons + (actions.more().isPresent() ? 2 : 0);
        }
        return block instanceof Block.Suggestion suggestion ? suggestion.use().isPresent() ? 4 : 2 : 1;
    }

    List<ContainerChildComponent> of(Card card) {
        return card.blocks().stream().flatMap(this::components).toList();
    }

    private Stream<ContainerChildComponent> components(Block block) {
        return switch (block) {
            case Block.Title title -> Stream.of(text(HEADING + Harmless.line(markdown.of(title.text()))));
            case Block.Paragraph paragraph -> Stream.of(text(markdown.of(paragraph.text())));
            case Block.Alert alert -> Stream.of(text(WARNING + markdown.of(alert.text(), true)));
            case Block.Quote quote -> Stream.of(text(lines(QUOTE, Markdown.escaped(quote.words()))));
            case Block.Suggestion suggestion -> suggestion(suggestion);
            case Block.Fields fields ->
                Stream.of(text(fields.fields().stream().map(this::field).collect(Collectors.joining("\n"))));
            case Block.Bullets bullets ->
                Stream.of(text(bullets.items().stream()
                        .map(item -> BULLET + markdown.of(item).replace("\n", "\n" + UNDER_BULLET))
                        .collect(Collectors.joining("\n"))));
            case Block.Note note -> Stream.of(text(lines(SMALL, markdown.of(note.text()))));
            case Block.Actions actions -> actions(actions);
        };
    }

    private static TextDisplay text(String markdown) {
        return TextDisplay.of(markdown);
    }

    private static String lines(String mark, String words) {
        return mark + words.replace("\n", "\n" + mark);
    }

    private String field(Block.Field field) {
        return markdown.of(audience.core()
                .text("moment.labelled", "label", new Span.Strong(field.label()), "value", field.value()));
    }

    /** The words alone; what they do, and their button, beneath. */
    private Stream<ContainerChildComponent> suggestion(Block.Suggestion suggestion) {
        Optional<TextDisplay> why = Optional.of(Harmless.line(suggestion.why()).strip())
                .filter(words -> !words.isEmpty())
                .map(words -> text(SMALL + Markdown.escaped(words)));
        TextDisplay words = text(Markdown.block(suggestion.words()));
        Optional<ActionRowChildComponent> use = suggestion.use().flatMap(this::pressable);
        if (why.isPresent() && use.orElse(null) instanceof net.dv8tion.jda.api.components.buttons.Button button) {
            return Stream.of(words, Section.of(button, why.get()));
        }
        return Stream.of(Stream.of(words), why.stream(), use.stream().map(ActionRow::of))
                .flatMap(Function.identity());
    }

    /** Buttons side by side, as far as the core lets them; whatever is chosen from a list in a row of its own. */
    private Stream<ContainerChildComponent> actions(Block.Actions actions) {
        List<ActionRowChildComponent> all = actions.buttons().stream()
                .map(this::pressable)
                .flatMap(Optional::stream)
                .toList();
        List<ActionRowChildComponent> buttons = new ArrayList<>(all);
        List<ActionRowChildComponent> menus = new ArrayList<>(all);
        buttons.removeIf(StringSelectMenu.class::isInstance);
        menus.removeAll(buttons);
        actions.more().map(this::menu).ifPresent(menus::add);
        return Stream.concat(
                Stream.of(buttons).filter(row -> !row.isEmpty()).map(ActionRow::of),
                menus.stream().map(ActionRow::of));
    }

    /** A message cannot have two buttons that do the same; Discord asks no questions, so whatever has one is chosen twice. */
    private Optional<ActionRowChildComponent> pressable(Button button) {
        if (!pressed.add(button.action().written())) {
            return Optional.empty();
        }
        ButtonStyle style = switch (button.style()) {
            case PRIMARY -> ButtonStyle.PRIMARY;
            case PLAIN -> ButtonStyle.SECONDARY;
            case DANGER -> ButtonStyle.DANGER;
        };
        return Optional.of(button.confirm()
                .<ActionRowChildComponent>map(question -> StringSelectMenu.create(nextMenu())
                        .setPlaceholder(label(button.label(), MOST_OPTION))
                        .addOptions(option(audience.texts().line("confirm.yes"), button.action())
                                .withDescription(label(question, MOST_OPTION)))
                        .build())
                .orElseGet(() -> net.dv8tion.jda.api.components.buttons.Button.of(
                        style, id(button.action()), label(button.label(), MOST_BUTTON))));
    }

    private StringSelectMenu menu(Menu menu) {
        Set<String> values = new HashSet<>();
        return StringSelectMenu.create(nextMenu())
                .setPlaceholder(label(menu.label(), MOST_OPTION))
                .addOptions(menu.choices().stream()
                        .filter(choice -> values.add(choice.action().written()))
                        .map(choice -> option(choice.label(), choice.action()))
                        .toList())
                .build();
    }

    private static SelectOption option(String label, ActionId action) {
        return SelectOption.of(label(label, MOST_OPTION), action.written());
    }

    /** What is chosen says what it does, the menu itself only which guild it is about. */
    private String nextMenu() {
        return audience.idPrefix() + "menu" + menus++;
    }

    private String id(ActionId action) {
        String whole = audience.idPrefix() + action.written();
        return whole.length() <= ActionId.MOST_CHARACTERS ? whole : action.written();
    }

    /** A label is plain text: never empty, never too long. */
    static String label(String words, int most) {
        String line = Harmless.line(words).strip();
        return line.isEmpty() ? Cut.MARK : Cut.to(most, line);
    }
}
