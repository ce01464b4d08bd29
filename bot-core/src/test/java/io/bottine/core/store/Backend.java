package io.bottine.core.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that a contract is held to. */
enum Backend {
    SQLITE {
        @Override
        DatabaseSettings fresh(Path folder) {
            return DatabaseSettings.folder(folder.resolve("data"));
        }
    },
    POSTGRESQL {
        @Override
        DatabaseSettings fresh(Path folder) {
            String name = "contract_" + COUNT.incrementAndGet();
            try (Connection connection = Server.ONE.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return DatabaseSettings.server(
                    "postgres://postgres:postgres@localhost:" + Server.ONE.getPort() + "/" + name);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** An empty database that nobody else uses. */
    abstract DatabaseSettings fresh(Path folder);

    /** Started with the first test that needs it, stopped with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
