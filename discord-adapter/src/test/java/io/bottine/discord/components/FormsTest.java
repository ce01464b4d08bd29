package io.bottine.discord.components;

import static io.bottine.discord.components.Payloads.golden;
import static io.bottine.discord.components.Payloads.modal;
import static io.bottine.discord.components.Payloads.problemsOfModal;
import static io.bottine.discord.components.Payloads.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Form.Input;
import io.bottine.core.chat.TeamId;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final TeamId TEAM = new TeamId("discord", "1308000000000000001");
    private static final Audience CLAIRE = new Audience(Locale.FRANCE, Optional.empty(), TEAM, "");

    private static final Form SIX = form(
            new Input.Words("customer", "Qui se plaint ?", "Mme Roy, par exemple", "Mme Roy", true, false),
            new Input.Words("words", "Ses mots", "", "Trois semaines !\nPersonne.", false, true),
            new Input.Pick(
                    "severity",
                    "Gravité",
                    List.of(new Form.Option("low", "Faible"), new Form.Option("high", "Haute")),
                    "high",
                    true),
            new Input.Colleague("owner", "Pour qui ?", "<@1308000000000000002>", false),
            new Input.Channel("channel", "Salon de l’équipe", "1308000000000000003", true),
            new Input.Group("agents", "Les agents", "1308000000000000004", false));

    private static Form form(Input... fields) {
        return new Form(ActionId.of("open"), "Ouvrir un dossier", List.of(fields));
    }

    @Test
    void a_form_is_what_was_read_and_approved() throws IOException {
        JsonNode first = modal(SIX, 0, Map.of(), CLAIRE);
        JsonNode second = modal(SIX, 1, Map.of(), CLAIRE);

        assertThat(problemsOfModal(first)).isEmpty();
        assertThat(problemsOfModal(second)).isEmpty();
        golden("form_fr_1.json", first);
        golden("form_fr_2.json", second);
    }

    @Test
    void six_questions_are_asked_in_two_steps_and_numbered() {
        assertThat(Forms.steps(SIX)).isEqualTo(2);
        assertThat(modal(SIX, 0, Map.of(), CLAIRE).path("components")).hasSize(5);
        assertThat(modal(SIX, 1, Map.of(), CLAIRE).path("title").asText()).isEqualTo("Ouvrir un dossier (2 sur 2)");
    }

    @Test
    void what_was_answered_before_is_filled_in_again() {
        Map<String, String> answered =
                Map.of("customer", "M. Petit", "severity", "low", "owner", "1308000000000000009", "words", "Rien.");
        Map<String, String> back = typed(modal(SIX, 0, answered, CLAIRE));

        assertThat(back).containsAllEntriesOf(answered).containsEntry("channel", "1308000000000000003");
    }

    @Test
    void answers_come_back_by_the_fields_names() {
        Map<String, String> inputs = new HashMap<>(typed(modal(SIX, 0, Map.of(), CLAIRE)));
        inputs.putAll(typed(modal(SIX, 1, Map.of(), CLAIRE)));

        assertThat(Forms.answers(inputs))
                .containsEntry("customer", "Mme Roy")
                .containsEntry("words", "Trois semaines !\nPersonne.")
                .containsEntry("severity", "high")
                .containsEntry("owner", "1308000000000000002")
                .containsEntry("channel", "1308000000000000003")
                .containsEntry("agents", "1308000000000000004");
    }

    @Test
    void a_long_text_goes_on_in_further_inputs_and_comes_back_whole() {
        String words = "Trois semaines que j’attends, et personne ne répond.\n"
                .repeat(200)
                .strip();
        Form form = form(
                new Input.Words("customer", "Qui ?", "", "Mme Roy", true, false),
                new Input.Words("words", "Ses mots", "", words, true, true),
                new Input.Words("what", "Quoi ?", "", "", false, false));
        JsonNode second = modal(form, 1, Map.of(), CLAIRE);

        assertThat(Forms.steps(form)).isEqualTo(3);
        assertThat(problemsOfModal(second)).isEmpty();
        assertThat(second.path("components")).hasSize(3);
        assertThat(second.findValuesAsText("label").getLast()).isEqualTo("Ses mots (3 sur 3)");
        assertThat(Forms.answers(typed(second))).containsExactly(Map.entry("words", words));
        assertThat(Forms.answers(typed(modal(form, 1, Map.of("words", words), CLAIRE))))
                .containsExactly(Map.entry("words", words));
    }

    @Test
    void beyond_five_inputs_the_reader_is_told_that_only_the_beginning_fits() {
        Form form = form(new Input.Words("words", "Ses mots", "", "Personne ne répond. ".repeat(2_000), true, true));
        JsonNode modal = modal(form, 0, Map.of(), CLAIRE);

        assertThat(problemsOfModal(modal)).isEmpty();
        assertThat(modal.findValuesAsText("description").getFirst()).isEqualTo("Seul le début tient ici.");
        assertThat(Forms.answers(typed(modal)).get("words")).hasSizeGreaterThan(14_000);
    }

    @Test
    void a_line_break_in_an_answer_is_kept_where_one_line_was_asked_for() {
        JsonNode modal = modal(form(new Input.Words("what", "Quoi ?", "", "a\nb", true, false)), 0, Map.of(), CLAIRE);

        assertThat(modal.findValuesAsText("style")).containsExactly("2");
        assertThat(typed(modal)).containsEntry("what", "a\nb");
    }

    @Test
    void a_question_too_long_for_a_label_is_whole_beneath_it() {
        String question = "Qu’est-ce qui, d’après vous deux, est arrivé à ce colis ?";
        JsonNode modal =
                modal(form(new Input.Words("what", question, "en une ligne", "", true, false)), 0, Map.of(), CLAIRE);

        assertThat(problemsOfModal(modal)).isEmpty();
        assertThat(modal.findValuesAsText("description").getFirst()).isEqualTo(question + " en une ligne");
    }

    @Test
    void a_name_typed_in_place_of_a_choice_is_shown() {
        JsonNode modal = modal(form(new Input.Colleague("person", "À qui ?", "Sam Petit", true)), 0, Map.of(), CLAIRE);

        assertThat(problemsOfModal(modal)).isEmpty();
        assertThat(modal.findValuesAsText("description")).containsExactly("Déjà saisi : Sam Petit");
        assertThat(modal.findPath("default_values")).isEmpty();
    }

    @Test
    void a_choice_of_more_than_discord_shows_is_typed() {
        List<Form.Option> options = IntStream.range(0, 30)
                .mapToObj(n -> new Form.Option("v" + n, "Option " + n))
                .toList();
        JsonNode modal = modal(form(new Input.Pick("pick", "Lequel ?", options, "v29", true)), 0, Map.of(), CLAIRE);

        assertThat(problemsOfModal(modal)).isEmpty();
        assertThat(typed(modal)).containsEntry("pick", "v29");
    }
}
