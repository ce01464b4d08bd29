package io.bottine.phrasebook.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two voters together vote as each does alone. */
class VoterTest {

    @Test
    void two_voters_make_one() {
        Voter one = new Voter(List.of("a"), Map.of("x", new float[] {2}, "y", new float[] {1}), new float[] {-1});
        Voter other = new Voter(List.of("b", "c"), Map.of("y", new float[] {3, 4}), new float[] {0, 5});

        Voter both = one.and(other);

        assertThat(both.labels()).containsExactly("a", "b", "c");
        Traits traits = Traits.given(Map.of("x", 1f, "y", 2f));
        Voter.Ballot ballot = both.vote(traits);
        assertThat(ballot.sum("a")).isEqualTo(one.vote(traits).sum("a")).isEqualTo(3);
        assertThat(ballot.sum("b")).isEqualTo(other.vote(traits).sum("b")).isEqualTo(6);
        assertThat(ballot.sum("c")).isEqualTo(13);
        assertThat(ballot.sum("d")).as("never learnt").isZero();
        assertThat(ballot.chance("d")).as("never learnt").isZero();
    }
}
