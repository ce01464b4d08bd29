package io.bottine.core.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.bottine.core.json.Json;
import io.bottine.core.reminder.Reminder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one task that db-scheduler knows. It is named after no platform: a reminder is the core's own, whatever adapter is switched on.
 *
 * <p>An instance is a reminder's key and a mark of its own. So the next level can be set while this one is being fired, and
 * finishing this one cannot take the next one away.
 */
final class ReminderTask {

    static final String NAME = "reminder";

    /** Ends the key within an instance. */
    static final char FIRST_SEPARATOR = '#';

    /** The character after it, byte by byte. */
    static final char AFTER_SEPARATOR = '$';

    /** Reads and writes a reminder as JSON: ids only. */
    static final Serializer SERIALIZER = new Serializer() {
        @Override
        public byte[] serialize(Object data) {
            return Json.write(Reminder.class, (Reminder) data).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return Json.read(type, new String(data, StandardCharsets.UTF_8));
        }
    };

    private static final Logger LOG = LoggerFactory.getLogger(ReminderTask.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 6;

    private final DataSource source;
    private final Dialect dialect;
    private final SchedulerClient client;

    ReminderTask(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.client = SchedulerClient.Builder.create(source, firing(ignored -> {}))
                .serializer(SERIALIZER)
                .jdbcCustomization(dialect.scheduling())
                .build();
    }

    DataSource source() {
        return source;
    }

    Dialect dialect() {
        return dialect;
    }

    void schedule(Reminder reminder, Instant at) {
        String instance = reminder.key() + FIRST_SEPARATOR + UUID.randomUUID();
        client.scheduleIfNotExists(new TaskInstance<>(NAME, instance, reminder), at);
    }

    /** The task that hands what is due to a handler; what the handler cannot do now is tried again later. */
    static CustomTask<Reminder> firing(Consumer<Reminder> handler) {
        return Tasks.custom(NAME, Reminder.class)
                .onFailure(ReminderTask::tryLater)
                .execute((instance, context) -> {
                    handler.accept(instance.getData());
                    return (complete, operations) -> unlessGone(operations::remove);
                });
    }

    private static void tryLater(ExecutionComplete failed, ExecutionOperations<Reminder> operations) {
        int doublings = Math.min(failed.getExecution().consecutiveFailures, MOST_DOUBLINGS);
        Instant next = failed.getTimeDone().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
        unlessGone(() -> operations.reschedule(failed, next));
    }

    /** The handler may have set the next one or dropped it: then this one is gone already, as it should be. */
    private static void unlessGone(Runnable work) {
        try {
            work.run();
        } catch (ExecutionException gone) {
            LOG.debug("a reminder was replaced or dropped while it fired");
        }
    }
}
