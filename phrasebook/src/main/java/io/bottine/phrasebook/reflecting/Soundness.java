package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.voting.Voter;

/**
 * How likely something can be said to a customer just so: readers judged thousands of excerpts one by one, and a
 * voter learnt from them. A modest sentence beats a broken one.
 */
final class Soundness {

    /** What the voter was taught: that something can be said as it is, that it can be said at all. */
    static final String SAID = "said";

    static final String SAYABLE = "sayable";

    private final SoundnessTraits traits;
    private final Voter voter;

    Soundness(Rules rules, Grammar grammar, Voter voter) {
        this.traits = new SoundnessTraits(rules, grammar);
        this.voter = voter;
    }

    /** 0 to 1: the mean of how likely it can be said as it is, and at all. */
    double of(Candidate candidate) {
        Voter.Ballot ballot = voter.vote(traits.of(candidate));
        return (ballot.chance(SAID) + ballot.chance(SAYABLE)) / 2;
    }
}
