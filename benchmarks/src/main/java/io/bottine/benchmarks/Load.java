package io.bottine.benchmarks;

import io.bottine.benchmarks.Traffic.Command;
import io.bottine.benchmarks.Traffic.Kind;
import io.bottine.benchmarks.Wire.Ack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import okhttp3.Request;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sends commands at a program, and keeps how long it took. Times are in nanoseconds. */
final class Load {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Wire wire;
    private final Traffic traffic;
    private final boolean cards;

    /** @param cards false for a program that says all in the acknowledgement */
    Load(Wire wire, Traffic traffic, boolean cards) {
        this.wire = wire;
        this.traffic = traffic;
        this.cards = cards;
    }

    /** What came of some commands. Busy answers are acknowledgements too. */
    static final class Outcome {
        final Histogram acks = new ConcurrentHistogram(LONGEST, 3);
        final Histogram delivered = new ConcurrentHistogram(LONGEST, 3);
        final Map<String, Histogram> byKind = new TreeMap<>();
        final AtomicLong busy = new AtomicLong();
        final AtomicLong failed = new AtomicLong();
        final AtomicLong wrong = new AtomicLong();
        final AtomicLong nanos = new AtomicLong();
        int lost;

        private void acknowledged(Ack ack, long nanos, boolean cards) {
            if (ack.status() != 200) {
                failed.incrementAndGet();
            } else {
                acks.recordValue(Math.min(nanos, LONGEST));
                if (cards && !ack.text().isEmpty()) {
                    busy.incrementAndGet();
                }
            }
        }

        void add(Outcome other) {
            acks.add(other.acks);
            delivered.add(other.delivered);
            busy.addAndGet(other.busy.get());
            failed.addAndGet(other.failed.get());
            wrong.addAndGet(other.wrong.get());
            nanos.addAndGet(other.nanos.get());
            lost += other.lost;
        }

        double perSecond() {
            return acks.getTotalCount() * 1e9 / Math.max(1, nanos.get());
        }
    }

    /**
     * Sends at a fixed rate whatever comes back. Times count from the moment at which each was to be sent, so that a program
     * that stalls is not measured less often for it.
     */
    Outcome atRate(int perSecond, Duration during, LongFunction<Kind> kinds) {
        Outcome outcome = new Outcome();
        traffic.kinds().forEach(kind -> outcome.byKind.put(kind.name(), new ConcurrentHistogram(LONGEST, 3)));
        long count = perSecond * during.toMillis() / 1000;
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < count; i++) {
                long intended = start + i * 1_000_000_000L / perSecond;
                Command command = command(kinds.apply(i), agent(i), outcome, intended);
                Request request = wire.signed(command.body());
                waitUntil(intended);
                senders.execute(() -> send(command, request, intended, outcome));
            }
        }
        outcome.nanos.set(System.nanoTime() - start);
        outcome.lost = settle();
        return outcome;
    }

    /** Sends over some connections, on each the next as soon as the one before is acknowledged. */
    Outcome inTurn(int connections, Duration during, Kind kind) {
        Outcome outcome = new Outcome();
        long start = System.nanoTime();
        AtomicLong number = new AtomicLong();
        each(connections, () -> {
            long now = System.nanoTime();
            if (now - start > during.toNanos()) {
                return false;
            }
            Command command = command(kind, agent(number.incrementAndGet()), outcome, now);
            Request request = wire.signed(command.body());
            send(command, request, System.nanoTime(), outcome);
            return true;
        });
        outcome.nanos.set(System.nanoTime() - start);
        outcome.lost = settle();
        return outcome;
    }

    /** Sends so many, each of some senders the next as soon as the card of the one before is there. */
    Outcome untilDelivered(int count, int senders, LongFunction<Kind> kinds) {
        Outcome outcome = new Outcome();
        long start = System.nanoTime();
        AtomicLong number = new AtomicLong();
        each(senders, () -> {
            long i = number.getAndIncrement();
            if (i >= count) {
                return false;
            }
            Semaphore there = new Semaphore(0);
            long now = System.nanoTime();
            Command command = traffic.command(kinds.apply(i), agent(i), right -> {
                delivered(outcome, right, System.nanoTime() - now);
                there.release();
            });
            send(command, wire.signed(command.body()), now, outcome);
            try {
                if (!there.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    traffic.forget(command);
                    outcome.failed.incrementAndGet();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return true;
        });
        outcome.nanos.set(System.nanoTime() - start);
        return outcome;
    }

    /** Steps that an agent's number would repeat too regularly: each agent gets every kind. */
    private static String agent(long i) {
        return Traffic.agent(i * 37 + i / Traffic.AGENTS);
    }

    private static void each(int workers, BooleanSupplier step) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            threads.add(Thread.ofPlatform().name("sender-" + i).start(() -> {
                while (step.getAsBoolean()) {
                    Thread.onSpinWait();
                }
            }));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Command command(Kind kind, String agent, Outcome outcome, long since) {
        return traffic.command(kind, agent, right -> {
            long took = System.nanoTime() - since;
            delivered(outcome, right, took);
            Histogram its = outcome.byKind.get(kind.name());
            if (its != null) {
                its.recordValue(Math.min(took, LONGEST));
            }
        });
    }

    private static void delivered(Outcome outcome, boolean right, long took) {
        outcome.delivered.recordValue(Math.min(took, LONGEST));
        if (!right) {
            outcome.wrong.incrementAndGet();
        }
    }

    private void send(Command command, Request request, long since, Outcome outcome) {
        Ack ack = wire.send(request);
        outcome.acknowledged(ack, System.nanoTime() - since, cards);
        if (!cards || ack.status() != 200 || !ack.text().isEmpty()) {
            traffic.forget(command);
        }
    }

    /** Waits for the cards that are still to come; says how many never came. */
    private int settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (traffic.underWay() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        return traffic.giveUp();
    }

    static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
