package io.bottine.slack;

import java.io.Serial;

/** Why the adapter cannot start. */
public final class SlackProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    SlackProblem(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What stands in the way; the exception's message is Slack's own word for it. */
    public enum Kind {
        BOT_TOKEN_REFUSED,
        APP_TOKEN_REFUSED,
        UNREACHABLE
    }
}
