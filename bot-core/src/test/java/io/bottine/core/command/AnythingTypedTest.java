package io.bottine.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.bottine.core.command.Parsed.CustomersWords;
import io.bottine.phrasebook.dates.DateReaders;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, pasted or sent by mischief. */
class AnythingTypedTest {

    private static final CommandParser PARSER = new CommandParser(DateReaders.standard());

    private static final Moment MOMENT =
            new Moment(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("America/Montreal"), Locale.CANADA_FRENCH);

    private static final List<String> PIECES = List.of(
            "open",
            "close",
            "promise",
            "promesse",
            "handover",
            "all",
            "escalate",
            "now",
            "#12",
            "#",
            "12",
            "\"",
            "«",
            "»",
            "“",
            "'",
            "’",
            ":",
            "tomorrow",
            "demain",
            "31/02",
            "\n",
            "\t",
            "\u0000",
            "\u202E",
            "\uD83D",
            "\uDE00",
            "😡",
            "<!channel>",
            "@everyone",
            "<@U1>",
            "'; DROP TABLE complaint; --",
            "{0}",
            "é",
            "e\u0301",
            "ﬀ",
            "İ",
            "/complaint",
            "/",
            " ",
            "\u00A0",
            "\u200B",
            "مرحبا",
            "!!!",
            "???",
            "99999999999",
            "Mme",
            "Roy",
            "à",
            "to");

    @Test
    void no_mixture_of_pieces_makes_it_throw() {
        Random random = new Random(20261122);
        for (int i = 0; i < 5000; i++) {
            StringBuilder typed = new StringBuilder();
            int pieces = random.nextInt(9);
            for (int j = 0; j < pieces; j++) {
                typed.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            assertSomethingIsMade(typed.toString());
        }
    }

    @Test
    void no_random_characters_make_it_throw() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            char[] typed = new char[random.nextInt(60)];
            for (int j = 0; j < typed.length; j++) {
                typed[j] = (char) random.nextInt(0x10000);
            }
            assertSomethingIsMade(new String(typed));
        }
    }

    private static void assertSomethingIsMade(String typed) {
        assertThatCode(() -> {
                    assertThat(PARSER.parse(typed, MOMENT)).isNotNull();
                    assertThat(CommandParser.complete(typed, Language.FRENCH)).isNotNull();
                })
                .as(typed)
                .doesNotThrowAnyException();
    }

    @Test
    void what_does_not_begin_with_a_commands_word_comes_back_unchanged() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            StringBuilder typed = new StringBuilder("Monsieur, ");
            int pieces = random.nextInt(9);
            for (int j = 0; j < pieces; j++) {
                typed.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
            }
            assertThat(PARSER.parse(typed.toString(), MOMENT))
                    .isEqualTo(new CustomersWords(typed.toString(), List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "!",
                "😡",
                "\"",
                "#",
                "1",
                "é",
                ":",
                "-",
                "close ",
                "open \"",
                "promise ",
                "promise tomorrow ",
                "promise\n",
                "handover Sam ",
                "handover ",
                "escalate now ",
                "find ",
                "open Mme Roy ",
                "close !",
                "open «"
            })
    void a_hundred_thousand_characters_take_no_time(String piece) {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            PARSER.parse(piece.repeat(100_000 / piece.length()), MOMENT);
            PARSER.parse(piece + "x".repeat(100_000), MOMENT);
            PARSER.parse(piece + "!".repeat(50_000) + "a" + " ".repeat(50_000) + "b", MOMENT);
        });
    }
}
