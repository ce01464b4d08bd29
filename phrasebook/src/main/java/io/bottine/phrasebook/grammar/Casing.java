package io.bottine.phrasebook.grammar;

/** Capital and small letters, where only a dictionary knows a name from the first word of a sentence. */
public final class Casing {

    private final Grammar grammar;

    public Casing(Grammar grammar) {
        this.grammar = grammar;
    }

    /** With a small letter in front, unless the first word is a name. */
    public String lowered(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String first = text.substring(0, end);
        boolean acronym = first.length() > 1 && Character.isUpperCase(first.charAt(1));
        if (first.isEmpty() || acronym) {
            return text;
        }
        String small = Character.toLowerCase(first.charAt(0)) + first.substring(1);
        boolean elided = end < text.length() && text.charAt(end) == '\'';
        boolean common = elided || !grammar.readings(small).isEmpty();
        return common ? small + text.substring(end) : text;
    }
}
