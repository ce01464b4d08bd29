package io.bottine.discord.fake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Discord's ids: milliseconds since its epoch, and a number that makes them unique. */
final class Snowflakes {

    private static final long EPOCH = 1_420_070_400_000L;
    private static final int MOMENT = 22;

    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();

    Snowflakes(InstantSource clock) {
        this.clock = clock;
    }

    /** Greater than each before it. */
    String next() {
        long now = (clock.instant().toEpochMilli() - EPOCH) << MOMENT;
        return Long.toUnsignedString(last.updateAndGet(before -> Math.max(before + 1, now)));
    }

    static Instant moment(String id) {
        return Instant.ofEpochMilli((Long.parseUnsignedLong(id) >>> MOMENT) + EPOCH);
    }
}
