package io.bottine.core.complaint;

import io.bottine.core.chat.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * What was promised to a customer, by whom, for when.
 *
 * @param number from 1 within its complaint
 * @param since when it was made, or renegotiated
 * @param keptAt when it was kept; empty while it is owed
 */
public record Promise(int number, Written what, Person owner, Instant since, Instant due, Optional<Instant> keptAt) {

    public boolean isOpen() {
        return keptAt.isEmpty();
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && due.isBefore(now);
    }

    Promise kept(Instant at) {
        return new Promise(number, what, owner, since, due, Optional.of(at));
    }

    Promise renegotiated(Instant at, Instant newDue) {
        return new Promise(number, what, owner, at, newDue, keptAt);
    }

    Promise ownedBy(Person newOwner) {
        return new Promise(number, what, newOwner, since, due, keptAt);
    }
}
