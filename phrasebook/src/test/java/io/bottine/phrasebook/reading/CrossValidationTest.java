package io.bottine.phrasebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.reading.VoterTraining.Lesson;
import io.bottine.phrasebook.voting.Voter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What rules and voter reach on messages that the voter has not seen; figures and their history are in ADR 21. */
class CrossValidationTest {

    /** Of these writers nobody who writes cues has read more than a few lines. */
    static final Set<String> UNREAD = Set.of("q", "j");

    private static CrossValidation.Figures rules;
    private static CrossValidation.Figures together;

    @BeforeAll
    static void cross_validate() throws IOException {
        CrossValidation validation = new CrossValidation(Path.of("src", "corpus", "open"));
        Map<Lesson, Voter.Ballot> ballots =
                validation.ballots(lesson -> UNREAD.contains(CrossValidation.writer(lesson)), VoterTraining.COST);
        rules = validation.judge(ballots::containsKey, Jury.rulesAlone(), Map.of());
        together = validation.judge(ballots::containsKey, Jury.rulesAlone(), ballots);
    }

    @Test
    void the_voter_earns_its_place() {
        assertThat(together.strict()).isGreaterThan(rules.strict() + 0.1);
        assertThat(together.lenient()).isGreaterThan(rules.lenient() + 0.1);
        assertThat(together.intensity()).isLessThan(rules.intensity() - 0.1);
        assertThat(together.f1("demands")).isGreaterThan(rules.f1("demands") + 0.05);
        assertThat(together.f1("threats")).isGreaterThan(rules.f1("threats") + 0.03);
        assertThat(together.f1("risks")).isGreaterThan(rules.f1("risks") + 0.03);
    }

    @Test
    void a_writer_whom_nobody_has_read_is_heard_less_well_but_heard() {
        assertThat(together.strict()).isGreaterThan(0.55);
        assertThat(together.lenient()).isGreaterThan(0.70);
        assertThat(together.intensity()).isLessThan(0.45);
        assertThat(together.f1("demands")).isGreaterThan(0.52);
        assertThat(together.f1("threats")).isGreaterThan(0.70);
        assertThat(together.f1("risks")).isGreaterThan(0.54);
        assertThat(together.f1("abuse")).isGreaterThan(0.80);
    }
}
