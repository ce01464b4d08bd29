package io.bottine.benchmarks.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The definitions of the figures, on answers made by hand. */
class ScoresTest {

    private static final String KETTLE = """
            {"id": "en-x-001", "lang": "en", "source": "verbatim", "channel": "phone", "domain": "retail",
            "text": "My kettle’s lid broke, you muppets, and I want my money back by 4 May or I sue", "facts": ["kettle", "4 may"],
            "insults": ["muppets"], "emotions": {"primary": ["anger"], "also": ["frustration"]}, "intensity": 3,
            "demands": ["refund", "apology"], "threats": ["legal"], "risks": [], "abuse": true, "sincerity": "genuine",
            "reference": "-"}
            """;

    private static final String DAMP = """
            {"id": "en-x-002", "lang": "en", "source": "verbatim", "channel": "email", "domain": "housing",
            "text": "The damp is back", "facts": ["damp"], "insults": [], "emotions": {"primary": ["calm"], "also": []},
            "intensity": 0, "demands": ["none"], "threats": [], "risks": [], "abuse": false, "sincerity": "genuine",
            "reference": "-"}
            """;

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static Map<String, Double> messages(String... answers) throws IOException {
        List<Annotated> messages = List.of(new Annotated(json(KETTLE)), new Annotated(json(DAMP)));
        return MessageScore.of(messages, List.of(json(answers[0]), json(answers[1])))
                .figures();
    }

    private static final String DAMP_ANSWERED = """
            {"emotions": [{"emotion": "calm"}], "intensity": 1, "demands": [], "threats": [], "risks": ["health"], "abuse": false,
            "suggestions": [{"text": "The damp is back."}, {"text": "You tell us of damp again."}, {"text": "It came back?"}]}
            """;

    @Test
    void facts_are_looked_for_in_the_first_suggestion_alone() throws IOException {
        Map<String, Double> figures = messages("""
                {"emotions": [{"emotion": "frustration"}, {"emotion": "anger"}], "intensity": 2, "demands": ["refund", "repair"],
                "threats": [], "risks": [], "abuse": true, "suggestions": [{"text": "Your KETTLE broke."}, {"text": "4 May it is."}]}
                """, DAMP_ANSWERED);

        assertThat(figures.get("facts_kept")).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(figures.get("emotion_strict")).isEqualTo(0.5);
        assertThat(figures.get("emotion_lenient")).isEqualTo(1);
        assertThat(figures.get("intensity_mae")).isEqualTo(1);
        assertThat(figures.get("demands_p")).isEqualTo(0.5);
        assertThat(figures.get("demands_r")).isEqualTo(0.5);
        assertThat(figures.get("threat_f1")).isZero();
        assertThat(figures.get("risk_f1")).isZero();
        assertThat(figures.get("abuse_f1")).isEqualTo(1);
        assertThat(figures.get("three_suggestions")).isEqualTo(0.5);
        assertThat(figures.get("short_to_say")).isEqualTo(1);
        assertThat(figures.get("median_words")).isEqualTo(3.5);
    }

    @Test
    void an_insult_counts_in_any_suggestion_and_only_as_a_word_of_its_own() throws IOException {
        String calm = "{\"suggestions\": [{\"text\": \"Your kettle broke.\"}, {\"text\": \"%s\"}]}";

        assertThat(messages(calm.formatted("Some Muppets!"), DAMP_ANSWERED).get("insults_removed"))
                .isZero();
        assertThat(messages(calm.formatted("Muppetsville."), DAMP_ANSWERED).get("insults_removed"))
                .isEqualTo(1);
        assertThat(messages("{\"error\": \"no\"}", DAMP_ANSWERED).get("insults_removed"))
                .isZero();
    }

    @Test
    void the_customers_first_person_is_left_where_a_turn_of_it_stands_unchanged() {
        FirstPerson english = FirstPerson.of("en");
        FirstPerson french = FirstPerson.of("fr");

        assertThat(english.left("You keep my money", "They keep my money.")).containsExactly("my money");
        assertThat(english.left("I want my money back", "I understand. You want your money back."))
                .isEmpty();
        assertThat(english.left("We were lied to", "We were lied to.")).isEmpty();
        assertThat(french.left("J’ai perdu mon colis", "Vous dites : « j'ai perdu » votre colis."))
                .containsExactly("j'ai perdu");
        assertThat(french.left("Notre colis", "Notre colis.")).isEmpty();
    }

    @Test
    void three_suggestions_differ_in_three_of_ten_words_at_least() {
        assertThat(Folded.threeDiffer(List.of("one two three", "one two four", "five six")))
                .isTrue();
        assertThat(Folded.threeDiffer(
                        List.of("a b c d e f g h i j", "a b c d e f g h i k", "other words", "A B C d e f g h")))
                .isFalse();
    }

    @Test
    void words_are_counted_by_blanks_no_break_ones_too() {
        assertThat(Folded.length("Vous attendez\u00a0: trois\u202fsemaines !")).isEqualTo(6);
        assertThat(Folded.length("  ")).isZero();
    }

    @Test
    void a_finding_is_located_where_it_shares_a_character_with_the_quote() throws IOException {
        List<Annotated> drafts = List.of(
                new Annotated(json("""
                        {"id": "en-x-003", "lang": "en", "text": "🙂 Calm down, it is policy.", "issues": [
                        {"category": "orders-calm", "quote": "Calm down"}, {"category": "policy-shield", "quote": "it is policy"}]}
                        """)),
                new Annotated(json("{\"id\": \"en-x-004\", \"lang\": \"en\", \"text\": \"Thanks.\", \"issues\": []}")));
        JsonNode first = json("""
                {"findings": [{"category": "orders-calm", "start": 3, "end": 7}, {"category": "policy-shield", "start": 0, "end": 9},
                {"category": "missing-name", "start": 0, "end": 0}, {"category": "retort", "start": 3, "end": 4}]}
                """);
        JsonNode second = json("{\"findings\": [{\"category\": \"missing-date\", \"start\": 0, \"end\": 0}]}");

        Score score = DraftScore.of(drafts, List.of(first, second));

        assertThat(score.figures())
                .containsEntry("recall", 1.0)
                .containsEntry("precision", 2.0 / 3)
                .containsEntry("located", 0.5)
                .containsEntry("clean_left_alone", 1.0)
                .containsEntry("f1 retort", 0.0);
        assertThat(score.items()).extracting(Score.Item::id).containsExactly("en-x-003");
    }

    @Test
    void a_pair_is_right_whatever_the_marks_and_by_any_of_its_versions(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("pairs-en.tsv"),
                "I wait.\tYou wait.\tYou are waiting.\n\nMy lid broke.\tYour lid broke.\n");
        List<Annotated> pairs = Annotated.read(file);

        Score score = PairScore.of(
                pairs,
                List.of(
                        json(
                                "{\"restated\": [{\"said\": \"I\", \"restated\": \"You are\"}, {\"restated\": \"waiting\"}]}"),
                        json("{\"restated\": [{\"restated\": \"My lid broke.\"}]}")));

        assertThat(pairs).extracting(Annotated::id).containsExactly("001", "002");
        assertThat(score.figures()).containsEntry("right", 0.5);
        assertThat(score.items()).extracting(Score.Item::id).containsExactly("002");
    }

    @Test
    void the_question_tells_nothing_of_what_is_expected() throws IOException {
        assertThat(json(new Annotated(json(KETTLE)).question()).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "text", "lang", "channel", "source");
    }
}
