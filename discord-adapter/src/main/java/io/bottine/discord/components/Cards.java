package io.bottine.discord.components;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Cut;
import io.bottine.core.chat.Fitting;
import io.bottine.core.chat.Harmless;
import io.bottine.core.chat.PlainText;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.ComponentTree;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Cards as messages, which mention nobody unless whoever sends them allows it. Discord tells nothing of a card in a notification:
 * a message that nobody has asked for is sent as a {@link #notice}, and turned into its card ({@link #edited}) at once.
 */
public final class Cards {

    /** Discord takes 40; what holds them is one. */
    private static final int MOST_COMPONENTS = 39;

    /** Discord's bound on all texts of a message. Labels are counted here too, lest Discord does. */
    private static final int MOST_CHARACTERS = 4_000;

    private static final int BUTTONS_A_ROW = 5;

    /** What {@link Fitting} takes for whatever can be pressed; here it is measured. */
    private static final int PRESSED = 60;

    /** More than a locked telephone shows. */
    private static final int MOST_NOTICE = 400;

    private static final int NOTICED_LINES = 3;

    private static final int ALARMING = 0xE67E22;

    private Cards() {}

    /** A card as a message. */
    public static MessageCreateData of(Card card, Audience audience) {
        return showing(new MessageCreateBuilder(), card, audience).build();
    }

    /**
     * A card in place of what a message shows. In place of a {@link #notice} its {@code content} has to be sent as {@code null}
     * besides: Discord takes no card while a message still has text of its own.
     */
    public static MessageEditData edited(Card card, Audience audience) {
        return showing(new MessageEditBuilder(), card, audience).build();
    }

    private static <R extends MessageRequest<R>> R showing(R message, Card card, Audience audience) {
        return message.useComponentsV2()
                .setComponents(container(card, audience.of(card)))
                .setAllowedMentions(Set.of())
                .mentionRepliedUser(false);
    }

    /** The beginning of a card in plain words, for the notification. It names those whom the card mentions. */
    public static MessageCreateData notice(Card card, Audience told) {
        Audience audience = told.of(card);
        String words = card.blocks().stream()
                .flatMap(Cards::noticed)
                .map(text -> new Markdown(audience).of(plain(text, audience)).strip())
                .filter(line -> !line.isEmpty())
                .limit(NOTICED_LINES)
                .collect(Collectors.joining("\n"));
        String harmless = Harmless.words(words).strip();
        return new MessageCreateBuilder()
                .setContent(harmless.isEmpty() ? Cut.MARK : Cut.to(MOST_NOTICE, harmless))
                .setAllowedMentions(Set.of())
                .mentionRepliedUser(false)
                .build();
    }

    /** What to say and what can be done waits until the card is read. */
    private static Stream<Text> noticed(Block block) {
        return switch (block) {
            case Block.Title title -> Stream.of(title.text());
            case Block.Alert alert -> Stream.of(alert.text());
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            default -> Stream.empty();
        };
    }

    /** Notifications know neither marks nor Discord's moments. */
    private static Text plain(Text text, Audience audience) {
        return new Text(text.spans().stream()
                .map(span -> span instanceof Span.Strong strong
                        ? new Span.Plain(strong.text())
                        : span instanceof Span.At at ? new Span.Plain(audience.words(at.instant())) : span)
                .toList());
    }

    /** Escapes and marks make a text longer than the core can know: it is fitted until what is written fits. */
    private static Container container(Card card, Audience audience) {
        int room = MOST_CHARACTERS + PRESSED * PlainText.choices(card).size();
        while (true) {
            Fitting fitting = new Fitting(MOST_COMPONENTS, Rendering::weight, room, BUTTONS_A_ROW);
            Card fitted = fitting.of(card, audience.reading());
            List<ContainerChildComponent> components = new Rendering(audience).of(fitted);
            int over = characters(components, fitted) - MOST_CHARACTERS;
            if (over <= 0) {
                return Container.of(components).withAccentColor(accent(fitted));
            }
            room -= Math.max(over / 2, MOST_CHARACTERS / 20);
        }
    }

    private static @Nullable Integer accent(Card card) {
        return card.blocks().stream().anyMatch(Block.Alert.class::isInstance) ? ALARMING : null;
    }

    private static int characters(List<ContainerChildComponent> components, Card card) {
        int texts = ComponentTree.of(components).findAll(TextDisplay.class).stream()
                .mapToInt(text -> text.getContent().length())
                .sum();
        return texts
                + PlainText.choices(card).stream()
                        .mapToInt(choice -> choice.label().length()
                                + choice.confirm().map(String::length).orElse(0))
                        .sum();
    }
}
