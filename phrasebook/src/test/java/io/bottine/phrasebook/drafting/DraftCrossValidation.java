package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.drafting.DraftVoterTraining.Issue;
import io.bottine.phrasebook.drafting.DraftVoterTraining.Lesson;
import io.bottine.phrasebook.voting.School;
import io.bottine.phrasebook.voting.Voter;
import io.bottine.phrasebook.words.DraftCheck.Category;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How well drafts are judged by a voter that has seen none of their writer's. "tu" beside "vous" is left out: it is the rules'
 * alone and the same with and without a voter.
 */
final class DraftCrossValidation {

    private final List<Lesson> lessons;
    private final List<School.Example> ofOurs;

    DraftCrossValidation(Path corpus) throws IOException {
        DraftVoterTraining training = new DraftVoterTraining();
        lessons = training.lessons(corpus);
        ofOurs = training.ofOurs();
    }

    /** A jury whose voter has seen none of these. */
    DraftJury trainedWithout(Predicate<Lesson> held) {
        List<School.Example> examples = new ArrayList<>(ofOurs);
        lessons.stream().filter(held.negate()).forEach(lesson -> examples.addAll(lesson.examples()));
        Voter voter = new School(DraftVoterTraining.COST).train(examples);
        return DraftJury.of(voter, DraftJury.settings());
    }

    static final class Figures {
        private int right;
        private int wrong;
        private int missed;
        private int places;
        private int located;
        private int clean;
        private int alone;

        double f1() {
            return 2.0 * right / (2 * right + wrong + missed);
        }

        double precision() {
            return right / (double) (right + wrong);
        }

        double located() {
            return (double) located / places;
        }

        double leftAlone() {
            return (double) alone / clean;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "f1 %.3f (p %.3f r %.3f) located %.3f clean left alone %.3f",
                    f1(),
                    precision(),
                    right / (double) (right + missed),
                    located(),
                    leftAlone());
        }

        Figures and(Figures other) {
            Figures sum = new Figures();
            sum.right = right + other.right;
            sum.wrong = wrong + other.wrong;
            sum.missed = missed + other.missed;
            sum.places = places + other.places;
            sum.located = located + other.located;
            sum.clean = clean + other.clean;
            sum.alone = alone + other.alone;
            return sum;
        }

        void count(Lesson lesson, DraftJury.Verdict verdict) {
            Set<Category> wanted = EnumSet.noneOf(Category.class);
            for (Issue issue : lesson.issues()) {
                if (issue.category() != Category.MIXED_TU_VOUS) {
                    wanted.add(issue.category());
                    places++;
                    located += isLocated(issue, verdict) ? 1 : 0;
                }
            }
            Set<Category> found = EnumSet.noneOf(Category.class);
            verdict.met().stream()
                    .filter(met -> met.spared().isEmpty())
                    .forEach(met -> found.add(met.rule().category()));
            verdict.votes().forEach(vote -> found.add(vote.category()));
            if (lesson.issues().isEmpty()) {
                clean++;
                alone += found.isEmpty() ? 1 : 0;
            }
            for (Category category : found) {
                if (wanted.remove(category)) {
                    right++;
                } else {
                    wrong++;
                }
            }
            missed += wanted.size();
        }

        private static boolean isLocated(Issue issue, DraftJury.Verdict verdict) {
            return verdict.met().stream()
                            .anyMatch(met -> met.spared().isEmpty()
                                    && met.rule().category() == issue.category()
                                    && issue.place()
                                            .touches(
                                                    met.place().start(),
                                                    met.place().end()))
                    || verdict.votes().stream()
                            .anyMatch(vote -> vote.category() == issue.category()
                                    && issue.place()
                                            .touches(
                                                    vote.passage().place().start(),
                                                    vote.passage().place().end()));
        }
    }

    Figures judge(Predicate<Lesson> which, DraftJury jury) {
        Figures figures = new Figures();
        lessons.stream()
                .filter(which)
                .forEach(lesson -> figures.count(lesson, jury.judge(lesson.met(), lesson.passages())));
        return figures;
    }

    /** What a writer's ids begin with. */
    static Predicate<Lesson> writer(String prefix) {
        return lesson -> lesson.id().startsWith(prefix);
    }

    /** {@code main CORPUS PREFIX…}: each writer's drafts, by the rules alone and with a voter trained on the others'. */
    public static void main(String[] arguments) throws IOException {
        DraftCrossValidation validation = new DraftCrossValidation(Path.of(arguments[0]));
        for (String prefix : List.of(arguments).subList(1, arguments.length)) {
            Predicate<Lesson> held = writer(prefix);
            System.out.println(prefix + " rules    " + validation.judge(held, DraftJury.rulesAlone()));
            System.out.println(prefix + " together " + validation.judge(held, validation.trainedWithout(held)));
        }
    }
}
