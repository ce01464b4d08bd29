package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Token;
import java.util.Set;

/** Tells whether a clause wants the subjunctive: "j'appelle" does not show it, "vous appelez" and "vous appeliez" do. */
final class FrenchMood {

    /** How far before "que" its verb is looked for: "il faut vraiment toujours que". */
    private static final int REACH = 4;

    private final Set<String> verbs;
    private final Set<String> words;
    private final Set<String> indicativeAdjectives;
    private final Set<String> coordinators;

    FrenchMood(Lexicon lexicon) {
        verbs = lexicon.words("subjunctiveVerbs");
        words = lexicon.words("subjunctiveWords");
        indicativeAdjectives = lexicon.words("indicativeAdjectives");
        coordinators = lexicon.words("coordinators");
    }

    /** @param clause where the subject or, without one, the first clitic of the clause stands */
    boolean subjunctiveAt(Sentence sentence, int clause) {
        int que = clause - 1;
        String conjunction = sentence.word(que);
        if (conjunction.equals("quoique")) {
            return true;
        }
        if (!conjunction.equals("que") && !conjunction.equals("qu'")) {
            return false;
        }
        if (coordinators.contains(sentence.word(que - 1))) {
            return subjunctiveAt(sentence, previousQue(sentence, que - 1) + 1);
        }
        return wants(sentence, que);
    }

    private static int previousQue(Sentence sentence, int before) {
        int i = before;
        while (i >= 0
                && !sentence.word(i).equals("que")
                && !sentence.word(i).equals("qu'")
                && !sentence.endsSentence(i)) {
            i--;
        }
        return i >= 0 && sentence.endsSentence(i) ? -2 : i;
    }

    private boolean wants(Sentence sentence, int que) {
        for (int i = que - 1; i >= Math.max(0, que - REACH) && !sentence.mark(i); i--) {
            Token token = sentence.token(i);
            boolean conjunction =
                    words.contains(sentence.word(i)) || words.contains(sentence.word(i - 1) + " " + sentence.word(i));
            if (conjunction && i == que - 1) {
                return true;
            }
            if (token.analyses().stream().anyMatch(analysis -> indicativeAdjectives.contains(analysis.lemma()))) {
                return false;
            }
            boolean verb = token.analyses().stream()
                    .anyMatch(analysis -> analysis.tag().startsWith("V") && verbs.contains(analysis.lemma()));
            if (verb || (i == que - 1 && token.is("J ") && !token.is("N "))) {
                return true;
            }
            if (!token.is("A") && !token.is("R pers") && !token.is("V")) {
                return false;
            }
        }
        return false;
    }
}
