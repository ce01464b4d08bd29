package io.bottine.phrasebook.grammar;

import io.bottine.phrasebook.words.Language;

/**
 * The grammars of the languages that the bot speaks. They are loaded once for the whole process, at the first call: that takes
 * two to five seconds and some 50 MB, so it is done in the background, never while an agent waits.
 */
public final class Grammars {

    private final Grammar french;
    private final Grammar english;

    private Grammars(Grammar french, Grammar english) {
        this.french = french;
        this.english = english;
    }

    /** Loads both grammars, or returns those that are loaded already. Blocks until they are ready. */
    public static Grammars load() {
        return Loaded.GRAMMARS;
    }

    public Grammar of(Language language) {
        return switch (language) {
            case FRENCH -> french;
            case ENGLISH -> english;
        };
    }

    private static final class Loaded {
        static final Grammars GRAMMARS =
                new Grammars(LanguageToolGrammar.load(Language.FRENCH), LanguageToolGrammar.load(Language.ENGLISH));
    }
}
