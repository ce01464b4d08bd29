package io.bottine.core.store;

import static io.bottine.core.store.Shop.LEA;
import static io.bottine.core.store.Shop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.complaint.Event.NoteAdded;
import io.bottine.core.complaint.Promise;
import io.bottine.core.complaint.Written;
import io.bottine.core.outbox.OutboxDelivery;
import io.bottine.core.reminder.Reminder;
import io.bottine.core.reminder.ReminderClock;
import io.bottine.core.store.DatabaseProblem.Kind;
import io.bottine.core.store.Store.StoreUnavailable;
import io.bottine.core.store.Store.StoreUnavailable.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong with a folder, and loses nothing that was acknowledged. */
class DataFolderTest {

    private final Path folder;

    DataFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_process_that_is_killed_loses_nothing_it_had_confirmed_and_held_the_folder_until_then() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PromisesUntilKilled.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int confirmed;
        try (BufferedReader said = child.inputReader()) {
            confirmed = upTo(25, said);

            assertProblem(() -> Database.open(DatabaseSettings.folder(folder)), Kind.HELD, "process " + child.pid());

            child.toHandle().destroyForcibly();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            confirmed = Math.max(confirmed, upTo(Integer.MAX_VALUE, said));
        }

        MovableClock clock = new MovableClock();
        RecordingMessenger slack = new RecordingMessenger();
        try (Database database = Database.open(DatabaseSettings.folder(folder));
                ReminderClock reminders = database.reminderClock(clock);
                OutboxDelivery delivery = new OutboxDelivery(database, Map.of("slack", slack), clock)) {
            Complaint found = database.<Complaint>read(
                    ledger -> ledger.complaints().find(SHOP, 1).orElseThrow());
            List<Integer> promised =
                    found.promises().stream().map(Promise::number).toList();
            assertThat(promised)
                    .containsAll(IntStream.rangeClosed(1, confirmed).boxed().toList());
            // Whatever was saved was saved whole: as many reminders and messages as promises.
            List<Integer> fired = new ArrayList<>();
            reminders.runDue((Reminder reminder) -> fired.add(reminder.subject()));
            assertThat(fired).containsExactlyInAnyOrderElementsOf(promised);
            assertThat(delivery.deliverDue()).isEqualTo(promised.size());
        }
    }

    private static int upTo(int most, BufferedReader said) throws IOException {
        int last = 0;
        while (last < most) {
            String line = said.readLine();
            if (line == null) {
                break;
            }
            last = Integer.parseInt(line.strip());
        }
        return last;
    }

    @Test
    void a_folder_that_is_held_by_this_very_process_is_refused_too() {
        try (Database database = Database.open(DatabaseSettings.folder(folder))) {
            assertProblem(
                    () -> Database.open(DatabaseSettings.folder(folder)),
                    Kind.HELD,
                    "process " + ProcessHandle.current().pid());
            assertThat(Shop.open(database, LEA, "A", "a").number()).isEqualTo(1);
        }
        Database.open(DatabaseSettings.folder(folder)).close();
    }

    @Test
    void a_folder_below_a_file_cannot_be_created() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");

        assertProblem(
                () -> Database.open(DatabaseSettings.folder(file.resolve("data"))),
                Kind.FOLDER,
                "cannot be created or written");
    }

    @Test
    void a_file_that_is_no_database_is_left_as_it_is() throws IOException {
        Path file = folder.resolve("bottine.db");
        String text = "these are my notes, not a database. ".repeat(50);
        Files.writeString(file, text);

        assertProblem(() -> Database.open(DatabaseSettings.folder(folder)), Kind.UNREADABLE, "bottine.db");
        assertThat(file).hasContent(text);
        Files.delete(file);
        Database.open(DatabaseSettings.folder(folder)).close();
    }

    @Test
    void a_database_of_a_later_version_is_refused_and_left_as_it_is() throws IOException {
        try (Database database = Database.open(DatabaseSettings.folder(folder))) {
            Shop.open(database, LEA, "Mme Roy", "Mon colis ?");
            Jdbi.create(database.pools().writers()).useHandle(handle -> handle.execute("""
                    insert into schema_history (installed_rank, version, description, type, script, checksum,
                                                installed_by, execution_time, success)
                    values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'later', 1, 1)"""));
        }
        byte[] before = Files.readAllBytes(folder.resolve("bottine.db"));

        assertProblem(() -> Database.open(DatabaseSettings.folder(folder)), Kind.NEWER, "version 99");
        assertThat(Files.readAllBytes(folder.resolve("bottine.db"))).isEqualTo(before);
    }

    @Test
    void a_full_disk_saves_all_or_nothing_and_says_so() {
        try (Database database = Database.open(DatabaseSettings.folder(folder))) {
            Shop.open(database, LEA, "Mme Roy", "Mon colis ?");
            Jdbi writer = Jdbi.create(database.pools().writers());
            int pages = writer.withHandle(handle ->
                    handle.createQuery("pragma page_count").mapTo(Integer.class).one());
            writer.useHandle(handle -> handle.execute("pragma max_page_count = " + (pages + 4)));

            assertThatThrownBy(() -> note(database, "x".repeat(200_000)))
                    .asInstanceOf(InstanceOfAssertFactories.type(StoreUnavailable.class))
                    .satisfies(full -> {
                        assertThat(full.reason()).isEqualTo(Reason.DISK_FULL);
                        assertThat(full.getCause()).hasMessageNotContaining("xxx");
                    });
            assertThat(find(database).version()).isEqualTo(2);
            assertThat(database.<List<Summary>>read(
                            ledger -> ledger.complaints().search(SHOP, "xxx", 5)))
                    .isEmpty();

            writer.useHandle(handle -> handle.execute("pragma max_page_count = 1000000"));
            note(database, "x".repeat(200_000));
            assertThat(find(database).version()).isEqualTo(3);
        }
    }

    @Test
    void a_database_that_somebody_else_has_locked_is_told_as_busy() throws SQLException {
        try (Database database = Database.open(DatabaseSettings.folder(folder))) {
            Shop.open(database, LEA, "Mme Roy", "Mon colis ?");
            // Not to wait in a test for as long as an agent can.
            Jdbi.create(database.pools().writers()).useHandle(handle -> handle.execute("pragma busy_timeout = 0"));
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bottine.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertThatThrownBy(() -> note(database, "pendant ce temps"))
                        .asInstanceOf(InstanceOfAssertFactories.type(StoreUnavailable.class))
                        .extracting(StoreUnavailable::reason)
                        .isEqualTo(Reason.BUSY);
                assertThat(find(database).version()).isEqualTo(2);
                statement.execute("rollback");
            }
            note(database, "après");
            assertThat(find(database).version()).isEqualTo(3);
        }
    }

    @Test
    void a_folder_where_the_database_should_be_is_no_place_for_it() throws IOException {
        Files.createDirectory(folder.resolve("bottine.db"));

        assertProblem(() -> Database.open(DatabaseSettings.folder(folder)), Kind.FOLDER, "cannot be opened");
    }

    @Test
    void what_is_confirmed_is_on_the_disk() {
        try (Database database = Database.open(DatabaseSettings.folder(folder))) {
            Jdbi writer = Jdbi.create(database.pools().writers());
            assertThat(pragma(writer, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(writer, "synchronous")).isEqualTo("2");
            assertThat(pragma(writer, "foreign_keys")).isEqualTo("1");
            assertThat(Integer.parseInt(pragma(writer, "busy_timeout"))).isGreaterThan(1000);
            assertThat(pragma(Jdbi.create(database.pools().readers()), "query_only"))
                    .isEqualTo("1");
        }
    }

    private static String pragma(Jdbi jdbi, String name) {
        return jdbi.withHandle(handle ->
                handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    private static void note(Database database, String words) {
        database.write(ledger -> {
            Complaint noted = Shop.next(
                    ledger.complaints().find(SHOP, 1).orElseThrow(),
                    new NoteAdded(new Written(UUID.randomUUID(), words)));
            ledger.complaints().append(noted, noted.version());
            return noted;
        });
    }

    private static Complaint find(Database database) {
        return database.<Complaint>read(
                ledger -> ledger.complaints().find(SHOP, 1).orElseThrow());
    }

    private static void assertProblem(ThrowingCallable opening, Kind kind, String part) {
        assertThatThrownBy(opening)
                .asInstanceOf(InstanceOfAssertFactories.type(DatabaseProblem.class))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(kind);
                    assertThat(problem).hasMessageContaining(part);
                });
    }
}
