package io.bottine.phrasebook.reading;

import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How well a reader agrees with annotated messages. */
final class Score {

    private final int messages;
    private int strict;
    private int lenient;
    private int off;
    private final Tally demands = new Tally();
    private final Tally threats = new Tally();
    private final Tally risks = new Tally();
    private final Tally abuse = new Tally();
    private final Tally doubts = new Tally();
    private final List<String> worst = new ArrayList<>();

    private static final class Tally {
        private int right;
        private int tooMany;
        private int missed;

        void count(Set<String> expected, Set<String> found) {
            right += (int) found.stream().filter(expected::contains).count();
            tooMany += (int)
                    found.stream().filter(label -> !expected.contains(label)).count();
            missed += (int)
                    expected.stream().filter(label -> !found.contains(label)).count();
        }

        double f1() {
            int all = 2 * right + tooMany + missed;
            return all == 0 ? 1 : 2.0 * right / all;
        }
    }

    Score(MessageReader reader, Collection<Annotated> examples) {
        messages = examples.size();
        for (Annotated example : examples) {
            Reading reading = reader.read(example.message());
            compare(example, reading);
        }
    }

    private void compare(Annotated example, Reading reading) {
        Emotion top = reading.emotions().getFirst().emotion();
        boolean first = example.emotions("primary").contains(top.label());
        boolean fair = first || example.emotions("also").contains(top.label());
        strict += first ? 1 : 0;
        lenient += fair ? 1 : 0;
        int gap = Math.abs(example.intensity() - reading.intensity());
        off += gap;
        demands.count(example.labels("demands"), names(reading.demands()));
        threats.count(example.labels("threats"), names(reading.threats()));
        risks.count(example.labels("risks"), names(reading.risks()));
        abuse.count(example.abuse() ? Set.of("abuse") : Set.of(), reading.abuse() ? Set.of("abuse") : Set.of());
        boolean doubtful = !reading.doubts().isEmpty();
        doubts.count(example.doubtful() ? Set.of("doubt") : Set.of(), doubtful ? Set.of("doubt") : Set.of());
        List<String> wrong = new ArrayList<>();
        note(wrong, "emotion", fair, example.emotions("primary") + "/" + example.emotions("also"), top.label());
        note(wrong, "first", first || !fair, example.emotions("primary"), top.label());
        note(wrong, "intensity", gap == 0, example.intensity(), reading.intensity());
        note(
                wrong,
                "demands",
                example.labels("demands").equals(names(reading.demands())),
                example.labels("demands"),
                names(reading.demands()));
        note(
                wrong,
                "threats",
                example.labels("threats").equals(names(reading.threats())),
                example.labels("threats"),
                names(reading.threats()));
        note(
                wrong,
                "risks",
                example.labels("risks").equals(names(reading.risks())),
                example.labels("risks"),
                names(reading.risks()));
        note(wrong, "abuse", example.abuse() == reading.abuse(), example.abuse(), reading.abuse());
        note(wrong, "doubt", example.doubtful() == doubtful, example.doubtful(), doubtful);
        if (!wrong.isEmpty()) {
            worst.add(example.id() + " " + String.join("; ", wrong) + "\n    " + example.text());
        }
    }

    private static void note(List<String> wrong, String what, boolean right, Object expected, Object found) {
        if (!right) {
            wrong.add(what + " " + expected + " not " + found);
        }
    }

    private static Set<String> names(Set<? extends Label> labels) {
        Set<String> names = new TreeSet<>();
        labels.forEach(label -> names.add(label.label()));
        return names;
    }

    double strict() {
        return (double) strict / messages;
    }

    double lenient() {
        return (double) lenient / messages;
    }

    double intensityError() {
        return (double) off / messages;
    }

    double demands() {
        return demands.f1();
    }

    double threats() {
        return threats.f1();
    }

    double risks() {
        return risks.f1();
    }

    double abuse() {
        return abuse.f1();
    }

    List<String> worst() {
        return worst;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "emotion %.2f/%.2f intensity %.2f demands %.2f threats %.2f risks %.2f abuse %.2f doubt %.2f",
                strict(),
                lenient(),
                intensityError(),
                demands(),
                threats(),
                risks(),
                abuse(),
                doubts.f1());
    }

    /** Scores files of annotated messages; {@code -v} names what was read otherwise than annotated, {@code -r} leaves the voter out. */
    public static void main(String[] arguments) throws IOException {
        MessageReader reader = List.of(arguments).contains("-r")
                ? new OfflineMessageReader(Jury.rulesAlone())
                : MessageReaders.offline();
        boolean verbose = List.of(arguments).contains("-v");
        for (String argument : arguments) {
            if (!argument.startsWith("-")) {
                Score score = new Score(reader, Annotated.parse(Files.readAllLines(Path.of(argument))));
                System.out.println(argument + " " + score);
                if (verbose) {
                    score.worst().forEach(System.out::println);
                }
            }
        }
    }
}
