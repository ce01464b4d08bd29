package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Token;
import java.util.HashMap;
import java.util.Map;

/** Pronouns and possessives change sides. */
final class FrenchPronouns {

    private final Map<String, String> becomes;

    FrenchPronouns(Lexicon lexicon) {
        Map<String, String> all = new HashMap<>(lexicon.pairs("pronouns"));
        all.putAll(lexicon.pairs("possessives"));
        becomes = Map.copyOf(all);
    }

    void flip(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (!sentence.frozen(i)
                    && !sentence.changed(i)
                    && pronoun(sentence.token(i))
                    && !partOfName(sentence, i)
                    && !asks(sentence, i)) {
                String word = sentence.word(i);
                String hyphen = word.startsWith("-") ? "-" : "";
                String other = becomes.get(word.substring(hyphen.length()));
                if (other != null) {
                    sentence.change(i, hyphen + other);
                }
            }
        }
    }

    /** "Il s'est tu" and "le ton" are none. */
    private static boolean pronoun(Token token) {
        boolean possible = token.is("R ")
                || token.is("D ")
                || token.is("J ")
                || token.analyses().isEmpty();
        return possible || !(token.is("N ") || token.is("V"));
    }

    /** "C'est-tu correct ?": no verb of "tu" stands before it, so nobody is spoken to. */
    private static boolean asks(Sentence sentence, int i) {
        return sentence.word(i).equals("-tu") && !sentence.changed(i - 1);
    }

    /** "Zoé Ton" is somebody's name. */
    private static boolean partOfName(Sentence sentence, int i) {
        return i > 0 && capitalOnly(sentence.token(i)) && capitalOnly(sentence.token(i - 1));
    }

    private static boolean capitalOnly(Token token) {
        String text = token.text();
        return text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
    }
}
