package io.bottine.core;

import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import java.util.Map;

/**
 * The door of the core. It has three leaves, because platforms want to know early how they will be answered: an adapter asks
 * {@link #opening}, acknowledges so, then asks {@link #handle} and shows what it replies.
 */
public interface Bot {

    /** How the interaction will be answered. Pure, without I/O, so that it can be asked within any platform's deadline. */
    Opening opening(Interaction interaction);

    /**
     * What is wrong with the answers of a form, by field name, in the sender's language; empty where nothing is. Pure, without
     * I/O: an adapter shows it beside the fields and keeps the form open.
     */
    Map<String, String> validate(FormSubmitted form);

    /**
     * Decides, saves and answers. Never throws: what cannot be done is answered by a card that says why and what to do.
     * Whatever a card confirms has been saved before.
     */
    Reply handle(Interaction interaction);
}
