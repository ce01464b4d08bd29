package io.bottine.phrasebook.excerpts;

import io.bottine.phrasebook.voting.Voter;
import java.util.List;

/** What speaks for it that an excerpt of a kind begins, goes on and ends at each word of a sentence. */
final class Chances {

    /** What the voter was taught to say of words that nobody may repeat. */
    static final String INSULT = "insult";

    /** From here on a word is not read back: better a word too few than one insult. */
    private static final double INSULTING = 0.05;

    private final double[] begins;
    private final double[] ends;
    private final double[] inside;
    private final int[] insults;
    private final double[] lengths;

    /**
     * @param lengths what speaks for an excerpt of each number of words, from none on
     * @param bonus what each word has on its side before anything is seen
     */
    Chances(Excerpt.Kind kind, List<Voter.Ballot> ballots, double[] lengths, double bonus) {
        this.lengths = lengths;
        int size = ballots.size();
        begins = new double[size];
        ends = new double[size];
        inside = new double[size + 1];
        insults = new int[size + 1];
        for (int i = 0; i < size; i++) {
            Voter.Ballot ballot = ballots.get(i);
            begins[i] = ballot.sum(CutModel.label(kind, CutModel.Place.BEGIN));
            ends[i] = ballot.sum(CutModel.label(kind, CutModel.Place.END));
            inside[i + 1] = inside[i] + bonus + ballot.sum(CutModel.label(kind, CutModel.Place.IN));
            insults[i + 1] = insults[i] + (ballot.chance(INSULT) >= INSULTING ? 1 : 0);
        }
    }

    /** What the words from one place up to another are worth as an excerpt; less than 0 is not worth it. */
    double worth(int from, int end) {
        return begins[from] + ends[end - 1] + inside[end] - inside[from] + lengths[end - from];
    }

    /** True where no word between two places may be an insult. */
    boolean isClean(int from, int end) {
        return insults[from] == insults[end];
    }
}
