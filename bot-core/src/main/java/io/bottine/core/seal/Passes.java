package io.bottine.core.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Passes for somebody who is sent away and has to come back, such as a browser: good once, for a while, and for whoever they were
 * given to. A pass is the time, sealed for its bearer; nothing is kept but those that were used, until they are too old anyway.
 */
public final class Passes {

    private static final int MOST_USED = 10_000;

    private final Vault vault;
    private final String purpose;
    private final Duration life;
    private final InstantSource clock;
    private final Cache<String, Boolean> used;

    /** @param purpose what the passes are for: those for something else are not taken */
    public Passes(Vault vault, String purpose, Duration life, InstantSource clock) {
        this.vault = vault;
        this.purpose = purpose;
        this.life = life;
        this.clock = clock;
        this.used = Caffeine.newBuilder()
                .maximumSize(MOST_USED)
                .expireAfterWrite(life)
                .build();
    }

    /** @param bearer not to be guessed by anybody else, and never the same twice */
    public String issue(String bearer) {
        return vault.seal(purpose + bearer, String.valueOf(clock.millis()));
    }

    /** True once, in time, for whoever it was given to. */
    public boolean take(String pass, String bearer) {
        return vault.open(purpose + bearer, pass)
                        .filter(issued -> clock.millis() < Long.parseLong(issued.text()) + life.toMillis())
                        .isPresent()
                && used.asMap().putIfAbsent(bearer, true) == null;
    }
}
