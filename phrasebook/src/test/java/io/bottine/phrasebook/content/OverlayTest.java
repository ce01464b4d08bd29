package io.bottine.phrasebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTest {

    private static final Phrasebook BUILT_IN = Phrasebook.builtIn();

    static Path folder(String name) {
        return Path.of("src", "test", "resources", "overlays", name);
    }

    @Test
    void an_operator_replaces_a_phrase_withdraws_one_and_adds_one() {
        Phrasebook book = Phrasebook.load(Optional.of(folder("good")));

        assertThat(book.problems()).isEmpty();
        assertThat(book.entry(Language.FRENCH, "pause-with-an-hour")
                        .orElseThrow()
                        .text())
                .contains("l’agenda de l’atelier");
        assertThat(book.entry(Language.FRENCH, "still-no-answer")).isEmpty();
        assertThat(book.entry(Language.FRENCH, "the-workshop-cat")).isPresent();
        assertThat(book.entries(Language.FRENCH)).hasSameSizeAs(BUILT_IN.entries(Language.FRENCH));
        assertThat(book.entries(Language.ENGLISH)).isEqualTo(BUILT_IN.entries(Language.ENGLISH));
    }

    @Test
    void a_phrase_that_was_replaced_keeps_its_place_among_the_others() {
        Phrasebook book = Phrasebook.load(Optional.of(folder("good")));

        assertThat(book.onTopic(Language.FRENCH, "abuse"))
                .extracting(Entry::id)
                .isEqualTo(BUILT_IN.onTopic(Language.FRENCH, "abuse").stream()
                        .map(Entry::id)
                        .toList());
    }

    @Test
    void an_operator_who_writes_in_one_language_only_is_not_told_to_write_in_both() {
        assertThat(PhrasebookCheck.run(Optional.of(folder("good"))).problems()).isEmpty();
    }

    @Test
    void a_broken_file_is_told_and_the_rest_is_used() {
        Phrasebook book = Phrasebook.load(Optional.of(folder("broken-yaml")));

        assertThat(book.problems()).extracting(Problem::kind).containsOnly(Problem.Kind.SYNTAX);
        assertThat(book.entry(Language.FRENCH, "still-no-answer")).isEmpty();
        assertThat(book.entries(Language.ENGLISH)).isEqualTo(BUILT_IN.entries(Language.ENGLISH));
    }

    @Test
    void a_phrase_that_breaks_the_schema_leaves_the_built_in_one_in_place() {
        Phrasebook book = Phrasebook.load(Optional.of(folder("too-long")));

        assertThat(book.step(Language.FRENCH, "act")).isEqualTo(BUILT_IN.step(Language.FRENCH, "act"));
        assertThat(book.problems()).isNotEmpty();
    }

    @Test
    void a_playbook_of_ones_own_replaces_the_walk() {
        Phrasebook book = Phrasebook.load(Optional.of(folder("own-playbook")));

        assertThat(book.playbook().steps()).extracting(Playbook.Step::id).containsExactly("listen", "tea");
        assertThat(book.steps(Language.FRENCH)).extracting(StepText::id).containsExactly("listen");
        assertThat(book.playbooks()).hasSize(1);
    }

    @Test
    void a_folder_that_does_not_exist_is_told() {
        Phrasebook book = Phrasebook.load(Optional.of(folder("no-such-folder")));

        assertThat(book.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.NO_FOLDER);
        assertThat(book.entries(Language.FRENCH)).isEqualTo(BUILT_IN.entries(Language.FRENCH));
    }

    @Test
    void a_file_whose_lines_are_all_comments_is_no_mistake() {
        assertThat(Phrasebook.load(Optional.of(folder("empty"))).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phrases:",
                "phrases: [null, 3, [], {}]",
                "phrases: {id: x}",
                "- a\n- b\n",
                "42",
                "phrases: *nobody",
                "\tphrases: []",
                "phrases:\n  - id: [x]\n    disabled: true\n",
                "phrases:\n  - {id: how-is-it-now, disabled: maybe}\n",
                "--- !!java.net.URL [\"http://localhost\"]\n",
                "phrases: \"",
            })
    void whatever_stands_in_a_file_the_built_in_content_stays(String text, @TempDir Path folder) throws IOException {
        write(folder, "en/phrases/odd.yaml", text.getBytes(StandardCharsets.UTF_8));
        write(folder, "playbooks/default.yaml", text.getBytes(StandardCharsets.UTF_8));

        Phrasebook book = Phrasebook.load(Optional.of(folder));

        assertThat(book.problems()).isNotEmpty();
        assertThat(book.problems()).allSatisfy(problem -> {
            assertThat(problem.line(Language.FRENCH)).startsWith(folder.toString());
            assertThat(problem.line(Language.ENGLISH)).startsWith(folder.toString());
        });
        assertThat(book.entries(Language.ENGLISH)).isEqualTo(BUILT_IN.entries(Language.ENGLISH));
        assertThat(book.playbook()).isEqualTo(BUILT_IN.playbook());
    }

    @Test
    void a_file_that_is_not_utf_8_is_told(@TempDir Path folder) throws IOException {
        write(folder, "fr/phrases/latin.yaml", "phrases: [] # é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Phrasebook.load(Optional.of(folder)).problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.UNREADABLE);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm(@TempDir Path folder) throws IOException {
        write(
                folder,
                "fr/phrases/windows.yml",
                "\uFEFFphrases:\r\n  - id: still-no-answer\r\n    disabled: true\r\n".getBytes(StandardCharsets.UTF_8));

        Phrasebook book = Phrasebook.load(Optional.of(folder));

        assertThat(book.problems()).isEmpty();
        assertThat(book.entry(Language.FRENCH, "still-no-answer")).isEmpty();
    }

    private static void write(Path folder, String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
