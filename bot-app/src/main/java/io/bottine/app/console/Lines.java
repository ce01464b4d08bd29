package io.bottine.app.console;

/** Where lines come from and texts go: a terminal or a pipe. */
public interface Lines extends AutoCloseable {

    /** What came of asking for a line. */
    sealed interface Input {

        /** @param text without its end; several lines where they were pasted at once */
        record Typed(String text) implements Input {}

        /** Ctrl-C. */
        record Interrupted() implements Input {}

        /** There is no more. */
        record Ended() implements Input {}
    }

    /** Waits for a command, with history and completion where there are any. */
    Input command(String prompt);

    /** Waits for the answer to a question. */
    Input answer(String prompt);

    /** Prints, also while another thread waits for a line: what was typed so far stays. */
    void print(Sheet sheet);

    @Override
    void close();
}
