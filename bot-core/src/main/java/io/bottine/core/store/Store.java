package io.bottine.core.store;

import java.util.function.Function;

/** Where everything is kept. One unit of work is one transaction: all of it is there afterwards, or nothing. */
public interface Store {

    /**
     * Does a unit of work that may write. What it does must be repeatable: it is done again where the database asks for it
     * (a lock, a serialization failure).
     *
     * @throws StoreUnavailable if the database cannot be reached, is locked for too long, or its disk is full
     */
    <T> T write(Function<Ledger, T> work);

    /** Does a unit of work that only reads; one consistent view. */
    <T> T read(Function<Ledger, T> work);

    /** The database could not do its work: nothing was saved. The message is for the operator; it holds no secret. */
    final class StoreUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        public StoreUnavailable(Reason reason, String message, Throwable cause) {
            super(message, cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }

        /** What the person who asked can be told. */
        public enum Reason {
            UNREACHABLE,
            BUSY,
            DISK_FULL
        }
    }
}
