package io.bottine.benchmarks.words;

import io.bottine.benchmarks.words.Annotated.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a figure has to reach, on texts that nobody who wrote rules has seen; from the project's plan.
 *
 * @param most true where the figure must not exceed it
 */
record Bar(double value, boolean most) {

    private static final Map<String, Bar> MESSAGES = Map.ofEntries(
            Map.entry("facts_kept", least(0.92)),
            Map.entry("person_left", most(0.01)),
            Map.entry("over_90_words", most(0)),
            Map.entry("insults_removed", least(1)),
            Map.entry("emotion_strict", least(0.65)),
            Map.entry("emotion_lenient", least(0.88)),
            Map.entry("intensity_mae", most(0.45)),
            Map.entry("demands_f1", least(0.75)),
            Map.entry("threat_f1", least(0.85)),
            Map.entry("risk_f1", least(0.70)),
            Map.entry("abuse_f1", least(0.80)),
            Map.entry("short_to_say", least(1)),
            Map.entry("three_suggestions", least(1)));

    private static final Map<String, Bar> DRAFTS =
            Map.of("f1", least(0.80), "located", least(0.80), "clean_left_alone", least(0.92));

    private static final Map<String, Bar> PAIRS = Map.of("right fr", least(0.90), "right en", least(0.95));

    private static Bar least(double value) {
        return new Bar(value, false);
    }

    private static Bar most(double value) {
        return new Bar(value, true);
    }

    static Optional<Bar> of(Kind kind, String figure, String language) {
        return Optional.ofNullable(
                switch (kind) {
                    case MESSAGES -> MESSAGES.get(figure);
                    case DRAFTS -> DRAFTS.get(figure);
                    case PAIRS -> PAIRS.get(figure + " " + language);
                });
    }

    boolean isMet(double figure) {
        return most ? figure <= value : figure >= value;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.2f", most ? "≤" : "≥", value);
    }
}
