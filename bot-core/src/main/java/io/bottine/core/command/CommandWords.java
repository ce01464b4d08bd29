package io.bottine.core.command;

import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** The words of the commands in both languages, without accents. */
final class CommandWords {

    /** Shorter words are one letter from too many others. */
    private static final int SHORTEST_TO_MISSPELL = 4;

    /** Words up to this length may be one edit away, longer ones two. */
    private static final int SHORT = 5;

    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    private final Map<String, Verb> verbs = new LinkedHashMap<>();

    CommandWords() {
        for (Language language : Language.values()) {
            Naming naming = new Naming(Wording.in(language));
            for (Verb command : Verb.commands()) {
                verbs.put(Folding.fold(naming.word(command)), command);
            }
        }
    }

    Optional<Verb> verb(String folded) {
        return Optional.ofNullable(verbs.get(folded));
    }

    /** The words that {@code folded} may be a slip for, nearest first. */
    List<String> near(String folded) {
        if (folded.length() < SHORTEST_TO_MISSPELL) {
            return List.of();
        }
        int most = folded.length() <= SHORT ? 1 : 2;
        return verbs.keySet().stream()
                .filter(word -> Math.abs(word.length() - folded.length()) <= most)
                .filter(word -> DISTANCE.apply(word, folded) <= most)
                .sorted(Comparator.comparing(word -> DISTANCE.apply(word, folded)))
                .toList();
    }
}
