package io.bottine.phrasebook.words;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a draft.
 *
 * @param language the draft's language; empty for one that we do not speak
 * @param cut true where the text was too long and only its beginning was read
 * @param findings costliest first; what is missing from the draft ({@link Category#isMissing()}) last
 * @param promises in the order of the text
 */
public record DraftCheck(
        Optional<Language> language, boolean cut, List<Finding> findings, List<FoundPromise> promises) {

    /**
     * A place in a draft that would cost more than it helps.
     *
     * @param start offset in UTF-16 units of the original text
     * @param end likewise, exclusive; equal to {@code start} for what is missing
     * @param quote the text between the two
     * @param why in one line, in the language of explanations
     * @param instead what to write in its place, in the draft's language, fitting the sentence
     * @param serves ids of the method's points, e.g. {@code A3}
     */
    public record Finding(
            Category category, int start, int end, String quote, String why, String instead, List<String> serves) {}

    /**
     * A promise that the draft makes.
     *
     * @param text the words that make it
     * @param what what is promised, short enough for a ledger
     * @param due when it is due; empty where the draft names no time
     */
    public record FoundPromise(String text, String what, Optional<OffsetDateTime> due) {}

    /** Kinds of findings, costliest first. */
    public enum Category implements Label {
        RETORT,
        ORDERS_CALM,
        BLAMES_CUSTOMER,
        DISMISSIVE_QUESTION,
        REFUSES_FLAT,
        PLACEHOLDER_LEFT,
        OVERPROMISE,
        /** Only where a complaint is known: a fault admitted before it is established. */
        ADMITS_UNPROVED,
        POLICY_SHIELD,
        MINIMISES,
        SHIFTS_BLAME,
        /** Only where a complaint is known: a question whose answer was given. */
        ASKED_AGAIN,
        CONDITIONAL_APOLOGY,
        EMPATHY_BUT,
        VAGUE_PROMISE,
        IMPERSONAL,
        MIXED_TU_VOUS,
        /** Only where a complaint is known: a demand without an answer. */
        MISSING_ANSWER,
        MISSING_THANKS,
        MISSING_REGRET,
        MISSING_NEXT_STEP,
        MISSING_DATE,
        MISSING_NAME;

        /** True for what the draft lacks, as against what it should not say. */
        public boolean isMissing() {
            return name().startsWith("MISSING_");
        }
    }
}
