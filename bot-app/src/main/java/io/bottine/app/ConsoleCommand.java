package io.bottine.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Talks with whoever sits in front of it. */
@Command(name = "console", mixinStandardHelpOptions = true)
final class ConsoleCommand implements Callable<Integer> {

    private static final String NOW = "now";

    private final Program program;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--manual-clock", paramLabel = "INSTANT", arity = "0..1", fallbackValue = NOW)
    private String manualClock = "";

    ConsoleCommand(Program program, Options options) {
        this.program = program;
        this.options = options;
    }

    @Override
    public Integer call() {
        return talk(program, program.configuration(options), clock());
    }

    private Optional<ManualClock> clock() {
        if (manualClock.isBlank()) {
            return Optional.empty();
        }
        try {
            Instant start = manualClock.equals(NOW)
                    ? InstantSource.system().instant()
                    : OffsetDateTime.parse(manualClock).toInstant();
            return Optional.of(new ManualClock(start));
        } catch (DateTimeException e) {
            CommandLine line = spec.commandLine();
            throw new ParameterException(line, "", e, spec.findOption("--manual-clock"), manualClock);
        }
    }

    static int talk(Program program, Configuration configuration, Optional<ManualClock> clock) {
        if (clock.isPresent() && configuration.hasDefaultData()) {
            program.err().println(program.texts().line("clock.default-data"));
            return Program.MISUSED;
        }
        DataFolder folder = DataFolder.of(configuration.data(), program.texts());
        Logging.toFile(folder.log());
        Wiring.talk(program, configuration, clock);
        return Program.DONE;
    }
}
