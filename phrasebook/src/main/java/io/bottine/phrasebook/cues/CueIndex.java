package io.bottine.phrasebook.cues;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Patterns that all begin at the edge of a word, and which of them can begin with the next characters of a text: few are tried at
 * each word. Learnt from the
 * patterns themselves, the first time those characters are met: a pattern that fails on them without asking for more text cannot
 * begin there. One that wants something before it is always tried.
 */
public final class CueIndex {

    /** So many characters tell most patterns apart; of those that are left, a few more tell nearly all. */
    private static final int GLANCE = 2;

    private static final int LOOK = 7;

    private static final int[] NONE = {};
    private static final Pattern ANYTHING = Pattern.compile("");
    private static final int MOST_BEGINNINGS = 30_000;
    private static final String WANTS_BEFORE = "(?<=";

    private final List<Pattern> patterns;
    private final IntPredicate isOfWord;
    private final int[] all;
    private final Cache<String, int[]> glances =
            Caffeine.newBuilder().maximumSize(MOST_BEGINNINGS).build();
    private final Cache<String, int[]> looks =
            Caffeine.newBuilder().maximumSize(MOST_BEGINNINGS).build();

    /**
     * @param patterns each of which wants no character of a word before it
     * @param isOfWord whether a character is one of a word, where in doubt not
     */
    public CueIndex(List<Pattern> patterns, IntPredicate isOfWord) {
        this.patterns = List.copyOf(patterns);
        this.isOfWord = isOfWord;
        all = IntStream.range(0, patterns.size()).toArray();
    }

    /** True where one of the patterns is found in a text. */
    public boolean isIn(String text) {
        Matcher matcher = ANYTHING.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        for (int at = 0; at < text.length(); at++) {
            for (int i : at(text, at)) {
                if (matcher.usePattern(patterns.get(i))
                        .region(at, text.length())
                        .lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Positions, in the list of patterns, of those that may begin at {@code at}; in their order. None where no word begins. */
    public int[] at(String text, int at) {
        return at > 0 && isOfWord.test(text.charAt(at - 1))
                ? NONE
                : looks.get(text.substring(at, Math.min(at + LOOK, text.length())), this::look);
    }

    private int[] look(String characters) {
        return learn(
                glances.get(characters.substring(0, Math.min(GLANCE, characters.length())), this::glance), characters);
    }

    private int[] glance(String characters) {
        return learn(all, characters);
    }

    private int[] learn(int[] among, String characters) {
        return IntStream.of(among)
                .filter(i -> mayBegin(patterns.get(i), characters))
                .toArray();
    }

    @SuppressWarnings("JdkObsolete") // Whether more text could help is just what is asked here.
    private static boolean mayBegin(Pattern pattern, String characters) {
        Matcher matcher = pattern.matcher(characters);
        return matcher.lookingAt() || matcher.hitEnd() || pattern.pattern().contains(WANTS_BEFORE);
    }
}
