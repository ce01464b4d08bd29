package io.bottine.discord.components;

import static io.bottine.discord.components.Payloads.golden;
import static io.bottine.discord.components.Payloads.json;
import static io.bottine.discord.components.Payloads.message;
import static io.bottine.discord.components.Payloads.problemsOfMessage;
import static io.bottine.discord.components.Payloads.shown;
import static io.bottine.discord.components.Payloads.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.discord.fake.DiscordRules;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardsTest {

    private static final TeamId TEAM = new TeamId("discord", "1308000000000000001");
    private static final Person SAM = new Person(TEAM, "1308000000000000002");
    private static final Instant DUE = Instant.parse("2026-11-24T14:30:00Z");
    private static final Audience CHANNEL = new Audience(Locale.UK, Optional.empty(), TEAM, "");
    private static final Audience CLAIRE =
            new Audience(Locale.FRANCE, Optional.of(ZoneId.of("Europe/Paris")), TEAM, "g1308000000000000001|");

    private static final List<Block> EVERY_KIND = List.of(
            new Block.Title(Text.of("Mme Roy #12 · 3/6 Analyser")),
            new Block.Alert(Text.of("Un enfant est concerné.")),
            new Block.Quote("Trois semaines !\nPersonne ne répond."),
            new Block.Suggestion(
                    "Trois semaines, et personne pour vous répondre.",
                    "les faits d’abord",
                    Optional.of(Button.plain(ActionId.of("use", 12, 7, 1), "Utiliser celle-ci"))),
            new Block.Fields(List.of(
                    new Block.Field("Promesse", Text.of(new Span.At(DUE, Span.At.Style.FULL))),
                    new Block.Field("Pour", Text.of(new Span.Mention(SAM))),
                    new Block.Field(
                            "Équipe",
                            Text.of(
                                    new Span.InChannel(new Place.Channel(TEAM, "1308000000000000003")),
                                    new Span.Plain(", "),
                                    new Span.Group(TEAM, "1308000000000000004"))))),
            new Block.Paragraph(Text.of(
                    new Span.Plain("Le mot "),
                    new Span.Strong("juste"),
                    new Span.Plain(", "),
                    new Span.At(DUE.minusSeconds(100_000), Span.At.Style.RELATIVE),
                    new Span.Plain("."))),
            new Block.Bullets(List.of(Text.of("un remboursement"), Text.of("un nouvel envoi\npar porteur"))),
            new Block.Note(Text.of(
                    new Span.Plain("Ouvert par "),
                    new Span.Mention(SAM),
                    new Span.Plain("\n"),
                    new Span.At(DUE, Span.At.Style.SHORT))),
            new Block.Actions(
                    List.of(
                            Button.primary(ActionId.of("promise", 12), "Noter une promesse"),
                            Button.plain(ActionId.of("show", 12), "Voir"),
                            new Button(
                                    ActionId.of("close", 12),
                                    "Fermer le dossier",
                                    Button.Style.DANGER,
                                    Optional.of("Fermer le dossier de Mme Roy ?"))),
                    Optional.of(new Menu(
                            "Autre chose", List.of(new Menu.Choice(ActionId.of("note", 12), "Ajouter une note"))))));

    static Stream<Block> kinds() {
        return EVERY_KIND.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_of_block_is_what_was_read_and_approved(Block block) throws IOException {
        JsonNode message = message(Card.of(block), CLAIRE);

        assertThat(problemsOfMessage(message)).isEmpty();
        golden("block_" + block.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ".json", message);
    }

    @Test
    void every_block_in_public_is_what_was_read_and_approved() throws IOException {
        JsonNode message = message(new Card(EVERY_KIND), CHANNEL);

        assertThat(problemsOfMessage(message)).isEmpty();
        golden("card_public_en.json", message);
    }

    @Test
    void a_suggestion_is_alone_in_its_block_word_for_word() {
        String words = "Trois semaines : c’est *trop*.\nJe m’en occupe <maintenant>.";

        assertThat(texts(message(Card.of(new Block.Suggestion(words, "", Optional.empty())), CLAIRE)))
                .containsExactly("```\n" + words + "\n```");
    }

    @Test
    void a_card_mentions_nobody_by_itself_and_its_notice_whom_it_mentions() {
        Card card = Card.of(
                new Block.Title(Text.of("Mrs Roy #12")),
                new Block.Alert(Text.of(new Span.Mention(SAM), new Span.Plain(" asks for a decision by "))),
                new Block.Quote("<@1308000000000000009> @everyone"));

        assertThat(message(card, CHANNEL).path("allowed_mentions").path("parse"))
                .isEmpty();
        assertThat(message(card, CHANNEL).path("allowed_mentions").has("users")).isFalse();
        assertThat(json(Cards.edited(card, CHANNEL)).path("allowed_mentions").path("parse"))
                .isEmpty();
        JsonNode notice = json(Cards.notice(card, CHANNEL));
        assertThat(notice.path("content").asText())
                .isEqualTo("Mrs Roy #12\n<@1308000000000000002> asks for a decision by");
        assertThat(notice.path("allowed_mentions").path("parse")).isEmpty();
    }

    @Test
    void a_notice_is_short_and_literal_and_tells_moments_in_words() {
        Card card = Card.of(
                new Block.Title(Text.of("Mme Roy #12")),
                new Block.Paragraph(Text.of(new Span.Plain("à rappeler "), new Span.At(DUE, Span.At.Style.SHORT))),
                new Block.Suggestion("Je reprends tout.", "", Optional.empty()),
                new Block.Paragraph(Text.of("https://example.com/ **x** ".repeat(100))));
        JsonNode notice = json(Cards.notice(card, CLAIRE));

        assertThat(DiscordRules.problemsOfMessage(notice, false, List.of())).isEmpty();
        assertThat(notice.path("content").asText())
                .containsPattern("^Mme Roy #12\nà rappeler mardi 24 novembre à 15\\hh\\h30 \\(Paris\\)\n")
                .doesNotContain("https://", "**", "reprends")
                .hasSizeLessThan(1_000)
                .endsWith("…");
        assertThat(json(Cards.notice(Card.of(new Block.Quote("x")), CLAIRE))
                        .path("content")
                        .asText())
                .isEqualTo("…");
    }

    @Test
    void an_edit_changes_what_is_shown_and_nothing_else() {
        JsonNode edit = json(Cards.edited(new Card(EVERY_KIND), CLAIRE));

        assertThat(edit.properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactlyInAnyOrder("components", "flags", "allowed_mentions");
        assertThat(edit.path("components"))
                .isEqualTo(message(new Card(EVERY_KIND), CLAIRE).path("components"));
    }

    @Test
    void a_card_that_was_written_for_somebody_is_shown_in_their_language_and_zone() {
        Card card = Card.of(new Block.Fields(
                        List.of(new Block.Field("Pour", Text.of(new Span.At(DUE, Span.At.Style.FULL))))))
                .readBy(Locale.CANADA_FRENCH, ZoneId.of("America/Toronto"));

        assertThat(texts(message(card, CHANNEL)).getFirst())
                .contains("**Pour**\u00A0:", "mardi 24 novembre", "(Toronto)")
                .containsPattern("9\\hh\\h30");
    }

    @Test
    void where_there_is_danger_the_card_has_an_edge_that_shows_it() {
        JsonNode calm = message(Card.of(new Block.Paragraph(Text.of("Merci."))), CLAIRE);
        JsonNode alarming = message(Card.of(new Block.Alert(Text.of("Un enfant."))), CLAIRE);

        assertThat(calm.path("components").path(0).has("accent_color")).isFalse();
        assertThat(alarming.path("components").path(0).path("accent_color").asInt())
                .isPositive();
    }

    @Test
    void a_button_that_asks_first_is_chosen_twice() {
        Button close =
                new Button(ActionId.of("close", 12), "Fermer", Button.Style.DANGER, Optional.of("Fermer le dossier ?"));
        JsonNode message = message(
                Card.of(
                        new Block.Suggestion("Au revoir.", "pour finir", Optional.of(close)),
                        new Block.Actions(
                                List.of(new Button(
                                        ActionId.of("erase", 12),
                                        "Effacer",
                                        Button.Style.DANGER,
                                        Optional.of("Effacer ? ".repeat(30)))),
                                Optional.empty())),
                CLAIRE);

        assertThat(problemsOfMessage(message)).isEmpty();
        assertThat(message.findValuesAsText("type")).doesNotContain("2");
        assertThat(message.findValuesAsText("placeholder")).containsExactly("Fermer", "Effacer");
        assertThat(message.findValuesAsText("value")).containsExactly("1:close:12", "1:erase:12");
        assertThat(message.findValuesAsText("description").getFirst()).isEqualTo("Fermer le dossier ?");
    }

    @Test
    void two_buttons_that_do_the_same_are_one() {
        Button same = Button.plain(ActionId.of("show", 12), "Voir");
        JsonNode message = message(
                Card.of(
                        new Block.Suggestion("Bonjour.", "", Optional.of(same)),
                        new Block.Actions(
                                List.of(same, Button.plain(ActionId.of("show", 13), "Voir")), Optional.empty())),
                CLAIRE);

        assertThat(problemsOfMessage(message)).isEmpty();
        assertThat(message.findValuesAsText("custom_id"))
                .containsExactly("g1308000000000000001|1:show:12", "g1308000000000000001|1:show:13");
    }

    @Test
    void a_long_action_goes_without_the_guild_rather_than_not_at_all() {
        ActionId action = ActionId.of("show", "x".repeat(90));

        assertThat(message(Card.of(new Block.Actions(List.of(Button.plain(action, "Voir")), Optional.empty())), CLAIRE)
                        .findValuesAsText("custom_id"))
                .containsExactly(action.written());
    }

    @Test
    void many_buttons_stand_in_rows_of_five_with_the_menu_beneath() {
        List<Button> buttons = Stream.iterate(1, n -> n + 1)
                .limit(12)
                .map(n -> Button.plain(ActionId.of("show", n), "Dossier " + n))
                .toList();
        Menu menu = new Menu("Autre", List.of(new Menu.Choice(ActionId.of("help"), "Aide")));
        JsonNode message = message(Card.of(new Block.Actions(buttons, Optional.of(menu))), CLAIRE);

        assertThat(problemsOfMessage(message)).isEmpty();
        assertThat(message.path("components").path(0).path("components"))
                .extracting(row -> row.path("components").size())
                .containsExactly(5, 5, 2, 1);
    }

    @Test
    void two_hundred_fields_end_with_how_many_were_left_out() {
        Block.Field field =
                new Block.Field("Promesse", Text.of("rappeler Mme Roy pour lui donner des nouvelles. ".repeat(4)));
        Card card = Card.of(new Block.Title(Text.of("Mme Roy #12")), new Block.Fields(Collections.nCopies(200, field)));
        JsonNode message = message(card, CLAIRE);

        assertThat(shown(message)).containsPattern("… et \\d+ autres");
        assertThat(problemsOfMessage(message)).isEmpty();
        assertThat(String.join("", texts(message)).length()).isGreaterThan(3_000);
    }

    @Test
    void what_is_needed_to_act_stays_when_a_history_does_not_fit() {
        String history = "Trois semaines que j’attends, et *personne* ne répond. ".repeat(30);
        List<Block> blocks = new ArrayList<>(Collections.nCopies(40, new Block.Quote(history)));
        blocks.addFirst(new Block.Title(Text.of("Mme Roy #12")));
        blocks.add(new Block.Alert(Text.of("Un enfant est concerné.")));
        blocks.add(new Block.Suggestion("Je reprends tout avec vous.", "", Optional.empty()));
        blocks.add(
                new Block.Actions(List.of(Button.primary(ActionId.of("promise", 12), "Promettre")), Optional.empty()));
        JsonNode message = message(new Card(blocks), CLAIRE);

        assertThat(problemsOfMessage(message)).isEmpty();
        assertThat(shown(message))
                .contains(
                        "Mme Roy #12", "Un enfant est concerné.", "Je reprends tout avec vous.", "Promettre", "autres");
    }

    @Test
    void words_made_of_signs_alone_fit_although_each_is_escaped() {
        JsonNode message =
                message(Card.of(new Block.Quote("*".repeat(9_000)), new Block.Quote("\n_".repeat(3_000))), CLAIRE);

        assertThat(problemsOfMessage(message)).isEmpty();
        assertThat(String.join("", texts(message)).length()).isBetween(2_000, 4_000);
    }

    @Test
    void what_is_said_in_one_language_is_said_in_the_other() {
        assertThat(CLAIRE.texts().keys()).isNotEmpty().isEqualTo(CHANNEL.texts().keys());
    }
}
