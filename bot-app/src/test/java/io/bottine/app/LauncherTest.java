package io.bottine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a house of its own, with a Maven and a Java that only tell what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /** Far enough apart for any file system's clock. */
    private static final FileTime OLD = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path house;
    private Path launcher;
    private Path bin;
    private Path jdk;
    private Path source;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void build_a_house() throws IOException {
        house = Files.createDirectories(folder.resolve("a house with spaces"));
        launcher = Files.copy(Path.of("..", "bottine"), house.resolve("bottine"));
        executable(launcher);
        source = Files.createDirectories(house.resolve("bot-app/src/main/java")).resolve("Bottine.java");
        for (Path file : List.of(source, house.resolve("pom.xml"), house.resolve("bot-app/pom.xml"))) {
            Files.writeString(file, "");
        }
        bin = Files.createDirectories(folder.resolve("bin"));
        script(
                bin.resolve("mvn"),
                "echo built >> \"$PWD/builds\"; mkdir -p bot-app/target; : > bot-app/target/bottine.jar");
        jdk = jdk("jdk-21", "21.0.4");
    }

    @Test
    void the_first_start_builds_and_says_so_in_one_line_and_the_next_is_quiet() throws Exception {
        Run first = run(folder, launcher.toString(), "config", "two words");
        Run second = run(folder, launcher.toString());

        assertThat(first.code()).isZero();
        assertThat(first.err()).startsWith("bottine: building").hasLineCount(1);
        assertThat(first.out()).contains("-jar", house + "/bot-app/target/bottine.jar", "\nconfig\ntwo words\n");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void it_builds_again_when_a_source_or_a_pom_is_newer() throws Exception {
        run(folder, launcher.toString());
        Path jar = house.resolve("bot-app/target/bottine.jar");
        for (Path changed : List.of(source, house.resolve("bot-app/pom.xml"))) {
            Files.setLastModifiedTime(jar, OLD);
            for (Path file : List.of(
                    source,
                    house.resolve("bot-app/src/main/java"),
                    house.resolve("pom.xml"),
                    house.resolve("bot-app/pom.xml"))) {
                age(file);
            }
            assertThat(run(folder, launcher.toString()).err()).isEmpty();
            Files.setLastModifiedTime(changed, FileTime.from(OLD.toInstant().plusSeconds(60)));
            assertThat(run(folder, launcher.toString()).err()).startsWith("bottine: building");
        }
    }

    @Test
    void it_works_through_links_and_from_its_own_folder() throws Exception {
        Path far = Files.createSymbolicLink(folder.resolve("b"), Path.of("a house with spaces/bottine"));
        Path farther = Files.createSymbolicLink(bin.resolve("bottine"), far);

        assertThat(run(folder, farther.toString()).out()).contains(house + "/bot-app/target/bottine.jar");
        assertThat(run(bin, "./bottine").out()).contains(house + "/bot-app/target/bottine.jar");
        assertThat(run(house, "./bottine").code()).isZero();
        assertThat(run(house, "sh", "bottine").code()).isZero();
    }

    @Test
    void two_first_starts_at_once_build_once() throws Exception {
        script(
                bin.resolve("mvn"),
                "echo built >> \"$PWD/builds\"; mkdir -p bot-app/target; sleep 1; : > bot-app/target/bottine.jar");
        List<Process> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(start(folder, Map.of(), launcher.toString()));
        }
        for (Process each : both) {
            assertThat(finished(each).code()).isZero();
        }
        assertThat(builds()).isEqualTo(1);
        assertThat(house.resolve(".bottine-building")).doesNotExist();
    }

    @Test
    void the_lock_of_a_build_that_was_killed_is_taken_over() throws Exception {
        Path lock = Files.createDirectories(house.resolve(".bottine-building"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        assertThat(run(folder, launcher.toString()).code()).isZero();
    }

    @Test
    void a_failed_build_shows_its_end_and_ends_with_2() throws Exception {
        script(bin.resolve("mvn"), "echo '[ERROR] no such thing'; exit 1");

        Run run = run(folder, launcher.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("[ERROR] no such thing", "the build failed");
        assertThat(house.resolve(".bottine-building")).doesNotExist();
    }

    @Test
    void a_java_that_is_too_old_is_passed_over_for_the_one_on_the_path() throws Exception {
        Path old = jdk("jdk-17", "17.0.15");
        Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));

        Process process = start(folder, Map.of("JAVA_HOME", old.toString()), launcher.toString());

        assertThat(finished(process).out()).startsWith(jdk + "/bin/java\n");
    }

    @Test
    void words_are_utf_8_whatever_the_locale_and_its_language_is_kept() throws Exception {
        Process process = start(folder, Map.of("LC_ALL", "fr_FR.ISO-8859-1"), launcher.toString());

        assertThat(finished(process).out()).contains("LC_ALL= LC_CTYPE=C.UTF-8 LC_MESSAGES=fr_FR.ISO-8859-1\n");

        Process utf8 = start(folder, Map.of("LC_ALL", "fr_FR.UTF-8"), launcher.toString());
        assertThat(finished(utf8).out()).contains("LC_ALL=fr_FR.UTF-8 LC_CTYPE= LC_MESSAGES=\n");
    }

    private Run run(Path where, String... command) throws Exception {
        return finished(start(where, Map.of(), command));
    }

    private Process start(Path where, Map<String, String> variables, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.startsWith("BOTTINE"));
        environment.put("LANG", "en_US.UTF-8");
        environment.put("PATH", bin + ":/usr/bin:/bin");
        environment.put("JAVA_HOME", jdk.toString());
        environment.putAll(variables);
        return builder.start();
    }

    private static Run finished(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out, err);
    }

    private long builds() throws IOException {
        return Files.readAllLines(house.resolve("builds")).size();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(
                home.resolve("bin/java"),
                "printf '%s\\n' \"$0\" \"$@\"; echo \"LC_ALL=${LC_ALL:-} LC_CTYPE=${LC_CTYPE:-}"
                        + " LC_MESSAGES=${LC_MESSAGES:-}\"");
        return home;
    }

    private static void age(Path file) throws IOException {
        for (Path each = file;
                !Files.exists(each.resolve("bottine"));
                each = Objects.requireNonNull(each.getParent())) {
            Files.setLastModifiedTime(each, OLD);
        }
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
