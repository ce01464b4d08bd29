package io.bottine.app;

import java.io.Console;

/** Tells a terminal from a pipe. */
final class Terminals {

    private Terminals() {}

    /** True where both input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // on Java 21 it still is
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console on pipes too, and this method to tell.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException java21) {
            return true;
        }
    }
}
