package io.bottine.phrasebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for content authors says what is true. */
class GuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "writing-phrases.md");
    private static final Pattern YAML = Pattern.compile("```yaml\\n(phrases:.*?)```", Pattern.DOTALL);

    @TempDir
    private Path parent;

    private String guide = "";
    private String phrase = "";

    @BeforeEach
    void read_the_guide() throws IOException {
        guide = Files.readString(GUIDE);
        Matcher block = YAML.matcher(guide);
        assertThat(block.find()).isTrue();
        phrase = block.group(1);
    }

    @Test
    void the_first_phrase_of_the_guide_is_sound() throws IOException {
        assertThat(check(phrase).isSound()).isTrue();
    }

    @Test
    void the_mistake_that_the_guide_shows_is_told_in_these_words() throws IOException {
        CheckReport report = check(phrase.replace("serves: [D9]", "serves: D9"));

        assertThat(report.problems()).hasSize(1);
        assertThat(guide)
                .contains(report.problems().getFirst().line(Language.ENGLISH).replace(parent + "/", ""));
    }

    @Test
    void the_guide_names_every_kind_of_phrase() {
        for (Entry.Kind kind : Entry.Kind.values()) {
            assertThat(guide).contains("`" + kind.label() + "`");
        }
    }

    private CheckReport check(String yaml) throws IOException {
        Path folder = parent.resolve("my-phrases");
        Path file = folder.resolve("en/phrases/workshop.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        return PhrasebookCheck.run(Optional.of(folder));
    }
}
