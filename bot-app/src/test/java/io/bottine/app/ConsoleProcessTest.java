package io.bottine.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.app.console.ConsoleAdapter;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console as a process of its own: what ends it in the middle, and what keeps it from starting. */
@Timeout(180)
class ConsoleProcessTest {

    private static final String OPEN = "open \"Mme Roy\" Trois semaines sans nouvelles de mon colis\n";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_complaint_that_was_confirmed_is_there_after_kill_9() throws Exception {
        Process first = start(folder, "fr");
        converse(first, OPEN, "Mme Roy #1");

        // SIGKILL: no hook runs, nothing is flushed.
        first.toHandle().destroyForcibly();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(again()).contains("Mme Roy #1");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no such signal
    void a_complaint_that_was_confirmed_is_there_after_a_stop() throws Exception {
        Process first = start(folder, "fr");
        converse(first, OPEN, "Mme Roy #1");

        // Java ends on SIGTERM as it does on Ctrl-C's SIGINT, which a build in the background may have to ignore.
        Process interrupt = new ProcessBuilder("kill", "-TERM", String.valueOf(first.pid())).start();
        assertThat(interrupt.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(everything(first.errorReader())).isEmpty();

        assertThat(again()).contains("Mme Roy #1");
    }

    /** What the next console on the folder shows at home. */
    private String again() throws Exception {
        Process next = start(folder, "fr");
        try (Writer typed = next.outputWriter()) {
            typed.write("home\n");
        }
        String shown = everything(next.inputReader());
        assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(next.exitValue()).isZero();
        return shown.substring(shown.indexOf("home"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_second_console_on_the_same_folder_is_refused_in_one_sentence(String language) throws Exception {
        try (Database held = Database.open(DatabaseSettings.folder(folder))) {
            assertRefused(
                    start(folder, language),
                    language.equals("fr")
                            ? "Un autre Bottine travaille déjà sur "
                            : "Another Bottine is already at work");
            assertThat(held.<Integer>read(ledger -> ledger.complaints()
                            .open(ConsoleAdapter.TEAM, Optional.empty())
                            .size()))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_folder_below_a_file_is_refused_in_one_sentence(String language) throws Exception {
        Path file = Files.writeString(folder.resolve("notes"), "in the way");

        assertRefused(
                start(file.resolve("data"), language),
                language.equals("fr") ? "Le dossier de données " : "The data folder ");
        assertThat(file).hasContent("in the way");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_database_of_a_later_version_is_refused_in_one_sentence_and_left_as_it_is(String language) throws Exception {
        Database.open(DatabaseSettings.folder(folder)).close();
        Path file = folder.resolve("bottine.db");
        comesFromALaterVersion(file);
        byte[] before = Files.readAllBytes(file);

        assertRefused(
                start(folder, language),
                language.equals("fr") ? "vient d’une version plus récente" : "comes from a later version");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static void comesFromALaterVersion(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into schema_history (installed_rank, version, description, type, script, checksum,
                                                installed_by, execution_time, success)
                    values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'later', 1, 1)""");
        }
    }

    private static void assertRefused(Process process, String sentence) throws Exception {
        try (Writer typed = process.outputWriter()) {
            typed.write("home\n");
        } catch (IOException ended) {
            // It did not wait for what is typed.
        }
        String out = everything(process.inputReader());
        String complained = everything(process.errorReader());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(complained).contains(sentence).hasLineCount(1);
        assertThat(out).isEmpty();
        assertThat(process.exitValue()).isEqualTo(Program.FAILED);
    }

    private Process start(Path data, String language) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Bottine.class.getName(),
                "console",
                "--lang",
                language,
                "--data",
                data.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("BOTTINE") || name.startsWith("DATABASE"));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Types, and reads until the confirmation stands there, as a person does. */
    private static void converse(Process process, String typed, String confirmed) throws IOException {
        Writer writer = process.outputWriter();
        writer.write(typed);
        writer.flush();
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            // Not the echo of what was typed.
            if (line.contains(confirmed)) {
                return;
            }
        }
        throw new AssertionError("never confirmed: " + process.errorReader().readLine());
    }

    private static String everything(BufferedReader reader) {
        return reader.lines().collect(Collectors.joining("\n"));
    }
}
