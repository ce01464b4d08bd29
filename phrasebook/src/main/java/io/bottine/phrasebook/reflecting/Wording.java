package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.words.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Small changes of sentences that belong to no language in particular, and the typography of each. */
final class Wording {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern END_MARKS = Pattern.compile("[\\s\\u00a0,;:.!?…–—-]+$");
    private static final Pattern FRONT_MARKS = Pattern.compile("^[\\s\\u00a0,;:.!?…–—)\\]-]+");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
    private static final Pattern FRENCH_MARK =
            Pattern.compile("(?<=[\\p{L}\\p{N}»)€%\"])[ \\u00a0]?([;!?])|(?<=\\S) ([:»])|(«) (?=\\S)");
    private static final Pattern CURRENCY = Pattern.compile("(?<=\\d) (?=[€$%])");
    private static final Pattern SENTENCE = Pattern.compile("[.!?…]+(?=[\\s\\u00a0]|$)");

    private Wording() {}

    /** How many words, as a word counter sees them: separated by white space. */
    static int count(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? 0 : SPACE.split(bare).length;
    }

    /** How many sentences. */
    static int sentences(String text) {
        int marks = (int) SENTENCE.matcher(text).results().count();
        return text.isBlank() ? 0 : Math.max(1, marks);
    }

    /** The different words of a text, in lower case. */
    static Set<String> vocabulary(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(words::add);
        return words;
    }

    /** True where at least 30 percent of the words of two texts, taken as sets, are not shared. */
    static boolean differ(String one, String other) {
        Set<String> left = vocabulary(one);
        Set<String> right = vocabulary(other);
        Set<String> shared = new HashSet<>(left);
        shared.retainAll(right);
        int all = left.size() + right.size() - shared.size();
        return all > 0 && 10 * (all - shared.size()) >= 3 * all;
    }

    /** The first words, by which an agent would notice that two sentences begin alike. */
    static String opening(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .limit(3)
                .toList();
        return String.join(" ", words);
    }

    static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    static String uncapitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toLowerCase(first)) + text.substring(Character.charCount(first));
    }

    /** Without marks and spaces at either end. */
    static String bare(String text) {
        return FRONT_MARKS.matcher(END_MARKS.matcher(text).replaceAll("")).replaceAll("");
    }

    /** A sentence: a capital in front, a full stop at the end. */
    static String sentence(String text) {
        String bare = bare(text);
        return bare.isEmpty() ? "" : capitalised(bare) + ".";
    }

    /** Straight apostrophes and plain spaces, as the patterns expect. */
    static String plain(String text) {
        return SPACE.matcher(text.replace('’', '\'')).replaceAll(" ").strip();
    }

    /** The typography of a language: in French, curved apostrophes and no-break spaces. */
    static String typeset(String text, Language language) {
        if (language == Language.ENGLISH) {
            return text.replace('’', '\'');
        }
        String curved = APOSTROPHE.matcher(text).replaceAll("’");
        String marked = FRENCH_MARK.matcher(curved).replaceAll(mark -> {
            if (mark.group(1) != null) {
                return "\u00a0" + mark.group(1);
            }
            return mark.group(2) != null ? "\u00a0" + mark.group(2) : mark.group(3) + "\u00a0";
        });
        return CURRENCY.matcher(marked).replaceAll("\u00a0");
    }
}
