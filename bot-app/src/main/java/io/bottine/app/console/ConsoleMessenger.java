package io.bottine.app.console;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Place;
import io.bottine.core.outbox.Messenger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Messages that the bot sends by itself, on their way to the console. Never waits: what comes while somebody is being answered
 * is shown after the answer.
 */
public final class ConsoleMessenger implements Messenger {

    /** Enough for any conversation; what is older is shown whole when it changes. */
    private static final int REMEMBERED = 500;

    /**
     * A message to show.
     *
     * @param before what it said before, where this session showed it
     */
    record Arrival(MessageRef message, Card card, boolean edited, Optional<Card> before) {}

    private final Supplier<String> ids;
    private final Queue<Arrival> arrived = new ConcurrentLinkedQueue<>();
    private final Map<MessageRef, Card> shown = new Remembered<>();
    private final Map<String, MessageRef> sent = new Remembered<>();
    private volatile Runnable listener = () -> {};

    /** @param ids of messages, never the same twice, across sessions too */
    public ConsoleMessenger(Supplier<String> ids) {
        this.ids = ids;
    }

    @Override
    public Delivery post(Place place, Card card, String idempotencyKey) {
        MessageRef message;
        synchronized (this) {
            MessageRef again = sent.get(idempotencyKey);
            if (again != null) {
                return new Delivery.Sent(again);
            }
            message = new MessageRef(place, ids.get());
            sent.put(idempotencyKey, message);
            shown.put(message, card);
            arrived.add(new Arrival(message, card, false, Optional.empty()));
        }
        listener.run();
        return new Delivery.Sent(message);
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        synchronized (this) {
            Optional<Card> before = Optional.ofNullable(shown.put(message, card));
            arrived.add(new Arrival(message, card, true, before));
        }
        listener.run();
        return new Delivery.Sent(message);
    }

    /** Called after each arrival, on the thread that sends. */
    void listen(Runnable newListener) {
        listener = newListener;
    }

    Optional<Arrival> next() {
        return Optional.ofNullable(arrived.poll());
    }

    /** What a message says now, where this session showed it. */
    synchronized Optional<Card> card(MessageRef message) {
        return Optional.ofNullable(shown.get(message));
    }

    private static final class Remembered<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
