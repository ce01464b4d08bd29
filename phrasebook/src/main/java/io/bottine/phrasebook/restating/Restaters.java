package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Grammar;

/** Makes restaters. */
public final class Restaters {

    private Restaters() {}

    /** The restater of the grammar's language. Thread-safe; made once, since it reads its lexicon. */
    public static Restater of(Grammar grammar) {
        return switch (grammar.language()) {
            case FRENCH -> new FrenchRestater(grammar);
            case ENGLISH -> new EnglishRestater(grammar);
        };
    }
}
