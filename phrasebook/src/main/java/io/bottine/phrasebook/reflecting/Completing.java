package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Grammar;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes sentences of what was jotted down or typed in haste: "toujours pas de réponse" becomes "je n'ai toujours pas de
 * réponse", still in the customer's voice. What is no known kind of fragment stays as it is.
 */
final class Completing {

    private final Rules rules;
    private final Grammar grammar;
    private final SpokenFrench spoken;

    Completing(Rules rules, Grammar grammar) {
        this.rules = rules;
        this.grammar = grammar;
        this.spoken = new SpokenFrench(rules, grammar);
    }

    /** The clause with its fragments made sentences, where that is safe. */
    String completed(String clause) {
        List<String> parts = new ArrayList<>();
        for (String part : written(clause).split(", ")) {
            parts.add(part(part));
        }
        return String.join(", ", parts);
    }

    private String written(String clause) {
        return switch (grammar.language()) {
            case FRENCH -> spoken.written(clause);
            case ENGLISH -> clause;
        };
    }

    private String part(String part) {
        return Rules.firstOf(rules.completed(), part).orElse(part);
    }
}
