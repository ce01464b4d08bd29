package io.bottine.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.PGProperty;

/**
 * The connections: those that write and those that read. SQLite has one writer, so that units of work queue up here in order
 * rather than at the file's lock.
 *
 * @param writers of connections that may write
 * @param readers of connections that cannot
 */
record Pools(HikariDataSource writers, HikariDataSource readers) implements AutoCloseable {

    /** How long a unit of work waits for its turn before it is given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int SQLITE_READERS = 4;
    private static final int SERVER_CONNECTIONS = 10;

    static Pools sqlite(Path file) {
        HikariConfig writer = sqlite("bottine-writer", file, "IMMEDIATE");
        writer.setMaximumPoolSize(1);
        HikariConfig readers = sqlite("bottine-readers", file, "DEFERRED");
        readers.setMaximumPoolSize(SQLITE_READERS);
        readers.setMinimumIdle(0);
        readers.setConnectionInitSql("pragma query_only = on");
        return open(writer, readers);
    }

    static Pools postgresql(DatabaseSettings.Server server) {
        return open(postgresql("bottine-writers", server, false), postgresql("bottine-readers", server, true));
    }

    private static HikariConfig sqlite(String name, Path file, String transactionMode) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(jdbcUrl(file));
        config.setConnectionTimeout(PATIENCE.toMillis());
        // A connection to a file does not grow old.
        config.setMaxLifetime(0);
        Properties pragmas = pragmas();
        pragmas.setProperty("transaction_mode", transactionMode);
        config.setDataSourceProperties(pragmas);
        return config;
    }

    static String jdbcUrl(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    /** What every connection to a file asks for: durable against a power cut, not merely against a crash. */
    static Properties pragmas() {
        Properties pragmas = new Properties();
        pragmas.setProperty("journal_mode", "WAL");
        pragmas.setProperty("synchronous", "FULL");
        pragmas.setProperty("foreign_keys", "true");
        pragmas.setProperty("busy_timeout", String.valueOf(PATIENCE.toMillis() / 2));
        return pragmas;
    }

    private static HikariConfig postgresql(String name, DatabaseSettings.Server server, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(server.jdbcUrl());
        server.user().ifPresent(config::setUsername);
        server.password().ifPresent(config::setPassword);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setMaximumPoolSize(SERVER_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setReadOnly(readOnly);
        // The detail of an error quotes values of rows.
        config.addDataSourceProperty(PGProperty.LOG_SERVER_ERROR_DETAIL.getName(), "false");
        config.addDataSourceProperty(PGProperty.CONNECT_TIMEOUT.getName(), String.valueOf(PATIENCE.toSeconds()));
        config.addDataSourceProperty(PGProperty.SOCKET_TIMEOUT.getName(), "60");
        config.addDataSourceProperty(PGProperty.APPLICATION_NAME.getName(), "bottine");
        return config;
    }

    private static Pools open(HikariConfig writers, HikariConfig readers) {
        HikariDataSource first = new HikariDataSource(writers);
        try {
            return new Pools(first, new HikariDataSource(readers));
        } catch (RuntimeException e) {
            first.close();
            throw e;
        }
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
