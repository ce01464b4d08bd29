package io.bottine.phrasebook.reading;

import io.bottine.phrasebook.words.Label;

/**
 * A piece of a message that says one thing.
 *
 * @param kind what it is
 * @param start offset in UTF-16 units of the original text
 * @param end likewise, exclusive
 * @param said the original between the two
 * @param clean the cleaned copy: spelling, accents, apostrophes, shouting and emoji mended; what is restated and shown
 * @param weight how much it matters, 0 to 10: amounts, dates, durations, what happened, what is feared weigh more
 */
public record Clause(Kind kind, int start, int end, String said, String clean, int weight) {

    /** What a clause is. */
    public enum Kind implements Label {
        /** What happened. */
        FACT,
        DEMAND,
        /** What the customer says we did, not established: attributed when said back, never admitted. */
        ACCUSATION,
        /** Never repeated. */
        INSULT,
        THREAT,
        FEELING,
        QUESTION,
        THANKS,
        GREETING,
        /** Signature, courtesy formula, filler: left out. */
        NOISE
    }
}
