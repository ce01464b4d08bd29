package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.World.Channel;
import io.bottine.discord.fake.World.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Interactions that were dispatched: each is answered once within three seconds, and for fifteen minutes more by its token. */
final class Interactions {

    static final int COMMAND = 2;
    static final int COMPONENT = 3;
    static final int AUTOCOMPLETE = 4;
    static final int MODAL = 5;

    private static final Duration TO_ANSWER = Duration.ofSeconds(3);
    private static final Duration LIFE_OF_A_TOKEN = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Snowflakes ids = new Snowflakes(InstantSource.system());
    private final Map<String, Interaction> byToken = new ConcurrentHashMap<>();
    private volatile boolean lost;

    /** One of them. */
    static final class Interaction {
        final String id;
        final String token;
        final int type;
        final Person by;
        final Channel channel;
        final Optional<Message> pressed;
        final Instant born;
        final long nanos = System.nanoTime();
        final CompletableFuture<Answer> answer = new CompletableFuture<>();
        final boolean lost;
        volatile boolean tokenGone;

        /** The first answer, once there is one that shows a message. */
        volatile Optional<String> original = Optional.empty();

        Interaction(
                String id,
                int type,
                Person by,
                Channel channel,
                Optional<Message> pressed,
                Instant born,
                boolean lost) {
            this.id = id;
            this.token = "aW50ZXJhY3Rpb246" + UUID.randomUUID().toString().replace("-", "") + id;
            this.type = type;
            this.by = by;
            this.channel = channel;
            this.pressed = pressed;
            this.born = born;
            this.lost = lost;
        }

        boolean isAnswered() {
            return answer.isDone();
        }
    }

    Interactions(InstantSource clock) {
        this.clock = clock;
    }

    /** The id is of this very moment: the SDK compares it with the system's clock. */
    Interaction begin(int type, Person by, Channel channel, Optional<Message> pressed) {
        Interaction made = new Interaction(ids.next(), type, by, channel, pressed, clock.instant(), lost);
        byToken.put(made.token, made);
        return made;
    }

    /** One that a test delivers once more, or made up; it is known already where Discord would know it. */
    Optional<Interaction> known(ObjectNode payload) {
        return Optional.ofNullable(byToken.get(payload.path("token").asText()));
    }

    /** What can still be answered for the first time: empty where it is too late or was never there. */
    Optional<Interaction> toAnswer(String id, String token) {
        return Optional.ofNullable(byToken.get(token))
                .filter(each -> each.id.equals(id) && !each.lost)
                .filter(each -> !clock.instant().isAfter(each.born.plus(TO_ANSWER)) || each.isAnswered());
    }

    /** Whoever waits for the answer waits in vain. */
    void refused(String token) {
        Optional.ofNullable(byToken.get(token))
                .ifPresent(each -> each.answer.completeExceptionally(new IllegalStateException("answered too late")));
    }

    /** Where answers to it may go: empty where its token is too old. */
    Optional<Interaction> byToken(String token) {
        return Optional.ofNullable(byToken.get(token))
                .filter(each -> !each.tokenGone)
                .filter(each -> !clock.instant().isAfter(each.born.plus(LIFE_OF_A_TOKEN)));
    }

    /** Those that begin from now on are not known any more when they are answered, or are again. */
    void lose(boolean yes) {
        lost = yes;
    }

    /** Every token that was given out is too old. */
    void expireTokens() {
        byToken.values().forEach(each -> each.tokenGone = true);
    }

    /** Forgets those that were answered: for measuring. */
    void forget(Interaction interaction) {
        byToken.remove(interaction.token);
    }
}
