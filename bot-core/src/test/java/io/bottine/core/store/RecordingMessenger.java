package io.bottine.core.store;

import io.bottine.core.chat.Block.Paragraph;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.outbox.Messenger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A platform that writes down what it is asked and answers as it is told, otherwise that all is well. */
final class RecordingMessenger implements Messenger {

    /** What was asked, e.g. {@code post C-HELP: Bonjour} or {@code edit m1: Bonsoir}. */
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    private final Map<String, Queue<Delivery>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger messages = new AtomicInteger();

    /** The next answers for a place, or for a message that stands. */
    void answer(String where, Delivery... next) {
        answers.computeIfAbsent(where, ignored -> new ArrayDeque<>()).addAll(List.of(next));
    }

    @Override
    public Delivery post(Place place, Card card, String idempotencyKey) {
        asked.add("post " + name(place) + ": " + words(card));
        keys.add(idempotencyKey);
        return answered(name(place), () -> new MessageRef(place, "m" + messages.incrementAndGet()));
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        asked.add("edit " + message.id() + ": " + words(card));
        return answered(message.id(), () -> message);
    }

    private Delivery answered(String where, Supplier<MessageRef> ref) {
        Queue<Delivery> told = answers.getOrDefault(where, new ArrayDeque<>());
        Delivery next = told.poll();
        return next == null ? new Delivery.Sent(ref.get()) : next;
    }

    private static String name(Place place) {
        return switch (place) {
            case Place.Direct direct -> direct.person().id();
            case Place.Channel channel -> channel.id();
            case Place.InThread thread -> "under " + thread.parent().id();
        };
    }

    private static String words(Card card) {
        Paragraph paragraph = (Paragraph) card.blocks().getFirst();
        return ((Span.Plain) paragraph.text().spans().getFirst()).text();
    }
}
