package io.bottine.core.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.bottine.core.reminder.Reminder;
import io.bottine.core.reminder.ReminderClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Fires reminders by db-scheduler: by itself once it is started, or when asked. */
final class SchedulerClock implements ReminderClock {

    /** Its defaults are for batch jobs: 10 s, 5 min, 6 missed, 14 days, 30 min. A reminder is a person waiting. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration PRACTICALLY_NEVER = Duration.ofDays(36_500);
    private static final Duration SHUT_DOWN = Duration.ofSeconds(5);
    private static final int THREADS = 3;

    private final ReminderTask task;
    private final InstantSource clock;
    private @Nullable Scheduler running;

    SchedulerClock(ReminderTask task, InstantSource clock) {
        this.task = task;
        this.clock = clock;
    }

    @Override
    public synchronized void start(Consumer<Reminder> handler) {
        if (running != null) {
            throw new IllegalStateException("reminders are being fired already");
        }
        Scheduler scheduler = tuned(new SteadyBuilder(task.source(), ReminderTask.firing(handler)))
                .clock(clock::instant)
                .build();
        scheduler.start();
        running = scheduler;
    }

    @Override
    public int runDue(Consumer<Reminder> handler) {
        AtomicInteger fired = new AtomicInteger();
        SettableClock settable = new SettableClock();
        TestHelper.ManualSchedulerBuilder builder =
                TestHelper.createManualScheduler(task.source(), ReminderTask.firing(reminder -> {
                    handler.accept(reminder);
                    fired.incrementAndGet();
                }));
        builder.clock(settable);
        tuned(builder);
        builder.pollUsingFetch(0.5, 3.0);
        settable.set(clock.instant());
        ManualScheduler scheduler = builder.build();
        scheduler.runDeadExecutionDetection();
        int before;
        do {
            before = fired.get();
            settable.set(clock.instant());
            scheduler.runAnyDueExecutions();
        } while (fired.get() > before);
        return fired.get();
    }

    private SchedulerBuilder tuned(SchedulerBuilder builder) {
        return task.dialect()
                .polling(builder)
                .serializer(ReminderTask.SERIALIZER)
                .jdbcCustomization(task.dialect().scheduling())
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(PRACTICALLY_NEVER)
                .shutdownMaxWait(SHUT_DOWN)
                .failureLogging(LogLevel.WARN, true);
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    /** Polls by real time, whatever clock tells what is due: db-scheduler's own would wait for ever for one that stands still. */
    private static final class SteadyBuilder extends SchedulerBuilder {

        SteadyBuilder(DataSource source, Task<?> task) {
            super(source, List.of(task));
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poolingInterval);
        }
    }
}
