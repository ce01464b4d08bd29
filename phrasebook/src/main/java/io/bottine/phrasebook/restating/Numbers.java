package io.bottine.phrasebook.restating;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The figures of a text. */
final class Numbers {

    private static final Pattern FIGURES = Pattern.compile("\\d+");

    private Numbers() {}

    /** Whether both texts have the same figures in the same order. */
    static boolean same(String one, String other) {
        return in(one).equals(in(other));
    }

    private static List<String> in(String text) {
        return FIGURES.matcher(text).results().map(MatchResult::group).toList();
    }
}
