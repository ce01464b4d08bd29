package io.bottine.core.store;

/** The database cannot be opened, and why: for the operator, in one sentence without secrets. Nothing was changed. */
public final class DatabaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    DatabaseProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    DatabaseProblem(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong. */
    public enum Kind {
        /** The data folder cannot be created or written. */
        FOLDER,
        /** Another process works on the data folder. */
        HELD,
        /** A later version of the program wrote the database. */
        NEWER,
        /** The server does not answer, or does not let us in. */
        UNREACHABLE,
        DISK_FULL,
        /** The file is no database of ours, or is damaged. */
        UNREADABLE
    }
}
