package io.bottine.phrasebook.folding;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A copy of a text in small letters, without accents, with straight apostrophes and plain spaces, so that one pattern meets
 * "L’après-midi", "l'apres-midi" and "L'APRÈS-MIDI". Every place in it knows where it came from. Takes any text, lone
 * surrogates included.
 */
public final class FoldedText {

    private static final char[] LATIN = latin();

    private final String folded;
    private final int[] origins;
    private final int originalLength;

    private FoldedText(String folded, int[] origins, int originalLength) {
        this.folded = folded;
        this.origins = origins;
        this.originalLength = originalLength;
    }

    /** Folds {@code text}; linear in its length. */
    public static FoldedText of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 16);
        int[] origins = new int[text.length() + 16];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int before = folded.length();
            switch (c) {
                case 'œ', 'Œ' -> folded.append("oe");
                case 'æ', 'Æ' -> folded.append("ae");
                case '’', '‘', 'ʼ', '´', '`', '′' -> folded.append('\'');
                case '“', '”', '«', '»', '„' -> folded.append('"');
                case '\u2010', '\u2011' -> folded.append('-');
                case '…' -> folded.append("...");
                case '\t', '\u00A0', '\u2007', '\u2009', '\u202F' -> folded.append(' ');
                default -> {
                    if (!vanishes(c)) {
                        folded.append(c < LATIN.length ? LATIN[c] : c);
                    }
                }
            }
            if (folded.length() + 1 > origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            Arrays.fill(origins, before, folded.length(), i);
        }
        return new FoldedText(folded.toString(), origins, text.length());
    }

    /** The folded copy. */
    public String text() {
        return folded;
    }

    /** Where in the original the character at {@code index} of the copy came from. */
    public int origin(int index) {
        return index >= folded.length() ? originalLength : origins[index];
    }

    /** The end in the original, exclusive, of a stretch of the copy that ends before {@code end}. */
    public int originOfEnd(int end) {
        return end == 0 ? 0 : end >= folded.length() ? originalLength : Math.max(origins[end - 1] + 1, lastOrigin(end));
    }

    /** Combining marks after a letter belong to it. */
    private int lastOrigin(int end) {
        return origins[end] == origins[end - 1] ? origins[end] + 1 : origins[end];
    }

    private static boolean vanishes(char c) {
        return (c >= '\u0300' && c <= '\u036F')
                || c == '\u00AD'
                || c == '\u200B'
                || c == '\u200D'
                || c == '\uFEFF'
                || c == '\uFE0F';
    }

    private static char[] latin() {
        char[] plain = new char[0x250];
        for (char c = 0; c < plain.length; c++) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            plain[c] = Character.toLowerCase(apart.charAt(0));
        }
        return plain;
    }
}
