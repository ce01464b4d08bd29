package io.bottine.phrasebook.restating;

import java.util.BitSet;

/** Where somebody else's words stand between quotation marks: they are repeated as they were said. */
final class Quotes {

    private Quotes() {}

    /** What is said outside of quotation marks. */
    static String without(String sentence) {
        BitSet quoted = in(sentence);
        StringBuilder rest = new StringBuilder(sentence.length());
        for (int i = 0; i < sentence.length(); i++) {
            rest.append(quoted.get(i) ? ' ' : sentence.charAt(i));
        }
        return rest.toString();
    }

    /**
     * The characters between quotation marks. A mark that is never closed quotes nothing, unless it can only open: then the
     * quotation was cut off.
     */
    static BitSet in(String sentence) {
        BitSet quoted = new BitSet(sentence.length());
        int open = -1;
        char close = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (open >= 0 && c == close && (!apostrophe(c) || endsWord(sentence, i))) {
                quoted.set(open, i + 1);
                open = -1;
            } else if (open < 0) {
                char closing = closing(sentence, i);
                if (closing != 0) {
                    open = i;
                    close = closing;
                }
            }
        }
        if (open >= 0 && (close == '»' || close == '”')) {
            quoted.set(open, sentence.length());
        }
        return quoted;
    }

    private static char closing(String sentence, int at) {
        return switch (sentence.charAt(at)) {
            case '«' -> '»';
            case '“' -> '”';
            case '"' -> '"';
            case '‘' -> '’';
            case '\'' -> opensWord(sentence, at) ? '\'' : 0;
            default -> 0;
        };
    }

    /** An apostrophe between letters is no quotation mark. */
    private static boolean opensWord(String sentence, int at) {
        boolean afterSpace = at == 0 || !Character.isLetterOrDigit(sentence.charAt(at - 1));
        return afterSpace && at + 1 < sentence.length() && Character.isLetter(sentence.charAt(at + 1));
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean endsWord(String sentence, int at) {
        return at + 1 == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(at + 1));
    }
}
