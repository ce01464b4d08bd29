package io.bottine.core.store;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.complaint.Complaints;
import io.bottine.core.outbox.Outbox;
import io.bottine.core.reminder.Reminders;
import io.bottine.core.team.Installations;
import io.bottine.core.team.Teams;
import java.time.Instant;
import java.util.Optional;

/** Everything that is kept, as seen within one transaction. Not to be kept or used after it. */
public interface Ledger {

    Complaints complaints();

    Teams teams();

    Installations installations();

    Outbox outbox();

    Reminders reminders();

    /**
     * True the first time an interaction is seen, false for a platform's retry or a double click. Belongs to the transaction:
     * what is rolled back was not seen.
     */
    boolean isFirst(TeamId team, String interactionId, Instant at);

    /**
     * Puts words aside for a while, so that a button can come back to them: a message that was reflected, a draft that was
     * checked.
     *
     * @param body of any length, already redacted
     * @return an id of letters and digits, not to be guessed
     */
    String putAside(Person person, String body, Instant at);

    /** What was put aside, for the person's own team alone; empty once it was cleared away. */
    Optional<String> aside(TeamId team, String id);

    /**
     * Erases everything of a team: complaints, people, settings, what waits to be sent or to remind. What stays is which
     * interactions were seen, until it is cleared away.
     */
    void erase(TeamId team);

    /** Clears away what was put aside, and the interactions seen, before a moment. */
    void clearBefore(Instant before);
}
