package io.bottine.core.store;

import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.TeamId;
import io.bottine.core.outbox.MessageQueue;
import io.bottine.core.outbox.Undelivered;
import io.bottine.core.reminder.ReminderClock;
import io.bottine.core.store.DatabaseSettings.Folder;
import io.bottine.core.store.DatabaseSettings.Server;
import java.nio.file.Files;
import java.sql.DatabaseMetaData;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database: everything that is kept, on SQLite in a data folder or on a PostgreSQL server. Open one for each process, and
 * close it last.
 */
public final class Database implements Store, MessageQueue, AutoCloseable {

    private final DatabaseSettings settings;
    private final Dialect dialect;
    private final Optional<FolderLock> lock;
    private final Pools pools;
    private final Migrations migrations;
    private final Transactions transactions;
    private final ReminderTask reminders;
    private final QueueRows queue;
    private final List<Runnable> wakeUps = new CopyOnWriteArrayList<>();

    private Database(
            DatabaseSettings settings, Dialect dialect, Optional<FolderLock> lock, Pools pools, Migrations migrations) {
        this.settings = settings;
        this.dialect = dialect;
        this.lock = lock;
        this.pools = pools;
        this.migrations = migrations;
        this.transactions = new Transactions(pools);
        this.reminders = new ReminderTask(new JoiningDataSource(transactions, pools.writers()), dialect);
        this.queue = new QueueRows(transactions, dialect);
    }

    /**
     * Opens the database, with its tables brought up to date.
     *
     * @throws DatabaseProblem if that is not possible, in words for the operator; nothing was changed then
     */
    public static Database open(DatabaseSettings settings) {
        try {
            return switch (settings) {
                case Folder folder -> open(folder, FolderLock.take(folder.path()));
                case Server server -> open(server);
            };
        } catch (RuntimeException e) {
            throw Failures.atStart(settings, e);
        }
    }

    /**
     * What an operator wants to know of a database, also while another process works on it: nothing is locked and nothing is
     * changed.
     *
     * @throws DatabaseProblem if it cannot be read
     */
    public static DatabaseFacts facts(DatabaseSettings settings) {
        if (settings instanceof Folder folder && !Files.exists(folder.file())) {
            return DatabaseFacts.none(folder.shown());
        }
        try (Database beside = beside(settings)) {
            return beside.describe();
        } catch (RuntimeException e) {
            throw Failures.atStart(settings, e);
        }
    }

    private static Database beside(DatabaseSettings settings) {
        return switch (settings) {
            case Folder folder ->
                new Database(folder, Dialect.SQLITE, Optional.empty(), Pools.sqlite(folder.file()), migrations(folder));
            case Server server -> {
                Pools pools = Pools.postgresql(server);
                yield new Database(
                        server,
                        Dialect.POSTGRESQL,
                        Optional.empty(),
                        pools,
                        Migrations.postgresql(pools.writers(), server.shown()));
            }
        };
    }

    private static Migrations migrations(Folder folder) {
        SQLiteDataSource single = new SQLiteDataSource(new SQLiteConfig(Pools.pragmas()));
        single.setUrl(Pools.jdbcUrl(folder.file()));
        return Migrations.sqlite(single, folder.shown());
    }

    private static Database open(Folder folder, FolderLock lock) {
        try {
            Migrations migrations = migrations(folder);
            migrations.run();
            Database database =
                    new Database(folder, Dialect.SQLITE, Optional.of(lock), Pools.sqlite(folder.file()), migrations);
            database.forgetWhoeverDied();
            return database;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Database open(Server server) {
        Pools pools = Pools.postgresql(server);
        try {
            Migrations migrations = Migrations.postgresql(pools.writers(), server.shown());
            migrations.run();
            return new Database(server, Dialect.POSTGRESQL, Optional.empty(), pools, migrations);
        } catch (RuntimeException e) {
            pools.close();
            throw e;
        }
    }

    /** The folder is ours alone: whatever somebody was about to send or to remind of, they are gone. */
    private void forgetWhoeverDied() {
        transactions.write(handle -> {
            handle.execute("update message set lease = '', lease_until = 0 where lease <> ''");
            return handle.execute(
                    "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked");
        });
    }

    @Override
    public <T> T write(Function<Ledger, T> work) {
        Outcome<T> outcome = transactions.write(handle -> {
            Rows rows = rows(handle);
            return new Outcome<>(work.apply(rows), rows.wantsMessages());
        });
        if (outcome.wantsMessages()) {
            wakeUps.forEach(Runnable::run);
        }
        return outcome.result();
    }

    @Override
    public <T> T read(Function<Ledger, T> work) {
        return transactions.read(handle -> work.apply(rows(handle)));
    }

    private Rows rows(Handle handle) {
        return new Rows(handle, reminders);
    }

    private record Outcome<T>(T result, boolean wantsMessages) {}

    /**
     * What fires the reminders of this database. Close it before the database.
     *
     * @param clock tells what is due
     */
    public ReminderClock reminderClock(InstantSource clock) {
        return new SchedulerClock(reminders, clock);
    }

    /** What an operator wants to know. */
    public DatabaseFacts describe() {
        String schema = migrations.version();
        return transactions.read(handle -> new DatabaseFacts(
                handle.queryMetadata(DatabaseMetaData::getDatabaseProductName) + " "
                        + handle.queryMetadata(DatabaseMetaData::getDatabaseProductVersion),
                schema,
                handle.createQuery(dialect.size()).mapTo(Long.class).one(),
                settings.shown()));
    }

    @Override
    public List<Due> claim(Set<String> lanes, Instant now, Instant until, int most) {
        return queue.claim(lanes, now, until, most);
    }

    @Override
    public void sent(Due due, MessageRef ref) {
        queue.sent(due, ref);
    }

    @Override
    public void again(Due due, Instant at) {
        queue.again(due, at);
    }

    @Override
    public void rest(Due due, Instant until) {
        queue.rest(due, until);
    }

    @Override
    public void gone(Due due) {
        queue.gone(due);
    }

    @Override
    public Undelivered unreachable(Due due, String why) {
        return queue.unreachable(due, why);
    }

    @Override
    public void halt(Due due, String why) {
        queue.halt(due, why);
    }

    @Override
    public void resume(TeamId team) {
        queue.resume(team);
        wakeUps.forEach(Runnable::run);
    }

    @Override
    public Map<TeamId, String> halted() {
        return queue.halted();
    }

    @Override
    public List<Undelivered> failed(TeamId team) {
        return queue.failed(team);
    }

    @Override
    public void onWanted(Runnable wakeUp) {
        wakeUps.add(wakeUp);
    }

    /** For tests of what only a database's own settings can bring about. */
    Pools pools() {
        return pools;
    }

    @Override
    public void close() {
        pools.close();
        lock.ifPresent(FolderLock::close);
    }
}
