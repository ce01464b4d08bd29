package io.bottine.phrasebook.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.drafting.DraftCrossValidation.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What rules and voter reach on drafts of writers whom neither has read; figures and their history are in ADR 23. */
class DraftCrossValidationTest {

    private static final List<String> FRENCH = List.of("fr-g-", "fr-h-");

    private static Figures rules = new Figures();
    private static Figures together = new Figures();
    private static Figures englishRules = new Figures();
    private static Figures english = new Figures();

    @BeforeAll
    static void cross_validate() throws IOException {
        DraftCrossValidation validation = new DraftCrossValidation(Path.of("src", "corpus", "open"));
        for (String writer : FRENCH) {
            var held = DraftCrossValidation.writer(writer);
            rules = rules.and(validation.judge(held, DraftJury.rulesAlone()));
            together = together.and(validation.judge(held, validation.trainedWithout(held)));
        }
        var held = DraftCrossValidation.writer("en-g-");
        englishRules = validation.judge(held, DraftJury.rulesAlone());
        english = validation.judge(held, validation.trainedWithout(held));
    }

    @Test
    void the_voter_finds_what_no_rule_finds() {
        assertThat(together.f1()).isGreaterThan(rules.f1() + 0.1);
        assertThat(together.located()).isGreaterThan(rules.located() + 0.1);
    }

    @Test
    void whoever_writes_well_is_left_alone() {
        assertThat(together.leftAlone()).isGreaterThan(0.95);
        assertThat(together.precision()).isGreaterThan(0.87);
        assertThat(english.leftAlone()).isGreaterThan(englishRules.leftAlone() + 0.05);
    }

    @Test
    void what_was_reached_is_not_lost_again() {
        assertThat(together.f1()).isGreaterThan(0.73);
        assertThat(together.located()).isGreaterThan(0.60);
        assertThat(english.f1()).isGreaterThan(0.45);
    }
}
