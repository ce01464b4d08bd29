package io.bottine.app.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A script on a pipe. Each line is echoed after its prompt, so that what is printed reads like a conversation. Always UTF-8;
 * bytes that are none are replaced.
 */
public final class PipedLines implements Lines {

    /** What most terminals and mails show without a break. */
    static final int WIDTH = 80;

    private static final Logger LOG = LoggerFactory.getLogger(PipedLines.class);

    private final BufferedReader in;
    private final PrintStream out;
    private String waitingAt = "";

    public PipedLines(InputStream in, java.io.OutputStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    @Override
    public Input command(String prompt) {
        return read(prompt);
    }

    @Override
    public Input answer(String prompt) {
        return read(prompt);
    }

    private Input read(String prompt) {
        synchronized (out) {
            out.print(prompt);
            out.flush();
            waitingAt = prompt;
        }
        String line = next();
        synchronized (out) {
            waitingAt = "";
            out.println(line == null ? "" : Printable.of(line));
            out.flush();
        }
        return line == null ? new Input.Ended() : new Input.Typed(line);
    }

    @org.jspecify.annotations.Nullable
    private String next() {
        try {
            return in.readLine();
        } catch (IOException e) {
            LOG.warn("The input broke off", e);
            return null;
        }
    }

    @Override
    public void print(Sheet sheet) {
        String text = sheet.laidOut(WIDTH, false);
        synchronized (out) {
            if (waitingAt.isEmpty()) {
                out.print(text);
            } else {
                out.println();
                out.print(text);
                out.print(waitingAt);
            }
            out.flush();
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
