package io.bottine.app;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
    SLACK_BOT_TOKEN("xoxb-1234567890-abcdef"),
    SLACK_APP_TOKEN("xapp-1-A0123-4567-abcdef"),
    SLACK_SIGNING_SECRET("8f742231b10e8888abcd99yyyzzz85a5"),
    SLACK_CLIENT_ID("1234567890.1234567890"),
    SLACK_CLIENT_SECRET("0123456789abcdef0123456789abcdef"),
    SLACK_API_URL("https://slack.com/api/"),
    SLACK_AUTHORIZE_URL("https://slack.com/oauth/v2/authorize"),
    DISCORD_TOKEN("MTE4NDk2…Gx1abc…wxyz"),
    DISCORD_API_URL("https://discord.com/api/v10/"),
    DISCORD_GATEWAY_URL("wss://gateway.discord.gg/"),
    DISCORD_SHARDS("0-3/8"),
    BOTTINE_KEY("fTfVWT2O…Oi0yO3xk="),
    PORT("3000"),
    NO_COLOR("1");

    /** Never shown, not even in part. */
    private static final Set<Setting> SECRET = EnumSet.of(
            SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_SECRET, DISCORD_TOKEN, BOTTINE_KEY);

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
        return SECRET.contains(this) ? Secrets.MASK : this == DATABASE_URL ? Secrets.masked(value) : value;
    }

    static Optional<Setting> named(String name) {
        return Stream.of(values())
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }
}
