package io.bottine.phrasebook.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as a search compares them: lower case, no accents, words set apart by one space, a space at both ends. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    static String fold(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replace("œ", "oe")
                .replace("Œ", "oe");
        String plain = MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
        return " " + BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip() + " ";
    }

    /** True where {@code text} holds {@code expression} as whole words. */
    static boolean holds(String text, String expression) {
        String folded = fold(expression);
        return !folded.isBlank() && fold(text).contains(folded);
    }
}
