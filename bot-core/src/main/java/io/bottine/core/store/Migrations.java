package io.bottine.core.store;

import io.bottine.core.store.DatabaseProblem.Kind;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the tables up to date, and refuses those that a later version of the program made. */
final class Migrations {

    private final Flyway flyway;
    private final String where;

    private Migrations(DataSource source, Map<String, String> types, String where) {
        this.where = where;
        this.flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:io/bottine/core/store/migration")
                .placeholders(types)
                .table("schema_history")
                // A later version is told apart below, in words that an operator understands.
                .ignoreMigrationPatterns("*:future")
                .cleanDisabled(true)
                .load();
    }

    static Migrations sqlite(DataSource source, String where) {
        return new Migrations(source, Map.of("bytewise", "", "bytes", "blob", "moment", "timestamp"), where);
    }

    static Migrations postgresql(DataSource source, String where) {
        return new Migrations(
                source,
                Map.of("bytewise", "collate \"C\"", "bytes", "bytea", "moment", "timestamp with time zone"),
                where);
    }

    void run() {
        Stream.of(flyway.info().applied())
                .filter(migration -> migration.getState().name().startsWith("FUTURE"))
                .findFirst()
                .ifPresent(migration -> {
                    throw new DatabaseProblem(
                            Kind.NEWER,
                            "the database at " + where
                                    + " was made by a later version of Bottine (its tables have version "
                                    + migration.getVersion() + "); update the program, or restore a backup");
                });
        flyway.migrate();
    }

    String version() {
        MigrationInfo current = flyway.info().current();
        return current == null ? "none" : String.valueOf(current.getVersion());
    }
}
