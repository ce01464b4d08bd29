package io.bottine.core.store;

import io.bottine.core.store.Store.StoreUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Runs units of work, one transaction each, and knows the one that is under way on this thread. */
final class Transactions {

    /** More tries than one ever sees needed; what still fails is told as busy. */
    private static final int MOST_TRIES = 10;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    private final Jdbi writers;
    private final Jdbi readers;

    @SuppressWarnings("ThreadLocalUsage") // one for each database, of which a process has one; and it is always removed
    private final ThreadLocal<@Nullable Handle> underWay = new ThreadLocal<>();

    Transactions(Pools pools) {
        this.writers = silent(Jdbi.create(pools.writers()));
        this.readers = silent(Jdbi.create(pools.readers()));
    }

    /** What statements are given is what customers said: it has no place in the message of an exception. */
    private static Jdbi silent(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    /** As if units of work came one after the other. */
    <T> T write(Function<Handle, T> work) {
        return withRetries(() -> in(writers, TransactionIsolationLevel.SERIALIZABLE, work));
    }

    /** For queues, whose rows are locked one by one. */
    <T> T queue(Function<Handle, T> work) {
        return withRetries(() -> in(writers, TransactionIsolationLevel.READ_COMMITTED, work));
    }

    <T> T read(Function<Handle, T> work) {
        return withRetries(() -> in(readers, TransactionIsolationLevel.REPEATABLE_READ, work));
    }

    /** The transaction of this thread, if one is under way. */
    Optional<Handle> current() {
        return Optional.ofNullable(underWay.get());
    }

    private <T> T in(Jdbi jdbi, TransactionIsolationLevel level, Function<Handle, T> work) {
        return jdbi.inTransaction(level, handle -> {
            underWay.set(handle);
            try {
                return work.apply(handle);
            } finally {
                underWay.remove();
            }
        });
    }

    private <T> T withRetries(Attempt<T> attempt) {
        if (current().isPresent()) {
            throw new IllegalStateException("a unit of work within another: it would wait for itself");
        }
        for (int tries = 1; ; tries++) {
            try {
                return attempt.run();
            } catch (RuntimeException failure) {
                if (tries == MOST_TRIES || !Failures.isWorthAnotherTry(failure) || !pause()) {
                    throw Failures.seen(failure);
                }
            }
        }
    }

    /** Lets the other one finish. False where the thread is to stop. */
    private static boolean pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE.toMillis()));
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Attempt<T> {
        T run() throws StoreUnavailable;
    }
}
