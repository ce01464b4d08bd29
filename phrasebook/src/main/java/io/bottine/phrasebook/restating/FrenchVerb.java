package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Analysis;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finite form of a French verb, as the dictionary's tag has it: {@code V ind pres 1 s}.
 *
 * @param kind {@code V}, {@code V avoir} or {@code V etre}
 */
record FrenchVerb(String lemma, String kind, String mood, String tense, char person, char number) {

    private static final Pattern TAG = Pattern.compile("(V(?: avoir| etre)?) (ind|sub|con|imp) (\\w+) ([123]) ([sp])");

    static Optional<FrenchVerb> of(Analysis analysis) {
        Matcher tag = TAG.matcher(analysis.tag());
        return tag.matches()
                ? Optional.of(new FrenchVerb(
                        analysis.lemma(),
                        tag.group(1),
                        tag.group(2),
                        tag.group(3),
                        tag.group(4).charAt(0),
                        tag.group(5).charAt(0)))
                : Optional.empty();
    }

    boolean is(char person, char number) {
        return this.person == person && this.number == number;
    }

    boolean imperative() {
        return mood.equals("imp");
    }

    /** The simple past and its subjunctive, which are written in books and not in complaints. */
    boolean bookish() {
        return tense.equals("psim") || (subjunctive() && tense.equals("impa"));
    }

    boolean subjunctive() {
        return mood.equals("sub");
    }

    FrenchVerb as(char person, char number) {
        return new FrenchVerb(lemma, kind, mood, tense, person, number);
    }

    String tag() {
        return kind + " " + mood + " " + tense + " " + person + " " + number;
    }

    /**
     * How likely a reading is where several are possible, smaller is likelier: "je vis" is of vivre (present) rather than of
     * voir (simple past), which nobody uses in a complaint.
     */
    int rarity() {
        return switch (mood + " " + tense) {
            case "ind pres" -> 0;
            case "ind impa" -> 1;
            case "ind futu" -> 2;
            case "con pres" -> 3;
            case "sub pres" -> 4;
            case "imp pres" -> 5;
            default -> 6;
        };
    }
}
