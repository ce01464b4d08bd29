package io.bottine.core.command;

import java.util.List;

/** What a typed line was understood as. */
public sealed interface Parsed {

    /** Exactly a command. */
    record Command(Request request) implements Parsed {}

    /**
     * Not a command: what the customer said.
     *
     * @param alternatives the commands it may have been meant as, offered beside the reflection; mostly empty
     */
    record CustomersWords(String text, List<Request> alternatives) implements Parsed {}

    /**
     * Too short to be anybody's words, and close to a command.
     *
     * @param suggestions whole lines, best first
     */
    record Unclear(String typed, List<String> suggestions) implements Parsed {}

    /**
     * A command with something wrong in it.
     *
     * @param problem key of the message that says what is wrong and what to do
     * @param about the part that is wrong
     */
    record Wrong(Request request, String problem, String about) implements Parsed {}
}
