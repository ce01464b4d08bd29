package io.bottine.core.chat;

import java.text.BreakIterator;
import java.util.Locale;

/** Cuts words where a reader sees a character end. */
public final class Cut {

    /** What shows that something was cut. */
    public static final String MARK = "…";

    /** A thousand accents on one letter are no character that anybody wants whole. */
    private static final int LONGEST_CHARACTER = 64;

    private Cut() {}

    /** At most so many {@code char}s, at least one, the mark of the cut included. */
    public static String to(int most, String words) {
        return words.length() <= most
                ? words
                : words.substring(0, end(words, most - MARK.length())).stripTrailing() + MARK;
    }

    /** The last place at or before a position that splits nothing a reader sees as one character. */
    public static int end(String words, int at) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        int end = characters.preceding(at + 1);
        if (end > 0 || at < LONGEST_CHARACTER) {
            return Math.max(end, 0);
        }
        boolean splits = at > 0 && Character.isSurrogatePair(words.charAt(at - 1), words.charAt(at));
        return splits ? at - 1 : at;
    }
}
