package io.bottine.phrasebook.words;

import java.util.Set;

/**
 * What is known of a complaint when a draft for it is read.
 *
 * @param demands what the customer asks for
 * @param said what the customer has said; empty where nothing is kept
 * @param ours true where it is established that the problem came from us
 */
public record Known(Set<Demand> demands, String said, boolean ours) {

    public Known {
        demands = Set.copyOf(demands);
    }
}
