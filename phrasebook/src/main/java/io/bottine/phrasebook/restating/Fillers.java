package io.bottine.phrasebook.restating;

import java.util.regex.Pattern;

/** Words that only hold the listener's ear, "believe me": they are not said back. */
final class Fillers {

    private Fillers() {}

    /** The sentence without them, unless nothing would be left. */
    static String without(Pattern fillers, String sentence) {
        String rest = fillers.matcher(sentence).replaceAll("");
        if (rest.isBlank() || rest.equals(sentence)) {
            return sentence;
        }
        return Character.isUpperCase(sentence.codePointAt(0)) ? Sentence.capitalised(rest) : rest;
    }
}
