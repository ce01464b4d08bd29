package io.bottine.phrasebook.language;

import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Source;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what an agent jotted down while listening ("cust rang 3x, wants her refund") from the customer's own words. Precision
 * first: a customer in a hurry writes telegrams too, and whoever says "I" or "my" speaks for themselves, so that notes take
 * several signs. Safe for use by several threads.
 */
public final class SourceDetector {

    /** In UTF-16 units; nobody jots down more while listening. */
    private static final int LONGEST = 1_500;

    /** One, less what sums of such fractions may lose. */
    private static final double ENOUGH = 0.99;

    /** What stands between quotation marks was said by somebody else than the writer; an apostrophe within a word is none. */
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"\\n]{1,200}\"|(?<![a-z0-9])'(?:[^'\\n]|(?<=[a-z])'(?=[a-z])){1,200}'(?![a-z0-9])");

    private final LanguageDetector languages;
    private final Map<Language, List<Sign>> signs = new EnumMap<>(Language.class);

    private SourceDetector(LanguageDetector languages) {
        this.languages = languages;
        for (Language language : Language.values()) {
            signs.put(
                    language,
                    Resources.yaml("/phrasebook/" + language.code() + "/language/notes.yaml", File.class)
                            .signs()
                            .stream()
                            .map(Entry::sign)
                            .toList());
        }
    }

    private record File(List<Entry> signs) {}

    private record Entry(String id, double weight, String pattern, String why, String example, String counter) {
        Sign sign() {
            return new Sign(id, weight, Pattern.compile(pattern), why, example, counter);
        }
    }

    /** @param weight for notes; below zero for the customer's own words */
    record Sign(String id, double weight, Pattern pattern, String why, String example, String counter) {
        boolean isIn(String text) {
            return isHeard(unquoted(text));
        }

        private boolean isHeard(String unquoted) {
            return pattern.matcher(unquoted).find();
        }
    }

    /** A detector with the built-in signs; keep it. */
    public static SourceDetector load() {
        return load(LanguageDetector.load());
    }

    /** The same, with a detector of languages that is already there. */
    public static SourceDetector load(LanguageDetector languages) {
        return new SourceDetector(languages);
    }

    /** Whose words these are; the customer's own where nothing tells, as in a language that we do not speak. */
    public Source detect(String text, Optional<Language> known) {
        if (text.length() > LONGEST) {
            return Source.VERBATIM;
        }
        Optional<Language> language = known.or(() -> languages.detect(text));
        if (language.isEmpty()) {
            return Source.VERBATIM;
        }
        String own = unquoted(text);
        double weight = signs(language.get()).stream()
                .filter(sign -> sign.isHeard(own))
                .mapToDouble(Sign::weight)
                .sum();
        return weight >= ENOUGH ? Source.NOTES : Source.VERBATIM;
    }

    List<Sign> signs(Language language) {
        return Optional.ofNullable(signs.get(language)).orElseThrow();
    }

    private static String unquoted(String text) {
        return QUOTED.matcher(Folding.fold(text)).replaceAll("\"\"").strip();
    }
}
