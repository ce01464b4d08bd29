package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Grammar;

/** Capital and small letters, where only a dictionary knows a name from the first word of a sentence. */
final class Casing {

    private final Grammar grammar;

    Casing(Grammar grammar) {
        this.grammar = grammar;
    }

    /** With a small letter in front, unless the first word is a name. */
    String lowered(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String first = text.substring(0, end);
        boolean acronym = first.length() > 1 && Character.isUpperCase(first.charAt(1));
        if (first.isEmpty() || acronym) {
            return text;
        }
        String small = Wording.uncapitalised(first);
        boolean elided = end < text.length() && text.charAt(end) == '\'';
        boolean common = elided || !grammar.readings(small).isEmpty();
        return common ? small + text.substring(end) : text;
    }
}
