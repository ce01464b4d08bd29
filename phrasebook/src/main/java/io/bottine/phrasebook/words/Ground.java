package io.bottine.phrasebook.words;

import java.util.List;

/**
 * Why something was read into a message, so that a content author can mend it.
 *
 * @param label what was read, as {@code demand/refund}, {@code emotion/worry}, {@code abuse}
 * @param by who says so
 * @param cue the id of the cue; empty for the voter
 * @param where file and line of the cue; empty for the voter
 * @param words the words of the message that it goes by, as the cleaned copy has them
 * @param chance how likely the voter thinks it, 0 to 1
 */
public record Ground(String label, By by, String cue, String where, List<String> words, double chance) {

    public Ground {
        words = List.copyOf(words);
    }

    /** Who may speak for a label. */
    public enum By implements Label {
        /** A cue of a file. */
        CUE,
        /** The voter trained on the corpus. */
        VOTER
    }
}
