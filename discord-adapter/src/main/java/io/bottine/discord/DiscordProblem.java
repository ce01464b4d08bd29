package io.bottine.discord;

import java.io.Serial;

/** Why the adapter cannot start. */
public final class DiscordProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    DiscordProblem(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What stands in the way. */
    public enum Kind {
        TOKEN_REFUSED,
        UNREACHABLE
    }
}
