package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.restating.FrenchVerbGroup.Who;
import java.util.List;
import java.util.regex.Pattern;

/** "On" that stands for the customer and those with them: "on attend, ma femme et moi". */
final class FrenchInclusiveOn {

    /** How far after its verb an infinitive may stand with the pronoun that goes back to "on": "on doit encore se battre". */
    private static final int REACH = 4;

    private final List<Pattern> signs;

    FrenchInclusiveOn(Lexicon lexicon) {
        signs = lexicon.patterns("onIncludesUs");
    }

    boolean isUs(String sentence) {
        String plain = Quotes.without(sentence).replace('’', '\'');
        return signs.stream().anyMatch(sign -> sign.matcher(plain).find());
    }

    /** The customer's "on" becomes "vous", and so does the "se" that goes back to it. */
    void flip(Sentence sentence, FrenchVerbGroup group, String you) {
        if (group.who() != Who.CUSTOMER
                || group.subject() < 0
                || !sentence.word(group.subject()).equals("on")) {
            return;
        }
        sentence.change(group.subject(), you);
        if (sentence.word(group.subject() - 1).equals("l'")) {
            sentence.delete(group.subject() - 1);
        }
        for (int i = group.first(); i < Math.min(group.verb() + REACH, sentence.size()); i++) {
            String word = sentence.word(i);
            boolean back = i < group.verb()
                    || sentence.token(Math.min(i + 1, sentence.size() - 1)).is("V inf");
            if (back && (word.equals("se") || word.equals("s'"))) {
                sentence.change(i, you);
            }
        }
    }
}
