package io.bottine.phrasebook.cues;

import io.bottine.phrasebook.language.Folding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A cleaned text as patterns in the notation of cues see it.
 *
 * @param folded in lower case, without accents; offsets are those of the cleaned text
 */
public record CueText(String folded) {

    /** How far from a match its sentence is looked at, in UTF-16 units. */
    private static final int SENTENCE = 200;

    public static CueText of(String clean) {
        return new CueText(Folding.fold(clean));
    }

    /** Where its words begin. */
    public List<Integer> starts() {
        return IntStream.range(0, folded.length())
                .filter(at -> at == 0 || !isWord(folded.charAt(at - 1)))
                .boxed()
                .toList();
    }

    /** A matcher whose region may be moved along the text without hiding what stands around it. */
    public Matcher matcher(Pattern pattern) {
        return pattern.matcher(folded).useAnchoringBounds(false).useTransparentBounds(true);
    }

    /** True where a pattern is found in the sentence around a match, its mark at the end included. */
    public boolean silences(Optional<Pattern> unless, int start, int end) {
        if (unless.isEmpty()) {
            return false;
        }
        int from = start;
        while (from > 0 && start - from < SENTENCE && !isSentenceEnd(folded.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < folded.length() && to - end < SENTENCE && !isSentenceEnd(folded.charAt(to))) {
            to++;
        }
        return unless.get()
                .matcher(folded.substring(from, Math.min(to + 1, folded.length())))
                .find();
    }

    private static boolean isSentenceEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n' || c == '…';
    }

    /** Whether a character of a folded text is one of a word. */
    public static boolean isWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
}
