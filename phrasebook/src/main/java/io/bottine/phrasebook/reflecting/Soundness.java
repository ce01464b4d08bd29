package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.voting.Voter;

/**
 * How likely something can be said to a customer just so: readers judged thousands of excerpts one by one, and a
 * voter learnt from them. A modest sentence beats a broken one.
 */
final class Soundness {

    /** What the voter was taught: that something does no harm when it is said. */
    static final String SAYABLE = "sayable";

    private final SoundnessTraits traits;
    private final Voter voter;

    Soundness(Rules rules, Grammar grammar, Voter voter) {
        this.traits = new SoundnessTraits(rules, grammar);
        this.voter = voter;
    }

    /** 0 to 1: how likely nobody is hurt when it is said. */
    double of(Candidate candidate) {
        return voter.vote(traits.of(candidate)).chance(SAYABLE);
    }
}
