package io.bottine.phrasebook.reflecting;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.voting.Corpus;
import io.bottine.phrasebook.voting.School;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Trains the voters on what may be said, on judged excerpts of the open corpus: a step of the build. */
final class SoundnessTraining {

    /** How much an error costs: of 0.1, 0.3 and 1 none is better by five folds, and it is the smallest (docs/adr/0028). */
    static final double COST = 0.1;

    /** Something judged: the message it comes from, and what a voter sees of it. */
    record Lesson(String of, Candidate candidate, int say, School.Example example) {}

    private SoundnessTraining() {}

    /** {@code main CORPUS OUT}: the folder with what was judged, and the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[1]);
        for (Language language : Language.values()) {
            new School(COST)
                    .train(lessons(Path.of(arguments[0]), language).stream()
                            .map(Lesson::example)
                            .toList())
                    .write(out.resolve(name(language) + ".tsv"));
        }
    }

    /** What the voter of a language is called. */
    static String name(Language language) {
        return "soundness-" + language.code();
    }

    /** The judged excerpts of a language, in the order of their file. */
    static List<Lesson> lessons(Path corpus, Language language) throws IOException {
        SoundnessTraits traits =
                new SoundnessTraits(Rules.load(language), Grammars.load().of(language));
        return Corpus.lines(corpus, "excerpts-" + language.code() + "\\.jsonl").parallelStream()
                .map(judged -> lesson(judged, traits))
                .toList();
    }

    private static Lesson lesson(JsonNode judged, SoundnessTraits traits) {
        Candidate candidate = candidate(judged);
        int say = judged.path("say").asInt();
        return new Lesson(
                judged.path("of").asText(),
                candidate,
                say,
                new School.Example(traits.of(candidate), labels(judged, candidate, say)));
    }

    /** The first judges had a note's telegram count as not to be said, and named no fault: what they refused of notes is open. */
    private static Map<String, Boolean> labels(JsonNode judged, Candidate candidate, int say) {
        boolean open = say == 0 && candidate.isNotes() && !judged.has("fault");
        return open ? Map.of() : Map.of(Soundness.SAYABLE, say > 0);
    }

    private static Candidate candidate(JsonNode judged) {
        return new Candidate(
                judged.path("text").asText(),
                judged.path("kind").asText().equals("ask"),
                judged.path("sure").asBoolean(),
                judged.path("attributed").asBoolean(),
                judged.path("notes").asBoolean(),
                judged.path("left").asText(),
                judged.path("right").asText());
    }
}
