package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Seen.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Everything that can be seen, by everybody, in the order in which it happened. Whoever waits is woken by every change. */
final class Board {

    private final List<Message> messages = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final List<BiConsumer<String, Seen>> watchers = new ArrayList<>();
    private final Set<String> submitted = new HashSet<>();
    private long now;
    private long lastTs;

    synchronized long now() {
        return now;
    }

    /** Is told of everything that appears or changes, with what happened to it. */
    synchronized void watch(BiConsumer<String, Seen> watcher) {
        watchers.add(watcher);
    }

    /** What acknowledges a form is shown before anything that the app makes of the view afterwards. */
    synchronized void submitting(String view, boolean yes) {
        if (yes) {
            submitted.add(view);
        } else {
            submitted.remove(view);
        }
        notifyAll();
    }

    void awaitAcknowledgement(String view) {
        await(
                () -> "the acknowledgement of " + view,
                FakeSlack.PATIENCE,
                () -> submitted.contains(view) ? Optional.empty() : Optional.of(view));
    }

    /** Wakes whoever waits for something else than what is seen. */
    synchronized void stir() {
        notifyAll();
    }

    /** A ts that was never given before, near a moment. */
    synchronized String ts(long epochMicros) {
        lastTs = Math.max(lastTs + 1, epochMicros);
        return lastTs / 1_000_000 + "." + String.format("%06d", lastTs % 1_000_000);
    }

    synchronized Message post(Function<Long, Message> made) {
        Message message = made.apply(++now);
        messages.add(message);
        told("posted", message);
        return message;
    }

    synchronized Message change(Message message, String fallback, JsonNode blocks) {
        Message changed = message.changedTo(fallback, blocks, ++now);
        messages.set(indexOf(message), changed);
        told("edited", changed);
        return changed;
    }

    synchronized void delete(Message message) {
        now++;
        messages.remove(indexOf(message));
        notifyAll();
    }

    private int indexOf(Message message) {
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).ts().equals(message.ts())) {
                return i;
            }
        }
        throw new IllegalStateException("gone: " + message);
    }

    synchronized Optional<Message> message(String channel, String ts) {
        return messages.stream()
                .filter(message ->
                        message.channel().equals(channel) && message.ts().equals(ts))
                .findFirst();
    }

    synchronized List<Message> messages(Predicate<Message> which) {
        return messages.stream().filter(which).toList();
    }

    synchronized View show(String team, String user, ObjectNode json) {
        View view = new View(team, user, json, ++now, now);
        views.add(view);
        told("opened", view);
        return view;
    }

    synchronized View change(View view, ObjectNode json) {
        View changed = new View(view.team(), view.user(), json, view.created(), ++now);
        views.replaceAll(each -> each.id().equals(view.id()) ? changed : each);
        told("updated", changed);
        return changed;
    }

    synchronized void close(View view) {
        now++;
        views.removeIf(each -> each.id().equals(view.id()));
        notifyAll();
    }

    synchronized List<View> views(Predicate<View> which) {
        return views.stream().filter(which).toList();
    }

    private void told(String what, Seen seen) {
        watchers.forEach(watcher -> watcher.accept(what, seen));
        notifyAll();
    }

    /** The newest of what is there, waiting for it if it is not. */
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
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what.get(), e);
            }
        }
    }

    static <S extends Seen> Optional<S> newest(List<S> of) {
        return of.stream().max(Comparator.comparingLong(Seen::changed));
    }
}
