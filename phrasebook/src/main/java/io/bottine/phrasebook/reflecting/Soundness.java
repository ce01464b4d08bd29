package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Grammar;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which clauses may be said back in the customer's own words: plain, whole and short ones. Whatever is jotted, quoted, spelt
 * beyond recognition or long-winded is left to grievances, or unsaid: a modest sentence beats an echo.
 */
final class Soundness {

    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 20;
    private static final Pattern MARKS = Pattern.compile("(?<!\\d)/|[+=*#@_~→×†|;…]|\\?|--| - ");
    private static final Pattern QUOTES = Pattern.compile("[«»“”\"()]|(?<![\\p{L}\\d])'|'(?![\\p{L}\\d])");
    private static final int MOST_ASKED = 15;
    private static final Pattern STRANGER = Pattern.compile("\\p{Ll}[\\p{Ll}'’-]+");

    private final Rules rules;
    private final Grammar grammar;

    Soundness(Rules rules, Grammar grammar) {
        this.rules = rules;
        this.grammar = grammar;
    }

    /** True for a clause that may be said in the customer's words, put in the second person. */
    boolean isSound(String text) {
        int words = Wording.count(text);
        return words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && rules.finds("tellable", text)
                && !rules.finds("small-talk", text)
                && !isIdle(text)
                && !MARKS.matcher(text).find()
                && !QUOTES.matcher(text).find()
                && !rules.finds("judges", text)
                && !Asking.isVerbless(text, grammar)
                && isKnown(text);
    }

    /** True for what is mostly a turn of phrase, as "my door has no hands", unless a figure, a date or a deed is in it. */
    private boolean isIdle(String text) {
        return rules.finds("idle", text)
                && !rules.finds("deed", text)
                && !rules.finds("amount", text)
                && !rules.finds("duration", text)
                && !rules.finds("dated", text);
    }

    /** True for what is asked for outright and can be said in a breath; what is not wanted is seldom worth saying. */
    boolean isAsk(String ask, boolean isNotes) {
        return Wording.count(ask) <= MOST_ASKED
                && !MARKS.matcher(ask).find()
                && !QUOTES.matcher(ask).find()
                && !rules.finds("unwanted-said", ask)
                && !rules.finds("menace", ask)
                && (!isNotes || rules.finds("whole-ask", ask))
                && isKnown(Wording.bare(ask));
    }

    private boolean isKnown(String text) {
        return grammar.analyse(text).stream()
                .noneMatch(token -> token.analyses().isEmpty()
                        && STRANGER.matcher(token.text()).matches());
    }

    /** How many numbers and names of things in one text are not in the other. */
    int lost(String text, String other) {
        String kept = other.toLowerCase(Locale.ROOT);
        return (int) grammar.analyse(text).stream()
                .filter(token -> token.text().chars().anyMatch(Character::isDigit) || token.is("N"))
                .filter(token -> !kept.contains(token.text().toLowerCase(Locale.ROOT)))
                .count();
    }
}
