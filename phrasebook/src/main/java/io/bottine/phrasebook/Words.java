package io.bottine.phrasebook;

import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Known;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Restated;
import io.bottine.phrasebook.words.RuleFired;
import io.bottine.phrasebook.words.Source;
import java.util.List;

/**
 * The engine for words: reads what a customer said and gives it back in sentences worth sending, and reads an agent's draft
 * before it is sent. Pure: the same input gives the same output, no network, no state that an answer depends on. Safe for use by several
 * threads at once. Never throws for any text, however odd: what cannot be understood gets a modest true answer.
 */
public interface Words {

    /** Reads a customer's message, or an agent's notes of it, and says it back. */
    Reflection reflect(Message message);

    /**
     * The plain change of person, sentence by sentence: a building block for programs, never shown unattributed. Empty where the
     * language is none of ours, and for an engine that has none.
     */
    default List<Restated> restate(Message message) {
        return List.of();
    }

    /** On what grounds a message is read as {@link #reflect} says; an engine that cannot tell names none. */
    default List<Ground> grounds(Message message) {
        return List.of();
    }

    /** Whose words a message holds: as given, else as the text shows; an engine that cannot tell takes them for the customer's. */
    default Source source(Message message) {
        return message.source();
    }

    /** Reads a draft: what would pour oil on the fire, why, what to write instead, and the promises found in it. */
    DraftCheck check(Draft draft);

    /** The same beside what is known of the complaint: demands left unanswered, questions asked again, faults not established. */
    default DraftCheck check(Draft draft, Known known) {
        return check(draft);
    }

    /** Which rules met a draft and what spared it, for those who write the rules; empty for an engine without rules. */
    default List<RuleFired> explain(Draft draft) {
        return List.of();
    }
}
