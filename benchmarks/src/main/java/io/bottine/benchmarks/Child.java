package io.bottine.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program under measurement, as a process of its own that serves HTTP. */
final class Child implements AutoCloseable {

    private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");
    private static final long SECONDS_TO_END = 20;

    private final Process process;
    private final long started;
    private final int port;

    private Child(Process process, long started, int port) {
        this.process = process;
        this.started = started;
        this.port = port;
    }

    /**
     * @param log where it writes what it prints
     * @param environment beside {@code PORT}, in place of what this process has of the platforms' and of ours
     */
    static Child start(List<String> command, Map<String, String> environment, Path log) {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .keySet()
                .removeIf(name ->
                        name.startsWith("SLACK_") || name.startsWith("DISCORD_") || name.startsWith("BOTTINE_"));
        builder.environment().putAll(environment);
        builder.environment().put("PORT", Integer.toString(port));
        try {
            long started = System.nanoTime();
            return new Child(builder.start(), started, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java that this process runs on. */
    static List<String> java(List<String> options, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(more));
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** When it was started, on the clock of {@link System#nanoTime}. */
    long started() {
        return started;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Resident memory in MB ({@code VmRSS}); empty where the system has no /proc. */
    OptionalLong resident() {
        return status("VmRSS:");
    }

    /** The most there was of it. */
    OptionalLong mostResident() {
        return status("VmHWM:");
    }

    private OptionalLong status(String name) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** What lives on the heap, in MB: asked of it after it collected its garbage, which changes what is resident. */
    OptionalLong alive(String jcmd) {
        try {
            run(jcmd, "GC.run");
            Matcher used = HEAP_USED.matcher(run(jcmd, "GC.heap_info"));
            return used.find() ? OptionalLong.of(Long.parseLong(used.group(1)) / 1024) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private String run(String jcmd, String what) throws IOException {
        Process asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), what)
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
