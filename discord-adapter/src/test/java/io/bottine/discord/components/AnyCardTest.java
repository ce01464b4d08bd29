package io.bottine.discord.components;

import static io.bottine.discord.components.Payloads.json;
import static io.bottine.discord.components.Payloads.message;
import static io.bottine.discord.components.Payloads.modal;
import static io.bottine.discord.components.Payloads.problemsOfMessage;
import static io.bottine.discord.components.Payloads.problemsOfModal;
import static io.bottine.discord.components.Payloads.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Form.Input;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards that nobody would make, by chance, the same for the same seed: Discord refuses none of them. */
class AnyCardTest {

    private static final TeamId TEAM = new TeamId("discord", "1308000000000000001");

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\n",
            "<!channel> <!here|here>",
            "<@1308000000000000002> @here @everyone <t:1:R>",
            "*bold* _it_ ~no~ `code` ```more```",
            "> quoted\n> again",
            "https://example.com/?a=1&b=<2> mailto:a@example.com [x](https://example.com)",
            "# a\n-# b\n- c\n1. d\n||e||\\",
            "\u200B",
            "```".repeat(2_000),
            "*_~|`".repeat(2_000),
            "\u202Eright to left שלום مرحبا",
            "👩‍👩‍👧‍👦🇫🇷👍🏽 :smile:",
            "lone \uD83D and \uDE00 halves",
            "e\u0301".repeat(3_000),
            "\uE000U1\uE000",
            "{date} '{' ''",
            "Trois semaines que j’attends mon colis, et personne ne répond. ".repeat(10),
            "word ".repeat(4_000),
            "x".repeat(20_000),
            "👍🏽".repeat(5_000),
            "&<>".repeat(3_000),
            "\u0000\u001B[31m\u2028\u2029");

    private final Random random;

    AnyCardTest() {
        random = new Random(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 60, 300})
    void discord_refuses_no_card(int most) {
        for (int i = 0; i < 4 + 100 / most; i++) {
            Card card = card(1 + random.nextInt(most));
            Audience audience = audience();
            JsonNode message = message(card, audience);
            assertThat(problemsOfMessage(message)).isEmpty();
            assertThat(json(Cards.edited(card, audience)).path("components")).isEqualTo(message.path("components"));
            assertThat(problemsOfMessage(json(Cards.notice(card, audience)))).isEmpty();
        }
    }

    @Test
    void discord_refuses_no_form_and_no_step_loses_a_question() {
        for (int i = 0; i < 100; i++) {
            List<Input> fields = new ArrayList<>();
            int count = 1 + random.nextInt(14);
            for (int n = 0; n < count; n++) {
                fields.add(input("field" + n));
            }
            Form form = new Form(ActionId.of("open"), random.nextBoolean() ? "" : "Ouvrir un dossier", fields);
            Audience audience = audience();
            List<String> asked = new ArrayList<>();
            for (int step = 0; step < Forms.steps(form); step++) {
                JsonNode modal = modal(form, step, Map.of("field0", words()), audience);
                assertThat(problemsOfModal(modal)).isEmpty();
                assertThat(Forms.answers(typed(modal)).keySet()).allMatch(name -> name.matches("field\\d+"));
                asked.addAll(modal.path("components").findValuesAsText("custom_id"));
            }
            asked.removeIf(name -> name.contains("#"));
            assertThat(asked)
                    .containsExactlyElementsOf(fields.stream().map(Input::name).toList());
        }
    }

    private Audience audience() {
        return new Audience(
                random.nextBoolean() ? Locale.FRANCE : Locale.UK,
                random.nextBoolean() ? Optional.empty() : Optional.of(ZoneId.of("Europe/Paris")),
                TEAM,
                random.nextBoolean() ? "" : "g" + TEAM.id() + "|");
    }

    private Card card(int most) {
        int primary = 0;
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Block block = block(primary < Card.MOST_PRIMARY_BUTTONS);
            if (block instanceof Block.Actions actions) {
                primary += (int) actions.buttons().stream()
                        .filter(button -> button.style() == Button.Style.PRIMARY)
                        .count();
            }
            blocks.add(block);
        }
        return new Card(blocks);
    }

    private Block block(boolean primary) {
        return switch (random.nextInt(9)) {
            case 0 -> new Block.Title(text());
            case 1 -> new Block.Paragraph(text());
            case 2 -> new Block.Alert(text());
            case 3 -> new Block.Quote(words());
            case 4 ->
                new Block.Suggestion(
                        words(), words(), random.nextBoolean() ? Optional.empty() : Optional.of(button(false)));
            case 5 -> new Block.Fields(some(() -> new Block.Field(words(), text())));
            case 6 -> new Block.Bullets(some(this::text));
            case 7 -> new Block.Note(text());
            default ->
                new Block.Actions(
                        primary && random.nextBoolean() ? List.of(button(true)) : some(() -> button(false)),
                        random.nextBoolean() ? Optional.empty() : Optional.of(menu()));
        };
    }

    private Input input(String name) {
        boolean required = random.nextBoolean();
        return switch (random.nextInt(5)) {
            case 0 -> new Input.Words(name, words(), words(), words(), required, random.nextBoolean());
            case 1 -> new Input.Channel(name, words(), random.nextBoolean() ? "" : "1308000000000000003", required);
            case 2 -> new Input.Group(name, words(), random.nextBoolean() ? "" : "1308000000000000004", required);
            case 3 ->
                new Input.Colleague(name, words(), random.nextBoolean() ? words() : "1308000000000000002", required);
            default ->
                new Input.Pick(
                        name,
                        words(),
                        Stream.iterate(1, n -> n + 1)
                                .limit(random.nextInt(30))
                                .map(n -> new Form.Option("v" + n, words()))
                                .toList(),
                        random.nextBoolean() ? "" : "v1",
                        required);
        };
    }

    private Button button(boolean primary) {
        return new Button(
                ActionId.of("claim", random.nextInt(999)),
                words(),
                primary ? Button.Style.PRIMARY : random.nextBoolean() ? Button.Style.PLAIN : Button.Style.DANGER,
                random.nextBoolean() ? Optional.empty() : Optional.of(words()));
    }

    private Menu menu() {
        return new Menu(
                words(),
                Stream.generate(() -> new Menu.Choice(ActionId.of("show", random.nextInt(999)), words()))
                        .limit(1 + random.nextInt(25))
                        .toList());
    }

    private <T> List<T> some(Supplier<T> one) {
        int count = random.nextInt(10) == 0 ? 200 : random.nextInt(7);
        return Stream.generate(one).limit(count).toList();
    }

    private Text text() {
        List<Span> spans = new ArrayList<>();
        int count = random.nextInt(random.nextInt(8) == 0 ? 30 : 5);
        for (int i = 0; i < count; i++) {
            spans.add(
                    switch (random.nextInt(6)) {
                        case 0 -> new Span.Plain(words());
                        case 1 -> new Span.Strong(words());
                        case 2 ->
                            new Span.Mention(new Person(TEAM, random.nextBoolean() ? "1308000000000000002" : words()));
                        case 3 ->
                            new Span.InChannel(
                                    new Place.Channel(TEAM, random.nextBoolean() ? "1308000000000000003" : words()));
                        case 4 -> new Span.Group(TEAM, random.nextBoolean() ? "1308000000000000004" : words());
                        default ->
                            new Span.At(
                                    Instant.ofEpochSecond(random.nextLong(-4_000_000_000L, 9_000_000_000L)),
                                    List.of(Span.At.Style.values()).get(random.nextInt(3)));
                    });
        }
        return new Text(spans);
    }

    private String words() {
        if (random.nextInt(3) > 0) {
            return "Mme Roy attend";
        }
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }
}
