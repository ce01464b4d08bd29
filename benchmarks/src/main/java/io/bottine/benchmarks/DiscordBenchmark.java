package io.bottine.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.benchmarks.DiscordTraffic.Heard;
import io.bottine.benchmarks.DiscordTraffic.Kind;
import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Guilds;
import io.bottine.discord.fake.Someone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the built program from outside, with a Discord in this process: the time from an interaction to its first answer beside
 * that of a bare JDA bot, the time until a card is there, the start, and memory. Needs the built jar, and the folder of the project
 * as the current one. Each program has a Discord of its own.
 */
@Command(name = "bench-discord", mixinStandardHelpOptions = true)
public final class DiscordBenchmark implements Callable<Integer> {

    private static final int IN_A_ROW = 2_000;
    private static final int AT_ONCE = 50;
    private static final int MIXED_RATE = 20;
    private static final int MIXED_SECONDS = 60;
    private static final int INTERACTIONS = 10_000;
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    private static final int PATIENCE_SECONDS = 15;
    private static final String DEFERRED_AFTER_MILLIS = "1000";
    private static final long BUSY = TimeUnit.MILLISECONDS.toNanos(1_600);

    @Option(names = "--quick", description = "A tenth of everything: to see that it works, not to quote.")
    private boolean quick;

    @Option(names = "--only", split = ",", description = "Some parts only: answers, deferred, cards, start, memory.")
    private List<String> only = List.of("answers", "deferred", "cards", "start", "memory");

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
        System.exit(new CommandLine(new DiscordBenchmark()).execute(args));
    }

    /** A program with the Discord around it. */
    private record Measured(FakeDiscord discord, DiscordTraffic traffic, Child child) implements AutoCloseable {
        @Override
        public void close() {
            child.close();
            discord.close();
        }
    }

    /** What came of some interactions, in nanoseconds. */
    private static final class Outcome {
        final Histogram direct = new ConcurrentHistogram(LONGEST, 3);
        final Histogram deferred = new ConcurrentHistogram(LONGEST, 3);
        final Histogram cards = new ConcurrentHistogram(LONGEST, 3);
        final Map<String, Histogram> byKind = new TreeMap<>();
        final AtomicInteger wrong = new AtomicInteger();
        final AtomicInteger lost = new AtomicInteger();

        Heard since(long start, Kind kind, Runnable then) {
            return new Heard() {
                @Override
                public void answered(boolean later) {
                    (later ? deferred : direct).recordValue(Math.min(System.nanoTime() - start, LONGEST));
                }

                @Override
                public void shown(boolean right) {
                    long took = Math.min(System.nanoTime() - start, LONGEST);
                    cards.recordValue(took);
                    Histogram its = byKind.get(kind.name());
                    if (its != null) {
                        its.recordValue(took);
                    }
                    if (!right) {
                        wrong.incrementAndGet();
                    }
                    then.run();
                }
            };
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(jar)) {
            System.err.println("There is no " + jar + ": build it first.");
            return CommandLine.ExitCode.USAGE;
        }
        Path folder = Files.createTempDirectory("bottine-bench");
        report.machine(javaOptions, quick);
        if (only.contains("start")) {
            starts(folder);
        }
        if (only.contains("memory")) {
            memory(folder);
        }
        if (only.contains("answers") || only.contains("cards")) {
            speed(folder);
        }
        if (only.contains("deferred")) {
            deferred(folder);
        }
        report.load();
        return CommandLine.ExitCode.OK;
    }

    private int some(int many) {
        return quick ? many / 10 : many;
    }

    private Map<String, String> environment(FakeDiscord discord, Path data) {
        return Map.of(
                "BOTTINE_DATA", data.toString(),
                "BOTTINE_LANG", "en",
                "DISCORD_TOKEN", FakeDiscord.TOKEN,
                "DISCORD_API_URL", discord.apiUrl(),
                "DISCORD_GATEWAY_URL", discord.gatewayUrl());
    }

    private Measured ours(Path folder, String data) {
        FakeDiscord discord = DiscordTraffic.furnished().withCardsToFollow();
        Child child = Child.start(
                Child.java(javaOptions, "-jar", jar.toString(), "run"),
                environment(discord, folder.resolve(data)),
                folder.resolve(data + ".out"));
        // The team's channel says who is an agent: a person sets it, before all is measured.
        Someone leah = discord.user(Guilds.LEAH);
        leah.complaint("settings");
        leah.does("set-team");
        leah.submit(Map.of("channel", Guilds.HELP));
        leah.seesPrivately();
        return listening(discord, child);
    }

    private static Measured listening(FakeDiscord discord, Child child) {
        DiscordTraffic traffic = new DiscordTraffic(discord);
        traffic.listen();
        return new Measured(discord, traffic, child);
    }

    private Measured bare(Path folder, String defersAfter) {
        FakeDiscord discord = DiscordTraffic.furnished();
        Map<String, String> environment = new TreeMap<>(environment(discord, folder));
        environment.put(BareJda.DEFERS_AFTER, defersAfter);
        Child child = Child.start(
                Child.java(javaOptions, "-cp", System.getProperty("java.class.path"), BareJda.class.getName()),
                environment,
                folder.resolve("bare.out"));
        discord.await("the bare bot", each -> each.registrations() > 0);
        return listening(discord, child);
    }

    // Answers and cards

    private void speed(Path folder) {
        try (Measured bottine = ours(folder, "speed");
                Measured bare = bare(folder, "0")) {
            inTurn(bottine, some(DiscordTraffic.AGENTS), i -> bottine.traffic().kind("open"));
            inTurn(bottine, some(3000), mixed(bottine));
            if (only.contains("cards")) {
                cards(bottine);
            }
            if (only.contains("answers")) {
                LongFunction<Kind> help = i -> bottine.traffic().kind("help");
                inTurn(bare, some(IN_A_ROW), help);
                inTurn(bottine, some(IN_A_ROW), help);
                answers("2,000 in a row", inTurn(bare, some(IN_A_ROW), help), inTurn(bottine, some(IN_A_ROW), help));
                answers(
                        "2,000 in a row, mixed",
                        inTurn(bare, some(IN_A_ROW), help),
                        inTurn(bottine, some(IN_A_ROW), mixed(bottine)));
                answers("50 at once, 20 times", atOnce(bare, help, () -> {}), atOnce(bottine, help, () -> {}));
            }
            bottine.traffic().wrong().forEach((kind, body) -> report.line("A wrong answer to " + kind + ": " + body));
        }
    }

    private static LongFunction<Kind> mixed(Measured measured) {
        List<Kind> kinds = measured.traffic().kinds();
        return i -> kinds.get((int) (i % kinds.size()));
    }

    /** Steps that an agent's number would repeat too regularly: each agent gets every kind. */
    private static String agent(long i) {
        return DiscordTraffic.agent(i * 37 + i / DiscordTraffic.AGENTS);
    }

    /** Each as soon as the card of the one before is there. */
    private static Outcome inTurn(Measured measured, int count, LongFunction<Kind> kinds) {
        Outcome outcome = new Outcome();
        for (long i = 0; i < count; i++) {
            Semaphore there = new Semaphore(0);
            send(measured, outcome, kinds.apply(i), agent(i), there::release);
            try {
                if (!there.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    outcome.lost.addAndGet(measured.traffic().giveUp());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return outcome;
            }
        }
        return outcome;
    }

    private static void send(Measured measured, Outcome outcome, Kind kind, String agent, Runnable then) {
        Later later = new Later();
        ObjectNode payload = measured.traffic().prepare(kind, agent, later);
        later.is(outcome.since(System.nanoTime(), kind, then));
        measured.traffic().send(payload);
    }

    /** Begins to count when everything is prepared. */
    private static final class Later implements Heard {
        private volatile Heard heard = new Outcome().since(0, new Kind("", "", Map.of(), ""), () -> {});

        void is(Heard it) {
            heard = it;
        }

        @Override
        public void answered(boolean deferred) {
            heard.answered(deferred);
        }

        @Override
        public void shown(boolean right) {
            heard.shown(right);
        }
    }

    /** @param before is run before each round */
    private Outcome atOnce(Measured measured, LongFunction<Kind> kinds, Runnable before) {
        Outcome outcome = new Outcome();
        for (int round = 0; round < some(20); round++) {
            CountDownLatch all = new CountDownLatch(AT_ONCE);
            List<Later> waiting = new ArrayList<>();
            List<ObjectNode> prepared = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Later later = new Later();
                waiting.add(later);
                prepared.add(measured.traffic().prepare(kinds.apply(i), DiscordTraffic.agent(i), later));
            }
            before.run();
            for (int i = 0; i < AT_ONCE; i++) {
                waiting.get(i).is(outcome.since(System.nanoTime(), kinds.apply(i), all::countDown));
                measured.traffic().send(prepared.get(i));
            }
            try {
                if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    outcome.lost.addAndGet(measured.traffic().giveUp());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return outcome;
            }
        }
        return outcome;
    }

    /** At a fixed rate whatever comes back; times count from the moment at which each was to be sent. */
    private void cards(Measured bottine) {
        Outcome outcome = new Outcome();
        bottine.traffic().kinds().forEach(kind -> outcome.byKind.put(kind.name(), new ConcurrentHistogram(LONGEST, 3)));
        int count = some(MIXED_RATE * MIXED_SECONDS);
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        for (long i = 0; i < count; i++) {
            long intended = start + i * 1_000_000_000L / MIXED_RATE;
            Kind kind = mixed(bottine).apply(i);
            ObjectNode payload = bottine.traffic().prepare(kind, agent(i), outcome.since(intended, kind, () -> {}));
            Load.waitUntil(intended);
            bottine.traffic().send(payload);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (bottine.traffic().underWay() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        int lost = bottine.traffic().giveUp();
        report.line(String.format(
                Locale.ROOT,
                "%nCommand to card, %d a second: %d delivered, %d wrong, %d lost, %d deferred%n",
                MIXED_RATE,
                outcome.cards.getTotalCount(),
                outcome.wrong.get(),
                lost,
                outcome.deferred.getTotalCount()));
        report.line("| command | p50 ms | p99 ms | max ms |\n|---|---|---|---|");
        row("all", outcome.cards);
        outcome.byKind.forEach(this::row);
    }

    private void answers(String what, Outcome bare, Outcome ours) {
        report.line(String.format(Locale.ROOT, "%nInteraction to first answer, %s (help)%n", what));
        report.line("| | p50 ms | p99 ms | max ms |\n|---|---|---|---|");
        row("bare JDA (" + bare.direct.getTotalCount() + ")", bare.direct);
        row("Bottine, at once (" + ours.direct.getTotalCount() + ")", ours.direct);
        row("Bottine, deferred (" + ours.deferred.getTotalCount() + ")", ours.deferred);
        report.line("wrong " + ours.wrong.get() + ", lost " + ours.lost.get());
    }

    private void row(String name, Histogram histogram) {
        report.line(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |",
                name,
                histogram.getValueAtPercentile(50) / 1e6,
                histogram.getValueAtPercentile(99) / 1e6,
                histogram.getMaxValue() / 1e6));
    }

    // What cannot be answered in time

    /** Opens complaints while the database takes nothing, beside a bare bot that waits for as long before it defers. */
    private void deferred(Path folder) {
        Path database = folder.resolve("deferred").resolve("bottine.db");
        try (Measured bottine = ours(folder, "deferred");
                Measured bare = bare(folder, DEFERRED_AFTER_MILLIS)) {
            LongFunction<Kind> open = i -> bottine.traffic().kind("open");
            inTurn(bottine, some(IN_A_ROW), open);
            Outcome its = atOnce(bare, i -> bare.traffic().kind("help"), () -> {});
            Outcome ours = atOnce(bottine, open, () -> busy(database));
            report.line(String.format(
                    Locale.ROOT, "%nInteraction to word that the answer follows, 50 at once, 20 times%n"));
            report.line("| | p50 ms | p99 ms | max ms |\n|---|---|---|---|");
            row("bare JDA (" + its.deferred.getTotalCount() + ")", its.deferred);
            row("Bottine (" + ours.deferred.getTotalCount() + ")", ours.deferred);
            row("Bottine, answered at once (" + ours.direct.getTotalCount() + ")", ours.direct);
            report.line("wrong " + ours.wrong.get() + ", lost " + ours.lost.get());
        }
    }

    /** The database takes nothing from now on, for longer than Bottine waits before it defers. */
    private static void busy(Path database) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database + "?busy_timeout=10000");
            connection.createStatement().execute("begin immediate");
            Thread.startVirtualThread(() -> {
                LockSupport.parkNanos(BUSY);
                try (connection) {
                    connection.createStatement().execute("rollback");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // Start

    private void starts(Path folder) {
        List<Long> registered = new ArrayList<>();
        List<Long> answered = new ArrayList<>();
        for (int i = 0; i < (quick ? 1 : 5); i++) {
            FakeDiscord discord = DiscordTraffic.furnished();
            try (Child child = Child.start(
                    List.of(home.resolve("bottine").toString(), "run"),
                    environment(discord, folder.resolve("start" + i)),
                    folder.resolve("start.out"))) {
                discord.await("READY and the commands", each -> each.identified() > 0 && each.registrations() > 0);
                registered.add(System.nanoTime() - child.started());
                discord.user(Guilds.LEAH).complaint("help");
                answered.add(System.nanoTime() - child.started());
            } finally {
                discord.close();
            }
        }
        report.starts(
                "into an empty folder: READY and commands registered, then the first answer", registered, answered);
    }

    // Memory

    private void memory(Path folder) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try (Measured bottine = ours(folder, "memory")) {
            report.memory("idle, with one guild", bottine.child(), "");
            inTurn(bottine, DiscordTraffic.AGENTS, i -> bottine.traffic().kind("open"));
            report.memory("words read, a hundred complaints opened", bottine.child(), "");
            for (int times = 1; times <= 2; times++) {
                Outcome outcome = inTurn(bottine, some(INTERACTIONS), mixed(bottine));
                report.memory(
                        "after " + times * some(INTERACTIONS) + " interactions (" + outcome.wrong.get() + " wrong, "
                                + outcome.lost.get() + " lost)",
                        bottine.child(),
                        jcmd);
            }
        }
    }
}
