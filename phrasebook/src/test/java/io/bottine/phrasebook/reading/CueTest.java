package io.bottine.phrasebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.phrasebook.cues.CuePattern;
import io.bottine.phrasebook.language.Cleaner;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CueTest {

    private static final Cleaner CLEANER = Cleaner.load();
    private static final Map<Language, List<CueBook>> BOOKS = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    language -> language, language -> List.of(CueBook.load(language), CueBook.refusals(language))));

    private static boolean fires(CueBook book, Cue cue, Language language, String text) {
        return book.listen(CLEANER.clean(text, language).text()).stream()
                .anyMatch(hit -> hit.cue().equals(cue));
    }

    @Test
    void every_cue_is_heard_in_its_example_and_not_in_its_counter_example() {
        List<String> wrong = new ArrayList<>();
        BOOKS.forEach((language, books) -> books.forEach(book -> book.cues().forEach(cue -> {
            if (!fires(book, cue, language, cue.example())) {
                wrong.add(cue.where() + " " + cue.id() + " is not heard in its example: " + cue.example());
            }
            if (fires(book, cue, language, cue.counter())) {
                wrong.add(cue.where() + " " + cue.id() + " is heard in its counter-example: " + cue.counter());
            }
            if (cue.why().isBlank()) {
                wrong.add(cue.where() + " " + cue.id() + " has no reason");
            }
        })));
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_two_cues_share_an_id_and_every_label_is_known() {
        Set<String> weighed = Feelings.load().table().labels().keySet();
        List<String> silent = List.of("manner", "clause", "doubt", "demand", "topic", "refused");
        BOOKS.forEach((language, books) -> {
            Set<String> ids = new HashSet<>();
            for (Cue cue : books.stream().flatMap(book -> book.cues().stream()).toList()) {
                assertThat(ids.add(cue.id())).as(cue.where()).isTrue();
                for (String label : cue.labels()) {
                    boolean known = weighed.contains(label) || silent.contains(label.substring(0, label.indexOf('/')));
                    assertThat(known).as(cue.where() + " " + label).isTrue();
                }
            }
        });
    }

    @Test
    void repetition_without_bound_is_refused() {
        assertThatThrownBy(() -> CuePattern.compile("a.*b", Map.of())).hasMessageContaining("without bound");
        assertThatThrownBy(() -> CuePattern.compile("{nobody}", Map.of())).hasMessageContaining("no word group");
    }

    @Test
    void a_gap_does_not_cross_the_end_of_a_sentence() {
        var pattern = CuePattern.compile("wait~<4>week~", Map.of());
        assertThat(pattern.matcher("waiting for three weeks").find()).isTrue();
        assertThat(pattern.matcher("i wait. three weeks").find()).isFalse();
    }
}
