package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.voting.Voter;
import io.bottine.phrasebook.words.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which clauses may be said back in the customer's own words: plain, whole and short ones. Whatever is jotted, quoted, spelt
 * beyond recognition or long-winded is left to grievances, or unsaid: a modest sentence beats an echo.
 */
final class Soundness {

    /** What the voter was taught: that a clause can be said word for word, that it can be said, that it matters. */
    static final String SAID = "said";

    static final String SAYABLE = "sayable";
    static final String MATTERS = "matters";

    /** Above these bounds one clause in seven was not to be said in French, one in six in English (docs/adr/0024). */
    private static final Map<Language, Double> LEAST_SAID = Map.of(Language.FRENCH, 0.3, Language.ENGLISH, 0.5);

    private static final double LEAST_SAYABLE = 0.7;
    private static final double LEAST_MATTERS = 0.3;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 20;
    private static final Pattern MARKS = Pattern.compile("(?<!\\d)/|[+=*#@_~→×†|;…]|\\?|--| - ");
    private static final Pattern QUOTES = Pattern.compile("[«»“”\"()]|(?<![\\p{L}\\d])'|'(?![\\p{L}\\d])");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    /** So many words of its own an echo may have. */
    private static final int ECHOED = 2;

    private static final int MOST_ASKED = 15;
    private static final Pattern STRANGER = Pattern.compile("\\p{Ll}[\\p{Ll}'’-]+");

    private final Rules rules;
    private final Grammar grammar;
    private final ClauseTraits traits;
    private final Voter voter;

    Soundness(Rules rules, Grammar grammar, Voter voter) {
        this.traits = new ClauseTraits(rules, grammar);
        this.voter = voter;
        this.rules = rules;
        this.grammar = grammar;
    }

    /** How likely a clause matters, 0 to 1; empty for one that is better left unsaid. */
    Optional<Double> of(Candidate candidate) {
        String text = candidate.text();
        int words = Wording.count(text);
        if (words < FEWEST_WORDS
                || words > MOST_WORDS
                || MARKS.matcher(text).find()
                || QUOTES.matcher(text).find()
                || rules.finds("judges", text)
                || !isKnown(text)) {
            return Optional.empty();
        }
        Voter.Ballot ballot = voter.vote(traits.of(candidate));
        boolean fine = ballot.chance(SAID)
                        >= Optional.ofNullable(LEAST_SAID.get(grammar.language()))
                                .orElseThrow()
                && ballot.chance(SAYABLE) >= LEAST_SAYABLE
                && ballot.chance(MATTERS) >= LEAST_MATTERS;
        return fine ? Optional.of(ballot.chance(MATTERS)) : Optional.empty();
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

    /** True where a text names the same number as another and hardly anything else. */
    boolean echoes(String text, String other) {
        String kept = other.toLowerCase(Locale.ROOT);
        boolean shares = NUMBER.matcher(text)
                .results()
                .anyMatch(number -> NUMBER.matcher(kept)
                        .results()
                        .anyMatch(same -> same.group().equals(number.group())));
        return shares && lost(text, other) <= ECHOED;
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
