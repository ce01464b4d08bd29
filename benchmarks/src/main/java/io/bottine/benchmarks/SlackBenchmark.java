package io.bottine.benchmarks;

import io.bottine.benchmarks.Load.Outcome;
import io.bottine.benchmarks.Traffic.Kind;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the built program from outside, over HTTP, with a Slack in this process: acknowledgements beside those of a bare Bolt
 * app, the time until a card is there, the start, and memory. Needs the built jar, and the folder of the project as the current one.
 */
@Command(name = "bench-slack", mixinStandardHelpOptions = true)
public final class SlackBenchmark implements Callable<Integer> {

    private static final int RATE = 200;
    private static final int MIXED_RATE = 20;
    private static final int COMMANDS = 10_000;

    @Option(names = "--quick", description = "A tenth of everything: to see that it works, not to quote.")
    private boolean quick;

    @Option(names = "--only", split = ",", description = "Some parts only: acks, cards, start, memory.")
    private List<String> only = List.of("acks", "cards", "start", "memory");

    @Option(
            names = "--java-options",
            split = " ",
            description = "For the measured programs, both; default: ${DEFAULT-VALUE}",
            defaultValue = "-Xmx256m")
    private List<String> javaOptions = List.of();

    private final Path home = Path.of("").toAbsolutePath();
    private final Path jar = home.resolve("bot-app/target/bottine.jar");
    private final Report report = new Report(System.out);

    /** Runs, prints the table, and ends with 0 if it could be measured, whatever the figures are. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new SlackBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(jar)) {
            System.err.println("There is no " + jar + ": build it first.");
            return CommandLine.ExitCode.USAGE;
        }
        Path folder = Files.createTempDirectory("bottine-bench");
        report.machine(javaOptions, quick);
        try (FakeSlack slack = FakeSlack.start(InstantSource.system())) {
            Traffic traffic = new Traffic(slack);
            if (only.contains("start")) {
                starts(slack, traffic, folder);
            }
            if (only.contains("memory")) {
                memory(slack, traffic, folder);
            }
            if (only.contains("acks") || only.contains("cards")) {
                speed(slack, traffic, folder);
            }
            traffic.wrong().forEach((kind, body) -> report.line("A wrong answer to " + kind + ": " + body));
        } finally {
            delete(folder);
        }
        report.load();
        return CommandLine.ExitCode.OK;
    }

    private Duration seconds(int seconds) {
        return Duration.ofMillis(seconds * 1000L / (quick ? 10 : 1));
    }

    private Map<String, String> environment(FakeSlack slack, Path data) {
        return Map.of(
                "BOTTINE_DATA", data.toString(),
                "BOTTINE_LANG", "en",
                "BOTTINE_JAVA_OPTS", String.join(" ", javaOptions),
                "SLACK_API_URL", slack.apiUrl(),
                "SLACK_BOT_TOKEN", slack.world().team(Workspaces.TEAM).token(),
                "SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
    }

    private Child ours(FakeSlack slack, Path folder, String data) {
        return Child.start(
                Child.java(javaOptions, "-jar", jar.toString(), "run"),
                environment(slack, folder.resolve(data)),
                folder.resolve(data + ".out"));
    }

    // Acknowledgements and cards

    private void speed(FakeSlack slack, Traffic traffic, Path folder) {
        List<String> bolt =
                Child.java(javaOptions, "-cp", System.getProperty("java.class.path"), BareBolt.class.getName());
        try (Child bottine = ours(slack, folder, "speed");
                Child bare = Child.start(bolt, environment(slack, folder), folder.resolve("bare.out"));
                Wire toBottine = new Wire(bottine.port(), FakeSlack.SIGNING_SECRET);
                Wire toBare = new Wire(bare.port(), FakeSlack.SIGNING_SECRET)) {
            firstAck(bare, toBare, traffic);
            firstAck(bottine, toBottine, traffic);
            Load ours = new Load(toBottine, traffic, true);
            Load theirs = new Load(toBare, traffic, false);
            warm(ours, traffic);
            if (only.contains("cards")) {
                Outcome cards = ours.atRate(MIXED_RATE, seconds(60), mixed(traffic));
                report.cards(cards);
            }
            if (only.contains("acks")) {
                acks(theirs, ours, traffic.kind("help"));
            }
        }
    }

    private static LongFunction<Kind> mixed(Traffic traffic) {
        return i -> traffic.kinds().get((int) (i % traffic.kinds().size()));
    }

    /** Every agent has a complaint, the words are read, and what is used often is compiled. */
    private void warm(Load ours, Traffic traffic) {
        ours.untilDelivered(Traffic.AGENTS, 2, i -> traffic.kind("open"));
        ours.untilDelivered(quick ? 200 : 3000, 4, mixed(traffic));
    }

    private void acks(Load theirs, Load ours, Kind help) {
        for (Load load : List.of(theirs, ours)) {
            load.inTurn(2, seconds(20), help);
            load.atRate(RATE, seconds(10), i -> help);
        }
        // Turn by turn, so that what else happens on the machine strikes both.
        Outcome[] bare = {new Outcome(), new Outcome(), new Outcome()};
        Outcome[] bottine = {new Outcome(), new Outcome(), new Outcome()};
        for (int round = 0; round < 3; round++) {
            bare[0].add(theirs.atRate(RATE, seconds(10), i -> help));
            bottine[0].add(ours.atRate(RATE, seconds(10), i -> help));
            bare[1].add(theirs.inTurn(1, seconds(10), help));
            bottine[1].add(ours.inTurn(1, seconds(10), help));
            bare[2].add(theirs.inTurn(4, seconds(10), help));
            bottine[2].add(ours.inTurn(4, seconds(10), help));
        }
        report.acks("at 200 a second", bare[0], bottine[0]);
        report.acks("1 connection, one after the other", bare[1], bottine[1]);
        report.acks("4 connections, as fast as it goes", bare[2], bottine[2]);
    }

    // Start

    private void starts(FakeSlack slack, Traffic traffic, Path folder) {
        for (boolean anew : new boolean[] {true, false}) {
            List<Long> answers = new ArrayList<>();
            List<Long> words = new ArrayList<>();
            for (int i = 0; i < (quick ? 2 : 5); i++) {
                String data = anew ? "start" + i : "again";
                try (Child child = Child.start(
                                List.of(home.resolve("bottine").toString(), "run"),
                                environment(slack, folder.resolve(data)),
                                folder.resolve(data + ".out"));
                        Wire wire = new Wire(child.port(), FakeSlack.SIGNING_SECRET)) {
                    answers.add(firstAck(child, wire, traffic));
                    new Load(wire, traffic, true).untilDelivered(1, 1, n -> traffic.kind("reflect"));
                    words.add(System.nanoTime() - child.started());
                }
            }
            if (!anew) {
                answers.removeFirst(); // it made the database
                words.removeFirst();
            }
            report.starts(anew ? "into an empty folder" : "on a database that is there", answers, words);
        }
    }

    /** Tries until it answers, and says how long after its start that was. */
    private static long firstAck(Child child, Wire wire, Traffic traffic) {
        while (child.alive()) {
            Traffic.Command help = traffic.command(traffic.kind("help"), Traffic.agent(0), right -> {});
            int status = wire.send(wire.signed(help.body())).status();
            traffic.forget(help); // a bare app sends no card
            if (status == 200) {
                return System.nanoTime() - child.started();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        throw new IllegalStateException("it ended before it answered anything");
    }

    // Memory

    private void memory(FakeSlack slack, Traffic traffic, Path folder) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try (Child child = ours(slack, folder, "memory");
                Wire wire = new Wire(child.port(), FakeSlack.SIGNING_SECRET)) {
            firstAck(child, wire, traffic);
            report.memory("at the first answer", child, "");
            Load load = new Load(wire, traffic, true);
            load.untilDelivered(1, 1, i -> traffic.kind("reflect"));
            load.untilDelivered(Traffic.AGENTS, 2, i -> traffic.kind("open"));
            report.memory("words read, a hundred complaints opened", child, "");
            for (int thousands = 1; thousands <= 2; thousands++) {
                int commands = COMMANDS / (quick ? 10 : 1);
                Outcome outcome = load.untilDelivered(commands, 8, mixed(traffic));
                report.memory(
                        "after " + thousands * commands + " commands (" + Math.round(outcome.perSecond())
                                + " a second, " + outcome.failed.get() + " failed, " + outcome.wrong.get() + " wrong)",
                        child,
                        jcmd);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
