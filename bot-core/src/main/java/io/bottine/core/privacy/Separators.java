package io.bottine.core.privacy;

/** What people put between the groups of a long number. */
final class Separators {

    private static final String MARKS = "-‐‑–.\n\t";

    private Separators() {}

    static boolean isOne(char c) {
        return Character.isSpaceChar(c) || MARKS.indexOf(c) >= 0;
    }
}
