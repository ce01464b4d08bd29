package io.bottine.benchmarks.words;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures how fast the engine reads messages and checks drafts, beside LanguageTool's own checker on the same texts in the same
 * run, each in a JVM of its own that believes to have one core; and how its time grows with the length of a text.
 */
@Command(name = "bench-words", mixinStandardHelpOptions = true)
public final class WordsBenchmark implements Callable<Integer> {

    private static final List<String> LANGUAGES = List.of("fr", "en");
    private static final List<String> KINDS = List.of("reflect", "check");
    private static final List<String> LENGTHS = List.of("40", "400", "2000", "10000", "0");
    private static final double MEDIAN_BAR = 10;
    private static final double LONGEST_BAR = 2000;
    private static final int WARNS_OF_UNSAFE = 23;

    @Option(names = "--quick", description = "One short look at everything: to see that it works, not to quote.")
    private boolean quick;

    @Option(names = "--only", split = ",", description = "Some parts only: speed, growth.")
    private List<String> only = List.of("speed", "growth");

    @Option(
            names = "--java-options",
            split = " ",
            description = "For the engine's JVM; LanguageTool's gets 1 GB. Default: ${DEFAULT-VALUE}",
            defaultValue = "-Xmx256m")
    private List<String> javaOptions = List.of();

    @Option(names = "--jmh", description = "Shows what JMH says meanwhile.")
    private boolean verbose;

    private final PrintStream out = System.out;

    /** Runs, prints the tables, and ends with 0 if it could be measured, whatever the figures are. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new WordsBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws RunnerException {
        out.printf(
                Locale.ROOT,
                "%s, %d cores, %s %s, Java %s, engine %s%s%n",
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                String.join(" ", javaOptions),
                quick ? " (quick: not to quote)" : "");
        load();
        if (only.contains("speed")) {
            Collection<RunResult> engine = run(options(EngineSpeed.class, 5, 5), javaOptions);
            Collection<RunResult> checker = run(options(CheckerSpeed.class, 5, 5), List.of("-Xmx1g"));
            speed(engine, checker);
        }
        if (only.contains("growth")) {
            ChainedOptionsBuilder growth = options(Growth.class, 2, 3);
            growth.param("words", LENGTHS.toArray(String[]::new));
            growth(run(growth, javaOptions));
        }
        load();
        return CommandLine.ExitCode.OK;
    }

    /** The system's mean number of threads that run or want to, in the last minute. */
    private void load() {
        out.printf(
                Locale.ROOT,
                "Load of the machine: %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private ChainedOptionsBuilder options(Class<?> benchmark, int warm, int measured) {
        return new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .forks(1)
                .threads(1)
                .warmupIterations(quick ? 1 : warm)
                .warmupTime(TimeValue.seconds(quick ? 1 : 4))
                .measurementIterations(quick ? 1 : measured)
                .measurementTime(TimeValue.seconds(quick ? 1 : 4))
                .shouldFailOnError(true)
                .verbosity(verbose ? VerboseMode.NORMAL : VerboseMode.SILENT);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options, List<String> jvm) throws RunnerException {
        List<String> all = new ArrayList<>(jvm);
        all.addAll(List.of("-XX:ActiveProcessorCount=1", "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            all.add("--sun-misc-unsafe-memory-access=allow"); // JMH uses it, and the JVM would say so among the tables
        }
        return new Runner(options.jvmArgs(all.toArray(String[]::new)).build()).run();
    }

    private static Statistics of(Collection<RunResult> results, String kind, String language, Optional<String> words) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + kind))
                .filter(result -> result.getParams().getParam("language").equals(language))
                .filter(result ->
                        words.isEmpty() || result.getParams().getParam("words").equals(words.get()))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getStatistics();
    }

    private void speed(Collection<RunResult> engine, Collection<RunResult> checker) {
        out.println();
        out.println("| texts of 35 to 45 words | engine p50 ms | mean | p99 | LanguageTool p50 ms | mean | p99 "
                + "| ratio of p50 | of mean | bar |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (String kind : KINDS) {
            for (String language : LANGUAGES) {
                Statistics ours = of(engine, kind, language, Optional.empty());
                Statistics theirs = of(checker, kind, language, Optional.empty());
                double median = ours.getPercentile(50);
                double ratio = ours.getMean() / theirs.getMean();
                double medians = median / theirs.getPercentile(50);
                boolean met = ratio <= 1 && medians <= 1 && median < MEDIAN_BAR;
                out.printf(
                        Locale.ROOT,
                        "| %s %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %s |%n",
                        kind,
                        language,
                        median,
                        ours.getMean(),
                        ours.getPercentile(99),
                        theirs.getPercentile(50),
                        theirs.getMean(),
                        theirs.getPercentile(99),
                        medians,
                        ratio,
                        met(met));
            }
        }
        out.println();
        out.println("Bar: ratio ≤ 1.0, p50 < 10 ms.");
    }

    private void growth(Collection<RunResult> results) {
        out.println();
        out.println("| mean ms for a text of … words (µs a word) | " + String.join(" | ", LENGTHS.subList(0, 4))
                + " | 100,000 characters, longest | bar |");
        out.println("|---|" + "---|".repeat(LENGTHS.size() + 1));
        for (String kind : KINDS) {
            for (String language : LANGUAGES) {
                StringBuilder row = new StringBuilder("| " + kind + " " + language + " |");
                for (String words : LENGTHS.subList(0, 4)) {
                    double mean =
                            of(results, kind, language, Optional.of(words)).getMean();
                    row.append(
                            String.format(Locale.ROOT, " %.2f (%.0f) |", mean, 1000 * mean / Integer.parseInt(words)));
                }
                double longest = of(results, kind, language, Optional.of("0")).getMax();
                row.append(String.format(Locale.ROOT, " %.0f | %s |", longest, met(longest <= LONGEST_BAR)));
                out.println(row);
            }
        }
        out.println();
        out.println("Bar: a word costs no more in a long text than in a short one; 100,000 characters within 2 s.");
    }

    private static String met(boolean met) {
        return met ? "met" : "**missed**";
    }
}
