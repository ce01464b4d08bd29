package io.bottine.phrasebook.content;

import io.bottine.phrasebook.words.Label;
import java.util.List;

/**
 * A way through a complaint: steps in order. What a step says to the agent is a {@link StepText}, in each language.
 *
 * @param id {@code default} for the walk that ships with the bot
 */
public record Playbook(String id, List<Step> steps, Place place) {

    public Playbook {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param id e.g. {@code listen}
     * @param serves ids of the method's points
     * @param leaves what the agent leaves behind, so that the step counts as walked
     */
    public record Step(String id, List<String> serves, List<Leaves> leaves, Place place) {

        public Step {
            serves = List.copyOf(serves);
            leaves = List.copyOf(leaves);
        }
    }

    /** What a step leaves behind. */
    public enum Leaves implements Label {
        /** The customer's words, or notes of them. */
        WORDS,
        /** The sentence the agent used. */
        SENTENCE_USED,
        /** The emotion, confirmed or corrected. */
        EMOTION,
        /** Ours, the customer's, or outside. */
        ORIGIN,
        /** One line of what happened, as agreed with the customer. */
        WHAT_HAPPENED,
        OPTIONS,
        /** The customer's choice among the options, or their own idea. */
        CHOICE,
        PROMISES,
        /** News given to the customer along the way. */
        CONTACT,
        /** The customer's own verdict. */
        VERDICT,
        LESSON
    }
}
