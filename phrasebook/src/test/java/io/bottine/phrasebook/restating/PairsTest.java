package io.bottine.phrasebook.restating;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of what a customer said and how it is said back; the rules' author did not look at the held-out ones while writing rules. */
class PairsTest {

    @ParameterizedTest
    @CsvSource({
        "FRENCH, pairs-fr.tsv, 0.97",
        "FRENCH, pairs-fr-held-out.tsv, 0.95",
        "ENGLISH, pairs-en.tsv, 0.97",
        "ENGLISH, pairs-en-held-out.tsv, 0.95"
    })
    void most_pairs_are_restated_exactly(Language language, String file, double atLeast) throws IOException {
        Restater restater = Restaters.of(Grammars.load().of(language));
        List<String[]> pairs = read(file);
        List<String> failures = pairs.stream()
                .filter(pair -> !right(restater, pair))
                .map(pair -> "%n%s%n  expected %s%n  answered %s"
                        .formatted(pair[0], pair[1], restater.restate(pair[0]).text()))
                .toList();
        double score = 1.0 - failures.size() / (double) pairs.size();

        assertThat(score)
                .as("%s: %.3f of %d %s", file, score, pairs.size(), failures)
                .isGreaterThanOrEqualTo(atLeast);
    }

    private static boolean right(Restater restater, String[] pair) {
        String answer = bare(restater.restate(pair[0]).text());
        return Arrays.stream(pair).skip(1).anyMatch(expected -> bare(expected).equals(answer));
    }

    /** Case and marks are a matter of taste here. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static List<String[]> read(String file) throws IOException {
        try (InputStream content = PairsTest.class.getResourceAsStream("/restating/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
