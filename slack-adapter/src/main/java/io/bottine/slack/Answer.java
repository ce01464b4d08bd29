package io.bottine.slack;

import io.bottine.core.outbox.Messenger.Delivery;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a call to Slack: one of the two.
 *
 * @param failure not done, with what that means for a message
 */
record Answer<T>(Optional<T> done, Optional<Delivery> failure) {

    static <T> Answer<T> done(T said) {
        return new Answer<>(Optional.of(said), Optional.empty());
    }

    static <T> Answer<T> failed(Delivery why) {
        return new Answer<>(Optional.empty(), Optional.of(why));
    }

    Delivery delivery(Function<T, Delivery> sent) {
        return done.map(sent).orElseGet(failure::orElseThrow);
    }
}
