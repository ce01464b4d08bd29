package io.bottine.phrasebook.language;

import io.bottine.phrasebook.words.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells French from English from anything else by counting function words and tell-tale letters; where those are silent
 * ("Colis cassé", "parcel missing"), by the words that only one dictionary knows. Safe for use by several threads.
 */
public final class LanguageDetector {

    private static final int ENOUGH = 4_000;
    private static final double DICTIONARY_WORD = 0.4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S++|\\S++@\\S++|[@#][\\w]++");

    private final Map<String, Map<String, Double>> words;
    private final Map<String, Pattern> letters;
    private final Map<Language, Vocabulary> vocabularies;

    private LanguageDetector(
            Map<String, Map<String, Double>> words,
            Map<String, Pattern> letters,
            Map<Language, Vocabulary> vocabularies) {
        this.words = words;
        this.letters = letters;
        this.vocabularies = vocabularies;
    }

    /** What the resource holds: for each language code, words by weight and tell-tale letters. */
    record Tells(Map<String, Tell> languages) {
        record Tell(String strong, String weak, String letters) {}
    }

    /** A detector with the built-in word lists; takes some ten milliseconds, so keep it. */
    public static LanguageDetector load() {
        Map<String, Map<String, Double>> words = new HashMap<>();
        Map<String, Pattern> letters = new HashMap<>();
        Resources.yaml("/phrasebook/language/detector.yaml", Tells.class)
                .languages()
                .forEach((code, tell) -> {
                    Map<String, Double> weights = new HashMap<>();
                    split(tell.weak()).forEach(word -> weights.put(word, 0.5));
                    split(tell.strong()).forEach(word -> weights.put(word, 1.0));
                    words.put(code, weights);
                    letters.put(code, Pattern.compile(tell.letters()));
                });
        Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            vocabularies.put(language, Vocabulary.of(language));
        }
        return new LanguageDetector(words, letters, vocabularies);
    }

    private static List<String> split(String list) {
        return Arrays.asList(list.strip().split("\\s+"));
    }

    /** The language of a text, empty where it is another one or where nothing tells. */
    public Optional<Language> detect(String text) {
        String sample = ADDRESS.matcher(text.substring(0, Math.min(text.length(), ENOUGH)))
                .replaceAll(" ");
        if (!mostlyLatin(sample)) {
            return Optional.empty();
        }
        Map<String, Double> scores = new HashMap<>();
        Matcher word = WORD.matcher(sample.toLowerCase(java.util.Locale.ROOT).replace('’', '\''));
        while (word.find()) {
            count(word.group(), scores);
        }
        double french = scores.getOrDefault(Language.FRENCH.code(), 0.0);
        double english = scores.getOrDefault(Language.ENGLISH.code(), 0.0);
        double other = 0;
        for (Map.Entry<String, Double> entry : scores.entrySet()) {
            if (Language.of(entry.getKey()).isEmpty()) {
                other = Math.max(other, entry.getValue());
            }
        }
        double best = Math.max(french, english);
        if (best <= 0 || other > best || french == english) {
            return Optional.empty();
        }
        return Optional.of(french > english ? Language.FRENCH : Language.ENGLISH);
    }

    private void count(String word, Map<String, Double> scores) {
        for (Map.Entry<String, Map<String, Double>> entry : words.entrySet()) {
            double weight = entry.getValue().getOrDefault(word, 0.0);
            Pattern pattern = Optional.ofNullable(letters.get(entry.getKey())).orElseThrow();
            if (weight == 0 && pattern.matcher(word).find()) {
                weight = 0.5;
            }
            if (weight > 0) {
                scores.merge(entry.getKey(), weight, Double::sum);
            }
        }
        if (word.length() > 2) {
            Vocabulary french =
                    Optional.ofNullable(vocabularies.get(Language.FRENCH)).orElseThrow();
            Vocabulary english =
                    Optional.ofNullable(vocabularies.get(Language.ENGLISH)).orElseThrow();
            boolean inFrench = french.knows(word);
            if (inFrench != english.knows(word)) {
                scores.merge((inFrench ? Language.FRENCH : Language.ENGLISH).code(), DICTIONARY_WORD, Double::sum);
            }
        }
    }

    private static boolean mostlyLatin(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return letters > 0 && latin * 2 > letters;
    }
}
