package io.bottine.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** A whole complaint in compressed time. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Program program;
    private final Options options;

    DemoCommand(Program program, Options options) {
        this.program = program;
        this.options = options;
    }

    @Override
    public Integer call() {
        Wiring.demo(program, program.configuration(options));
        return Program.DONE;
    }
}
