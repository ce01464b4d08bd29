package io.bottine.phrasebook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.phrasebook.words.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasebookTest {

    private static final Phrasebook BOOK = Phrasebook.builtIn();

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_walk_has_six_steps_in_order(Language language) {
        assertThat(BOOK.steps(language))
                .extracting(StepText::id)
                .containsExactly("listen", "reflect", "analyse", "propose", "act", "follow-up");
    }

    @Test
    void every_point_belongs_to_a_step_of_the_walk() {
        List<String> served = BOOK.playbook().steps().stream()
                .flatMap(step -> step.serves().stream())
                .distinct()
                .toList();

        assertThat(served)
                .containsExactlyInAnyOrderElementsOf(
                        BOOK.points().stream().map(Term::id).toList());
        assertThat(served).hasSize(37);
    }

    @Test
    void the_last_step_leaves_the_customers_verdict_and_a_lesson() {
        assertThat(BOOK.playbook().steps().getLast().leaves())
                .containsExactly(Playbook.Leaves.VERDICT, Playbook.Leaves.LESSON);
    }

    @Test
    void a_phrase_is_found_by_the_point_it_serves_by_its_topic_and_by_its_step() {
        Entry phrase = BOOK.entry(Language.FRENCH, "no-news-yet").orElseThrow();

        assertThat(BOOK.serving(Language.FRENCH, "A5")).contains(phrase);
        assertThat(BOOK.onTopic(Language.FRENCH, "news")).contains(phrase);
        assertThat(BOOK.atStep(Language.FRENCH, "act")).contains(phrase);
        assertThat(BOOK.ofKind(Language.FRENCH, Entry.Kind.NEWS_WHEN_NONE)).containsExactly(phrase);
    }

    @Test
    void phrases_for_every_step_come_after_those_for_this_one() {
        List<Entry> phrases = BOOK.atStep(Language.ENGLISH, "listen");

        assertThat(phrases.getFirst().steps()).contains("listen");
        assertThat(phrases.getLast().steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, colere, name-the-anger-once",
        "FRENCH, COLÈRE, name-the-anger-once",
        "FRENCH, rappelle heure, pause-with-an-hour",
        "FRENCH, menaces, weigh-the-threat",
        "FRENCH, « calmez-vous », calm-down",
        "ENGLISH, Court, legal-is-your-right",
        "ENGLISH, insults and limits, a-limit-with-kindness",
        "ENGLISH, renegotiate, before-it-is-late",
    })
    void a_search_finds_phrases_whatever_the_accents_and_the_case(Language language, String query, String id) {
        assertThat(BOOK.search(language, query)).extracting(Entry::id).contains(id);
    }

    @Test
    void a_search_puts_titles_before_texts() {
        List<Entry> found = BOOK.search(Language.ENGLISH, "silence");

        assertThat(found.getFirst().title()).containsIgnoringCase("silence");
        assertThat(found).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?!", "🙂", "zyzzyva"})
    void a_search_for_nothing_finds_nothing(String query) {
        assertThat(BOOK.search(Language.ENGLISH, query)).isEmpty();
    }

    @Test
    void topics_are_completed_from_any_of_their_words() {
        assertThat(BOOK.topics(Language.FRENCH, "ecou")).extracting(Term::id).containsExactly("listening");
        assertThat(BOOK.topics(Language.FRENCH, "lim")).extracting(Term::id).containsExactly("abuse");
        assertThat(BOOK.topics(Language.ENGLISH, "")).isEqualTo(BOOK.topics(Language.ENGLISH));
    }

    @Test
    void blanks_are_filled_in_and_the_others_shown_by_name() {
        String text = "Je vous appelle {date} à {hour}, {agent}.";

        assertThat(BOOK.fill(Language.FRENCH, text, Map.of("date", "mardi", "agent", "$1 \\ Zoé")))
                .isEqualTo("Je vous appelle mardi à [heure], $1 \\ Zoé.");
    }

    @Test
    void what_was_read_cannot_be_changed() {
        assertThatThrownBy(() -> BOOK.entries(Language.FRENCH).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
