package io.bottine.phrasebook.excerpts;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.phrasebook.excerpts.Words.Word;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.language.Cleaned;
import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.reading.ClauseSplitter;
import io.bottine.phrasebook.reading.MessageReader;
import io.bottine.phrasebook.reading.MessageReaders;
import io.bottine.phrasebook.reading.Reading;
import io.bottine.phrasebook.voting.Corpus;
import io.bottine.phrasebook.voting.School;
import io.bottine.phrasebook.voting.Traits;
import io.bottine.phrasebook.voting.Voter;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trains the voters on excerpts, on messages of the open corpus in which readers marked them: a step of the build. */
final class ExcerptTraining {

    /** How much a word wrongly taken for an insult, or not, costs beside a large weight. */
    private static final double COST = 0.3;

    private final Grammar grammar;
    private final MessageReader reader = MessageReaders.offline();
    private final ClauseSplitter splitter;

    ExcerptTraining(Language language) {
        grammar = Grammars.load().of(language);
        splitter = ClauseSplitter.load(language);
    }

    /** {@code main CORPUS OUT}: the folder with messages and what is marked in them, and the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        Path corpus = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        for (Language language : Language.values()) {
            List<Line> lines = new ExcerptTraining(language).lines(corpus);
            Voter cuts = CutSchool.train(lines.stream().map(Line::cuts).toList());
            Voter insults = new School(COST)
                    .train(lines.stream().flatMap(line -> line.words().stream()).toList());
            cuts.and(insults).write(out.resolve(Excerpts.name(language) + ".tsv"));
        }
    }

    /** A sentence: how it is cut, and which of its words nobody may repeat. */
    private record Line(CutSchool.Lesson cuts, List<School.Example> words) {}

    /** A marked stretch of the original text. */
    private record Marked(int start, int end, Excerpt.Kind kind) {}

    private List<Line> lines(Path corpus) throws IOException {
        String language = grammar.language().code();
        Map<String, JsonNode> messages = new HashMap<>();
        Corpus.lines(corpus, "(?:messages|training)-" + language + "\\.jsonl")
                .forEach(message -> messages.put(message.path("id").asText(), message));
        return Corpus.lines(corpus, "excerpts-" + language + "\\.jsonl").parallelStream()
                .flatMap(marked -> lines(marked, messages).stream())
                .toList();
    }

    private List<Line> lines(JsonNode marked, Map<String, JsonNode> messages) {
        JsonNode message = Optional.ofNullable(messages.get(marked.path("of").asText()))
                .orElseThrow(() -> new IllegalArgumentException("no message " + marked.path("of")));
        return lines(Corpus.message(message), marked.path("excerpts"), message.path("insults"));
    }

    private List<Line> lines(Message message, JsonNode excerpts, JsonNode insults) {
        List<Marked> marked = marked(message.text(), excerpts);
        List<Marked> insulting = insulting(message.text(), insults);
        boolean isNotes = message.source() == Source.NOTES;
        Reading reading = reader.read(message);
        Cleaned cleaned = reading.cleaned().orElseThrow();
        List<Clause> clauses = reading.clauses();
        Words words = Words.of(cleaned, clauses, isNotes, splitter, grammar);
        WordTraits traits = new WordTraits(words, clauses);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < words.sentences().size(); i++) {
            List<Word> line = words.sentences().get(i);
            List<Traits> seen = traits.of(i);
            List<Optional<Marked>> insult = in(line, cleaned, insulting);
            List<School.Example> examples = new ArrayList<>();
            for (int at = 0; at < seen.size(); at++) {
                examples.add(new School.Example(
                        seen.get(at), Map.of(Chances.INSULT, insult.get(at).isPresent())));
            }
            Pairs pairs = new Pairs(cleaned.text(), line);
            lines.add(new Line(new CutSchool.Lesson(seen, pairs, cuts(in(line, cleaned, marked))), examples));
        }
        return lines;
    }

    /** The excerpts of a sentence, by the excerpt that each of its words stands in. */
    private static List<CutSchool.Marked> cuts(List<Optional<Marked>> in) {
        List<CutSchool.Marked> cuts = new ArrayList<>();
        int from = 0;
        for (int end = 1; end <= in.size(); end++) {
            if (end == in.size() || !in.get(end).equals(in.get(from))) {
                int start = from;
                int to = end;
                in.get(from).ifPresent(one -> cuts.add(new CutSchool.Marked(start, to, one.kind())));
                from = end;
            }
        }
        return cuts;
    }

    private static List<Marked> marked(String text, JsonNode excerpts) {
        List<Marked> marked = new ArrayList<>();
        int from = 0;
        for (JsonNode excerpt : excerpts) {
            String words = excerpt.path("text").asText();
            int start = text.indexOf(words, from);
            if (start < 0) {
                throw new IllegalArgumentException("not in its message, or not in order: " + words);
            }
            from = start + words.length();
            marked.add(new Marked(
                    start,
                    from,
                    Label.read(Excerpt.Kind.class, excerpt.path("kind").asText())
                            .orElseThrow()));
        }
        return marked;
    }

    private static List<Marked> insulting(String text, JsonNode insults) {
        List<Marked> marked = new ArrayList<>();
        for (JsonNode insult : insults) {
            String words = insult.asText();
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
                marked.add(new Marked(at, at + words.length(), Excerpt.Kind.FACT));
            }
        }
        return marked;
    }

    /** In which excerpt each word stands. */
    private static List<Optional<Marked>> in(List<Word> line, Cleaned cleaned, List<Marked> marked) {
        return line.stream()
                .map(word -> marked.stream()
                        .filter(one -> cleaned.originalStart(word.start()) >= one.start()
                                && cleaned.originalEnd(word.end()) <= one.end())
                        .findFirst())
                .toList();
    }
}
