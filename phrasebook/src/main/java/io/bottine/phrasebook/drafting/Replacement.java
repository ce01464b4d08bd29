package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.DraftCheck.Finding;
import java.util.List;

/** What a replacement replaces, and how it is made to fit there. */
final class Replacement {

    /** How much of a clause may stand before a fault and be replaced with it; in UTF-16 units. */
    private static final int LONGEST_LEAD = 40;

    private Replacement() {}

    /**
     * What a replacement replaces. It is a clause of its own, so the few words that open the clause of the fault go with it
     * ("Nous sommes" before "désolés si"), and the end of the sentence where the rule wants it.
     */
    static Span replaced(String text, Span fault, boolean wholeSentence) {
        int start = fault.start();
        while (start > 0 && !isBreak(text, start - 1)) {
            start--;
        }
        while (start < fault.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = fault.end();
        while (wholeSentence
                && end < text.length()
                && !(".!?…;\n".indexOf(text.charAt(end)) >= 0 && isBreak(text, end))) {
            end++;
        }
        while (end > fault.end() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(fault.start() - start > LONGEST_LEAD ? fault.start() : start, end);
    }

    /** Where a clause ends; not inside a number such as 3,50. */
    private static boolean isBreak(String text, int at) {
        return ",.;:!?…\n\"«»“”()–—".indexOf(text.charAt(at)) >= 0
                && (at + 1 >= text.length() || !Character.isDigit(text.charAt(at + 1)));
    }

    /** What was found at a place, with a replacement that fits there. */
    static Finding finding(
            Category category, DraftText draft, Span place, String why, String instead, List<String> serves) {
        String quote = draft.original().substring(place.start(), place.end());
        String fitted = fitted(category, instead, draft.original(), place.start(), quote);
        return new Finding(category, place.start(), place.end(), quote, why, fitted, serves);
    }

    /** A replacement in the middle of a sentence begins with a small letter, unless it begins with "I". */
    static String fitted(Category category, String instead, String text, int start, String quote) {
        String before = text.substring(0, start).stripTrailing();
        boolean opens = before.isEmpty()
                || ".!?…:\"»".indexOf(before.charAt(before.length() - 1)) >= 0
                || text.substring(before.length(), start).indexOf('\n') >= 0;
        boolean saysI = instead.startsWith("I ") || instead.startsWith("I'") || instead.startsWith("I’");
        String fitted = opens || saysI || instead.isEmpty()
                ? instead
                : Character.toLowerCase(instead.charAt(0)) + instead.substring(1);
        return fitted + (category == Category.DISMISSIVE_QUESTION ? questionMark(quote) : "");
    }

    /** The question mark that the fault ends in, with the blank before it; the replacement would lose it. */
    private static String questionMark(String quote) {
        return quote.endsWith("?")
                ? quote.substring(
                        quote.substring(0, quote.length() - 1).stripTrailing().length())
                : "";
    }
}
