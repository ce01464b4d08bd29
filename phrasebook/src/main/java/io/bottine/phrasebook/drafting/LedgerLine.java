package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.folding.FoldedText;
import io.bottine.phrasebook.grammar.Grammar;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words a promise as a ledger would: "je vous rappelle avec la réponse" becomes "rappeler avec la réponse". Where that is not
 * certain, as for what somebody else is to do, there is no such line and the clause stands as it was said.
 */
final class LedgerLine {

    private final Grammar grammar;
    private final Pattern own;
    private final Pattern mixed;
    private final Pattern person;

    /**
     * @param own a clause about the writer's own doing, with the groups self, object, verb and rest; the verb is finite
     *     unless the group "plain" took part
     * @param mixed what shows that the rest has a second finite verb
     * @param person tags of the finite verbs that may be put in the infinitive
     */
    LedgerLine(Grammar grammar, String own, String mixed, String person) {
        this.grammar = grammar;
        this.own = Pattern.compile(own);
        this.mixed = Pattern.compile(mixed);
        this.person = Pattern.compile(person);
    }

    Optional<String> of(String clause) {
        FoldedText folded = FoldedText.of(clause);
        Matcher match = own.matcher(folded.text());
        if (!match.matches() || mixed.matcher(match.group("rest")).find()) {
            return Optional.empty();
        }
        String verb = part(clause, folded, match, "verb");
        Optional<String> infinitive = match.start("plain") >= 0 ? Optional.of(verb) : infinitive(verb);
        return infinitive.map(said -> (match.start("self") >= 0 ? reflexive(match.group("object"), said) : "")
                + part(clause, folded, match, "object")
                + said
                + part(clause, folded, match, "rest"));
    }

    /** "me" becomes "se": a ledger speaks of the agent. */
    private static String reflexive(String object, String verb) {
        String next = object.isEmpty() ? verb : object;
        return "aeiouyhéè".indexOf(next.charAt(0)) >= 0 ? "s’" : "se ";
    }

    private static String part(String clause, FoldedText folded, Matcher match, String group) {
        return match.start(group) < 0 || match.start(group) == match.end(group)
                ? ""
                : clause.substring(folded.origin(match.start(group)), folded.originOfEnd(match.end(group)));
    }

    private Optional<String> infinitive(String verb) {
        Set<String> lemmas = grammar.readings(verb).stream()
                .filter(reading -> person.matcher(reading.tag()).matches())
                .map(reading -> reading.lemma())
                .collect(Collectors.toSet());
        return lemmas.size() == 1 ? lemmas.stream().findFirst() : Optional.empty();
    }
}
