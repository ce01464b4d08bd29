package io.bottine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows was printed by the program. {@code -Dgolden=rewrite} writes it anew, to be read like code. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    /** A minute of reading is some 250 words; who speaks, and on which button they press, is skimmed. */
    private static final int MOST_WORDS = 300;

    private static final Pattern TRANSCRIPT = Pattern.compile(
            "(<!-- transcript: demo --lang en -->\\s*```[a-z]*\\n)(.*?)(\\n```\\s*<!-- /transcript -->)",
            Pattern.DOTALL);

    @Test
    void the_transcript_in_the_readme_is_what_the_demo_prints() throws IOException {
        String readme = Files.readString(README);
        Matcher transcript = TRANSCRIPT.matcher(readme);
        assertThat(transcript.find()).as("the markers around the transcript").isTrue();
        String printed = demo("en");

        if ("rewrite".equals(System.getProperty("golden"))) {
            String renewed = readme.substring(0, transcript.end(1)) + printed + readme.substring(transcript.start(3));
            Files.writeString(README, renewed);
            return;
        }
        assertThat(transcript.group(2)).isEqualTo(printed);
    }

    @Test
    void the_demo_is_told_in_french_too_from_the_first_word_to_the_close() {
        assertThat(demo("fr"))
                .contains("Mme Roy #1 · 3/6 Analyser", "renfort MAINTENANT", "Décidé par Léa", "Vous avez promis")
                .contains("Mme Roy #1 · fermé")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void the_demo_is_read_in_about_a_minute(String language) {
        long words = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*")
                .matcher(demo(language))
                .results()
                .count();
        assertThat(words).isLessThanOrEqualTo(MOST_WORDS);
    }

    private static String demo(String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Bottine.run(
                List.of("demo", "--lang", language),
                Map.of("BOTTINE_ZONE", "Europe/London", "NO_COLOR", "1"),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
