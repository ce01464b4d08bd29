package io.bottine.app;

import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.SlackSettings;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Someone;
import io.bottine.slack.fake.Workspaces;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The whole program, as {@code run} wires it, on a folder of its own and a clock that tests move, with the fake Slack around it. */
final class SlackHouse implements AutoCloseable {

    /** How what happens in Slack comes in. */
    enum Way {
        SOCKET_MODE,
        HTTP
    }

    /** When it is in Britain, and when in France: ten o’clock on a Monday. */
    static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    private static final Instant FRENCH_MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    /** Read once for all tests: nothing of a conversation is kept in it. */
    private static final Supplier<Words> WORDS = Wiring.wordsInBackground();

    private static final Options OPTIONS = new Options();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Way way;
    private final Path data;
    private final ManualClock clock;
    private final FakeSlack slack;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int atOnce;
    private final Supplier<Words> words;
    private Map<String, String> more;
    private Running running;

    /**
     * Furnishes a Slack and starts the program.
     *
     * @param more what else is set; an empty value takes back what would be
     * @param atOnce how many things it works on at the same time
     * @param words given once they are read
     */
    SlackHouse(
            Way way,
            Language language,
            Path data,
            Map<String, String> more,
            int atOnce,
            UnaryOperator<Supplier<Words>> words) {
        this.way = way;
        this.data = data;
        this.clock = new ManualClock(language == Language.FRENCH ? FRENCH_MONDAY : MONDAY);
        this.slack = FakeSlack.start(clock);
        String zone = language == Language.FRENCH ? "Europe/Paris" : "Europe/London";
        Workspaces.furnish(slack.world(), language == Language.FRENCH ? "fr-FR" : "en-GB", zone);
        this.atOnce = atOnce;
        this.words = words.apply(WORDS);
        this.more = more;
        running = start();
    }

    SlackHouse(Way way, Language language, Path data, Map<String, String> more, int atOnce) {
        this(way, language, data, more, atOnce, read -> read);
    }

    SlackHouse(Way way, Language language, Path data, Map<String, String> more) {
        this(way, language, data, more, io.bottine.core.interaction.Workers.AT_ONCE);
    }

    SlackHouse(Way way, Language language, Path data) {
        this(way, language, data, Map.of());
    }

    private Running start() {
        Map<String, String> environment = new HashMap<>(environment(slack, way, data));
        environment.putAll(more);
        environment.values().removeIf(String::isEmpty);
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Program program = new Program(
                environment,
                new ByteArrayInputStream(new byte[0]),
                printed,
                printed,
                false,
                AppTexts.in(Language.ENGLISH));
        Serving serving = atMost(atOnce, Serving.of(program.values(OPTIONS), environment));
        Running started = Wiring.run(program, program.configuration(OPTIONS), serving, words, clock);
        if (way == Way.HTTP) {
            slack.deliverTo(URI.create("http://127.0.0.1:" + started.port() + "/slack/events"));
        }
        return started;
    }

    private static Serving atMost(int atOnce, Serving serving) {
        return new Serving(
                serving.slack()
                        .map(set -> new SlackSettings(
                                set.botToken(),
                                set.installs(),
                                set.appToken(),
                                set.signingSecret(),
                                set.api(),
                                set.proxy(),
                                atOnce)),
                serving.discord(),
                serving.port());
    }

    /** What whoever starts the program sets, for one workspace. */
    static Map<String, String> environment(FakeSlack slack, Way way, Path data) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "BOTTINE_DATA",
                data.toString(),
                "BOTTINE_LANG",
                "en",
                "SLACK_API_URL",
                slack.apiUrl(),
                "SLACK_BOT_TOKEN",
                slack.world().team(Workspaces.TEAM).token(),
                "PORT",
                "0"));
        switch (way) {
            case SOCKET_MODE -> environment.put("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
            case HTTP -> environment.put("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
        }
        return environment;
    }

    /** Ends it and starts it anew on the same data. */
    void restart() {
        restart(more);
    }

    /** Ends it and starts it anew on the same data, with other things set. */
    void restart(Map<String, String> otherwise) {
        running.close();
        more = otherwise;
        running = start();
    }

    FakeSlack slack() {
        return slack;
    }

    Someone user(String id) {
        return slack.user(id);
    }

    int port() {
        return running.port();
    }

    /** What whoever runs it reads at the start. */
    String welcome() {
        return String.join("\n", running.welcome());
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Moves the clock; what falls due is sent by the program itself. Not while a message is on its way: whoever sends it would be
     * taken for dead, and it would be sent again.
     */
    void later(Duration by) {
        Instant patience = Instant.now().plus(PATIENCE);
        while (isSending() && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
        }
        clock.advance(by, () -> {});
    }

    private boolean isSending() {
        try (Connection connection = open(data);
                Statement statement = connection.createStatement();
                ResultSet leased = statement.executeQuery("select 1 from message where lease <> ''")) {
            return leased.next();
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Connection open(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:" + data.resolve("bottine.db") + "?mode=ro");
    }

    /** Everything that is kept, but for what the scheduler and the outbox do by themselves. */
    List<String> kept() {
        return kept(data);
    }

    static List<String> kept(Path data) {
        List<String> kept = new ArrayList<>();
        try (Connection connection = open(data);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
                            + " and name not like 'flyway%' order by name")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            row.append('|').append(rows.getString(i));
                        }
                        kept.add(row.toString());
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        kept.sort(null);
        return kept;
    }

    @Override
    public void close() {
        try {
            running.close();
        } finally {
            slack.close();
        }
    }
}
