package io.bottine.phrasebook.reflecting;

/**
 * Something that might be said back, before anybody judged whether it should be.
 *
 * @param text in the second person, without marks at its end
 * @param isAsk true for what is asked for
 * @param sure false where the change of person found something doubtful
 * @param attributed true where it would be said as what the customer tells
 * @param isNotes true where an agent jotted it down
 * @param left the mark before it: {@code ^} where the message begins, {@code w} for a word, because it was cut out of a sentence
 * @param right the mark after it, likewise, {@code $} where the message ends
 */
record Candidate(
        String text, boolean isAsk, boolean sure, boolean attributed, boolean isNotes, String left, String right) {

    /** Stands for a word instead of a mark. */
    static final String WORD = "w";

    /** The mark that {@code text} begins with. */
    static String first(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? "$" : mark(bare.charAt(0));
    }

    /** The mark that {@code text} ends with. */
    static String last(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? "^" : mark(bare.charAt(bare.length() - 1));
    }

    private static String mark(char c) {
        return Character.isLetterOrDigit(c) ? WORD : String.valueOf(c);
    }
}
