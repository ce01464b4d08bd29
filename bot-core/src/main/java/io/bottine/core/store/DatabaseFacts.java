package io.bottine.core.store;

/**
 * What an operator wants to know of a database.
 *
 * @param kind {@code SQLite} or {@code PostgreSQL}, with its version
 * @param schema the version of the tables, e.g. {@code 1}
 * @param bytes how much room it takes
 * @param where the file or the address, without secrets
 */
public record DatabaseFacts(String kind, String schema, long bytes, String where) {

    /** There is no database yet. */
    static DatabaseFacts none(String where) {
        return new DatabaseFacts("SQLite", "0", 0, where);
    }
}
