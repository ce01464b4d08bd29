package io.bottine.phrasebook.content;

import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a check of the content found.
 *
 * @param problems in the order of files and lines
 * @param coverage a row for each point of the method, in its order
 */
public record CheckReport(List<Problem> problems, List<Row> coverage) {

    public CheckReport {
        problems = List.copyOf(problems);
        coverage = List.copyOf(coverage);
    }

    /** How many phrases serve a point, in each language. */
    public record Row(Term point, Map<Language, Integer> entries) {

        public Row {
            entries = Map.copyOf(entries);
        }

        public int entries(Language language) {
            return entries.getOrDefault(language, 0);
        }
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /** The report as plain lines: the coverage table, then the problems, then one line that sums up. */
    public List<String> lines(Language language) {
        CheckTexts texts = CheckTexts.of(language);
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("coverage"));
        lines.add(line(texts.text("point"), Language.FRENCH.code(), Language.ENGLISH.code(), texts.text("title")));
        for (Row row : coverage) {
            lines.add(line(
                    row.point().id(),
                    String.valueOf(row.entries(Language.FRENCH)),
                    String.valueOf(row.entries(Language.ENGLISH)),
                    row.point().name(language)));
        }
        lines.add("");
        problems.forEach(problem -> lines.add(problem.line(language)));
        lines.add(texts.text("summary", problems.size()));
        return lines;
    }

    private static String line(String point, String french, String english, String title) {
        return "%-5s  %3s  %3s  %s".formatted(point, french, english, title);
    }
}
