package io.bottine.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.seal.Vault;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "console",
                "demo",
                "run",
                "reflect",
                "check",
                "phrasebook",
                "phrasebook check",
                "db",
                "db info",
                "slack",
                "slack manifest",
                "slack key",
                "discord",
                "discord invite",
                "config"
            })
    void every_command_has_its_help_in_both_languages(String command) {
        String english = help(command, "en");
        String french = help(command, "fr");

        assertThat(english).startsWith("Usage: bottine").contains("Show this help.", "Language of the interface.");
        assertThat(french)
                .startsWith("Emploi\u00a0: bottine")
                .contains("Montrer cette aide.", "Langue de l’interface.");
        assertThat(english.lines().skip(1).findFirst().orElseThrow()).isNotBlank();
        assertThat(french).doesNotContain("Usage", "Options:", "Commands:", "Show");
    }

    @Test
    void the_version_is_told() {
        assertThat(run("--version")).isZero();
        assertThat(said()).startsWith("bottine ");
    }

    @Test
    void the_language_comes_from_the_option_then_the_variable_then_the_locale() {
        environment.put("LANG", "fr_FR.UTF-8");
        run("--help");
        assertThat(said()).startsWith("Emploi");

        environment.put("BOTTINE_LANG", "en");
        run("--help");
        assertThat(said()).startsWith("Usage");

        run("--lang=fr", "--help");
        assertThat(said()).startsWith("Emploi");
    }

    @Test
    void a_wrong_command_line_is_told_in_one_line_and_ends_with_2() {
        assertThat(run("cosnole")).isEqualTo(2);
        assertThat(complained())
                .isEqualTo("bottine: “cosnole” is one word too many, or misspelt. See bottine --help.\n");

        assertThat(run("check", "--jsn")).isEqualTo(2);
        assertThat(complained()).isEqualTo("bottine check: there is no option --jsn. See bottine check --help.\n");

        assertThat(run("console", "--lang")).isEqualTo(2);
        assertThat(complained()).isEqualTo("bottine console: --lang is missing. See bottine console --help.\n");

        assertThat(run("console", "--lang", "fr", "--manual-clock", "demain", "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(complained())
                .isEqualTo("bottine console\u00a0: «\u00a0demain\u00a0» ne convient pas pour --manual-clock."
                        + " Voir bottine console --help.\n");
    }

    @Test
    void a_language_that_is_not_spoken_is_told() {
        assertThat(run("config", "--lang", "de")).isEqualTo(2);
        assertThat(complained()).isEqualTo("--lang: “de” is neither French nor English. Example: --lang=fr\n");
    }

    @Test
    void the_manual_clock_leaves_the_usual_data_alone() {
        environment.put("XDG_DATA_HOME", folder.toString());

        assertThat(run("console", "--manual-clock")).isEqualTo(2);
        assertThat(complained()).startsWith("--manual-clock leaves the usual data folder alone");
        assertThat(folder.resolve("bottine")).doesNotExist();
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_told_in_one_line() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(run("console", "--data", file.resolve("data").toString())).isEqualTo(1);
        assertThat(complained()).startsWith("The data folder ").hasLineCount(1);
    }

    @Test
    void config_shows_what_is_set_and_where_without_secrets() {
        environment.put("DATABASE_URL", "postgres://bottine:hush@db/base");
        environment.put("BOTTINE_ZONE", "Europe/Paris");

        assertThat(run("config", "--data", "/srv/bottine")).isZero();
        assertThat(said())
                .containsPattern("BOTTINE_DATA +/srv/bottine  \\(--data\\)")
                .containsPattern("BOTTINE_ZONE +Europe/Paris  \\(environment\\)")
                .containsPattern("DATABASE_URL +postgres://bottine:\\*\\*\\*@db/base  \\(environment\\)")
                .containsPattern("BOTTINE_LANG +en  \\(default\\)")
                .doesNotContain("hush");
    }

    @Test
    void a_reading_is_explained_by_cue_and_voter_for_people_and_programs() {
        assertThat(run("reflect", "--lang=en", "--explain", "Please refund me my 40 euros, or I call my lawyer."))
                .isZero();
        assertThat(said())
                .contains("(en.demand.refund, /phrasebook/en/cues/demands.yaml:", "/phrasebook/en/cues/threats.yaml:")
                .containsPattern("voter, \\d+ %, words: ");

        assertThat(run("reflect", "--json", "--explain", "{\"text\":\"Remboursez-moi mes 40 euros.\"}"))
                .isZero();
        assertThat(said()).contains("\"explain\":[{\"label\":", "\"cue\":\"fr.", "\"by\":\"voter\"");
    }

    @Test
    void the_content_is_sound_and_its_coverage_shown() {
        assertThat(run("phrasebook", "check")).isZero();
        assertThat(said()).contains("A3  ");
    }

    @Test
    void discords_invitation_is_printed_without_asking_discord() {
        environment.put("DISCORD_TOKEN", "MTE4NDk2MDAwMDAwMDAwMDAwMA.Gx1abc.hush");
        assertThat(run("discord", "invite", "--lang=fr")).isZero();
        assertThat(said())
                .startsWith("https://discord.com/oauth2/authorize?client_id=1184960000000000000"
                        + "&scope=bot+applications.commands&permissions=309237713920\n")
                .contains("- Envoyer des messages\u00a0: pour y publier les demandes de renfort")
                .doesNotContain("hush");

        environment.clear();
        assertThat(run("discord", "invite", "--id", "1184960000000000001")).isZero();
        assertThat(said()).contains("client_id=1184960000000000001", "- View Channels: to see the team’s channel");

        assertThat(run("discord", "invite")).isEqualTo(2);
        assertThat(complained()).startsWith("Which application?");
    }

    @Test
    void slacks_manifest_is_printed_for_either_way_in() {
        assertThat(run("slack", "manifest")).isZero();
        assertThat(said()).startsWith("{").contains("\"socket_mode_enabled\" : true");

        assertThat(run("slack", "manifest", "--yaml", "--http", "https://bot.example/", "--lang=fr"))
                .isZero();
        assertThat(said())
                .contains("request_url: \"https://bot.example/slack/events\"", "Relire ce brouillon")
                .contains("socket_mode_enabled: false");

        assertThat(run("slack", "manifest", "--install", "https://bot.example")).isZero();
        assertThat(said())
                .contains("https://bot.example/slack/oauth_redirect", "\"socket_mode_enabled\" : true")
                .doesNotContain("slack/events");
    }

    @Test
    void an_address_that_slack_would_not_take_is_told() {
        assertThat(run("slack", "manifest", "--http", "http://bot.example")).isEqualTo(2);
        assertThat(complained())
                .isEqualTo("--http wants an address such as https://bot.example.org, not “http://bot.example”.\n");
    }

    @Test
    void a_key_is_made_in_one_command_and_never_twice() {
        assertThat(run("slack", "key")).isZero();
        String key = said().strip();
        assertThat(Vault.of(key)).isPresent();

        assertThat(run("slack", "key")).isZero();
        assertThat(said().strip()).isNotEqualTo(key);
    }

    @Test
    void a_folder_of_phrases_that_is_not_there_is_told() {
        assertThat(run("phrasebook", "check", "/nowhere")).isEqualTo(2);
        assertThat(complained()).isEqualTo("There is no folder /nowhere.\n");
    }

    @Test
    void both_languages_have_the_same_texts() {
        for (String subject : List.of("app")) {
            assertThat(Wording.of(Language.FRENCH, AppTexts.class, subject).keys())
                    .isEqualTo(Wording.of(Language.ENGLISH, AppTexts.class, subject)
                            .keys());
        }
        assertThat(bundle("cli_fr")).isEqualTo(bundle("cli_en"));
        assertThat(bundle("console.console_fr")).isEqualTo(bundle("console.console_en"));
    }

    private static java.util.Set<String> bundle(String name) {
        return ResourceBundle.getBundle("io.bottine.app." + name).keySet();
    }

    private String help(String command, String language) {
        String[] words = (command + " --help --lang " + language).strip().split(" ");
        assertThat(run(words)).isZero();
        return said();
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return Bottine.run(
                List.of(args),
                environment,
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
