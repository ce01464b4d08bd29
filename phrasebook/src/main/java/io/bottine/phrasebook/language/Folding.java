package io.bottine.phrasebook.language;

import java.text.Normalizer;

/** Lower case without accents, character for character, so that offsets stay those of the text. */
public final class Folding {

    private static final char[] FOLDED = table();

    private Folding() {}

    /** The text in lower case, accents dropped, curly apostrophes and odd spaces made plain; same length as {@code text}. */
    public static String fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FOLDED[text.charAt(i)];
        }
        return new String(folded);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = fold((char) c);
        }
        return table;
    }

    private static char fold(char c) {
        return switch (c) {
            case '\u2019', '\u2018', '\u02bc', '\u00b4', '`' -> '\'';
            case '\u00ab', '\u00bb', '\u201c', '\u201d', '\u201e' -> '"';
            case '\u00a0', '\u202f', '\u2009', '\t' -> ' ';
            case '\u2013', '\u2014', '\u2011', '\u2010' -> '-';
            default -> {
                char lower = Character.toLowerCase(c);
                yield Character.isLetter(lower) && !Character.isSurrogate(lower)
                        ? Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                                .charAt(0)
                        : lower;
            }
        };
    }
}
