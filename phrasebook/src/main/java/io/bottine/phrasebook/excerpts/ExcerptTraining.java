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

    /** How much an error costs beside a large weight: of 0.1, 0.3 and 1 the best on a quarter of the messages kept out (docs/adr/0026). */
    static final double COST = 0.3;

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
            new School(COST)
                    .train(new ExcerptTraining(language).examples(corpus))
                    .write(out.resolve(Excerpts.name(language) + ".tsv"));
        }
    }

    /** A marked stretch of the original text. */
    private record Marked(int start, int end, Excerpt.Kind kind) {}

    private List<School.Example> examples(Path corpus) throws IOException {
        String language = grammar.language().code();
        Map<String, JsonNode> messages = new HashMap<>();
        Corpus.lines(corpus, "(?:messages|training)-" + language + "\\.jsonl")
                .forEach(message -> messages.put(message.path("id").asText(), message));
        List<School.Example> examples = new ArrayList<>();
        for (JsonNode marked : Corpus.lines(corpus, "excerpts-" + language + "\\.jsonl")) {
            JsonNode message = Optional.ofNullable(
                            messages.get(marked.path("of").asText()))
                    .orElseThrow(() -> new IllegalArgumentException("no message " + marked.path("of")));
            examples.addAll(examples(Corpus.message(message), marked.path("excerpts"), message.path("insults")));
        }
        return examples;
    }

    private List<School.Example> examples(Message message, JsonNode excerpts, JsonNode insults) {
        List<Marked> marked = marked(message.text(), excerpts);
        List<Marked> insulting = insulting(message.text(), insults);
        boolean isNotes = message.source() == Source.NOTES;
        Reading reading = reader.read(message);
        Cleaned cleaned = reading.cleaned().orElseThrow();
        List<Clause> clauses = reading.clauses();
        Words words = Words.of(cleaned, clauses, isNotes, splitter, grammar);
        WordTraits traits = new WordTraits(words, clauses);
        List<School.Example> examples = new ArrayList<>();
        for (int i = 0; i < words.sentences().size(); i++) {
            List<Optional<Marked>> in = in(words.sentences().get(i), cleaned, marked);
            List<Optional<Marked>> insult = in(words.sentences().get(i), cleaned, insulting);
            List<Traits> seen = traits.of(i);
            for (int at = 0; at < seen.size(); at++) {
                Optional<Marked> here = in.get(at);
                boolean begins = at == 0 || !in.get(at - 1).equals(here);
                boolean ends = at == seen.size() - 1 || !in.get(at + 1).equals(here);
                Map<String, Boolean> labels = new HashMap<>();
                for (Excerpt.Kind kind : Excerpt.Kind.values()) {
                    boolean inside = here.filter(one -> one.kind() == kind).isPresent();
                    labels.put(Chances.label(kind, "in"), inside);
                    labels.put(Chances.label(kind, "begin"), inside && begins);
                    labels.put(Chances.label(kind, "end"), inside && ends);
                }
                labels.put(Chances.INSULT, insult.get(at).isPresent());
                examples.add(new School.Example(seen.get(at), labels));
            }
        }
        return examples;
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
