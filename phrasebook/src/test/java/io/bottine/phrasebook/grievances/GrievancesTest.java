package io.bottine.phrasebook.grievances;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.language.Cleaner;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrievancesTest {

    private static final Cleaner CLEANER = Cleaner.load();
    private static final Grammars GRAMMARS = Grammars.load();

    private static List<Grievances.Heard> heard(Grievances grievances, Language language, String text) {
        return grievances.hear(CLEANER.clean(text, language).text());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_grievance_says_back_its_example_and_is_silent_on_its_counter_example(Language language) {
        Grievances grievances = Grievances.load(language, GRAMMARS.of(language));
        List<String> wrong = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Grievance grievance : grievances.all()) {
            String where = grievance.where() + " " + grievance.id() + ": ";
            String[] example = grievance.example().split(" => ", 2);
            List<Grievances.Heard> heard = heard(grievances, language, example[0]);
            List<String> said = heard.stream()
                    .filter(one -> one.id().equals(grievance.id()))
                    .map(Grievances.Heard::said)
                    .toList();
            if (example.length < 2 || !said.equals(List.of(example[1]))) {
                wrong.add(
                        where + "says " + (said.isEmpty() ? heard : said) + " to its example: " + grievance.example());
            }
            if (heard(grievances, language, grievance.counter()).stream()
                    .anyMatch(one -> one.id().equals(grievance.id()))) {
                wrong.add(where + "is heard in its counter-example: " + grievance.counter());
            }
            if (!ids.add(grievance.id())) {
                wrong.add(where + "stands there twice");
            }
            if (grievance.why().isBlank() || grievance.weight() < 1 || grievance.weight() > 9) {
                wrong.add(where + "has no reason, or a weight outside 1 to 9");
            }
        }
        assertThat(wrong).isEmpty();
    }
}
