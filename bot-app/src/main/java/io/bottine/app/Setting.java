package io.bottine.app;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can be set, by the name of its environment variable, which is also its key in the YAML file. What each is for
 * stands in the message bundle ({@code setting.NAME.about}).
 */
enum Setting {
    BOTTINE_CONFIG("/etc/bottine.yaml"),
    BOTTINE_DATA("/var/lib/bottine"),
    DATABASE_URL("postgres://bottine:PASSWORD@db.example.com/bottine"),
    BOTTINE_LANG("fr-CA"),
    BOTTINE_ZONE("Europe/Paris"),
    BOTTINE_NAME("Alex"),
    BOTTINE_PHRASEBOOK("/etc/bottine/phrasebook"),
    NO_COLOR("1");

    private final String example;

    Setting(String example) {
        this.example = example;
    }

    /** A value that would do. */
    String example() {
        return example;
    }

    /** A value as it may be shown: without the passwords in it. */
    String shown(String value) {
        return this == DATABASE_URL ? Secrets.masked(value) : value;
    }

    static Optional<Setting> named(String name) {
        return Stream.of(values())
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }
}
