package io.bottine.phrasebook.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bottine.phrasebook.dates.DateReader.DatePhrase;
import io.bottine.phrasebook.dates.DateReader.Problem;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateReaderTest {

    private static final Moment WEDNESDAY_AT_TEN = moment("2026-11-25T10:00", "Europe/Paris", "fr-FR");

    private final DateReader reader = DateReaders.standard();

    record Row(String file, int line, Language language, Moment moment, String text, String expected) {
        @Override
        public String toString() {
            return file + ":" + line + " " + text;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reads_the_table(Row row) {
        String text = row.text().replaceAll("[{}]", "");
        List<DatePhrase> phrases = reader.read(text, row.language(), row.moment());
        assertEquals(row.text() + " | " + row.expected(), marked(text, phrases) + " | " + said(phrases));
    }

    @Test
    void the_table_is_long_enough_to_mean_something() throws Exception {
        for (Language language : Language.values()) {
            assertTrue(rows(language).size() >= 80, language + " has few rows");
        }
    }

    @Test
    void the_last_date_phrase_of_a_command_counts() {
        DatePhrase last = reader.last("rappeler lundi non, demain 15 h", Language.FRENCH, WEDNESDAY_AT_TEN)
                .orElseThrow();
        assertEquals("demain 15 h", last.text());
    }

    @Test
    void a_command_without_a_date_has_none() {
        assertTrue(reader.last("rappeler le client", Language.FRENCH, WEDNESDAY_AT_TEN)
                .isEmpty());
    }

    @Test
    void odd_texts_are_read_in_no_time_and_never_throw() {
        List<String> odd = List.of(
                "",
                " ",
                "\uD83D",
                "😡😡 demain \uDE00",
                "\u0000\u0007",
                "‏مرحبا غدا",
                "demain".repeat(20_000),
                "demain ".repeat(15_000),
                "9 ".repeat(50_000),
                "le ".repeat(40_000),
                "12/".repeat(40_000),
                " ".repeat(100_000),
                "a 999999999999 h");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String text : odd) {
                for (Language language : Language.values()) {
                    reader.read(text, language, WEDNESDAY_AT_TEN);
                }
            }
        });
    }

    @Test
    void offsets_count_in_the_original_text_whatever_stands_before() {
        String text = "😡 Oui… cœur, e\u0301te\u0301 : demain à 15\u202Fh !";
        DatePhrase phrase = reader.last(text, Language.FRENCH, WEDNESDAY_AT_TEN).orElseThrow();
        assertEquals("demain à 15\u202Fh", text.substring(phrase.start(), phrase.end()));
    }

    private static String marked(String text, List<DatePhrase> phrases) {
        StringBuilder marked = new StringBuilder(text);
        for (DatePhrase phrase : phrases.reversed()) {
            marked.insert(phrase.end(), "}").insert(phrase.start(), "{");
        }
        return marked.toString();
    }

    private static String said(List<DatePhrase> phrases) {
        return phrases.stream()
                .map(phrase -> phrase.due().toLocalDateTime()
                        + (phrase.hourNamed() ? " hour" : "")
                        + (phrase.problem() == Problem.NONE ? "" : " " + phrase.problem()))
                .collect(Collectors.joining("; "));
    }

    static Stream<Row> rows() throws Exception {
        return Stream.concat(rows(Language.FRENCH).stream(), rows(Language.ENGLISH).stream());
    }

    private static List<Row> rows(Language language) throws Exception {
        String file = "dates-" + language.code() + ".txt";
        List<Row> rows = new ArrayList<>();
        Moment moment = WEDNESDAY_AT_TEN;
        int number = 0;
        try (InputStream in = DateReaderTest.class.getResourceAsStream(file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                number++;
                if (line.startsWith("@")) {
                    String[] parts = line.substring(1).strip().split(" ");
                    moment = moment(parts[0], parts[1], parts[2]);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    int bar = line.lastIndexOf('|');
                    String text = line.substring(0, bar).strip();
                    rows.add(new Row(
                            file,
                            number,
                            language,
                            moment,
                            text,
                            line.substring(bar + 1).strip()));
                }
            }
        }
        return rows;
    }

    private static Moment moment(String local, String zone, String region) {
        ZoneId id = ZoneId.of(zone);
        return new Moment(LocalDateTime.parse(local).atZone(id).toInstant(), id, Locale.forLanguageTag(region));
    }
}
