package io.bottine.core.store;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;

/** Where the two databases differ in what they are asked. */
enum Dialect {
    SQLITE("", "select page_count * page_size from pragma_page_count(), pragma_page_size()") {
        @Override
        JdbcCustomization scheduling() {
            return new SqliteJdbcCustomization();
        }

        @Override
        SchedulerBuilder polling(SchedulerBuilder builder) {
            return builder.pollUsingFetch(0.5, 3.0);
        }
    },
    POSTGRESQL("for update of m skip locked", "select pg_database_size(current_database())") {
        @Override
        JdbcCustomization scheduling() {
            return new PostgreSqlJdbcCustomization(false, false);
        }

        @Override
        SchedulerBuilder polling(SchedulerBuilder builder) {
            return builder.pollUsingLockAndFetch(0.5, 1.0);
        }
    };

    private final String skipLocked;
    private final String size;

    Dialect(String skipLocked, String size) {
        this.skipLocked = skipLocked;
        this.size = size;
    }

    /** Ends a query whose rows of {@code m} nobody else may take meanwhile. SQLite has one writer anyway. */
    String skipLocked() {
        return skipLocked;
    }

    /** A query for the room the database takes, in bytes. */
    String size() {
        return size;
    }

    /** How db-scheduler speaks to it; always in UTC. */
    abstract JdbcCustomization scheduling();

    /** How db-scheduler takes what is due. */
    abstract SchedulerBuilder polling(SchedulerBuilder builder);
}
