package io.bottine.core.interaction;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on what a platform sent after it was acknowledged, a bounded number at the same time: what comes beyond is turned away at
 * once, and whoever asked can be told so. For adapters whose platform waits a few seconds for an acknowledgement.
 */
public final class Workers implements AutoCloseable {

    /** Far more than people ask at once, far less than makes a small machine swap. */
    public static final int AT_ONCE = 128;

    private static final Duration DRAIN = Duration.ofSeconds(10);

    /** Telling people to come back must not become the next flood. */
    private static final int MOST_APOLOGIES = 16;

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final Executor threads;
    private final int atOnce;
    private final Semaphore hands;
    private final Semaphore apologies = new Semaphore(MOST_APOLOGIES);
    private volatile boolean closed;

    /** @param atOnce how much is worked on at the same time */
    public Workers(int atOnce) {
        this(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("work-", 1).factory()),
                atOnce);
    }

    /** @param threads where the work is done; it never has more than the bound to do */
    public Workers(Executor threads, int atOnce) {
        this.threads = threads;
        this.atOnce = atOnce;
        this.hands = new Semaphore(atOnce);
    }

    /** @return false where too much is going on, or this is closed: nothing will be done */
    public boolean take(Runnable work) {
        return start(hands, work);
    }

    /** Says to whoever was turned away that nothing was done; to so many at a time, and no more. */
    public void apologise(Runnable saying) {
        start(apologies, saying);
    }

    private boolean start(Semaphore bound, Runnable work) {
        if (closed || !bound.tryAcquire()) {
            return false;
        }
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException fault) {
                    // The message of an exception may hold a customer's words.
                    LOG.error("{} while answering", fault.getClass().getName());
                    LOG.debug("Details", fault);
                } finally {
                    bound.release();
                }
            });
            return true;
        } catch (RejectedExecutionException end) {
            bound.release();
            return false;
        }
    }

    /** Takes nothing in any more, and waits for what is being worked on, ten seconds at most. */
    @Override
    public void close() {
        closed = true;
        try {
            if (!hands.tryAcquire(atOnce, DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Some interactions were still being worked on at the end");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
