package io.bottine.phrasebook.reading;

import io.bottine.phrasebook.folding.FoldedText;
import io.bottine.phrasebook.language.Cleaned;
import io.bottine.phrasebook.voting.Traits;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rules make of a message, before it is judged.
 *
 * @param hits the cues heard, in the order of the text
 * @param manner labels of how it was typed
 * @param mood what the rules alone would say people feel
 * @param feelings what labels make people feel
 * @param concepts what words mean
 */
record Heard(
        Message message,
        Language language,
        Cleaned cleaned,
        List<Cue.Hit> hits,
        List<Clause> clauses,
        List<String> manner,
        Feelings.Mood mood,
        Feelings feelings,
        Concepts concepts) {

    private static final double STRONGEST = 4;
    private static final double FELT = 0.3;

    /** What a voter looks at. */
    Traits traits() {
        String folded = FoldedText.of(cleaned.text()).text();
        Map<String, Double> findings = findings();
        findings.putAll(concepts.of(language, folded));
        return Traits.of(language.code(), folded, findings);
    }

    /** Whether what a cue says speaks for an emotion. */
    boolean feels(Cue.Hit hit, Emotion emotion) {
        return hit.cue().feel().getOrDefault(emotion.label(), 0.0) > 0
                || hit.cue().labels().stream().anyMatch(label -> feelings.strength(label, emotion) >= FELT);
    }

    private Map<String, Double> findings() {
        Map<String, Integer> labels = new TreeMap<>();
        for (Cue.Hit hit : hits) {
            hit.cue().labels().forEach(label -> labels.merge(label, 1, Integer::sum));
        }
        manner.forEach(label -> labels.merge(label, 1, Integer::sum));
        Map<String, Double> findings = new TreeMap<>();
        labels.forEach((label, count) -> findings.put(label, Math.min(2, 0.5 + 0.5 * count)));
        mood.scores().forEach((emotion, score) -> {
            if (emotion != Emotion.CALM && score > 0) {
                findings.put("feels/" + emotion.label(), Math.min(STRONGEST, score) / 2);
            }
        });
        findings.put("top/" + mood.emotions().getFirst().emotion().label(), 1.0);
        findings.put("heat", Math.min(STRONGEST, Math.max(-1, mood.heat())) / 2);
        for (int level = 1; level <= mood.intensity(); level++) {
            findings.put("intensity/" + level, 1.0);
        }
        Map<Clause.Kind, Double> kinds = new HashMap<>();
        clauses.forEach(clause -> kinds.put(clause.kind(), 1.0));
        kinds.forEach((kind, value) -> findings.put("clause/" + kind.label(), value));
        findings.putAll(Topics.of(cleaned.text(), hits));
        findings.put("length", Math.log(1 + cleaned.text().length()) / 8);
        if (message.source() == Source.NOTES) {
            findings.put("source/notes", 1.0);
        }
        return findings;
    }
}
