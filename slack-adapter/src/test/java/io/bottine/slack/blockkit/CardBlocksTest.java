package io.bottine.slack.blockkit;

import static io.bottine.slack.blockkit.Payloads.json;
import static io.bottine.slack.blockkit.Payloads.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dgolden=rewrite} writes the golden files anew, to be read like code. */
class CardBlocksTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "io", "bottine", "slack", "blockkit");
    private static final TeamId TEAM = new TeamId("slack", "T1");
    private static final Person SAM = new Person(TEAM, "U0SAM");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-24T14:30:00Z");
    private static final Audience CLAIRE = new Audience(Locale.FRANCE, ZoneId.of("Europe/Paris"), NOW, true);
    private static final Audience CHANNEL = new Audience(Locale.UK, ZoneId.of("Europe/London"), NOW, false);

    private static final Card EVERYTHING = Card.of(
            new Block.Title(Text.of("Mme Roy #12 · 3/6 Analyser")),
            new Block.Alert(Text.of("Un enfant est concerné.")),
            new Block.Quote("Trois semaines !\nPersonne ne répond."),
            new Block.Suggestion(
                    "Trois semaines, et personne pour vous répondre.",
                    "les faits d’abord",
                    Optional.of(Button.plain(ActionId.of("use", 12, 7, 1), "Utiliser celle-ci"))),
            new Block.Suggestion("Je reprends tout avec vous.", "court, pour le téléphone", Optional.empty()),
            new Block.Fields(List.of(
                    new Block.Field("Promesse", Text.of(new Span.At(DUE, Span.At.Style.FULL))),
                    new Block.Field("Pour", Text.of(new Span.Mention(SAM))),
                    new Block.Field(
                            "Équipe",
                            Text.of(
                                    new Span.InChannel(new Place.Channel(TEAM, "C0TEAM")),
                                    new Span.Plain(", "),
                                    new Span.Group(TEAM, "S0AGENTS"))))),
            new Block.Paragraph(Text.of(
                    new Span.Plain("Le mot "),
                    new Span.Strong("juste"),
                    new Span.Plain(", "),
                    new Span.At(NOW.minusSeconds(7_200), Span.At.Style.RELATIVE),
                    new Span.Plain("."))),
            new Block.Bullets(List.of(Text.of("un remboursement"), Text.of("un nouvel envoi"))),
            new Block.Note(Text.of(
                    new Span.Plain("Ouvert par "), new Span.Mention(SAM), new Span.At(DUE, Span.At.Style.SHORT))),
            new Block.Actions(
                    List.of(
                            Button.primary(ActionId.of("promise", 12), "Noter une promesse"),
                            new Button(
                                    ActionId.of("close", 12),
                                    "Fermer le dossier",
                                    Button.Style.DANGER,
                                    Optional.of("Fermer le dossier de Mme Roy ?"))),
                    Optional.of(new Menu(
                            "Autre chose", List.of(new Menu.Choice(ActionId.of("note", 12), "Ajouter une note"))))));

    private static final Form OPEN = new Form(
            ActionId.of("open"),
            "Ouvrir un dossier",
            List.of(
                    new Input.Words("customer", "Qui se plaint ?", "Mme Roy, par exemple", "Mme Roy", true, false),
                    new Input.Words("words", "Ses mots", "", "Trois semaines !\nPersonne.", false, true),
                    new Input.Pick(
                            "severity",
                            "Gravité",
                            List.of(new Form.Option("low", "Faible"), new Form.Option("high", "Haute")),
                            "high",
                            true),
                    new Input.Colleague("owner", "Pour qui ?", "U0SAM", false),
                    new Input.Channel("channel", "Salon de l’équipe", "C0TEAM", false),
                    new Input.Group("agents", "Les agents", "S0AGENTS", false)));

    @Test
    void every_block_for_one_reader_is_what_was_read_and_approved() throws IOException {
        golden("card_fr.json", message(CardBlocks.of(EVERYTHING, CLAIRE)));
    }

    @Test
    void every_block_in_public_is_what_was_read_and_approved() throws IOException {
        golden("card_public_en.json", message(CardBlocks.of(EVERYTHING, CHANNEL)));
    }

    @Test
    void a_form_is_what_was_read_and_approved() throws IOException {
        golden("form_fr.json", json(Views.form(OPEN, CLAIRE, "{}", List.of(new Group("S0AGENTS", "agents")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!channel>", "<@U1>", "@here", "*bold*", "`code`", "~no~", "https://example.com", "> quote"})
    void nobodys_words_become_markup(String words) {
        Card card = Card.of(
                new Block.Title(Text.of(words)),
                new Block.Paragraph(Text.of(words)),
                new Block.Note(Text.of(new Span.Plain(words), new Span.Mention(SAM))),
                new Block.Suggestion(words, words, Optional.empty()));
        Rendered rendered = CardBlocks.of(card, CLAIRE);

        JsonNode blocks = json(rendered.blocks());
        assertThat(blocks.findValuesAsText("type")).doesNotContain("link", "broadcast");
        for (JsonNode text : blocks.findParents("text")) {
            if (text.path("type").asText().equals("mrkdwn")) {
                assertThat(text.path("text").asText()).isEqualTo("<@U0SAM>");
            }
        }
        assertThat(rendered.fallback().replace("<@U0SAM>", ""))
                .doesNotContain("<")
                .contains(escaped(words));
    }

    private static String escaped(String words) {
        return words.replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void a_suggestion_is_alone_in_its_block_word_for_word() {
        String words = "Trois semaines : c’est trop.\nJe m’en occupe <maintenant>.";
        JsonNode blocks = json(CardBlocks.of(Card.of(new Block.Suggestion(words, "", Optional.empty())), CLAIRE)
                .blocks());

        assertThat(blocks).hasSize(1);
        JsonNode preformatted = blocks.path(0).path("elements").path(0);
        assertThat(preformatted.path("type").asText()).isEqualTo("rich_text_preformatted");
        assertThat(preformatted.path("elements")).hasSize(1);
        assertThat(preformatted.path("elements").path(0).path("text").asText()).isEqualTo(words);
    }

    @Test
    void a_known_reader_confirms_a_moment_with_its_zone_and_a_channel_sees_it_on_each_clock() {
        Card card = Card.of(new Block.Paragraph(Text.of(new Span.At(DUE, Span.At.Style.FULL))));

        JsonNode known = json(CardBlocks.of(card, CLAIRE).blocks())
                .findPath("elements")
                .path(0)
                .findPath("elements");
        JsonNode several = json(CardBlocks.of(card, CHANNEL).blocks())
                .findPath("elements")
                .path(0)
                .findPath("elements");

        assertThat(known.path(0).path("text").asText()).contains("15 h 30", "24 novembre", "(Paris)");
        assertThat(several.path(0).path("type").asText()).isEqualTo("date");
        assertThat(several.path(0).path("timestamp").asLong()).isEqualTo(DUE.getEpochSecond());
        assertThat(several.path(0).path("format").asText()).contains("{date_long}", "{time}");
        assertThat(several.path(0).path("fallback").asText()).contains("24 November", "(London)");
    }

    @Test
    void two_hundred_fields_end_with_how_many_were_left_out() {
        Block.Field field =
                new Block.Field("Promesse", Text.of("rappeler Mme Roy pour lui donner des nouvelles. ".repeat(4)));
        Card card = Card.of(new Block.Title(Text.of("Mme Roy #12")), new Block.Fields(Collections.nCopies(200, field)));

        Rendered rendered = CardBlocks.of(card, CLAIRE);

        assertThat(json(rendered.blocks()).toString()).containsPattern("… et \\d+ autres");
        assertThat(BlockKitRules.problemsOf(message(rendered))).isEmpty();
    }

    @Test
    void what_is_needed_to_act_stays_when_a_history_does_not_fit() {
        String history = "Trois semaines que j’attends, et personne ne répond. ".repeat(30);
        List<Block> blocks = new ArrayList<>(Collections.nCopies(40, new Block.Quote(history)));
        blocks.addFirst(new Block.Title(Text.of("Mme Roy #12")));
        blocks.add(new Block.Alert(Text.of("Un enfant est concerné.")));
        blocks.add(new Block.Suggestion("Je reprends tout avec vous.", "", Optional.empty()));
        blocks.add(
                new Block.Actions(List.of(Button.primary(ActionId.of("promise", 12), "Promettre")), Optional.empty()));
        Card card = new Card(blocks);

        String shown = json(CardBlocks.of(card, CLAIRE).blocks()).toString();

        assertThat(shown)
                .contains(
                        "Mme Roy #12", "Un enfant est concerné.", "Je reprends tout avec vous.", "Promettre", "autres");
    }

    @Test
    void a_fallback_mentions_whom_the_card_mentions_and_nobody_else() {
        Card card = Card.of(new Block.Paragraph(Text.of(
                new Span.Mention(SAM),
                new Span.Plain(" \uE000U1\uE000 <@U2> & "),
                new Span.Mention(new Person(TEAM, "u<1>")))));

        assertThat(CardBlocks.of(card, CLAIRE).fallback())
                .isEqualTo("<@U0SAM> \uE000U1\uE000 &lt;@U2&gt; &amp; u&lt;1&gt;");
    }

    @Test
    void a_long_text_goes_on_in_further_inputs_and_comes_back_whole() {
        String words = "Trois semaines que j’attends, et personne ne répond.\n"
                .repeat(150)
                .strip();
        Form form = new Form(
                ActionId.of("open"), "Ouvrir", List.of(new Input.Words("words", "Ses mots", "", words, true, true)));
        JsonNode view = json(Views.form(form, CLAIRE, "", List.of()));

        assertThat(BlockKitRules.problemsOf(view)).isEmpty();
        assertThat(view.path("blocks")).hasSize(3);
        assertThat(Views.answers(Payloads.typed(view))).containsExactly(java.util.Map.entry("words", words));
    }

    @Test
    void answers_come_back_by_the_fields_names() {
        JsonNode view = json(Views.form(OPEN, CLAIRE, "", List.of(new Group("S0AGENTS", "agents"))));

        assertThat(Views.answers(Payloads.typed(view)))
                .containsEntry("customer", "Mme Roy")
                .containsEntry("severity", "high")
                .containsEntry("owner", "U0SAM")
                .containsEntry("channel", "C0TEAM")
                .containsEntry("agents", "S0AGENTS");
    }

    @Test
    void a_modal_waits_in_the_readers_language() {
        JsonNode view = json(Views.waiting(Language.FRENCH));

        assertThat(BlockKitRules.problemsOf(view)).isEmpty();
        assertThat(view.toString()).contains("Un instant…");
    }

    private static void golden(String name, JsonNode payload) throws IOException {
        assertThat(BlockKitRules.problemsOf(payload)).isEmpty();
        Path file = GOLDEN.resolve(name);
        ObjectMapper json = new ObjectMapper();
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(payload) + "\n");
            return;
        }
        assertThat(payload).isEqualTo(json.readTree(Files.readString(file)));
    }
}
