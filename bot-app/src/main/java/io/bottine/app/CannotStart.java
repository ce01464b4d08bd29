package io.bottine.app;

import java.io.Serial;

/** A command cannot do its work; the message is one sentence for the person who typed it. */
final class CannotStart extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
