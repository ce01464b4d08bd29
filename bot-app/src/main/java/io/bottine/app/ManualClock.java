package io.bottine.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
final class ManualClock implements InstantSource {

    private static final Duration FINEST = Duration.ofMinutes(10);
    private static final int MOST_STEPS = 1000;

    private volatile Instant now;

    ManualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Moves the clock step by step, so that what falls due on the way finds about the time it was due at.
     *
     * @param by positive
     * @param eachStep does what is due
     */
    void advance(Duration by, Runnable eachStep) {
        Instant end = now.plus(by);
        Duration share = by.dividedBy(MOST_STEPS);
        Duration step = share.compareTo(FINEST) > 0 ? share : FINEST;
        while (now.isBefore(end)) {
            Instant next = now.plus(step);
            now = next.isBefore(end) ? next : end;
            eachStep.run();
        }
    }
}
