package io.bottine.core.reminder;

import java.util.function.Consumer;

/**
 * Fires reminders when they are due, each at least once: a process that dies in the middle fires it again. The handler looks at
 * the state of that moment and decides; it may set and drop reminders, the one that is being fired too. Where it throws, the
 * reminder is fired again later.
 */
public interface ReminderClock extends AutoCloseable {

    /** Fires by itself from now on, within about a second of the due time, on threads of its own. */
    void start(Consumer<Reminder> handler);

    /**
     * Fires everything that is due now on this thread, what the handler sets for now included.
     *
     * @return how many were handled
     */
    int runDue(Consumer<Reminder> handler);

    /** Stops; what is being handled is given a few seconds. */
    @Override
    void close();
}
