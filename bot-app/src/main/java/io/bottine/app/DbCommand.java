package io.bottine.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The database, as its operator sees it. */
@Command(name = "db", mixinStandardHelpOptions = true)
final class DbCommand implements Callable<Integer> {

    private final Program program;

    DbCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        program.err().println(program.texts().line("sub-command.missing", "command", "db", "which", "info"));
        return Program.MISUSED;
    }

    /** Where it is, its version, its size. */
    @Command(name = "info", mixinStandardHelpOptions = true)
    static final class InfoCommand implements Callable<Integer> {

        private final Program program;
        private final Options options;

        InfoCommand(Program program, Options options) {
            this.program = program;
            this.options = options;
        }

        @Override
        public Integer call() {
            Wiring.describeDatabase(program, program.configuration(options));
            return Program.DONE;
        }
    }
}
