package io.bottine.core.outbox;

import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.outbox.MessageQueue.Due;
import io.bottine.core.outbox.Messenger.Delivery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the outbox holds, at least once and in order for each place: by itself once it is started, or when asked. It takes
 * only messages of platforms it has a messenger for.
 */
public final class OutboxDelivery implements AutoCloseable {

    /** Longer than any messenger takes to answer or to give up. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration SHUT_DOWN = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 16;
    private static final int MOST_DOUBLINGS = 16;

    /** Somebody who deletes a message so often does not want it. */
    private static final int MOST_ANEW = 3;

    /** 96 bits, 24 characters: Discord's nonce takes 25. */
    private static final int KEY_BYTES = 12;

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

    private final MessageQueue queue;
    private final Map<String, Messenger> messengers;
    private final InstantSource clock;
    private final Consumer<Undelivered> onUndelivered;
    private final Semaphore hands = new Semaphore(MOST_AT_ONCE);
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable Thread loop;

    /** @param byPlatform the messengers, by the platform of the teams they serve */
    public OutboxDelivery(MessageQueue queue, Map<String, Messenger> byPlatform, InstantSource clock) {
        this(queue, byPlatform, clock, ignored -> {});
    }

    /** @param onUndelivered told of each message that will never arrive, once it is on record */
    public OutboxDelivery(
            MessageQueue queue,
            Map<String, Messenger> byPlatform,
            InstantSource clock,
            Consumer<Undelivered> onUndelivered) {
        this.queue = queue;
        this.messengers = Map.copyOf(byPlatform);
        this.clock = clock;
        this.onUndelivered = onUndelivered;
    }

    /**
     * Sends everything that is due now, on this thread, in the order it was wanted.
     *
     * @return how many messages were tried
     */
    public int deliverDue() {
        int tried = 0;
        for (List<Due> due = claim(1); !due.isEmpty(); due = claim(1)) {
            deliver(due.getFirst());
            tried++;
        }
        return tried;
    }

    /** Sends by itself from now on. */
    public synchronized void start() {
        if (loop != null || closed) {
            throw new IllegalStateException("started already, or closed");
        }
        queue.onWanted(bell::release);
        loop = Thread.ofVirtual().name("outbox").start(this::run);
    }

    /** The team can be reached again: what waited for it goes out. */
    public void resume(TeamId team) {
        queue.resume(team);
    }

    /** Messages that could not be delivered to a team, oldest first. */
    public List<Undelivered> failed(TeamId team) {
        return queue.failed(team);
    }

    private void run() {
        while (!closed) {
            try {
                if (!handOut()) {
                    if (bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                        bell.drainPermits();
                    }
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("the outbox cannot be read for now: {}", e.getMessage());
                bell.drainPermits();
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /** Gives what is due to threads of their own, so that a slow platform holds nobody else up. True if there was any. */
    private boolean handOut() throws InterruptedException {
        hands.acquire();
        List<Due> due = List.of();
        try {
            due = claim(1);
        } finally {
            if (due.isEmpty()) {
                hands.release();
            }
        }
        for (Due message : due) {
            Thread.ofVirtual().name("outbox " + message.key()).start(() -> {
                try {
                    deliver(message);
                } catch (RuntimeException e) {
                    LOG.warn("the outcome of message {} is not on record: it is sent again", message.key(), e);
                } finally {
                    hands.release();
                    bell.release();
                }
            });
        }
        return !due.isEmpty();
    }

    private static boolean pause() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }

    private List<Due> claim(int most) {
        Instant now = clock.instant();
        return queue.claim(messengers.keySet(), now, now.plus(LEASE), most);
    }

    private void deliver(Due due) {
        Instant now = clock.instant();
        switch (send(due)) {
            case Delivery.Sent sent -> queue.sent(due, sent.message());
            case Delivery.RetryAfter retry -> queue.rest(due, now.plus(atLeastFirst(retry.after())));
            case Delivery.Uncertain uncertain -> {
                LOG.info("message {} may not have arrived: {}", due.key(), uncertain.why());
                queue.again(due, now.plus(pauseAfter(due.attempts())));
            }
            case Delivery.Gone gone -> {
                if (due.attempts() < MOST_ANEW && (due.ref().isPresent() || due.place() instanceof Place.InThread)) {
                    LOG.info("what message {} belongs to is gone, and posted anew: {}", due.key(), gone.why());
                    queue.gone(due);
                } else {
                    undelivered(due, gone.why());
                }
            }
            case Delivery.Unreachable unreachable -> undelivered(due, unreachable.why());
            case Delivery.TeamDown down -> {
                LOG.warn(
                        "team {} cannot be reached, its messages wait: {}",
                        due.team().value(),
                        down.why());
                queue.halt(due, down.why());
            }
        }
    }

    private void undelivered(Due due, String why) {
        LOG.warn("message {} cannot be delivered: {}", due.key(), why);
        onUndelivered.accept(queue.unreachable(due, why));
    }

    private Delivery send(Due due) {
        Messenger messenger = messengers.get(due.team().platform());
        if (messenger == null) {
            throw new IllegalStateException("a message of a platform that was not asked for: " + due.key());
        }
        try {
            return due.ref().isPresent()
                    ? messenger.edit(due.ref().get(), due.card())
                    : messenger.post(due.place(), due.card(), idempotencyKey(due));
        } catch (RuntimeException fault) {
            // Not what the port promises; the message must not be lost for it.
            LOG.error("a messenger failed", fault);
            return new Delivery.Uncertain(fault.getClass().getSimpleName());
        }
    }

    private static Duration atLeastFirst(Duration asked) {
        return asked.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : asked;
    }

    private static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static String idempotencyKey(Due due) {
        String post = due.team().value() + "\n" + due.key() + "\n" + due.tried();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(post.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Stops; what is being sent is given a few seconds. What is not on record then is sent again. To be closed before the
     * messengers are: they are needed until the last message is sent.
     */
    @Override
    public void close() {
        Thread started;
        synchronized (this) {
            started = closed ? null : loop;
            closed = true;
        }
        if (started == null) {
            return;
        }
        started.interrupt();
        try {
            started.join(SHUT_DOWN);
            if (!hands.tryAcquire(MOST_AT_ONCE, SHUT_DOWN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("some messages were still being sent at the end: they may be sent again");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
