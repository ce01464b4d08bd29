package io.bottine.phrasebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.reading.VoterTraining.Lesson;
import io.bottine.phrasebook.voting.Voter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What rules and voter reach on messages that the voter has not seen; figures and their history are in ADR 21. */
class CrossValidationTest {

    private static CrossValidation.Figures rules;
    private static CrossValidation.Figures together;
    private static Map<Lesson, Voter.Ballot> ballots;
    private static CrossValidation.Figures unreadByRules;
    private static CrossValidation.Figures unread;
    private static CrossValidation validation;

    @BeforeAll
    static void cross_validate() throws IOException {
        validation = new CrossValidation(Path.of("src", "corpus", "open"));
        ballots = validation.ballots(VoterTraining.COST);
        rules = validation.judge(lesson -> true, Jury.rulesAlone(), Map.of());
        together = validation.judge(lesson -> true, Jury.rulesAlone(), ballots);
        // The voter has seen nothing of this writer, and whoever writes cues neither: what a new customer may expect.
        Map<Lesson, Voter.Ballot> ofOthers =
                validation.ballots(lesson -> CrossValidation.writer(lesson).equals("q"), VoterTraining.COST);
        unreadByRules = validation.judge(ofOthers::containsKey, Jury.rulesAlone(), Map.of());
        unread = validation.judge(ofOthers::containsKey, Jury.rulesAlone(), ofOthers);
    }

    @Test
    void the_voter_earns_its_place() {
        assertThat(together.strict()).isGreaterThan(rules.strict() + 0.05);
        assertThat(together.lenient()).isGreaterThan(rules.lenient() + 0.05);
        assertThat(together.intensity()).isLessThan(rules.intensity() - 0.05);
        assertThat(together.f1("demands")).isGreaterThan(rules.f1("demands") + 0.05);
        // Where cues were written with the messages in sight, there is little left to add.
        assertThat(together.f1("threats")).isGreaterThan(rules.f1("threats"));
        assertThat(unread.f1("demands")).isGreaterThan(unreadByRules.f1("demands") + 0.03);
        assertThat(unread.f1("threats")).isGreaterThan(unreadByRules.f1("threats") + 0.02);
    }

    @Test
    void what_was_reached_is_not_lost_again() {
        assertThat(together.strict()).isGreaterThan(0.55);
        assertThat(together.lenient()).isGreaterThan(0.70);
        assertThat(together.intensity()).isLessThan(0.43);
        assertThat(together.f1("demands")).isGreaterThan(0.59);
        assertThat(together.f1("threats")).isGreaterThan(0.76);
        assertThat(together.f1("risks")).isGreaterThan(0.60);
        assertThat(together.f1("abuse")).isGreaterThan(0.88);
    }

    @Test
    void a_writer_whom_nobody_has_read_is_heard_less_well_but_heard() {
        assertThat(unread.strict()).isGreaterThan(0.51);
        assertThat(unread.lenient()).isGreaterThan(0.67);
        assertThat(unread.intensity()).isLessThan(0.48);
        assertThat(unread.f1("demands")).isGreaterThan(0.50);
        assertThat(unread.f1("threats")).isGreaterThan(0.67);
        assertThat(unread.f1("risks")).isGreaterThan(0.52);
        assertThat(unread.f1("abuse")).isGreaterThan(0.82);
    }

    @Test
    void a_voter_trained_twice_votes_the_same() {
        Lesson lesson = validation.lessons().getFirst();
        Voter.Ballot again = validation
                .trainedWithout(lesson, VoterTraining.COST)
                .vote(lesson.example().traits());
        Voter.Ballot first = Optional.ofNullable(ballots.get(lesson)).orElseThrow();
        lesson.example()
                .labels()
                .keySet()
                .forEach(label -> assertThat(again.chance(label)).isEqualTo(first.chance(label)));
    }
}
