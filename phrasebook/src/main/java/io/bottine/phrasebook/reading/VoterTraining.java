package io.bottine.phrasebook.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.phrasebook.voting.Corpus;
import io.bottine.phrasebook.voting.School;
import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Threat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Trains the voter on the open corpus: a step of the build, which writes its result beside the compiled classes. */
final class VoterTraining {

    /** How much an error costs: the best of a cross-validation (docs/adr/0021). */
    static final double COST = 0.3;

    /** In how many messages a trait is seen at least: three made a larger voter (docs/adr/0027). */
    private static final int FEWEST = 5;

    private static final int LEVELS = 3;

    private final OfflineMessageReader reader = new OfflineMessageReader(Jury.rulesAlone());

    /** An annotated message, with what the voter sees of it. */
    record Lesson(String id, Message message, Heard heard, JsonNode truth, School.Example example) {}

    /** {@code main CORPUS OUT}: the folder with messages in JSON Lines, and the file to write. */
    public static void main(String[] arguments) throws IOException {
        VoterTraining training = new VoterTraining();
        List<Lesson> lessons = training.lessons(Path.of(arguments[0]));
        school(COST).train(lessons.stream().map(Lesson::example).toList()).write(Path.of(arguments[1]));
    }

    /** Words by what they mean say what people want and feel, and not how strongly (docs/adr/0021). */
    static School school(double cost) {
        return new School(
                cost, FEWEST, (label, trait) -> !label.startsWith("intensity/") || !trait.startsWith("f:means"));
    }

    /** The annotated messages of a folder, in the order of their files' names. */
    List<Lesson> lessons(Path corpus) throws IOException {
        return Corpus.lines(corpus, "(?:messages|training|sentences)-[\\w-]+\\.jsonl").parallelStream()
                .map(this::lesson)
                .toList();
    }

    private Lesson lesson(JsonNode truth) {
        Message message = Corpus.message(truth);
        Heard heard = reader.hear(message, message.language().orElseThrow());
        return new Lesson(
                truth.path("id").asText(), message, heard, truth, new School.Example(heard.traits(), labels(truth)));
    }

    /** What is not annotated is open: single sentences are annotated with one kind of label alone. */
    private static Map<String, Boolean> labels(JsonNode truth) {
        Map<String, Boolean> labels = new TreeMap<>();
        all(labels, Demand.class, "demand", truth.path("demands"));
        all(labels, Threat.class, "threat", truth.path("threats"));
        all(labels, Risk.class, "risk", truth.path("risks"));
        if (truth.has("emotions")) {
            emotions(labels, truth.path("emotions"));
        }
        if (truth.has("abuse")) {
            labels.put("abuse", truth.path("abuse").asBoolean());
        }
        for (int level = 1; truth.has("intensity") && level <= LEVELS; level++) {
            labels.put("intensity/" + level, truth.path("intensity").asInt() >= level);
        }
        return labels;
    }

    private static void emotions(Map<String, Boolean> labels, JsonNode felt) {
        all(labels, Emotion.class, "emotion", felt.path("primary"));
        Set<String> also = strings(felt.path("also"));
        Set<String> fair = strings(felt.path("primary"));
        fair.addAll(also);
        for (Emotion emotion : Emotion.values()) {
            labels.put("fair/" + emotion.label(), fair.contains(emotion.label()));
        }
        // What would also be fair to name is neither right nor wrong as the first.
        also.forEach(emotion -> labels.remove("emotion/" + emotion));
    }

    private static <E extends Enum<E> & Label> void all(
            Map<String, Boolean> labels, Class<E> type, String namespace, JsonNode right) {
        Set<String> named = strings(right);
        for (E label : right.isMissingNode() ? List.<E>of() : List.of(type.getEnumConstants())) {
            labels.put(namespace + "/" + label.label(), named.contains(label.label()));
        }
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> strings = new HashSet<>();
        array.forEach(node -> strings.add(node.asText()));
        return strings;
    }
}
