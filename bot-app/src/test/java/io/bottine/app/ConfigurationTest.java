package io.bottine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.app.Values.Value;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    private static final ZoneId MONTREAL = ZoneId.of("America/Montreal");

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>(Map.of("HOME", "/home/alex", "USER", "alex"));

    @Test
    void nothing_has_to_be_set() {
        Configuration configuration = read();

        assertThat(configuration.data()).isEqualTo(Path.of("/home/alex/.local/share/bottine"));
        assertThat(configuration.hasDefaultData()).isTrue();
        assertThat(configuration.language()).isEqualTo(Language.ENGLISH);
        assertThat(configuration.zone()).isEqualTo(MONTREAL);
        assertThat(configuration.name()).isEqualTo("alex");
        assertThat(configuration.colours()).isTrue();
    }

    @Test
    void the_xdg_data_home_goes_before_the_home_folder_unless_it_is_relative() {
        environment.put("XDG_DATA_HOME", "/mnt/data");
        assertThat(read().data()).isEqualTo(Path.of("/mnt/data/bottine"));

        environment.put("XDG_DATA_HOME", "data");
        assertThat(read().data()).isEqualTo(Path.of("/home/alex/.local/share/bottine"));
    }

    @Test
    void an_empty_variable_is_not_set() {
        environment.put("BOTTINE_DATA", "");
        environment.put("BOTTINE_ZONE", "  ");
        environment.put("NO_COLOR", "");

        assertThat(read().hasDefaultData()).isTrue();
        assertThat(read().zone()).isEqualTo(MONTREAL);
        assertThat(read().colours()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "fr_CA.UTF-8,, en_US, fr-CA",
        ", fr_FR@euro, en_US, fr-FR",
        ",, fr, fr",
        "C,, fr_FR, en",
        ",, de_DE.UTF-8, en",
    })
    void the_first_locale_variable_that_is_set_decides(String all, String messages, String lang, String expected) {
        put("LC_ALL", all);
        put("LC_MESSAGES", messages);
        put("LANG", lang);

        assertThat(read().locale()).isEqualTo(Locale.forLanguageTag(expected));
    }

    @Test
    void french_on_a_canadian_system_is_canadian_french() {
        environment.put("LANG", "fr_CA.UTF-8");
        environment.put("BOTTINE_LANG", "fr");
        assertThat(read().locale()).isEqualTo(Locale.CANADA_FRENCH);

        environment.put("BOTTINE_LANG", "en");
        assertThat(read().locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void options_go_before_the_environment_and_the_environment_before_the_file() throws IOException {
        Path file = Files.writeString(
                folder.resolve("bottine.yaml"), "BOTTINE_ZONE: Europe/Paris\nBOTTINE_LANG: fr\nBOTTINE_NAME: Noé\n");
        environment.put("BOTTINE_CONFIG", file.toString());
        environment.put("BOTTINE_ZONE", "Europe/Brussels");
        Map<Setting, Value> options = Map.of(Setting.BOTTINE_LANG, new Value("en", "--lang"));

        Configuration configuration = Configuration.of(Values.read(options, environment), environment, MONTREAL);

        assertThat(configuration.zone()).isEqualTo(ZoneId.of("Europe/Brussels"));
        assertThat(configuration.language()).isEqualTo(Language.ENGLISH);
        assertThat(configuration.name()).isEqualTo("Noé");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BOTTINE_ZONE | Pariss | BOTTINE_ZONE (environment): “Pariss” is not a time zone. Example: BOTTINE_ZONE=Europe/Paris",
                "BOTTINE_LANG | de | BOTTINE_LANG (environment): “de” is neither French nor English. Example: BOTTINE_LANG=fr-CA",
                "BOTTINE_DATA | /etc/passwd | BOTTINE_DATA (environment): “/etc/passwd” is not a folder. Example: BOTTINE_DATA=/var/lib/bottine",
                "BOTTINE_PHRASEBOOK | /nowhere | BOTTINE_PHRASEBOOK (environment): “/nowhere” is not a folder. Example: BOTTINE_PHRASEBOOK=/etc/bottine/phrasebook",
                "DATABASE_URL | mysql://u:secret@h/b | DATABASE_URL (environment): “mysql://u:***@h/b” is not the address of a PostgreSQL database. Example: DATABASE_URL=postgres://bottine:PASSWORD@db.example.com/bottine",
                "BOTTINE_CONFIG | /nowhere.yaml | BOTTINE_CONFIG (environment): the file /nowhere.yaml cannot be read. Example: BOTTINE_CONFIG=/etc/bottine.yaml",
            })
    void a_wrong_value_is_told_in_one_line_with_its_name_and_an_example(String name, String value, String line) {
        environment.put(name, value);

        assertThat(wrong()).isEqualTo(line);
    }

    @Test
    void what_is_wrong_in_the_file_is_told_with_its_place() throws IOException {
        Path file = folder.resolve("bottine.yaml");
        environment.put("BOTTINE_CONFIG", file.toString());

        Files.writeString(file, "BOTTINE_LANG: fr\n  BOTTINE_ZONE: [");
        assertThat(wrong()).contains(file + ":2 is not YAML");

        Files.writeString(file, "BOTTINE_LANGUAGE: fr\n");
        assertThat(wrong()).contains("that name is no setting").contains(file + ": BOTTINE_LANGUAGE");

        Files.writeString(file, "BOTTINE_ZONE: [Europe/Paris]\n");
        assertThat(wrong()).startsWith("BOTTINE_ZONE (" + file + ")").endsWith("Example: BOTTINE_ZONE: Europe/Paris");

        Files.writeString(file, "just words\n");
        assertThat(wrong()).contains("is not YAML");

        Files.writeString(file, "# nothing\n");
        assertThat(read().hasDefaultData()).isTrue();
    }

    @Test
    void a_password_is_never_shown() {
        environment.put("DATABASE_URL", "postgres://bottine:s3cr@t@db/base?sslpassword=hush&user=x");

        assertThat(read().toString())
                .doesNotContain("s3cr")
                .doesNotContain("hush")
                .contains("bottine:***@db/base");
    }

    @Test
    void a_tilde_in_a_file_is_the_home_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("bottine.yaml"), "BOTTINE_DATA: ~/bottine\n");
        environment.put("BOTTINE_CONFIG", file.toString());

        assertThat(read().data()).isEqualTo(Path.of("/home/alex/bottine"));
    }

    private Configuration read() {
        return Configuration.of(Values.read(Map.of(), environment), environment, MONTREAL);
    }

    private String wrong() {
        String[] line = new String[1];
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        WrongSetting.class, wrong -> line[0] = wrong.line(AppTexts.in(Language.ENGLISH)));
        return line[0];
    }

    private void put(String name, String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }
}
