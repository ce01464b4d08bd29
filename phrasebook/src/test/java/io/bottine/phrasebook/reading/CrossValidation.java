package io.bottine.phrasebook.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.phrasebook.reading.VoterTraining.Lesson;
import io.bottine.phrasebook.voting.Voter;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** How well messages are judged by a voter that has seen nothing of their writers: what a new customer may expect. */
final class CrossValidation {

    private final List<Lesson> lessons;

    CrossValidation(Path corpus) throws IOException {
        lessons = new VoterTraining().lessons(corpus);
    }

    List<Lesson> lessons() {
        return lessons;
    }

    /** Who wrote it, or which group of writers, by the letter in its id. */
    static String writer(Lesson lesson) {
        return lesson.id().split("-")[1];
    }

    /** Votes on some lessons by a voter that has seen all others. */
    Map<Lesson, Voter.Ballot> ballots(Predicate<Lesson> out, double cost) {
        Voter voter = VoterTraining.school(cost)
                .train(lessons.stream()
                        .filter(out.negate())
                        .map(Lesson::example)
                        .toList());
        Map<Lesson, Voter.Ballot> ballots = new LinkedHashMap<>();
        lessons.stream()
                .filter(out)
                .forEach(lesson ->
                        ballots.put(lesson, voter.vote(lesson.example().traits())));
        return ballots;
    }

    static final class Figures {
        private int messages;
        private int strict;
        private int lenient;
        private int off;
        private final Map<String, int[]> tallies = new LinkedHashMap<>();

        void count(Lesson lesson, Verdict verdict) {
            JsonNode truth = lesson.truth();
            messages++;
            Emotion top = verdict.mood().emotions().getFirst().emotion();
            Set<String> primary = strings(truth.path("emotions").path("primary"));
            Set<String> also = strings(truth.path("emotions").path("also"));
            strict += primary.contains(top.label()) ? 1 : 0;
            lenient += primary.contains(top.label()) || also.contains(top.label()) ? 1 : 0;
            off += Math.abs(truth.path("intensity").asInt() - verdict.mood().intensity());
            tally("demands", strings(truth.path("demands")), verdict.demands());
            tally("threats", strings(truth.path("threats")), verdict.threats());
            tally("risks", strings(truth.path("risks")), verdict.risks());
            int[] abuse = tallies.computeIfAbsent("abuse", name -> new int[3]);
            boolean is = truth.path("abuse").asBoolean();
            abuse[0] += is && verdict.abuse() ? 1 : 0;
            abuse[1] += !is && verdict.abuse() ? 1 : 0;
            abuse[2] += is && !verdict.abuse() ? 1 : 0;
        }

        private void tally(String name, Set<String> truth, Set<? extends Label> found) {
            truth.remove("none");
            int[] tally = tallies.computeIfAbsent(name, key -> new int[3]);
            for (Label label : found) {
                tally[truth.remove(label.label()) ? 0 : 1]++;
            }
            tally[2] += truth.size();
        }

        double strict() {
            return (double) strict / messages;
        }

        double lenient() {
            return (double) lenient / messages;
        }

        double intensity() {
            return (double) off / messages;
        }

        double f1(String name) {
            int[] tally = tallies.getOrDefault(name, new int[3]);
            return 2.0 * tally[0] / (2 * tally[0] + tally[1] + tally[2]);
        }

        @Override
        public String toString() {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT, "%3d emotion %.3f/%.3f intensity %.3f", messages, strict(), lenient(), intensity()));
            tallies.forEach((name, tally) -> line.append(String.format(
                    Locale.ROOT,
                    "  %s %.3f (p %.2f r %.2f)",
                    name,
                    f1(name),
                    tally[0] / (double) Math.max(1, tally[0] + tally[1]),
                    tally[0] / (double) Math.max(1, tally[0] + tally[2]))));
            return line.toString();
        }
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> strings = new TreeSet<>();
        array.forEach(node -> strings.add(node.asText()));
        return strings;
    }

    Figures judge(Predicate<Lesson> which, Jury jury, Map<Lesson, Voter.Ballot> ballots) {
        Figures figures = new Figures();
        lessons.stream()
                .filter(which)
                .forEach(lesson -> figures.count(
                        lesson,
                        jury.judge(lesson.heard(), lesson.heard().mood(), Optional.ofNullable(ballots.get(lesson)))));
        return figures;
    }

    public static void main(String[] arguments) throws IOException {
        CrossValidation validation = new CrossValidation(Path.of(arguments[0]));
        Map<Lesson, Voter.Ballot> ballots =
                validation.ballots(lesson -> CrossValidationTest.UNREAD.contains(writer(lesson)), VoterTraining.COST);
        for (String language : List.of("fr", "en")) {
            Predicate<Lesson> unread =
                    lesson -> ballots.containsKey(lesson) && lesson.id().startsWith(language);
            System.out.println(language + " rules " + validation.judge(unread, Jury.rulesAlone(), Map.of()));
            System.out.println(language + " voter " + validation.judge(unread, Jury.rulesAlone(), ballots));
        }
    }
}
