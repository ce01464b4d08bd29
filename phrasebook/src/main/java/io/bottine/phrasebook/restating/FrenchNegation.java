package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.restating.FrenchVerbGroup.Who;
import java.util.List;
import java.util.Set;

/** Puts the swallowed "ne" back: "j'ai pas eu" is said, "vous n'avez pas eu" is written. */
final class FrenchNegation {

    private final Set<String> negations;
    private final Set<String> adverbs;
    private final Set<String> noMoreVerbs;
    private final Set<String> noMoreThings;
    private final Set<String> nobodyAfterThereIs;
    private final Set<String> nobody;

    FrenchNegation(Lexicon lexicon) {
        negations = lexicon.words("negations");
        adverbs = lexicon.words("negationAdverbs");
        noMoreVerbs = lexicon.words("noMoreVerbs");
        noMoreThings = lexicon.words("noMoreThings");
        nobody = lexicon.words("nobody");
        nobodyAfterThereIs = lexicon.words("nobodyAfterThereIs");
    }

    void complete(Sentence sentence, List<FrenchVerbGroup> groups) {
        for (FrenchVerbGroup group : groups) {
            boolean ordered = group.order() && group.first() == group.verb();
            if (!ordered && !thing(sentence, group) && negated(sentence, group) && !hasNe(sentence, group)) {
                sentence.insertBefore(group.first(), "ne");
                if (sentence.word(group.first() - 1).equals("c'")) {
                    sentence.change(group.first() - 1, "ce");
                }
            }
        }
    }

    /** "Vis pas bonne": at the beginning, without a subject, a word that may be a noun is one. */
    private static boolean thing(Sentence sentence, FrenchVerbGroup group) {
        return group.who() == Who.OTHER
                && group.first() == group.verb()
                && sentence.opensClause(group.verb())
                && FrenchConjugation.nominal(sentence.token(group.verb()));
    }

    private boolean negated(Sentence sentence, FrenchVerbGroup group) {
        if (nobody(sentence, group.first() - 1) && sentence.token(group.verb()).is("V")) {
            return true;
        }
        int i = group.verb() + 1;
        if (group.subject() == i) {
            i++;
        }
        boolean noMore = sentence.word(i).equals("plus")
                && (noMoreVerbs.contains(group.form().lemma()) || noMoreThings.contains(sentence.word(i + 1)));
        if (!noMore && adverbs.contains(sentence.word(i))) {
            i++;
        }
        boolean nobody = nobodyAfterThereIs.contains(sentence.word(i))
                && sentence.word(group.verb() - 1).equals("y");
        return noMore || nobody || negations.contains(sentence.word(i));
    }

    /** "Personne répond", but not "une personne répond". */
    private boolean nobody(Sentence sentence, int subject) {
        return nobody.contains(sentence.word(subject))
                && (sentence.opensClause(subject) || sentence.token(subject - 1).is("C "));
    }

    private static boolean hasNe(Sentence sentence, FrenchVerbGroup group) {
        for (int i = group.first() - 1; i < group.verb(); i++) {
            if (sentence.word(i).equals("ne") || sentence.word(i).equals("n'")) {
                return true;
            }
        }
        return false;
    }
}
