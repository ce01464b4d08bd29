package io.bottine.core.complaint;

import io.bottine.phrasebook.words.Label;

/** The customer's own verdict on how their complaint was handled. Nobody has to invent one: see {@link #NO_ANSWER}. */
public enum Verdict implements Label {
    SATISFIED,
    PARTLY,
    UNSATISFIED,
    /** Two follow-ups went unanswered. */
    NO_ANSWER;

    /** True where another round begins: the solution is adjusted as often as needed. */
    public boolean asksForMore() {
        return this == PARTLY || this == UNSATISFIED;
    }
}
