package io.bottine.app.console;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the console needs of the program around it. */
public interface Surroundings {

    Instant now();

    /** True where {@link #advance} can move the clock. */
    boolean hasManualClock();

    /** Moves the manual clock and returns when everything that fell due meanwhile has been sent. */
    void advance(Duration by);

    /** Returns when every message that waits to be sent now has been sent, so that a transcript has an order. */
    void settle();

    /** How somebody is shown, where earlier sessions told. */
    Optional<String> name(Person person);

    /** How a moment is shown to whoever reads the console. */
    String shown(Span.At moment);
}
