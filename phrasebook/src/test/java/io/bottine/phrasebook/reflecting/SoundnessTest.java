package io.bottine.phrasebook.reflecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.reflecting.SoundnessTraining.Lesson;
import io.bottine.phrasebook.voting.School;
import io.bottine.phrasebook.voting.Voter;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the voter on what may be said is worth on judged excerpts of messages that it has not seen; figures are in ADR 28. */
class SoundnessTest {

    private static final Path JUDGED = Path.of("src", "corpus", "judged");
    private static final int FOLDS = 5;

    /** A judged excerpt, and whether it would have been said. */
    private record Heard(Lesson lesson, boolean passed) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_left_out_is_mostly_what_harms(Language language) throws IOException {
        List<Heard> heard = crossValidated(language);

        double spoilt = share(heard, lesson -> lesson.say() == 0);
        double spoiltOfThoseLeftOut = share(leftOut(heard), lesson -> lesson.say() == 0);

        assertThat(spoiltOfThoseLeftOut).isGreaterThan(1.6 * spoilt);
        assertThat(leftOut(heard).size()).isLessThan(heard.size() / 5);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void judged_excerpts_have_grades_and_a_text(Language language) throws IOException {
        assertThat(SoundnessTraining.lessons(JUDGED, language))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(lesson -> {
                    assertThat(lesson.candidate().text()).isNotNull();
                    assertThat(lesson.say()).isBetween(0, 2);
                });
    }

    private static List<Heard> leftOut(List<Heard> heard) {
        return heard.stream().filter(one -> !one.passed()).toList();
    }

    private static double share(List<Heard> heard, Predicate<Lesson> is) {
        return heard.stream().map(Heard::lesson).filter(is).count() / (double) heard.size();
    }

    private static List<Heard> crossValidated(Language language) throws IOException {
        List<Lesson> lessons = SoundnessTraining.lessons(JUDGED, language);
        List<Heard> heard = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int tested = fold;
            Voter voter = new School(SoundnessTraining.COST)
                    .train(lessons.stream()
                            .filter(lesson -> fold(lesson) != tested)
                            .map(Lesson::example)
                            .toList());
            Soundness soundness =
                    new Soundness(Rules.load(language), Grammars.load().of(language), voter);
            lessons.stream()
                    .filter(lesson ->
                            fold(lesson) == tested && !lesson.example().labels().isEmpty())
                    .forEach(lesson ->
                            heard.add(new Heard(lesson, soundness.of(lesson.candidate()) >= Gathering.LEAST_SOUND)));
        }
        return heard;
    }

    /** All clauses of one message fall together, or what was learnt of one would tell the other. */
    private static int fold(Lesson lesson) {
        return Math.floorMod(lesson.of().hashCode(), FOLDS);
    }
}
