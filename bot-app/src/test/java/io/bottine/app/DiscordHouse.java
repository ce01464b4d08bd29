package io.bottine.app;

import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.HELP;
import static io.bottine.discord.fake.Guilds.LEAH;

import io.bottine.core.interaction.Workers;
import io.bottine.discord.DiscordSettings;
import io.bottine.discord.fake.Answer;
import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Guilds;
import io.bottine.discord.fake.Someone;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The whole program, as {@code run} wires it, on a folder of its own and a clock that tests move, with the fake Discord around it. */
final class DiscordHouse implements AutoCloseable {

    /** When it is in Britain, and when in France: ten o’clock on a Monday. */
    static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    private static final Instant FRENCH_MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    /** Read once for all tests: nothing of a conversation is kept in it. */
    private static final Supplier<Words> WORDS = Wiring.wordsInBackground();

    private static final Options OPTIONS = new Options();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Language language;
    private final Path data;
    private final ManualClock clock;
    private final FakeDiscord discord;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int atOnce;
    private Map<String, String> more;
    private Running running;

    /**
     * Furnishes a Discord and starts the program.
     *
     * @param more what else is set; an empty value takes back what would be
     * @param atOnce how many things it works on at the same time
     */
    DiscordHouse(Language language, Path data, Map<String, String> more, int atOnce) {
        this.language = language;
        this.data = data;
        this.clock = new ManualClock(language == Language.FRENCH ? FRENCH_MONDAY : MONDAY);
        this.discord = FakeDiscord.start(clock).withCardsToFollow();
        Guilds.furnish(discord.world(), language == Language.FRENCH ? "fr" : "en-GB");
        this.atOnce = atOnce;
        this.more = more;
        running = start();
    }

    DiscordHouse(Language language, Path data, Map<String, String> more) {
        this(language, data, more, Workers.AT_ONCE);
    }

    DiscordHouse(Language language, Path data) {
        this(language, data, Map.of());
    }

    private Running start() {
        Map<String, String> environment = new HashMap<>(environment(discord, data));
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
        return Wiring.run(program, program.configuration(OPTIONS), serving, WORDS, clock);
    }

    private static Serving atMost(int atOnce, Serving serving) {
        return new Serving(
                serving.slack(),
                serving.discord()
                        .map(set -> new DiscordSettings(
                                set.token(), set.api(), set.gateway(), set.shards(), set.proxy(), atOnce)),
                serving.port());
    }

    /** What whoever starts the program sets. */
    static Map<String, String> environment(FakeDiscord discord, Path data) {
        return Map.of(
                "BOTTINE_DATA", data.toString(),
                "BOTTINE_LANG", "en",
                "DISCORD_TOKEN", FakeDiscord.TOKEN,
                "DISCORD_API_URL", discord.apiUrl(),
                "DISCORD_GATEWAY_URL", discord.gatewayUrl());
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

    /** Ends it and starts it anew, working on so many things at the same time. */
    void restartWith(int most) {
        atOnce = most;
        restart();
    }

    FakeDiscord discord() {
        return discord;
    }

    Someone user(String id) {
        return discord.user(id);
    }

    /** The lead chooses where calls for help go; whoever sees that channel is an agent from then on. */
    void giveTheTeamAChannel() {
        Someone leah = user(LEAH).in(HELP);
        leah.complaint("settings");
        leah.does("set-team");
        leah.submit(Map.of("channel", HELP));
        leah.seesPrivately("#" + HELP);
        // The team’s zone is London or Paris: Discord does not tell where somebody is.
        String zone = language == Language.FRENCH ? "Europe/Paris" : "Europe/London";
        for (String each : List.of(ALEX, LEAH)) {
            user(each).complaint("settings", "zone", zone);
            user(each).seesPrivately();
        }
        user(ALEX).lookedAtAll();
        leah.lookedAtAll();
    }

    /** Alex opens the complaint of most tests, and has its lasting card. */
    Answer open() {
        Someone alex = user(ALEX);
        Answer answer = alex.complaint("open", "customer", "Mrs Roy", "words", "Three weeks without news of my parcel");
        alex.seesPrivately("Mrs Roy #1");
        alex.hears("Mrs Roy #1");
        return answer;
    }

    /** What whoever runs it reads at the start. */
    String welcome() {
        return String.join("\n", running.welcome());
    }

    int port() {
        return running.port();
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
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:file:" + data.resolve("bottine.db") + "?mode=ro");
                Statement statement = connection.createStatement();
                ResultSet leased = statement.executeQuery("select 1 from message where lease <> ''")) {
            return leased.next();
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Everything that is kept, but for what the scheduler and the outbox do by themselves. */
    List<String> kept() {
        return SlackHouse.kept(data);
    }

    long rows(String with) {
        return kept().stream().filter(row -> row.contains(with)).count();
    }

    @Override
    public void close() {
        try {
            running.close();
        } finally {
            discord.close();
        }
    }
}
