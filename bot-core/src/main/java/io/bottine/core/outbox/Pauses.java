package io.bottine.core.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a platform asked to wait with, and until when, so that it is not called before: nothing sleeps, and everything else goes
 * on. Bounded, and forgotten after an hour: a platform that meant longer says so again.
 *
 * @param <K> what waits, such as a method in a channel of a team
 */
public final class Pauses<K> {

    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Cache<K, Instant> until = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    public Pauses(InstantSource clock) {
        this.clock = clock;
    }

    /** How long it has to wait still; empty where it need not. */
    public Optional<Duration> left(K what) {
        Instant now = clock.instant();
        return Optional.ofNullable(until.getIfPresent(what))
                .filter(now::isBefore)
                .map(end -> Duration.between(now, end));
    }

    public void pause(K what, Duration pause) {
        until.put(what, clock.instant().plus(pause));
    }
}
