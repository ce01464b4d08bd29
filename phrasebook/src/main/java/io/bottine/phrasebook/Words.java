package io.bottine.phrasebook;

import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Source;

/**
 * The engine for words: reads what a customer said and gives it back in sentences worth sending, and reads an agent's draft
 * before it is sent. Pure: the same input gives the same output, no clock, no network, no state. Safe for use by several
 * threads at once. Never throws for any text, however odd: what cannot be understood gets a modest true answer.
 */
public interface Words {

    /** Reads a customer's message, or an agent's notes of it, and says it back. */
    Reflection reflect(Message message);

    /** Whose words a message holds: as given, else as the text shows; an engine that cannot tell takes them for the customer's. */
    default Source source(Message message) {
        return message.source();
    }

    /** Reads a draft: what would pour oil on the fire, why, what to write instead, and the promises found in it. */
    DraftCheck check(Draft draft);
}
