package io.bottine.core.store;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Place;
import io.bottine.core.outbox.Messenger;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Counts what arrives; without anything to count with, it fails as no messenger should. */
record LatchedMessenger(Messenger messenger, @Nullable CountDownLatch arrived) implements Messenger {

    @Override
    public Delivery post(Place place, Card card, String idempotencyKey) {
        if (arrived == null) {
            throw new IllegalStateException("a fault of the adapter");
        }
        Delivery answer = messenger.post(place, card, idempotencyKey);
        arrived.countDown();
        return answer;
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        return messenger.edit(message, card);
    }
}
