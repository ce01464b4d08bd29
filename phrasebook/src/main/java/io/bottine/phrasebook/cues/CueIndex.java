package io.bottine.phrasebook.cues;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which cues can begin with two given characters, so that few of them are tried at each word. Learnt from the patterns
 * themselves, the first time two characters are met: a pattern that fails on them without asking for more text cannot begin
 * there.
 */
public final class CueIndex {

    private static final int MOST_PAIRS = 20_000;

    private final List<Pattern> cues;
    private final Map<Integer, int[]> starting = new ConcurrentHashMap<>();

    public CueIndex(List<Pattern> cues) {
        this.cues = cues;
    }

    /** Positions, in the list of cues, of those that may begin at {@code at}. */
    public int[] at(String text, int at) {
        char second = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        int pair = text.charAt(at) << 16 | second;
        int[] known = starting.get(pair);
        if (known == null) {
            known = learn(new String(new char[] {text.charAt(at), second}));
            if (starting.size() < MOST_PAIRS) {
                starting.put(pair, known);
            }
        }
        return known;
    }

    @SuppressWarnings("JdkObsolete") // Whether more text could help is just what is asked here.
    private int[] learn(String pair) {
        return IntStream.range(0, cues.size())
                .filter(i -> {
                    Matcher matcher = cues.get(i).matcher(pair);
                    return matcher.lookingAt() || matcher.hitEnd();
                })
                .toArray();
    }
}
