package io.bottine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.core.outbox.Messenger.Delivery;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a call to Discord: one of the two.
 *
 * @param failure not done, with what that means for a message
 * @param code Discord's own number of what went wrong; 0 for none
 */
record Answer(Optional<JsonNode> done, Optional<Delivery> failure, int code) {

    /** Nobody by this id belongs to the guild. */
    static final int UNKNOWN_MEMBER = 10_007;

    static final int UNKNOWN_CHANNEL = 10_003;

    static Answer done(JsonNode said) {
        return new Answer(Optional.of(said), Optional.empty(), 0);
    }

    static Answer failed(Delivery why, int code) {
        return new Answer(Optional.empty(), Optional.of(why), code);
    }

    boolean isDone() {
        return done.isPresent();
    }

    Delivery delivery(Function<JsonNode, Delivery> sent) {
        return done.map(sent).orElseGet(failure::orElseThrow);
    }

    Answer then(Function<JsonNode, Answer> next) {
        return done.map(next).orElse(this);
    }
}
