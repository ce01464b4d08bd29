package io.bottine.benchmarks;

import io.bottine.benchmarks.Load.Outcome;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/** Prints what was measured, as Markdown tables. */
final class Report {

    private static final double MILLISECOND = 1e6;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void line(String line) {
        out.println(line);
    }

    void machine(List<String> options, boolean quick) {
        out.printf(
                Locale.ROOT,
                "%s, %d cores, %s, Java %s %s%s%n",
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.version"),
                String.join(" ", options),
                quick ? " (quick: not to quote)" : "");
        load();
    }

    /** The system's mean number of threads that run or want to, in the last minute. */
    void load() {
        out.printf(
                Locale.ROOT,
                "Load of the machine: %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    void acks(String what, Outcome bare, Outcome ours) {
        out.printf(Locale.ROOT, "%nAcknowledgement, %s%n%n", what);
        out.println("| | p50 ms | p99 ms | max ms | a second | busy | failed | lost |");
        out.println("|---|---|---|---|---|---|---|---|");
        row("bare Bolt", bare);
        row("Bottine", ours);
        out.printf(
                Locale.ROOT,
                "| ratio | %.2f | %.2f | | %.2f | | | |%n",
                ratio(ours, bare, 50),
                ratio(ours, bare, 99),
                ours.perSecond() / bare.perSecond());
    }

    private void row(String name, Outcome outcome) {
        out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.0f | %d | %d | %d |%n",
                name,
                ms(outcome.acks, 50),
                ms(outcome.acks, 99),
                ms(outcome.acks, 100),
                outcome.perSecond(),
                outcome.busy.get(),
                outcome.failed.get(),
                outcome.lost);
    }

    private static double ratio(Outcome ours, Outcome bare, double percentile) {
        return (double) ours.acks.getValueAtPercentile(percentile) / bare.acks.getValueAtPercentile(percentile);
    }

    private static String ms(Histogram histogram, double percentile) {
        return String.format(Locale.ROOT, "%.2f", histogram.getValueAtPercentile(percentile) / MILLISECOND);
    }

    void cards(Outcome outcome) {
        out.printf(
                Locale.ROOT,
                "%nCommand to card: %d sent, %d delivered, %d busy, %d failed, %d wrong, %d lost%n%n",
                outcome.acks.getTotalCount() + outcome.failed.get(),
                outcome.delivered.getTotalCount(),
                outcome.busy.get(),
                outcome.failed.get(),
                outcome.wrong.get(),
                outcome.lost);
        out.println("| command | p50 ms | p99 ms | max ms |");
        out.println("|---|---|---|---|");
        card("all", outcome.delivered);
        outcome.byKind.forEach(this::card);
    }

    private void card(String name, Histogram histogram) {
        out.printf("| %s | %s | %s | %s |%n", name, ms(histogram, 50), ms(histogram, 99), ms(histogram, 100));
    }

    void starts(String what, List<Long> answers, List<Long> words) {
        out.printf(
                Locale.ROOT,
                "%nStart %s: first answer after %.2f s (%s), first card that needs the words after %.2f s (median of %d)%n",
                what,
                median(answers) / 1e9,
                String.join(
                        ", ",
                        answers.stream()
                                .map(each -> String.format(Locale.ROOT, "%.2f", each / 1e9))
                                .toList()),
                median(words) / 1e9,
                answers.size());
    }

    private static double median(List<Long> of) {
        return of.stream().sorted().toList().get(of.size() / 2);
    }

    /** @param jcmd empty where what lives on the heap is not asked for */
    void memory(String when, Child child, String jcmd) {
        OptionalLong resident = child.resident();
        OptionalLong most = child.mostResident();
        String heap = jcmd.isEmpty() ? "" : ", of the heap alive " + mb(child.alive(jcmd));
        out.println("Memory " + when + ": " + mb(resident) + " resident, at most " + mb(most) + heap);
    }

    private static String mb(OptionalLong megabytes) {
        return megabytes.isPresent() ? megabytes.getAsLong() + " MB" : "unknown";
    }
}
