package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Analysis;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import io.bottine.phrasebook.restating.FrenchVerbGroup.Who;
import java.util.Optional;
import java.util.Set;

/**
 * "Vous êtes injoignable", said to one person, becomes "nous sommes injoignables". What agrees with the customer is left as they
 * wrote it: they know their gender.
 */
final class FrenchAgreement {

    private final Grammar grammar;
    private final Set<String> invariable;
    private final Set<String> coordinators;

    FrenchAgreement(Grammar grammar, Lexicon lexicon) {
        this.grammar = grammar;
        invariable = lexicon.words("invariableAfterReflexive");
        coordinators = lexicon.words("coordinators");
    }

    void settle(Sentence sentence, FrenchVerbGroup group) {
        if (group.who() != Who.FIRM || !group.form().lemma().equals("être")) {
            return;
        }
        boolean reflexive =
                group.first() < group.verb() && sentence.word(group.verb() - 1).matches("vous|t'|te|en|y");
        int i = group.verb() + 1;
        while (i < sentence.size()) {
            Token token = sentence.token(i);
            boolean passes =
                    sentence.word(i).startsWith("-") || token.is("A") || coordinators.contains(sentence.word(i));
            Optional<Analysis> singular = singular(token);
            if (singular.isPresent() && !sentence.changed(i)) {
                if (!(reflexive && invariable.contains(singular.get().lemma()))) {
                    sentence.change(i, plural(singular.get()).orElse(token.text()));
                }
            } else if (!passes) {
                return;
            }
            i++;
        }
    }

    private static Optional<Analysis> singular(Token token) {
        boolean plural = token.analyses().stream()
                .anyMatch(analysis ->
                        analysis.tag().endsWith(" p") || analysis.tag().endsWith(" sp"));
        return plural ? Optional.empty() : token.as(analysis -> analysis.tag().matches("(?:J|V ppa) [mfe] s"));
    }

    private Optional<String> plural(Analysis singular) {
        String tag = singular.tag().substring(0, singular.tag().length() - 1) + "p";
        return grammar.synthesise(singular.lemma(), tag).stream().findFirst();
    }
}
