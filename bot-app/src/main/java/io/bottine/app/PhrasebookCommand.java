package io.bottine.app;

import io.bottine.phrasebook.content.CheckReport;
import io.bottine.phrasebook.content.PhrasebookCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What there is to say, as its authors see it. */
@Command(name = "phrasebook", mixinStandardHelpOptions = true)
final class PhrasebookCommand implements Callable<Integer> {

    private final Program program;

    PhrasebookCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        program.err().println(program.texts().line("sub-command.missing", "command", "phrasebook", "which", "check"));
        return Program.MISUSED;
    }

    /** Checks the content, built-in and an operator's. */
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class ContentCheck implements Callable<Integer> {

        private final Program program;
        private final Options options;

        @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "phrasebook.folder")
        private Optional<Path> folder = Optional.empty();

        ContentCheck(Program program, Options options) {
            this.program = program;
            this.options = options;
        }

        @Override
        public Integer call() {
            Configuration configuration = program.configuration(options);
            Optional<Path> overlay = folder.or(configuration::phrasebook);
            if (overlay.isPresent() && !Files.isDirectory(overlay.get())) {
                program.err()
                        .println(program.texts()
                                .line(
                                        "phrasebook.no.folder",
                                        "folder",
                                        overlay.get().toString()));
                return Program.MISUSED;
            }
            CheckReport report = PhrasebookCheck.run(overlay);
            report.lines(configuration.language()).forEach(program.out()::println);
            return report.isSound() ? Program.DONE : Program.FAILED;
        }
    }
}
