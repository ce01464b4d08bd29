package io.bottine.core.store;

import static io.bottine.core.store.Shop.LEA;
import static io.bottine.core.store.Shop.MORNING;
import static io.bottine.core.store.Shop.OTHER;
import static io.bottine.core.store.Shop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.core.reminder.Reminder;
import io.bottine.core.reminder.Reminder.Kind;
import io.bottine.core.reminder.ReminderClock;
import io.bottine.core.store.Store.StoreUnavailable;
import io.bottine.core.store.Store.StoreUnavailable.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How reminders wait and fire, on every database alike. */
@ParameterizedClass
@EnumSource
class RemindersContractTest {

    private static final Reminder PROMISE = new Reminder(SHOP, 12, Kind.PROMISE, 1, 1);

    private final DatabaseSettings settings;
    private final MovableClock clock = new MovableClock();
    private final List<Reminder> fired = new ArrayList<>();
    private Database database;
    private ReminderClock reminders;

    RemindersContractTest(Backend backend, @TempDir Path folder) {
        this.settings = backend.fresh(folder);
        this.database = Database.open(settings);
        this.reminders = database.reminderClock(clock);
    }

    @AfterEach
    void closeAll() {
        reminders.close();
        database.close();
    }

    @Test
    void a_reminder_fires_once_when_it_is_due() {
        set(PROMISE, MORNING.plusSeconds(60));
        assertThat(runDue()).isZero();
        clock.advance(Duration.ofSeconds(59));
        assertThat(runDue()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(runDue()).isEqualTo(1);
        assertThat(runDue()).isZero();
        assertThat(fired).containsExactly(PROMISE);
    }

    @Test
    void a_new_one_takes_the_place_of_the_one_that_waits() {
        set(PROMISE, MORNING.plusSeconds(60));
        set(PROMISE, MORNING.plusSeconds(3600));
        clock.advance(Duration.ofSeconds(60));
        assertThat(runDue()).isZero();
        clock.advance(Duration.ofHours(1));
        assertThat(runDue()).isEqualTo(1);
    }

    @Test
    void one_of_another_level_takes_its_place_too() {
        set(PROMISE, MORNING.plusSeconds(60));
        set(PROMISE.next(), MORNING.plusSeconds(120));
        clock.advance(Duration.ofHours(1));
        assertThat(runDue()).isEqualTo(1);
        assertThat(fired).containsExactly(PROMISE.next());
    }

    @Test
    void one_that_is_dropped_does_not_fire_and_dropping_what_is_not_there_does_nothing() {
        set(PROMISE, MORNING);
        drop(PROMISE.next());
        drop(PROMISE);
        assertThat(runDue()).isZero();
    }

    @Test
    void others_are_left_alone() {
        Reminder otherPromise = new Reminder(SHOP, 12, Kind.PROMISE, 11, 1);
        Reminder otherComplaint = new Reminder(SHOP, 1, Kind.PROMISE, 1, 1);
        Reminder otherKind = new Reminder(SHOP, 12, Kind.FOLLOW_UP, 1, 1);
        Reminder otherTeam = new Reminder(OTHER, 12, Kind.PROMISE, 1, 1);
        set(otherPromise, MORNING);
        set(otherComplaint, MORNING);
        set(otherKind, MORNING);
        set(otherTeam, MORNING);
        set(PROMISE, MORNING);
        drop(PROMISE);

        assertThat(runDue()).isEqualTo(4);
        assertThat(fired).containsExactlyInAnyOrder(otherPromise, otherComplaint, otherKind, otherTeam);
    }

    @Test
    void reminders_survive_a_restart() {
        set(PROMISE, MORNING.plusSeconds(60));
        reopen();
        clock.advance(Duration.ofSeconds(60));
        assertThat(runDue()).isEqualTo(1);
    }

    @Test
    void nothing_is_left_of_a_reminder_whose_transaction_failed() {
        set(PROMISE, MORNING.plusSeconds(60));
        assertThatThrownBy(() -> database.write(ledger -> {
                    ledger.reminders().set(PROMISE.next(), MORNING.plusSeconds(30));
                    ledger.reminders().drop(new Reminder(SHOP, 12, Kind.SILENCE, 0, 1));
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");
        clock.advance(Duration.ofHours(1));
        assertThat(runDue()).isEqualTo(1);
        assertThat(fired).containsExactly(PROMISE);
    }

    @Test
    void the_next_level_can_be_set_while_this_one_fires() {
        set(PROMISE, MORNING);
        assertThat(reminders.runDue(reminder -> {
                    fired.add(reminder);
                    set(reminder.next(), MORNING.plusSeconds(60));
                }))
                .isEqualTo(1);
        assertThat(runDue()).isZero();
        reopen();
        clock.advance(Duration.ofSeconds(60));
        assertThat(runDue()).isEqualTo(1);
        assertThat(fired).containsExactly(PROMISE, PROMISE.next());
    }

    @Test
    void the_same_reminder_can_be_put_off_while_it_fires() {
        set(PROMISE, MORNING);
        reminders.runDue(reminder -> set(reminder, MORNING.plusSeconds(60)));
        clock.advance(Duration.ofSeconds(60));
        assertThat(runDue()).isEqualTo(1);
        assertThat(runDue()).isZero();
    }

    @Test
    void what_is_set_for_now_while_one_fires_fires_too() {
        set(PROMISE, MORNING);
        int handled = reminders.runDue(reminder -> {
            fired.add(reminder);
            if (reminder.level() < 3) {
                set(reminder.next(), MORNING);
            }
        });
        assertThat(handled).isEqualTo(3);
        assertThat(fired).extracting(Reminder::level).containsExactly(1, 2, 3);
    }

    @Test
    void a_handler_that_cannot_save_is_asked_again_later() {
        set(PROMISE, MORNING);
        reminders.runDue(reminder -> {
            throw new StoreUnavailable(Reason.BUSY, "busy", new IllegalStateException());
        });
        assertThat(runDue()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(runDue()).isEqualTo(1);
        assertThat(fired).containsExactly(PROMISE);
    }

    @Test
    void a_handler_that_fails_after_it_set_the_next_level_leaves_the_next_level_alone() {
        set(PROMISE, MORNING);
        reminders.runDue(reminder -> {
            set(reminder.next(), MORNING.plusSeconds(600));
            throw new StoreUnavailable(Reason.BUSY, "busy", new IllegalStateException());
        });
        clock.advance(Duration.ofMinutes(9));
        assertThat(runDue()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(runDue()).isEqualTo(1);
        assertThat(fired).containsExactly(PROMISE.next());
    }

    @Test
    void many_that_are_due_at_once_all_fire() {
        database.write(ledger -> {
            for (int complaint = 1; complaint <= 70; complaint++) {
                ledger.reminders().set(new Reminder(SHOP, complaint, Kind.SILENCE, 0, 1), MORNING);
            }
            return true;
        });
        assertThat(runDue()).isEqualTo(70);
        assertThat(fired).extracting(Reminder::complaint).doesNotHaveDuplicates();
    }

    @Test
    void a_due_date_at_the_end_of_time_waits() {
        set(PROMISE, Instant.MAX);
        assertThat(runDue()).isZero();
    }

    @Test
    void once_started_it_fires_by_itself_and_what_fires_can_write() throws Exception {
        CountDownLatch two = new CountDownLatch(2);
        reminders.start(reminder -> {
            Shop.open(database, LEA, "Mme Roy", "rappel " + reminder.level());
            if (reminder.level() == 1) {
                set(reminder.next(), clock.instant());
            }
            two.countDown();
        });
        set(PROMISE, MORNING);
        assertThat(two.await(60, TimeUnit.SECONDS)).isTrue();
        reminders.close();
        assertThat(runDue()).isZero();
    }

    private void set(Reminder reminder, Instant at) {
        database.write(ledger -> {
            ledger.reminders().set(reminder, at);
            return true;
        });
    }

    private void drop(Reminder reminder) {
        database.write(ledger -> {
            ledger.reminders().drop(reminder);
            return true;
        });
    }

    private int runDue() {
        return reminders.runDue(fired::add);
    }

    private void reopen() {
        reminders.close();
        database.close();
        database = Database.open(settings);
        reminders = database.reminderClock(clock);
    }
}
