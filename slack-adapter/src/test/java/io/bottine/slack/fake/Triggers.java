package io.bottine.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Triggers and response URLs: each good for a while and a few times. */
final class Triggers {

    private static final Duration LIFE_OF_A_TRIGGER = Duration.ofSeconds(3);
    private static final Duration LIFE_OF_A_HOOK = Duration.ofMinutes(30);
    private static final int USES_OF_A_HOOK = 5;

    private final InstantSource clock;
    private final Board board;
    private final AtomicLong next = new AtomicLong(900_000_000);
    private final Map<String, Trigger> triggers = new ConcurrentHashMap<>();
    private final Map<String, Hook> hooks = new ConcurrentHashMap<>();
    private volatile boolean expired;

    private static final class Trigger {
        final String user;
        final Instant born;
        final boolean expired;
        boolean used;

        Trigger(String user, Instant born, boolean expired) {
            this.user = user;
            this.born = born;
            this.expired = expired;
        }
    }

    /** Where answers to a command or a press can be posted; only what was pressed, if anything, can be replaced. */
    static final class Hook {
        final String team;
        final String user;
        final String channel;
        final String pressed;
        final Instant born;
        int uses;

        Hook(String team, String user, String channel, String pressed, Instant born) {
            this.team = team;
            this.user = user;
            this.channel = channel;
            this.pressed = pressed;
            this.born = born;
        }
    }

    /** How the use of a trigger went; {@code meant} where a test wanted it to fail. */
    record Use(Optional<String> error, String user, boolean meant) {}

    Triggers(InstantSource clock, Board board) {
        this.clock = clock;
        this.board = board;
    }

    String ts() {
        Instant now = clock.instant();
        return board.ts(now.getEpochSecond() * 1_000_000 + now.getNano() / 1000);
    }

    /** Triggers that are given out from now on are too old at once, or not. */
    void expire(boolean yes) {
        expired = yes;
    }

    synchronized String trigger(String user) {
        String id = next.incrementAndGet() + ".4711.c0ffee" + next.get();
        triggers.put(id, new Trigger(user, clock.instant(), expired));
        return id;
    }

    /** Who did what the trigger was given out for. */
    synchronized Optional<String> whose(String id) {
        return Optional.ofNullable(triggers.get(id)).map(trigger -> trigger.user);
    }

    synchronized Use use(String id) {
        Trigger trigger = triggers.get(id);
        if (trigger == null) {
            return new Use(Optional.of("invalid_trigger_id"), "", false);
        }
        if (trigger.expired || trigger.born.plus(LIFE_OF_A_TRIGGER).isBefore(clock.instant())) {
            return new Use(Optional.of("expired_trigger_id"), trigger.user, trigger.expired);
        }
        if (trigger.used) {
            return new Use(Optional.of("exchanged_trigger_id"), trigger.user, false);
        }
        trigger.used = true;
        return new Use(Optional.empty(), trigger.user, false);
    }

    /** The last part of a response URL. */
    synchronized String hook(String team, String user, String channel, String pressed) {
        String id = team + "/" + next.incrementAndGet();
        hooks.put(id, new Hook(team, user, channel, pressed, clock.instant()));
        return id;
    }

    synchronized Optional<Hook> useHook(String id) {
        Hook hook = hooks.get(id);
        if (hook == null
                || hook.uses >= USES_OF_A_HOOK
                || hook.born.plus(LIFE_OF_A_HOOK).isBefore(clock.instant())) {
            return Optional.empty();
        }
        hook.uses++;
        return Optional.of(hook);
    }

    /** Uses up every response URL that was given out. */
    synchronized void useUp() {
        hooks.values().forEach(hook -> hook.uses = USES_OF_A_HOOK);
    }
}
