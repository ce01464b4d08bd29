package io.bottine.phrasebook.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.phrasebook.content.Entry.Audience;
import io.bottine.phrasebook.content.Phrasebook;
import io.bottine.phrasebook.dates.DateReader;
import io.bottine.phrasebook.dates.DateReaders;
import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.folding.FoldedText;
import io.bottine.phrasebook.voting.Corpus;
import io.bottine.phrasebook.voting.School;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Trains the draft voter from the annotated drafts of the corpus: a step of the build, which runs it on the compiled classes.
 */
final class DraftVoterTraining {

    /** How much an error costs: the best of a cross-validation (docs/adr/0023). */
    static final double COST = 0.1;

    private final List<String> categories = DraftJury.settings().categories();
    private final DateReader dates = DateReaders.standard();
    private final Map<Language, RuleBook> rules = new EnumMap<>(Language.class);
    private final Map<Language, Passages> passages = new EnumMap<>(Language.class);

    DraftVoterTraining() {
        for (Language language : Language.values()) {
            rules.put(language, RuleBook.of(language));
            passages.put(language, new Passages(language));
        }
    }

    /** A fault that an annotator marked. */
    record Issue(Category category, Span place) {}

    /** An annotated draft, what the rules met in it, and an example for each of its passages. */
    record Lesson(
            String id,
            DraftText text,
            List<Met> met,
            List<Issue> issues,
            List<Passage> passages,
            List<School.Example> examples) {}

    /** {@code main CORPUS OUT}: the folder with drafts in JSON Lines, and the file to write. */
    public static void main(String[] arguments) throws IOException {
        DraftVoterTraining training = new DraftVoterTraining();
        List<School.Example> examples = new ArrayList<>(training.ofOurs());
        training.lessons(Path.of(arguments[0])).forEach(lesson -> examples.addAll(lesson.examples()));
        new School(COST).train(examples).write(Path.of(arguments[1]));
    }

    /** The annotated drafts of a folder, in the order of their files' names. */
    List<Lesson> lessons(Path corpus) throws IOException {
        return Corpus.lines(corpus, "(?:training-)?drafts-\\w+\\.jsonl").parallelStream()
                .map(this::lesson)
                .toList();
    }

    /** What we wrote ourselves: it is no one's draft, and may always be trained on. */
    List<School.Example> ofOurs() {
        List<School.Example> examples = new ArrayList<>(ofRules());
        examples.addAll(ofPhrasebook());
        return examples;
    }

    /**
     * The examples and counter-examples that stand beside the rules. The voter sees them without what the rules find in them:
     * a rule is always right about its own, and would be trusted too much.
     */
    private List<School.Example> ofRules() {
        List<School.Example> examples = new ArrayList<>();
        for (Language language : Language.values()) {
            for (DraftRule rule : DraftRule.of(language)) {
                if (categories.contains(rule.category().label())) {
                    rule.examples().forEach(text -> examples.addAll(ofRule(rule, language, text, true)));
                    rule.counterExamples().forEach(text -> examples.addAll(ofRule(rule, language, text, false)));
                }
            }
        }
        return examples;
    }

    /** What the phrasebook teaches agents to say: no fault is in it. */
    private List<School.Example> ofPhrasebook() {
        Phrasebook book = Phrasebook.builtIn();
        List<School.Example> examples = new ArrayList<>();
        for (Language language : Language.values()) {
            List<String> texts = new ArrayList<>();
            book.entries(language).stream()
                    .filter(entry -> entry.kind().audience() == Audience.CUSTOMER)
                    .forEach(entry ->
                            texts.addAll(List.of(entry.text(), entry.example().words())));
            book.entries(language).forEach(entry -> entry.instead().ifPresent(texts::add));
            book.steps(language).forEach(step -> texts.addAll(step.say()));
            for (String text : texts) {
                DraftText draft = draft(book.fill(language, text, Map.of()), language);
                passages(language)
                        .of(draft, rules(language).meet(draft))
                        .forEach(passage -> examples.add(new School.Example(passage.traits(), labels(label -> false))));
            }
        }
        return examples;
    }

    private List<School.Example> ofRule(DraftRule rule, Language language, String text, boolean right) {
        DraftText draft = draft(text, language);
        List<Met> found = rules(language).meet(draft).stream()
                .filter(met -> met.spared().isEmpty())
                .toList();
        List<School.Example> examples = new ArrayList<>();
        for (Passage passage : passages(language).of(draft, List.of())) {
            List<String> here = found.stream()
                    .filter(met -> met.touches(passage))
                    .map(met -> met.rule().category().label())
                    .toList();
            if (!right) {
                // It may have another fault: nothing else is said of it.
                examples.add(new School.Example(
                        passage.traits(), Map.of(rule.category().label(), false)));
            } else if (here.contains(rule.category().label())) {
                examples.add(new School.Example(passage.traits(), labels(here::contains)));
            }
        }
        return examples;
    }

    private RuleBook rules(Language language) {
        return Optional.ofNullable(rules.get(language)).orElseThrow();
    }

    private Passages passages(Language language) {
        return Optional.ofNullable(passages.get(language)).orElseThrow();
    }

    private DraftText draft(String text, Language language) {
        return new DraftText(text, FoldedText.of(text), dates.read(text, language, Corpus.MOMENT));
    }

    private Lesson lesson(JsonNode truth) {
        Language language = Language.of(truth.path("lang").asText()).orElseThrow();
        String text = truth.path("text").asText();
        List<Issue> issues = new ArrayList<>();
        truth.path("issues").forEach(issue -> {
            String quote = issue.path("quote").asText();
            int start = text.indexOf(quote);
            issues.add(new Issue(
                    Label.read(Category.class, issue.path("category").asText()).orElseThrow(),
                    new Span(start, start + quote.length())));
        });
        DraftText draft = draft(text, language);
        List<Met> met = rules(language).meet(draft);
        List<Passage> laid = passages(language).of(draft, met);
        return new Lesson(
                truth.path("id").asText(),
                draft,
                met,
                issues,
                laid,
                laid.stream()
                        .map(passage -> new School.Example(
                                passage.traits(), labels(category -> isMarked(passage, category, issues))))
                        .toList());
    }

    private static boolean isMarked(Passage passage, String category, List<Issue> issues) {
        return issues.stream()
                .anyMatch(issue -> issue.category().label().equals(category)
                        && passage.place()
                                .touches(issue.place().start(), issue.place().end()));
    }

    private Map<String, Boolean> labels(Predicate<String> isTrue) {
        Map<String, Boolean> labels = new TreeMap<>();
        categories.forEach(category -> labels.put(category, isTrue.test(category)));
        labels.put(DraftJury.FAULT, labels.containsValue(true));
        return labels;
    }
}
