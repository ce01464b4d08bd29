package io.bottine.app;

import io.bottine.app.Values.Value;
import io.bottine.phrasebook.words.Language;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is set, checked.
 *
 * @param data the folder of the embedded database and the log; it may not exist yet
 * @param hasDefaultData true where nobody named that folder
 * @param database address of a PostgreSQL database or of another SQLite file; empty for SQLite in the data folder. Holds a
 *     password
 * @param locale the language, with the region where it is known
 * @param zone the time zone of whoever uses the console
 * @param name how whoever uses the console is called
 * @param phrasebook a folder whose entries go before the built-in ones
 * @param colours false where colours are not wanted even on a terminal
 */
public record Configuration(
        Path data,
        boolean hasDefaultData,
        Optional<String> database,
        Locale locale,
        ZoneId zone,
        String name,
        Optional<Path> phrasebook,
        boolean colours) {

    private static final Pattern DATABASE = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://[^/\\s].*");

    /** In the order of POSIX: the first that is set decides. */
    private static final List<String> LOCALE_VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    /**
     * Checks what is set.
     *
     * @param environment also gives {@code HOME}, {@code XDG_DATA_HOME}, {@code USER} and the locale
     * @param systemZone where no zone is set
     * @throws WrongSetting for the first value that cannot be used
     */
    static Configuration of(Values values, Map<String, String> environment, ZoneId systemZone) {
        Optional<Path> data = path(values, Setting.BOTTINE_DATA, environment);
        Optional<Path> phrasebook = path(values, Setting.BOTTINE_PHRASEBOOK, environment);
        phrasebook.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw wrong(values, Setting.BOTTINE_PHRASEBOOK, "no-folder");
        });
        data.filter(folder -> Files.exists(folder) && !Files.isDirectory(folder))
                .ifPresent(folder -> {
                    throw wrong(values, Setting.BOTTINE_DATA, "no-folder");
                });
        Optional<String> database = values.get(Setting.DATABASE_URL).map(Value::text);
        if (database.isPresent() && !DATABASE.matcher(database.get()).matches()) {
            throw wrong(values, Setting.DATABASE_URL, "no-database");
        }
        return new Configuration(
                data.orElseGet(() -> defaultData(environment)),
                data.isEmpty(),
                database,
                locale(values, environment),
                zone(values, systemZone),
                values.get(Setting.BOTTINE_NAME).map(Value::text).orElseGet(() -> userName(environment)),
                phrasebook,
                values.get(Setting.NO_COLOR).isEmpty());
    }

    public Language language() {
        return Language.seenIn(locale);
    }

    /** Without the password in the database's address. */
    @Override
    public String toString() {
        return "Configuration[data=" + data + ", database=" + database.map(Secrets::masked) + ", locale=" + locale
                + ", zone=" + zone + ", phrasebook=" + phrasebook + ", colours=" + colours + "]";
    }

    /** The language of the system's locale where we speak it, else English. */
    static Locale systemLocale(Map<String, String> environment) {
        return LOCALE_VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(Configuration::ofPosix)
                .filter(locale -> Language.of(locale.toLanguageTag()).isPresent())
                .orElse(Locale.ENGLISH);
    }

    private static Locale locale(Values values, Map<String, String> environment) {
        Locale system = systemLocale(environment);
        Optional<Value> set = values.get(Setting.BOTTINE_LANG);
        if (set.isEmpty()) {
            return system;
        }
        Locale wanted = ofPosix(set.get().text());
        if (Language.of(wanted.toLanguageTag()).isEmpty()) {
            throw wrong(values, Setting.BOTTINE_LANG, "no-language");
        }
        // "fr" on a Canadian system is Canadian French.
        boolean more = wanted.getCountry().isEmpty() && wanted.getLanguage().equals(system.getLanguage());
        return more ? system : wanted;
    }

    /** {@code fr_CA.UTF-8@euro} as a locale. */
    private static Locale ofPosix(String name) {
        return Locale.forLanguageTag(name.strip().replaceFirst("[.@].*", "").replace('_', '-'));
    }

    private static ZoneId zone(Values values, ZoneId systemZone) {
        Optional<Value> set = values.get(Setting.BOTTINE_ZONE);
        try {
            return set.map(value -> ZoneId.of(value.text())).orElse(systemZone);
        } catch (DateTimeException e) {
            throw wrong(values, Setting.BOTTINE_ZONE, "no-zone");
        }
    }

    private static Optional<Path> path(Values values, Setting setting, Map<String, String> environment) {
        Optional<Value> set = values.get(setting);
        try {
            return set.map(
                    value -> ofHome(value.text(), environment).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw wrong(values, setting, "no-folder");
        }
    }

    /** A file does not know the shell's tilde. */
    private static Path ofHome(String path, Map<String, String> environment) {
        return path.startsWith("~/") ? home(environment).resolve(path.substring(2)) : Path.of(path);
    }

    private static Path defaultData(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // The XDG specification: a relative path there is invalid and to be ignored.
        Path base = !xdg.isBlank() && Path.of(xdg).isAbsolute()
                ? Path.of(xdg)
                : home(environment).resolve(".local").resolve("share");
        return base.resolve("bottine");
    }

    private static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.isBlank() ? System.getProperty("user.home") : home);
    }

    private static String userName(Map<String, String> environment) {
        String system = Stream.of("USER", "LOGNAME")
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(System.getProperty("user.name", "me"));
        return system.isBlank() ? "me" : system;
    }

    private static WrongSetting wrong(Values values, Setting setting, String problem) {
        Value value = values.get(setting).orElseThrow();
        return new WrongSetting(setting, value.where(), problem, setting.shown(value.text()));
    }
}
