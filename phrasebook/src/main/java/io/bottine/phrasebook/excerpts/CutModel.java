package io.bottine.phrasebook.excerpts;

import io.bottine.phrasebook.voting.Traits;
import io.bottine.phrasebook.words.Label;
import java.util.Map;

/**
 * What a voter is taught of cutting a sentence into excerpts: how much each trait of a word speaks for an excerpt that begins
 * there, goes on, or ends, and how much each length does. The sum of all is what an excerpt is worth.
 */
final class CutModel {

    /** In words and marks: longer excerpts are neither learnt nor found. */
    static final int LONGEST = 25;

    /** Lengths are told apart one by one, and beyond that in steps. */
    private static final int[] STEPS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 21};

    private CutModel() {}

    /** What a word is to an excerpt; the first and the last one are inside of it too. */
    enum Place implements Label {
        IN,
        BEGIN,
        END
    }

    /** What a voter is taught of a word. */
    static String label(Excerpt.Kind kind, Place place) {
        return kind.label() + "/" + place.label();
    }

    /** What a voter is taught of a length. */
    static String length(Excerpt.Kind kind) {
        return kind.label() + "/length";
    }

    /** The trait of an excerpt of so many words. */
    static Traits length(int words) {
        int step = STEPS.length - 1;
        while (STEPS[step] > words) {
            step--;
        }
        return Traits.given(Map.of("length " + STEPS[step], 1f));
    }
}
