package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Seen.Modal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Everything that can be seen, by everybody, in the order in which it happened. Whoever waits is woken by every change. */
final class Board {

    private static final long LONGEST_NAP = 50;

    private final List<Message> messages = new ArrayList<>();
    private final List<Modal> modals = new ArrayList<>();
    private final List<BiConsumer<String, Seen>> watchers = new ArrayList<>();
    private long now;

    synchronized long now() {
        return now;
    }

    /** Is told of everything that appears or changes, with what happened to it. */
    synchronized void watch(BiConsumer<String, Seen> watcher) {
        watchers.add(watcher);
    }

    /** Wakes whoever waits for something else than what is seen. */
    synchronized void stir() {
        notifyAll();
    }

    synchronized Message post(Function<Long, Message> made) {
        Message message = made.apply(++now);
        messages.add(message);
        told("posted", message);
        return message;
    }

    synchronized Message change(Message message, ObjectNode json) {
        Message changed = message.changedTo(json, ++now);
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).id().equals(message.id())) {
                messages.set(i, changed);
                told(message.thinking() || message.announcing() ? "posted" : "edited", changed);
                return changed;
            }
        }
        throw new IllegalStateException("gone: " + message);
    }

    synchronized void delete(Message message) {
        now++;
        messages.removeIf(each -> each.id().equals(message.id()));
        notifyAll();
    }

    synchronized Optional<Message> message(String channel, String id) {
        return messages.stream()
                .filter(message ->
                        message.channel().equals(channel) && message.id().equals(id))
                .findFirst();
    }

    synchronized List<Message> messages(Predicate<Message> which) {
        return messages.stream().filter(which).toList();
    }

    /** Opens a modal before somebody, who closes what was open. */
    synchronized Modal show(String user, String channel, ObjectNode json, Optional<Message> from) {
        modals.removeIf(modal -> modal.user().equals(user));
        Modal modal = new Modal(user, channel, json, from, ++now, now);
        modals.add(modal);
        told("opened", modal);
        return modal;
    }

    synchronized void close(Modal modal) {
        now++;
        modals.removeIf(each -> each.equals(modal));
        notifyAll();
    }

    synchronized List<Modal> modals(Predicate<Modal> which) {
        return modals.stream().filter(which).toList();
    }

    private void told(String what, Seen seen) {
        watchers.forEach(watcher -> watcher.accept(what, seen));
        notifyAll();
    }

    /** What is sought, waiting for it if it is not there. */
    synchronized <T> T await(Supplier<String> what, Duration patience, Supplier<Optional<T>> sought) {
        long end = System.nanoTime() + patience.toNanos();
        for (Optional<T> found = sought.get(); ; found = sought.get()) {
            if (found.isPresent()) {
                return found.get();
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited in vain for " + what.get());
            }
            try {
                // What is waited for may also become true somewhere else.
                wait(Math.min(left, LONGEST_NAP));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what.get(), e);
            }
        }
    }
}
