package io.bottine.benchmarks.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.benchmarks.words.Annotated.Kind;
import io.bottine.phrasebook.OfflineWords;
import io.bottine.phrasebook.contract.ContractLines;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Has the engine answer the corpus and prints how good the answers are, by the definitions that docs/words.md tells. Of the open
 * part it also prints the worst answers; of a folder named {@code blind} only figures, so that whoever writes rules may run it.
 */
@Command(name = "words", mixinStandardHelpOptions = true)
public final class WordsFigures implements Callable<Integer> {

    private static final Path CORPUS = Path.of("phrasebook/src/corpus");
    private static final String BLIND = "blind";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A day like any other, so that the same corpus always gets the same figures. */
    private static final Moment MOMENT = new Moment(Instant.parse("2026-11-18T10:00:00Z"), ZoneOffset.UTC, Locale.ROOT);

    @Option(
            names = "--worst",
            paramLabel = "N",
            description = "Prints the N worst answers of each file, worst first; default: ${DEFAULT-VALUE}",
            defaultValue = "5")
    private int worst;

    @Option(
            names = "--ids",
            paramLabel = "REGEX",
            description =
                    "Scores only what has such an id, e.g. .*[789] for a third that was held out; the blind part is"
                            + " always scored as a whole.",
            defaultValue = ".*")
    private Pattern ids = Pattern.compile(".*");

    @Option(
            names = "--show-blind-sentences",
            description =
                    "Prints the worst answers of the blind part too. Whoever has read them can no longer be measured by"
                            + " them: never use it before writing a cue, a rule or a frame.")
    private boolean showBlind;

    @Option(names = "--json", description = "One line of figures for each file instead of tables and answers.")
    private boolean json;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "messages*.jsonl, drafts*.jsonl or pairs as .tsv; default: the open and the blind part of the corpus")
    private List<Path> files = List.of();

    private final PrintStream out = System.out;

    private record Scored(Path file, int items, Score score) {
        Kind kind() {
            return Kind.of(file);
        }

        String language() {
            return file.getFileName().toString().contains("-fr") ? "fr" : "en";
        }

        String name() {
            Path folder = file.toAbsolutePath().getParent();
            String name = file.getFileName().toString().replaceFirst("\\.\\w+$", "");
            return folder == null ? name : folder.getFileName() + "/" + name;
        }
    }

    /** Runs, prints, and ends with 0 whatever the figures are. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new WordsFigures()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<Path> chosen = files.isEmpty() ? corpus() : files;
        if (chosen.isEmpty()) {
            System.err.println("There is no " + CORPUS.toAbsolutePath() + ": start it in the project's folder.");
            return CommandLine.ExitCode.USAGE;
        }
        ContractLines lines = new ContractLines(OfflineWords.load(), MOMENT, Language.ENGLISH);
        List<Scored> scored = new ArrayList<>();
        for (Path file : chosen) {
            List<Annotated> items = Annotated.read(file).stream()
                    .filter(item -> hides(file) || ids.matcher(item.id()).matches())
                    .toList();
            scored.add(new Scored(file, items.size(), score(Kind.of(file), items, lines)));
        }
        if (json) {
            scored.forEach(this::line);
        } else {
            scored.forEach(this::worst);
            for (Kind kind : Kind.values()) {
                table(scored.stream().filter(each -> each.kind() == kind).toList());
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /** Whether no single answer to a file may be known, nor guessed from the figures of a few. */
    private boolean hides(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return !showBlind && folder != null && folder.endsWith(BLIND);
    }

    /** What voters are trained on is left out: they know it by heart. */
    private static List<Path> corpus() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String part : List.of("open", BLIND)) {
            Path folder = CORPUS.resolve(part);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.list(folder)) {
                    all.filter(file -> file.getFileName().toString().matches("(messages|drafts|pairs)-\\w\\w\\.\\w+"))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Score score(Kind kind, List<Annotated> items, ContractLines lines) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (Annotated item : items) {
            String question = item.question();
            answers.add(JSON.readTree(kind == Kind.DRAFTS ? lines.check(question) : lines.reflect(question)));
        }
        return switch (kind) {
            case MESSAGES -> MessageScore.of(items, answers);
            case DRAFTS -> DraftScore.of(items, answers);
            case PAIRS -> PairScore.of(items, answers);
        };
    }

    private void line(Scored scored) {
        ObjectNode line = JSON.createObjectNode().put("file", scored.name()).put("items", scored.items());
        scored.score().figures().forEach((name, value) -> line.put(name, Math.round(value * 1000) / 1000.0));
        out.println(line);
    }

    private void worst(Scored scored) {
        List<Score.Item> items = scored.score().items();
        out.printf("%n%s: %d, of which not as expected %d%n", scored.name(), scored.items(), items.size());
        if (hides(scored.file())) {
            return;
        }
        items.stream().limit(worst).forEach(item -> {
            out.println("  " + item.id() + ": " + item.wrong());
            item.said().forEach(said -> out.println("      " + said.replaceAll("\\s+", " ")));
        });
    }

    private void table(List<Scored> columns) {
        if (columns.isEmpty()) {
            return;
        }
        Map<String, Map<Integer, Double>> rows = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            columns.get(i)
                    .score()
                    .figures()
                    .forEach((name, value) -> rows.computeIfAbsent(name, each -> new LinkedHashMap<>())
                            .put(column, value));
        }
        out.println();
        StringBuilder head = new StringBuilder("| " + columns.getFirst().kind().label() + " | bar |");
        columns.forEach(column -> head.append(' ').append(column.name()).append(" |"));
        out.println(head);
        out.println("|---|---|" + "---|".repeat(columns.size()));
        rows.forEach((name, values) -> {
            StringBuilder row = new StringBuilder("| " + name + " | ");
            row.append(String.join(
                            ", ",
                            columns.stream()
                                    .flatMap(column -> Bar.of(column.kind(), name, column.language()).stream())
                                    .map(Bar::toString)
                                    .distinct()
                                    .toList()))
                    .append(" |");
            for (int i = 0; i < columns.size(); i++) {
                row.append(' ')
                        .append(cell(columns.get(i), name, values.get(i)))
                        .append(" |");
            }
            out.println(row);
        });
    }

    /** A figure that misses its bar is in bold. */
    private static String cell(Scored column, String name, @Nullable Double value) {
        if (value == null) {
            return "";
        }
        String figure = String.format(Locale.ROOT, "%.3f", value);
        boolean misses = Bar.of(column.kind(), name, column.language())
                .map(bar -> !bar.isMet(value))
                .orElse(false);
        return misses ? "**" + figure + "**" : figure;
    }
}
