package io.bottine.benchmarks.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as they are compared: straight apostrophes, single plain spaces. */
final class Folded {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\x{1c}-\\x{1f}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String LETTER = "[\\p{L}\\p{N}_]";
    private static final Pattern WORD = Pattern.compile(LETTER + "+");
    private static final double OTHER_WORDS = 0.3;
    private static final int THREE = 3;

    private Folded() {}

    static String of(String text) {
        return BLANKS.matcher(text.replace('’', '\'')).replaceAll(" ");
    }

    static String lower(String text) {
        return of(text).toLowerCase(Locale.ROOT);
    }

    /** How many words a text has, by its blanks. */
    static int length(String text) {
        return (int) Arrays.stream(of(text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .count();
    }

    private static List<String> listed(String text) {
        return WORD.matcher(lower(text)).results().map(MatchResult::group).toList();
    }

    /** The same for two texts that differ in case, marks and blanks only. */
    static String canonical(String text) {
        return String.join(" ", listed(text));
    }

    /** Whether an expression stands in a text as words of its own, case aside. */
    static boolean standsIn(String expression, String text) {
        String whole = "(?<!" + LETTER + ")" + Pattern.quote(lower(expression)) + "(?!" + LETTER + ")";
        return Pattern.compile(whole).matcher(lower(text)).find();
    }

    /** Whether three texts of a list differ from each other: in three of ten of their words at least. */
    static boolean threeDiffer(List<String> texts) {
        List<Set<String>> kept = new ArrayList<>();
        for (String text : texts) {
            Set<String> words = Set.copyOf(listed(text));
            if (kept.stream().allMatch(other -> differ(words, other))) {
                kept.add(words);
            }
        }
        return kept.size() >= THREE;
    }

    private static boolean differ(Set<String> some, Set<String> others) {
        Set<String> shared = some.stream().filter(others::contains).collect(Collectors.toSet());
        int all = some.size() + others.size() - shared.size();
        return 1 - Agreement.ratio(shared.size(), all) >= OTHER_WORDS;
    }
}
