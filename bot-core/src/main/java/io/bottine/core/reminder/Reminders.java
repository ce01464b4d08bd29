package io.bottine.core.reminder;

import io.bottine.core.chat.TeamId;
import java.time.Instant;

/** Where reminders wait. Part of a transaction: see {@code Store}. */
public interface Reminders {

    /** Sets the reminder of {@link Reminder#key()}, in place of any that waits for the same. */
    void set(Reminder reminder, Instant at);

    /** Drops what waits for the same; nothing happens where nothing does. */
    void drop(Reminder reminder);

    /** Drops everything that waits for a team. */
    void dropAll(TeamId team);
}
