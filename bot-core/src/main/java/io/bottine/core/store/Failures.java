package io.bottine.core.store;

import com.zaxxer.hikari.pool.HikariPool;
import io.bottine.core.store.DatabaseProblem.Kind;
import io.bottine.core.store.Store.StoreUnavailable;
import io.bottine.core.store.Store.StoreUnavailable.Reason;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells the failures of a database apart: try again, give up for now, or a fault of ours. */
final class Failures {

    /** PostgreSQL: serialization failure, deadlock; and a duplicate key, which a second look explains. */
    private static final Set<String> AGAIN = Set.of("40001", "40P01");

    private static final String DUPLICATE = "23505";

    private static final Set<SQLiteErrorCode> DUPLICATES =
            Set.of(SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY, SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE);

    private static final Map<Integer, Reason> REASONS = Map.of(
            SQLiteErrorCode.SQLITE_BUSY.code, Reason.BUSY,
            SQLiteErrorCode.SQLITE_LOCKED.code, Reason.BUSY,
            SQLiteErrorCode.SQLITE_FULL.code, Reason.DISK_FULL,
            SQLiteErrorCode.SQLITE_IOERR.code, Reason.UNREACHABLE,
            SQLiteErrorCode.SQLITE_CORRUPT.code, Reason.UNREACHABLE,
            SQLiteErrorCode.SQLITE_CANTOPEN.code, Reason.UNREACHABLE,
            SQLiteErrorCode.SQLITE_NOTADB.code, Reason.UNREACHABLE);

    private Failures() {}

    /** True where the same work may well succeed if it is done again from the start. */
    static boolean isWorthAnotherTry(Throwable failure) {
        return cause(failure)
                .map(sql -> AGAIN.contains(state(sql)) || DUPLICATE.equals(state(sql)))
                .orElse(false);
    }

    /** True where a row with that key exists already. */
    static boolean isDuplicate(Throwable failure) {
        return cause(failure)
                .map(sql -> sql instanceof SQLiteException lite
                        ? DUPLICATES.contains(lite.getResultCode())
                        : DUPLICATE.equals(state(sql)))
                .orElse(false);
    }

    /** The failure as others are to see it: {@link StoreUnavailable}, or itself where it is nothing of the kind. */
    static RuntimeException seen(RuntimeException failure) {
        if (failure instanceof StoreUnavailable) {
            return failure;
        }
        return cause(failure)
                .flatMap(Failures::reason)
                .<RuntimeException>map(reason -> new StoreUnavailable(reason, said(reason), failure))
                .orElse(failure);
    }

    /** The same for a database that is being opened. */
    static DatabaseProblem atStart(DatabaseSettings settings, RuntimeException failure) {
        if (failure instanceof DatabaseProblem known) {
            return known;
        }
        Optional<Reason> reason = cause(failure).flatMap(Failures::reason);
        String where = settings.shown();
        if (reason.equals(Optional.of(Reason.DISK_FULL))) {
            return new DatabaseProblem(Kind.DISK_FULL, "no room is left for the database at " + where, failure);
        }
        if (cause(failure).filter(Failures::isUnwritable).isPresent()) {
            return new DatabaseProblem(
                    Kind.FOLDER,
                    "the file " + where + " cannot be opened or written; give the user of this process the right to",
                    failure);
        }
        if (settings instanceof DatabaseSettings.Server) {
            return new DatabaseProblem(
                    Kind.UNREACHABLE, "the database at " + where + " cannot be used: " + detail(failure), failure);
        }
        return new DatabaseProblem(
                Kind.UNREADABLE,
                "the file " + where + " cannot be used as a database: " + detail(failure) + "; restore a backup of it",
                failure);
    }

    private static String detail(RuntimeException failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = String.valueOf(deepest.getMessage());
        return message.lines().findFirst().orElse(deepest.getClass().getSimpleName());
    }

    private static String said(Reason reason) {
        return switch (reason) {
            case UNREACHABLE -> "the database cannot be reached";
            case BUSY -> "the database has been locked for too long";
            case DISK_FULL -> "no room is left for the database";
        };
    }

    private static Optional<Reason> reason(SQLException sql) {
        if (sql instanceof SQLiteException lite) {
            return reason(lite.getResultCode());
        }
        String state = state(sql);
        if (AGAIN.contains(state) || state.equals("55P03") || state.equals("53300")) {
            return Optional.of(Reason.BUSY);
        }
        if (state.equals("53100")) {
            return Optional.of(Reason.DISK_FULL);
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("28")) {
            return Optional.of(Reason.UNREACHABLE);
        }
        if (sql instanceof SQLTransientConnectionException) {
            // The pool waited in vain: on a server for a connection, in a folder for whoever writes.
            return Optional.of(sql.getCause() == null ? Reason.BUSY : Reason.UNREACHABLE);
        }
        return Optional.empty();
    }

    private static boolean isUnwritable(SQLException sql) {
        return sql instanceof SQLiteException lite
                && (kind(lite.getResultCode()) == SQLiteErrorCode.SQLITE_READONLY.code
                        || kind(lite.getResultCode()) == SQLiteErrorCode.SQLITE_CANTOPEN.code);
    }

    /** The low byte is the kind of failure; the rest tells its variants apart. */
    private static int kind(SQLiteErrorCode code) {
        return code.code & 0xff;
    }

    private static Optional<Reason> reason(SQLiteErrorCode code) {
        return Optional.ofNullable(REASONS.get(kind(code)));
    }

    private static String state(SQLException sql) {
        return sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    private static Optional<SQLException> cause(Throwable failure) {
        if (failure instanceof HikariPool.PoolInitializationException
                && !(failure.getCause() instanceof SQLException)) {
            return Optional.empty();
        }
        return Stream.iterate(failure, thrown -> thrown != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
