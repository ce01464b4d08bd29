package io.bottine.phrasebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words by what they mean, the same in both languages. */
class ConceptsTest {

    private static final Concepts CONCEPTS = Concepts.load();

    @Test
    void a_word_is_known_by_what_it_means_in_either_language() {
        assertThat(CONCEPTS.of(Language.FRENCH, "toujours pas de courrier."))
                .containsKeys("means/still", "means/not", "means/letter");
        assertThat(CONCEPTS.of(Language.ENGLISH, "still no letter."))
                .containsKeys("means/still", "means/not", "means/letter");
    }

    @Test
    void a_beginning_stands_for_its_family_and_a_whole_word_for_itself() {
        assertThat(CONCEPTS.of(Language.ENGLISH, "repaired")).containsOnlyKeys("means/repair", "means-last/repair");
        assertThat(CONCEPTS.of(Language.ENGLISH, "carpet")).isEmpty();
    }

    @Test
    void a_question_and_the_last_sentence_are_told_apart() {
        Map<String, Double> findings = CONCEPTS.of(Language.FRENCH, "vous reparez quand ? j'attends.");

        assertThat(findings).containsKeys("means-asked/repair", "means-last/wait");
        assertThat(findings).doesNotContainKeys("means-asked/wait", "means-last/repair");
    }

    @Test
    void nothing_said_means_nothing() {
        assertThat(CONCEPTS.of(Language.ENGLISH, "")).isEmpty();
        assertThat(CONCEPTS.of(Language.ENGLISH, "?? !")).isEmpty();
    }
}
