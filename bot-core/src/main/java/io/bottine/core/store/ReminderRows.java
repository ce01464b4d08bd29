package io.bottine.core.store;

import io.bottine.core.chat.TeamId;
import io.bottine.core.reminder.Reminder;
import io.bottine.core.reminder.Reminders;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Reminders as executions of db-scheduler, in the transaction of this handle. */
record ReminderRows(Handle handle, ReminderTask task) implements Reminders {

    @Override
    public void set(Reminder reminder, Instant at) {
        drop(reminder);
        task.schedule(reminder, Columns.bounded(at));
    }

    @Override
    public void drop(Reminder reminder) {
        // One that is being fired goes too: whoever sets or drops knows better what is to come next.
        drop(reminder.key() + ReminderTask.FIRST_SEPARATOR, reminder.key() + ReminderTask.AFTER_SEPARATOR);
    }

    @Override
    public void dropAll(TeamId team) {
        drop(Reminder.first(team), Reminder.after(team));
    }

    private void drop(String from, String to) {
        handle.createUpdate("""
                        delete from scheduled_tasks
                        where task_name = :task and task_instance >= :from and task_instance < :to""")
                .bind("task", ReminderTask.NAME)
                .bind("from", from)
                .bind("to", to)
                .execute();
    }
}
