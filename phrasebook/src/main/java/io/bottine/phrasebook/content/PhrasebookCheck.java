package io.bottine.phrasebook.content;

import io.bottine.phrasebook.content.Entry.Kind;
import io.bottine.phrasebook.words.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Checks the content, built-in and an operator's: what a schema cannot see, and how well the method is covered. */
public final class PhrasebookCheck {

    private final Content content;
    private final List<Problem> problems;

    private PhrasebookCheck(Content content) {
        this.content = content;
        this.problems = new ArrayList<>(content.problems());
    }

    /** Checks the built-in content, with an operator's folder laid over it if there is one. Never throws for its contents. */
    public static CheckReport run(Optional<Path> overlay) {
        return check(ContentFile.builtIn(), overlay);
    }

    static CheckReport check(List<ContentFile> builtIn, Optional<Path> overlay) {
        return new PhrasebookCheck(ContentReader.readThoroughly(builtIn, overlay)).report();
    }

    private CheckReport report() {
        content.playbooks().values().forEach(this::checkPlaybook);
        for (Language language : Language.values()) {
            content.entries(language).forEach(this::checkEntry);
            checkExpressions(language);
            checkLanguages(language);
        }
        List<CheckReport.Row> coverage =
                content.points().values().stream().map(this::row).toList();
        coverage.forEach(this::checkServed);
        return new CheckReport(
                problems.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Problem::file)
                                .thenComparingInt(problem -> problem.line())
                                .thenComparingInt(Problem::column))
                        .toList(),
                coverage);
    }

    private void checkPlaybook(Playbook playbook) {
        for (Playbook.Step step : playbook.steps()) {
            checkPoints(step.serves(), step.place());
            for (Language language : Language.values()) {
                if (!content.steps(language).containsKey(step.id())) {
                    report(step.place(), Problem.Kind.STEP_WITHOUT_TEXT, step.id(), language.code());
                }
            }
        }
    }

    private void checkEntry(Entry entry) {
        checkPoints(entry.serves(), entry.place());
        if (!content.topics().containsKey(entry.topic())) {
            report(entry.place(), Problem.Kind.UNKNOWN_TOPIC, entry.topic());
        }
        Set<String> known = new HashSet<>();
        content.playbooks().values().forEach(book -> book.steps().forEach(step -> known.add(step.id())));
        // A team's own playbook may leave steps out: the phrases for them are idle then, not wrong.
        content.steps().values().forEach(texts -> known.addAll(texts.keySet()));
        entry.steps().stream()
                .filter(step -> !known.contains(step))
                .forEach(step -> report(entry.place(), Problem.Kind.UNKNOWN_STEP, step));
        Stream.of(entry.text(), entry.instead().orElse(""), entry.example().words())
                .forEach(text -> checkPlaceholders(text, entry.place()));
    }

    private void checkPoints(List<String> points, Place place) {
        points.stream()
                .filter(point -> !content.points().containsKey(point))
                .forEach(point -> report(place, Problem.Kind.UNKNOWN_POINT, point));
    }

    private void checkPlaceholders(String text, Place place) {
        Matcher blanks = Phrasebook.PLACEHOLDER.matcher(text);
        while (blanks.find()) {
            if (!content.placeholders().containsKey(blanks.group(1))) {
                report(
                        place,
                        Problem.Kind.UNKNOWN_PLACEHOLDER,
                        blanks.group(),
                        String.join(", ", content.placeholders().keySet()));
            }
        }
    }

    /** What we tell agents to say must not hold what we tell them to leave unsaid. */
    private void checkExpressions(Language language) {
        List<Entry> losing = content.entries(language).stream()
                .filter(entry -> entry.kind() == Kind.LOSING)
                .toList();
        for (Entry entry : content.entries(language)) {
            Stream<String> winning = entry.kind() == Kind.LOSING
                    ? entry.instead().stream()
                    : Stream.of(entry.text(), entry.example().words());
            winning.forEach(text -> checkExpressions(text, losing, entry.place()));
        }
        for (StepText step : content.steps(language).values()) {
            step.say().forEach(text -> checkExpressions(text, losing, step.place()));
        }
        content.said().stream()
                .filter(said -> said.language() == language)
                .forEach(said -> checkExpressions(said.text(), losing, said.place()));
    }

    private void checkExpressions(String text, List<Entry> losing, Place place) {
        for (Entry entry : losing) {
            Stream.concat(Stream.of(entry.text()), entry.forms().stream())
                    .filter(expression -> Folding.holds(text, expression))
                    .forEach(expression -> report(place, Problem.Kind.LOSING_EXPRESSION, expression, entry.id()));
        }
    }

    private void checkLanguages(Language language) {
        Language other = language.other();
        Map<String, Entry> there = content.entries().getOrDefault(other, Map.of());
        for (Entry entry : content.entries(language)) {
            Entry twin = there.get(entry.id());
            if (twin == null) {
                outOfStep(entry.place(), Problem.Kind.ONE_LANGUAGE_ONLY, entry.id(), other.code());
            } else if (!twin.serves().equals(entry.serves())
                    || twin.kind() != entry.kind()
                    || !twin.topic().equals(entry.topic())
                    || !twin.steps().equals(entry.steps())) {
                outOfStep(
                        entry.place(),
                        Problem.Kind.LANGUAGES_DIFFER,
                        entry.id(),
                        twin.place().toString());
            }
        }
        for (StepText step : content.steps(language).values()) {
            if (!content.steps(other).containsKey(step.id())) {
                outOfStep(step.place(), Problem.Kind.ONE_LANGUAGE_ONLY, step.id(), other.code());
            }
        }
    }

    /** An operator who writes in one language only has no other to keep in step with. */
    private void outOfStep(Place place, Problem.Kind kind, String... details) {
        boolean oneLanguageHouse = content.overlaid().size() == 1;
        if (!oneLanguageHouse) {
            report(place, kind, details);
        }
    }

    private CheckReport.Row row(Term point) {
        Map<Language, Integer> counts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            long count = content.entries(language).stream()
                    .filter(entry -> entry.serves().contains(point.id()))
                    .count();
            counts.put(language, Math.toIntExact(count));
        }
        return new CheckReport.Row(point, counts);
    }

    private void checkServed(CheckReport.Row row) {
        for (Language language : Language.values()) {
            if (row.entries(language) == 0) {
                report(
                        row.point().place(),
                        Problem.Kind.POINT_NOT_SERVED,
                        row.point().id(),
                        language.code());
            }
        }
    }

    private void report(Place place, Problem.Kind kind, String... details) {
        problems.add(Problem.at(place, kind, details));
    }
}
