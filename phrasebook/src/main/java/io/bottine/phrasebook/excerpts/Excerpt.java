package io.bottine.phrasebook.excerpts;

import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.words.Label;
import java.util.HashSet;
import java.util.Set;

/**
 * A stretch of a message that can be read back by itself.
 *
 * @param start offset in UTF-16 units of the cleaned text
 * @param end likewise, exclusive
 * @param sentence the number of the sentence it stands in
 * @param worth how surely it belongs into what is read back; above 0, comparable within a message
 * @param of what the clauses were read as in which it stands
 */
public record Excerpt(Kind kind, int start, int end, int sentence, double worth, Set<Clause.Kind> of) {

    public Excerpt {
        of = Set.copyOf(of);
    }

    /** This one, what stands between, and another one that follows. */
    public Excerpt upTo(Excerpt next) {
        Set<Clause.Kind> both = new HashSet<>(of);
        both.addAll(next.of);
        return new Excerpt(kind, start, next.end, sentence, worth + next.worth, both);
    }

    /** This one, up to another end. */
    public Excerpt until(int other) {
        return between(start, other);
    }

    /** This one, with other ends. */
    public Excerpt between(int from, int to) {
        return new Excerpt(kind, from, to, sentence, worth, of);
    }

    /** This one, taken for another kind. */
    public Excerpt as(Kind other) {
        return new Excerpt(other, start, end, sentence, worth, of);
    }

    /** What it tells. */
    public enum Kind implements Label {
        /** What happened, or what the matter is. */
        FACT,
        /** What the customer wants. */
        ASK
    }
}
