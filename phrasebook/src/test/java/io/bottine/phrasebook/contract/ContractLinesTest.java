package io.bottine.phrasebook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.DraftCheck.Finding;
import io.bottine.phrasebook.words.DraftCheck.FoundPromise;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Reflection.Around;
import io.bottine.phrasebook.words.Reflection.Felt;
import io.bottine.phrasebook.words.Reflection.Suggestion;
import io.bottine.phrasebook.words.Restated;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.RuleFired;
import io.bottine.phrasebook.words.Sincerity;
import io.bottine.phrasebook.words.Threat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final List<Message> read = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final ContractLines lines = new ContractLines(
            new Recorded(),
            new Moment(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Paris"), Locale.FRANCE),
            Language.ENGLISH);

    @Test
    void an_explained_check_names_rule_file_and_line_after_all_else() throws JsonProcessingException {
        JsonNode answer = JSON.readTree(lines.checkExplained("{\"id\":\"d-1\",\"text\":\"Calm down.\"}"));

        List<String> names = new ArrayList<>();
        answer.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactly("id", "lang", "cut", "findings", "promises", "explained");
        assertThat(answer.get("explained")).isEqualTo(JSON.readTree("""
                        [{"category":"orders-calm","rule":"calm-down","where":"en/drafts/orders-calm.yaml:9",
                          "start":0,"end":9,"quote":"Calm down"},
                         {"category":"orders-calm","rule":"calm-down","where":"en/drafts/orders-calm.yaml:10",
                          "start":0,"end":9,"quote":"Calm down","spared":"quoted"}]"""));
        assertThat(JSON.readTree(lines.check("{\"text\":\"Calm down.\"}")).has("explained"))
                .isFalse();
    }

    @Test
    void a_reflection_has_the_fields_of_the_contract_in_their_order() throws JsonProcessingException {
        JsonNode answer = JSON.readTree(lines.reflect("{\"id\":\"m-1\",\"text\":\"Où est mon colis ?\"}"));
        List<String> names = new ArrayList<>();
        answer.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "id",
                        "lang",
                        "emotions",
                        "intensity",
                        "facts",
                        "demands",
                        "threats",
                        "risks",
                        "abuse",
                        "sincerity",
                        "restated",
                        "suggestions",
                        "around");
        assertThat(answer.get("id").textValue()).isEqualTo("m-1");
        assertThat(answer.get("lang").textValue()).isEqualTo("fr");
        assertThat(answer.at("/emotions/0/emotion").textValue()).isEqualTo("worry");
        assertThat(answer.at("/threats/0").textValue()).isEqualTo("self-harm");
        assertThat(answer.at("/suggestions/0/kind").textValue()).isEqualTo("facts-first");
        assertThat(answer.at("/restated/0/restated").textValue()).isEqualTo("Où est votre colis ?");
        assertThat(answer.at("/around/next").textValue()).isEqualTo("À __ h.");
        assertThat(answer.has("cut")).isFalse();
    }

    @Test
    void what_a_line_tells_reaches_the_engine() {
        lines.reflect(
                "{\"id\":1,\"text\":\"x\",\"lang\":\"en\",\"channel\":\"phone\",\"source\":\"notes\",\"now\":\"2026-01-02T03:04:05Z\",\"zone\":\"America/Montreal\",\"ui\":\"fr\"}");
        Message message = read.getFirst();
        assertThat(message.language()).contains(Language.ENGLISH);
        assertThat(message.channel().isSpoken()).isTrue();
        assertThat(message.source().label()).isEqualTo("notes");
        assertThat(message.moment().now()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(message.moment().zone()).isEqualTo(ZoneId.of("America/Montreal"));
        assertThat(message.ui()).isEqualTo(Language.FRENCH);
    }

    @Test
    void a_time_without_offset_is_read_in_the_zone() {
        lines.check("{\"id\":1,\"text\":\"x\",\"now\":\"2026-01-02T10:00:00\",\"zone\":\"Europe/Paris\"}");
        assertThat(drafts.getFirst().moment().now()).isEqualTo(Instant.parse("2026-01-02T09:00:00Z"));
    }

    @Test
    void a_draft_is_answered_with_findings_and_promises() throws JsonProcessingException {
        JsonNode answer = JSON.readTree(lines.check("{\"id\":\"d-1\",\"text\":\"Calmez-vous.\"}"));
        assertThat(answer.at("/findings/0/category").textValue()).isEqualTo("orders-calm");
        assertThat(answer.at("/findings/0/serves/0").textValue()).isEqualTo("A3");
        assertThat(answer.at("/promises/0/due").textValue()).isEqualTo("2026-11-23T18:00:00+01:00");
        assertThat(answer.at("/promises/1/due").isNull()).isTrue();
        assertThat(answer.get("cut").booleanValue()).isTrue();
        assertThat(answer.get("lang").textValue()).isEqualTo("und");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "nonsense",
                "{\"text\":1}",
                "{}",
                "{\"id\":3}",
                "{\"text\":\"a\"} tail"
            })
    void a_wrong_line_is_answered_with_an_error(String line) {
        assertThat(ContractLines.isError(lines.reflect(line))).isTrue();
        assertThat(ContractLines.isError(lines.check(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"k\",\"text\":\"a\",\"channel\":\"pigeon\"}",
                "{\"id\":\"k\",\"text\":\"a\",\"zone\":\"Mars/Olympus\"}",
                "{\"id\":\"k\",\"text\":\"a\",\"now\":\"yesterday\"}",
                "{\"id\":\"k\"}"
            })
    void a_wrong_field_is_answered_with_an_error_that_keeps_the_id(String line) throws JsonProcessingException {
        JsonNode answer = JSON.readTree(lines.reflect(line));
        assertThat(answer.get("id").textValue()).isEqualTo("k");
        assertThat(answer.get("error").textValue()).isNotBlank();
    }

    @Test
    void a_right_answer_is_no_error() {
        assertThat(ContractLines.isError(lines.reflect("{\"text\":\"a\"}"))).isFalse();
    }

    /** Answers always the same, and remembers what it was asked. */
    private final class Recorded implements Words {

        @Override
        public Reflection reflect(Message message) {
            read.add(message);
            return new Reflection(
                    Optional.of(Language.FRENCH),
                    false,
                    List.of(new Felt(Emotion.WORRY, 1, "où")),
                    1,
                    List.of(),
                    Set.of(Demand.INFORMATION),
                    Set.of(Threat.SELF_HARM),
                    Set.of(Risk.DATA_BREACH),
                    false,
                    Sincerity.GENUINE,
                    List.of(),
                    List.of(new Suggestion("Vous cherchez votre colis.", "why", Suggestion.Kind.FACTS_FIRST)),
                    new Around("r", "t", "À __ h."));
        }

        @Override
        public List<Restated> restate(Message message) {
            return List.of(new Restated("Où est mon colis ?", "Où est votre colis ?"));
        }

        @Override
        public List<RuleFired> explain(Draft draft) {
            return List.of(
                    fired("en/drafts/orders-calm.yaml:9", Optional.empty()),
                    fired("en/drafts/orders-calm.yaml:10", Optional.of(RuleFired.QUOTED)));
        }

        private RuleFired fired(String where, Optional<String> spared) {
            return new RuleFired(Category.ORDERS_CALM, "calm-down", where, 0, 9, "Calm down", spared);
        }

        @Override
        public DraftCheck check(Draft draft) {
            drafts.add(draft);
            return new DraftCheck(
                    Optional.empty(),
                    true,
                    List.of(new Finding(
                            Category.ORDERS_CALM, 0, 12, "Calmez-vous.", "why", "Je vous écoute.", List.of("A3"))),
                    List.of(
                            new FoundPromise("a", "a", Optional.of(OffsetDateTime.parse("2026-11-23T18:00:00+01:00"))),
                            new FoundPromise("b", "b", Optional.empty())));
        }
    }
}
