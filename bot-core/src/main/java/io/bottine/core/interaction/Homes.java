package io.bottine.core.interaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bottine.core.chat.Person;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The homes that somebody looked at lately on a platform that keeps showing them: made anew as things change, one at a time for
 * each person. Bounded, and forgotten after twelve hours.
 */
public final class Homes {

    private static final Duration LOOKED_AT = Duration.ofHours(12);
    private static final int MOST = 5_000;

    private final Executor background;
    private final Cache<Person, Home> homes =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LOOKED_AT).build();

    private record Home(Runnable publishing, AtomicBoolean waiting, ReentrantLock oneAtATime) {}

    public Homes(Executor background) {
        this.background = background;
    }

    /** @param publishing makes this home anew and shows it; may block */
    public void opened(Person person, Runnable publishing) {
        homes.asMap()
                .merge(
                        person,
                        new Home(publishing, new AtomicBoolean(), new ReentrantLock()),
                        (before, now) -> new Home(publishing, before.waiting(), before.oneAtATime()));
        renew(person);
    }

    /** What changes before a home is made is in it; what changes meanwhile makes one more. */
    public void renew(Person person) {
        Home home = homes.getIfPresent(person);
        if (home != null && home.waiting().compareAndSet(false, true)) {
            background.execute(() -> {
                home.oneAtATime().lock();
                try {
                    home.waiting().set(false);
                    home.publishing().run();
                } finally {
                    home.oneAtATime().unlock();
                }
            });
        }
    }
}
