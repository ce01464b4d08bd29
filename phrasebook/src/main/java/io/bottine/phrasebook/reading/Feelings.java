package io.bottine.phrasebook.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import io.bottine.phrasebook.language.Cleaned;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Reflection.Felt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names what a customer may feel: from what happened to them first, then from their words, then from how they typed. */
final class Feelings {

    /** What a label makes people feel, and how much it adds to the intensity. */
    record Weight(Map<String, Double> feel, double heat) {}

    record Table(
            List<Double> bounds,
            double fading,
            double crowding,
            int story,
            Map<String, Weight> labels,
            Map<String, String> emoji) {}

    /** Emotions, strongest first, and how strong they are together, 0 to 3. */
    record Mood(
            List<Felt> emotions,
            int intensity,
            Map<Emotion, Double> scores,
            double heat,
            Map<Emotion, String> evidence) {
        Mood(List<Felt> emotions, int intensity) {
            this(emotions, intensity, Map.of(), 0, Map.of());
        }
    }

    static final Mood CALM = new Mood(List.of(new Felt(Emotion.CALM, 0, "")), 0);

    private static final double NAMED = 0.35;
    private static final double HALF = 0.5;
    private static final int MOST = 4;
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}+");

    private final Table table;

    private Feelings(Table table) {
        this.table = table;
    }

    static Feelings load() {
        return new Feelings(CueBook.read("/phrasebook/cues/emotions.yaml", new TypeReference<Table>() {}));
    }

    Table table() {
        return table;
    }

    /** How strongly what a label says makes people feel an emotion. */
    double strength(String label, Emotion emotion) {
        Weight effect = table.labels().get(label);
        return effect == null ? 0 : effect.feel().getOrDefault(emotion.label(), 0.0);
    }

    Mood feel(Cleaned cleaned, List<Cue.Hit> hits) {
        Tally tally = new Tally();
        for (Cue.Hit hit : hits) {
            String words = cleaned.text().substring(hit.start(), hit.end());
            for (String label : hit.cue().labels()) {
                tally.add(label, hit.cue().weight(), words);
            }
            tally.own(hit.cue(), words);
        }
        manner(cleaned, hits).forEach(label -> tally.add(label, 1, ""));
        return tally.mood();
    }

    /** How it was typed; and whether it tells a story that asks for nothing politely: few people do that when all is well. */
    List<String> manner(Cleaned cleaned, List<Cue.Hit> hits) {
        Cleaned.Manner manner = cleaned.manner();
        List<String> labels = new ArrayList<>();
        boolean gentle = hits.stream()
                .anyMatch(hit -> hit.says("tone/calm") || hit.says("tone/courtesy") || hit.says("clause/thanks"));
        if (!gentle
                && WORD.matcher(cleaned.text()).results().limit(table.story()).count() >= table.story()) {
            labels.add("tone/story");
        }
        if (manner.shoutedWords() >= 3 && manner.shouted() >= HALF) {
            labels.add("tone/shouting");
        } else if (manner.shoutedWords() >= 1) {
            labels.add("tone/intensifier");
        }
        if (manner.repeatedMarks() > 0) {
            labels.add("tone/marks");
        } else if (manner.exclamations() > 0) {
            labels.add("tone/intensifier");
        }
        table.emoji().forEach((mood, signs) -> {
            if (manner.emoji().stream()
                    .anyMatch(sign -> List.of(signs.split(" ")).contains(sign))) {
                labels.add("emoji/" + mood);
            }
        });
        return labels;
    }

    private final class Tally {
        private final Map<Emotion, Double> scores = new EnumMap<>(Emotion.class);
        private final Map<Emotion, String> evidence = new EnumMap<>(Emotion.class);
        private final Map<Emotion, Double> best = new EnumMap<>(Emotion.class);
        private final Map<String, Integer> heard = new HashMap<>();
        private final List<Double> heats = new ArrayList<>();

        void add(String label, double weight, String words) {
            Weight effect = table.labels().get(label);
            if (effect == null) {
                return;
            }
            int before = heard.merge(label, 1, Integer::sum) - 1;
            double strength = weight * Math.pow(table.fading(), before);
            heats.add(strength * effect.heat());
            effect.feel().forEach((name, value) -> count(name, strength * value, words));
        }

        void own(Cue cue, String words) {
            cue.feel().forEach((name, value) -> count(name, value, words));
        }

        private void count(String name, double value, String words) {
            Optional<Emotion> known = Label.read(Emotion.class, name);
            if (known.isEmpty()) {
                throw new IllegalStateException("no emotion " + name);
            }
            Emotion emotion = known.get();
            scores.merge(emotion, value, Double::sum);
            if (!words.isEmpty() && value > best.getOrDefault(emotion, 0.0)) {
                best.put(emotion, value);
                evidence.put(emotion, words.strip());
            }
        }

        /** What burns adds up with crowding; what cools counts in full. */
        private double heat() {
            double cool = heats.stream().mapToDouble(heat -> Math.min(0, heat)).sum();
            List<Double> hottest = heats.stream()
                    .filter(heat -> heat > 0)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            double sum = 0;
            double share = 1;
            for (double heat : hottest) {
                sum += share * heat;
                share *= table.crowding();
            }
            return sum + cool;
        }

        Mood mood() {
            int intensity = 0;
            double heat = heat();
            for (double bound : table.bounds()) {
                intensity += heat >= bound ? 1 : 0;
            }
            double calm = scores.getOrDefault(Emotion.CALM, 0.0);
            EnumMap<Emotion, Double> scores = new EnumMap<>(this.scores);
            scores.remove(Emotion.CALM);
            List<Map.Entry<Emotion, Double>> ranked = scores.entrySet().stream()
                    .filter(entry -> entry.getValue() >= NAMED)
                    .sorted(Comparator.comparingDouble((Map.Entry<Emotion, Double> entry) -> -entry.getValue()))
                    .limit(MOST)
                    .toList();
            if (ranked.isEmpty() || intensity == 0) {
                double strongest = ranked.isEmpty() ? 0 : ranked.getFirst().getValue();
                List<Felt> felt = new ArrayList<>();
                felt.add(new Felt(Emotion.CALM, 0, evidence.getOrDefault(Emotion.CALM, "")));
                ranked.stream()
                        .filter(entry -> calm == 0 && strongest >= 1)
                        .forEach(entry -> felt.add(felt(entry.getKey(), 1)));
                return new Mood(felt, 0, scores, heat, evidence);
            }
            double strongest = ranked.getFirst().getValue();
            int together = intensity;
            List<Felt> felt = ranked.stream()
                    .map(entry -> felt(
                            entry.getKey(), Math.max(1, (int) Math.round(together * entry.getValue() / strongest))))
                    .toList();
            return new Mood(felt, intensity, scores, heat, evidence);
        }

        private Felt felt(Emotion emotion, int strength) {
            return new Felt(emotion, strength, evidence.getOrDefault(emotion, ""));
        }
    }
}
