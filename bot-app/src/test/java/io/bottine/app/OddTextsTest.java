package io.bottine.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Reflection.Suggestion;
import io.bottine.phrasebook.words.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people paste by mistake, by mischief or in another language, given to the engine that everybody uses. */
class OddTextsTest {

    private static final int HUGE = 100_000;

    private static final Moment MOMENT =
            new Moment(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/Paris"), Locale.FRANCE);

    private static final List<String> PIECES = List.of(
            "my parcel",
            "j’attends",
            "trois semaines",
            "refund",
            "😡",
            "👩‍👩‍👧",
            "\u0000",
            "\u001b[2J",
            "\uD83D",
            "\uDE21",
            "\u202E",
            "أين الطرد",
            "我的包裹",
            "e\u0301\u0301\u0301",
            "\u200B",
            "\uFEFF",
            "'; DROP TABLE complaint; --",
            "<!channel>",
            "<@U1>",
            "@everyone",
            "{0}",
            "%s",
            "${x}",
            "\"",
            "«",
            "»",
            "((((",
            "....",
            "!!!",
            "???",
            "\n\n",
            "\t",
            " ",
            "31/02/2026",
            "99999999999999999999",
            "€",
            "http://x",
            "> cité");

    private static Words words;

    @BeforeAll
    static void load() {
        words = Wiring.words();
    }

    static Stream<String> oddTexts() {
        return Stream.of(
                "",
                " \u00A0\n\t",
                "\u200B\uFEFF",
                "😡😡😡🤬",
                "👍",
                "my parcel\u0000 is\u0007 \u001b[31mred\u001b[0m",
                "where is \uD83D my parcel \uDE21",
                "\uDE21\uD83D",
                "أين الطرد الخاص بي؟ \u202Eelcrap",
                "Gdzie jest moja paczka? Czekam już trzy tygodnie.",
                "我的包裹已经三个星期没有消息了!",
                "'; DROP TABLE complaint; -- my parcel is lost",
                "<!channel> <@U123> where is my parcel",
                "@everyone mon colis est perdu",
                "{0} {by} {count, plural, one {#}} '{'",
                "?",
                "!!!!!!!!!!",
                "a",
                "I",
                "12345",
                "((((((((((((((((((((((((((((((",
                "> cité\n>> cité deux fois\n-- \nsignature",
                "\u0301\u0301\u0301\u0301");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void an_odd_text_gets_three_suggestions_in_either_language(String text) {
        for (Language language : Language.values()) {
            assertFitting(reflect(text, language));
            assertThat(check(text, language)).isNotNull();
        }
    }

    @Test
    void no_mixture_of_odd_pieces_makes_it_throw() {
        Random random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(14); j >= 0; j--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextBoolean() ? " " : "");
            }
            assertFitting(reflect(text.toString(), Language.FRENCH));
            check(text.toString(), Language.ENGLISH);
        }
    }

    static Stream<String> hugeTexts() {
        return Stream.of(
                        "J’attends mon colis depuis trois semaines et personne ne me répond ! ",
                        "I have been waiting for three weeks and nobody answers me! ",
                        "a",
                        "ab ",
                        "(",
                        "1",
                        "1 ",
                        ". ",
                        "!",
                        "\n",
                        " ",
                        "😡",
                        "\uD83D",
                        "\u0000",
                        "e\u0301",
                        "> cité\n",
                        "demain à ",
                        "d'",
                        "I promise ",
                        "www.",
                        "x@",
                        "ça ")
                .map(piece -> piece.repeat(HUGE / piece.length()));
    }

    /** How long it takes is measured by {@code make bench-words}; here it only must not hang. */
    @ParameterizedTest
    @MethodSource("hugeTexts")
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_hundred_thousand_characters_are_cut_and_answered(String text) {
        for (Language language : Language.values()) {
            Reflection reflection = reflect(text, language);
            assertThat(reflection.cut()).isTrue();
            assertFitting(reflection);
            assertThat(check(text, language).cut()).isTrue();
        }
    }

    private static Reflection reflect(String text, Language language) {
        return words.reflect(
                new Message(text, Optional.empty(), Channel.PHONE, Source.VERBATIM, MOMENT, language, List.of()));
    }

    private static DraftCheck check(String text, Language language) {
        return words.check(new Draft(text, Optional.empty(), MOMENT, language));
    }

    private static void assertFitting(Reflection reflection) {
        // A card shows the first three.
        assertThat(reflection.suggestions()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(reflection.suggestions())
                .extracting(Suggestion::text)
                .doesNotHaveDuplicates()
                .allSatisfy(said -> {
                    assertThat(said).isNotBlank().hasSizeLessThan(1_000);
                    assertThat(said.codePoints())
                            .as("nothing that a terminal obeys, and well-formed")
                            .noneMatch(point -> (Character.getType(point) == Character.CONTROL && point != '\n')
                                    || Character.getType(point) == Character.SURROGATE);
                });
    }
}
