package io.bottine.app.console;

import io.bottine.core.interaction.Reply.Completion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * A terminal: lines are edited, completed and found again by the arrow keys. The history is kept in memory alone, because what
 * is typed here is what customers said. A text that is pasted is one message, however many lines it has.
 */
public final class TerminalLines implements Lines {

    private static final int NARROWEST = 30;
    private static final int WIDEST = 100;

    private final Terminal terminal;
    private final boolean colours;
    private final LineReader commands;
    private final LineReader answers;
    private volatile LineReader reading;

    private volatile Function<String, List<Completion>> completions = typed -> List.of();

    private TerminalLines(Terminal terminal, boolean colours) {
        this.terminal = terminal;
        this.colours = colours;
        this.commands = reader(terminal)
                .completer((reader, line, candidates) -> complete(line.line().substring(0, line.cursor()), candidates))
                .build();
        this.answers = reader(terminal)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
        this.reading = commands;
    }

    /** Completes commands from now on: from the line typed so far to whole lines, and how to show each. */
    public void completeBy(Function<String, List<Completion>> newCompletions) {
        completions = newCompletions;
    }

    private void complete(String typed, List<Candidate> candidates) {
        for (Completion found : completions.apply(typed)) {
            String line = Printable.line(found.line());
            candidates.add(new Candidate(line, Printable.line(found.shown()), null, null, null, null, false));
        }
    }

    /**
     * Opens the terminal that the program runs on.
     *
     * @throws IOException where there is none
     */
    public static TerminalLines open(boolean colours) throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .build();
        boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        return new TerminalLines(terminal, colours && !dumb);
    }

    private static LineReaderBuilder reader(Terminal terminal) {
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new WholeLine())
                // "Trois semaines !!" is what people write, not a reference to the history.
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                // What is printed always ends its line.
                .option(LineReader.Option.AUTO_FRESH_LINE, false)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.INSERT_TAB, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ")
                .variable(LineReader.BELL_STYLE, "none");
    }

    @Override
    public Input command(String prompt) {
        return read(commands, prompt);
    }

    @Override
    public Input answer(String prompt) {
        return read(answers, prompt);
    }

    private Input read(LineReader reader, String prompt) {
        reading = reader;
        try {
            return new Input.Typed(reader.readLine(prompt));
        } catch (UserInterruptException interrupted) {
            return new Input.Interrupted();
        } catch (EndOfFileException end) {
            return new Input.Ended();
        }
    }

    @Override
    public void print(Sheet sheet) {
        int columns = terminal.getSize().getColumns();
        int width = columns <= 0 ? PipedLines.WIDTH : Math.clamp(columns, NARROWEST, WIDEST);
        String text = sheet.laidOut(width, colours);
        LineReader reader = reading;
        if (reader.isReading()) {
            reader.printAbove(text.stripTrailing());
        } else {
            terminal.writer().print(text);
            terminal.flush();
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(TerminalLines.class).debug("The terminal did not close", e);
        }
    }

    /** The whole line is one word: quotes, backslashes and apostrophes mean nothing to the editor, and completions are lines. */
    private static final class WholeLine implements Parser {
        @Override
        public CompletingParsedLine parse(String line, int cursor, ParseContext context) {
            return new Whole(line, cursor);
        }

        private record Whole(String line, int cursor) implements CompletingParsedLine {
            @Override
            public String word() {
                return line;
            }

            @Override
            public int wordCursor() {
                return cursor;
            }

            @Override
            public int wordIndex() {
                return 0;
            }

            @Override
            public List<String> words() {
                return List.of(line);
            }

            @Override
            public CharSequence escape(CharSequence candidate, boolean complete) {
                return candidate;
            }

            @Override
            public int rawWordCursor() {
                return cursor;
            }

            @Override
            public int rawWordLength() {
                return line.length();
            }
        }
    }
}
