package io.bottine.phrasebook.restating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OddInputTest {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\n\t\u00a0",
            "?",
            "!!!???...",
            "🤬🤬🤬",
            "\ud83d",
            "je \udc00 suis",
            "\u0000\u0007\u200b\u202e",
            "שלום, אני מחכה",
            "j'j'j'j'",
            "'''’’’``",
            "«««»",
            "-moi -vous -je",
            "$1 \\1 ${x}",
            "'; DROP TABLE complaints; --",
            "<!channel> @everyone",
            "j'",
            "you",
            "you you you you",
            "vous vous vous vous",
            "who me",
            "was I");

    private static final List<String> PIECES = List.of(
            "je",
            "j'",
            "J’",
            "vous",
            "nous",
            "m'",
            "ne",
            "pas",
            "ai",
            "suis",
            "remboursez",
            "-moi",
            "-vous",
            "et",
            "que",
            "qui",
            "on",
            "se",
            "merci de",
            "veuillez",
            "le",
            "la",
            "mon",
            "I",
            "you",
            "was",
            "am",
            "n't",
            "please",
            "don't",
            "me",
            "my",
            "and",
            "who",
            "call",
            "let",
            ",",
            ".",
            "?",
            "!",
            "«",
            "»",
            "\"",
            " ",
            "  ",
            "12",
            "é",
            "🙂",
            "\ud800",
            "\u0000",
            "-",
            "'",
            "A");

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_odd_input_throws_or_loses_figures(Language language) {
        Restater restater = Restaters.of(Grammars.load().of(language));

        ODD.forEach(odd -> assertThat(restater.restate(odd).text()).isNotNull());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_mix_of_the_words_that_rules_look_for_throws(Language language) {
        Restater restater = Restaters.of(Grammars.load().of(language));
        Random random = new Random(20_261_122);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(14);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            }
            assertThat(restater.restate(text.toString()).text())
                    .as(text.toString())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ten_thousand_characters_do_not_hang(Language language) {
        Restater restater = Restaters.of(Grammars.load().of(language));
        List<String> endless = List.of(
                "a".repeat(10_000),
                "é".repeat(10_000),
                "eeee ".repeat(2_000),
                "\"".repeat(10_000),
                "J'ai attendu et vous m'avez menti, I told you, ".repeat(215),
                "et que je ".repeat(1_000),
                "vous ".repeat(2_000));

        for (String text : endless) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> restater.restate(text), text.substring(0, 40));
        }
    }
}
