package io.bottine.phrasebook.excerpts;

import io.bottine.phrasebook.voting.Voter;
import java.util.List;

/** How likely each word of a sentence begins or ends an excerpt of a kind, and how likely those up to it are inside of one. */
final class Chances {

    /** What the voter was taught to say of words that nobody may repeat. */
    static final String INSULT = "insult";

    /** From here on a word is not read back: better a word too few than one insult. */
    private static final double INSULTING = 0.05;

    /** What the likelihood of each word counts beside that of the two ends: words of a stretch are no independent witnesses. */
    private static final double INSIDE = 0.5;

    private static final double LEAST = 1e-6;

    private final double bonus;
    private final double[] begins;
    private final double[] ends;
    private final double[] inside;
    private final int[] insults;

    /** @param bonus what each excerpt has on its side before anything is seen */
    Chances(Excerpt.Kind kind, List<Voter.Ballot> ballots, double bonus) {
        this.bonus = bonus;
        int size = ballots.size();
        begins = new double[size];
        ends = new double[size];
        inside = new double[size + 1];
        insults = new int[size + 1];
        for (int i = 0; i < size; i++) {
            Voter.Ballot ballot = ballots.get(i);
            begins[i] = Math.log(Math.max(LEAST, ballot.chance(label(kind, "begin"))));
            ends[i] = Math.log(Math.max(LEAST, ballot.chance(label(kind, "end"))));
            double in = Math.clamp(ballot.chance(label(kind, "in")), LEAST, 1 - LEAST);
            inside[i + 1] = inside[i] + Math.log(in / (1 - in));
            insults[i + 1] = insults[i] + (ballot.chance(INSULT) >= INSULTING ? 1 : 0);
        }
    }

    /** How much the words from one place up to another are worth as an excerpt; less than 0 is not worth it. */
    double worth(int from, int end) {
        return begins[from] + ends[end - 1] + INSIDE * (inside[end] - inside[from]) + bonus;
    }

    /** True where no word between two places may be an insult. */
    boolean isClean(int from, int end) {
        return insults[from] == insults[end];
    }

    /** What the voter was taught to say of a word. */
    static String label(Excerpt.Kind kind, String place) {
        return kind.label() + "/" + place;
    }
}
