package io.bottine.core.complaint;

import io.bottine.core.chat.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * A call for a decision or for hands.
 *
 * @param number from 1 within its complaint
 * @param since since when it waits for somebody: when it was asked, or released
 * @param claim who takes it up, once somebody does
 * @param ruling what was decided, once it is
 */
public record Escalation(
        int number,
        Urgency urgency,
        Written ask,
        Person by,
        Instant at,
        Instant since,
        Optional<Claim> claim,
        Optional<Ruling> ruling) {

    public record Claim(Person by, Instant at) {}

    /** Whoever decides need not be who took it up. */
    public record Ruling(Person by, Written decision) {}

    /** When the team is asked again if nobody takes it. */
    public Instant acknowledgeBy() {
        return since.plus(urgency.acknowledge());
    }

    public boolean isOpen() {
        return ruling.isEmpty();
    }

    Escalation claimed(Claim newClaim) {
        return new Escalation(number, urgency, ask, by, at, since, Optional.of(newClaim), ruling);
    }

    Escalation released(Instant now) {
        return new Escalation(number, urgency, ask, by, at, now, Optional.empty(), ruling);
    }

    Escalation decided(Ruling newRuling) {
        return new Escalation(number, urgency, ask, by, at, since, claim, Optional.of(newRuling));
    }
}
