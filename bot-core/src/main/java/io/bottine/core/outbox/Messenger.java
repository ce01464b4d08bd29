package io.bottine.core.outbox;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Place;
import java.time.Duration;

/** Sends messages on one platform; implemented by adapters. Calls may block; none throws for what the platform answers. */
public interface Messenger {

    /**
     * Posts a message.
     *
     * @param idempotencyKey the same for every try at the same message, at most 25 characters
     */
    Delivery post(Place place, Card card, String idempotencyKey);

    /** Changes a message that was posted. */
    Delivery edit(MessageRef message, Card card);

    /** What the platform answered. */
    sealed interface Delivery {

        record Sent(MessageRef message) implements Delivery {}

        /** The platform asks to wait. */
        record RetryAfter(Duration after) implements Delivery {}

        /** The message that was to be changed, or answered in its thread, was deleted; its place is still there: posted anew. */
        record Gone(String why) implements Delivery {}

        /** It will never arrive: a closed DM, a channel that is gone. Not tried again. */
        record Unreachable(String why) implements Delivery {}

        /** Nobody knows whether it arrived: tried again, so that it arrives at least once. */
        record Uncertain(String why) implements Delivery {}

        /** The whole team cannot be reached, as with a revoked token: its messages wait. */
        record TeamDown(String why) implements Delivery {}
    }
}
