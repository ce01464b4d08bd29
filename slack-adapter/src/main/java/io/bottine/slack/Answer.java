package io.bottine.slack;

import io.bottine.core.interaction.Apology;
import io.bottine.core.outbox.Messenger.Delivery;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a call to Slack: one of the two.
 *
 * @param failure not done, with what that means for a message
 * @param lacking the scope that it failed for
 */
record Answer<T>(Optional<T> done, Optional<Delivery> failure, Optional<String> lacking) {

    private static final Delivery TOO_LATE = new Delivery.Unreachable("expired_trigger_id");

    /** Until somebody gave the app its scope, at best. */
    private static final Duration MENDED = Duration.ofMinutes(5);

    static <T> Answer<T> done(T said) {
        return new Answer<>(Optional.of(said), Optional.empty(), Optional.empty());
    }

    static <T> Answer<T> failed(Delivery why) {
        return new Answer<>(Optional.empty(), Optional.of(why), Optional.empty());
    }

    /** What needs another scope goes on without it. */
    static <T> Answer<T> lacking(String scope) {
        return new Answer<>(Optional.empty(), Optional.of(new Delivery.RetryAfter(MENDED)), Optional.of(scope));
    }

    /** Slack knows what was asked for, and does not do it. */
    boolean isRefused() {
        return failure.filter(Delivery.Unreachable.class::isInstance).isPresent();
    }

    /** What to say of the failure: nothing can be asked of Slack any more, or it was too late, or else. */
    Apology sorry(Apology otherwise) {
        return failure.filter(Delivery.TeamDown.class::isInstance).isPresent()
                ? Apology.UNINSTALLED
                : failure.equals(Optional.of(TOO_LATE)) ? Apology.EXPIRED : otherwise;
    }

    Delivery delivery(Function<T, Delivery> sent) {
        return done.map(sent).orElseGet(failure::orElseThrow);
    }
}
