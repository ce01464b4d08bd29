package io.bottine.phrasebook.grammar;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A word or a mark of a sentence; white space is no token.
 *
 * @param text as it stands in the sentence
 * @param start offset in UTF-16 units of the sentence
 * @param end likewise, exclusive
 * @param analyses the readings that fit the sentence, likeliest not necessarily first; empty for an unknown word
 */
public record Token(String text, int start, int end, List<Analysis> analyses) {

    public Token {
        analyses = List.copyOf(analyses);
    }

    /** The first reading whose tag begins so. */
    public Optional<Analysis> as(String tagPrefix) {
        return as(analysis -> analysis.tag().startsWith(tagPrefix));
    }

    /** The first reading that is wanted. */
    public Optional<Analysis> as(Predicate<Analysis> wanted) {
        return analyses.stream().filter(wanted).findFirst();
    }

    /** Whether a reading's tag begins so. */
    public boolean is(String tagPrefix) {
        return as(tagPrefix).isPresent();
    }
}
