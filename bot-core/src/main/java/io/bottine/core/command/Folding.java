package io.bottine.core.command;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes typed words comparable: without case, accents and curled apostrophes. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final String EDGES = ",;:–—-";
    private static final String LAST_MARKS = "!?.…";

    private Folding() {}

    static String fold(String words) {
        String plain =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
    }

    /** Blank in any way that a keyboard or a copied text can be, no-break and zero-width spaces too. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    static String strip(String words) {
        return strip(words, "", "");
    }

    /** Without spaces, and without the given marks, at both ends. In linear time, which a pattern for the end is not. */
    static String trim(String words) {
        return strip(words, EDGES, EDGES);
    }

    /** Without the marks that end a sentence. */
    static String withoutLastMarks(String words) {
        return strip(words, "", LAST_MARKS);
    }

    private static String strip(String words, String first, String last) {
        int start = 0;
        int end = words.length();
        while (start < end && isOne(words.charAt(start), first)) {
            start++;
        }
        while (end > start && isOne(words.charAt(end - 1), last)) {
            end--;
        }
        return words.substring(start, end);
    }

    private static boolean isOne(char c, String marks) {
        return isSpace(c) || marks.indexOf(c) >= 0;
    }

    /** Where the first word of {@code words} ends. */
    static int endOfWord(String words) {
        int end = 0;
        while (end < words.length() && !isSpace(words.charAt(end))) {
            end++;
        }
        return end;
    }

    /** How many words, counted up to {@code enough}. */
    static int words(String words, int enough) {
        int count = 0;
        String rest = strip(words);
        while (!rest.isEmpty() && count < enough) {
            count++;
            rest = strip(rest.substring(endOfWord(rest)));
        }
        return count;
    }
}
