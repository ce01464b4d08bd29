package io.bottine.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

/** Serves the chat platforms that the configuration names, until it is told to stop. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    /** Systems kill what does not stop; most give 30 seconds or more. */
    private static final int SECONDS_TO_STOP = 25;

    private final Program program;
    private final Options options;

    RunCommand(Program program, Options options) {
        this.program = program;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = program.configuration(options);
        Serving serving = Serving.of(program.values(options), program.environment());
        if (serving.slack().isEmpty() && serving.discord().isEmpty()) {
            program.err().println(program.texts().line("run.nothing"));
            return Program.MISUSED;
        }
        Logging.toFile(DataFolder.of(configuration.data(), program.texts()).log());
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread onSignal = new Thread(
                () -> {
                    told.countDown();
                    try {
                        if (!stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                            program.err().println(program.texts().line("run.stop.slow"));
                        }
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try (Running running = Wiring.run(program, configuration, serving)) {
            running.welcome().forEach(program.out()::println);
            told.await();
            program.out().println(program.texts().line("run.stopping"));
        } finally {
            stopped.countDown();
        }
        return Program.DONE;
    }
}
