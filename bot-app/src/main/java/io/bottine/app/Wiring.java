package io.bottine.app;

import io.bottine.app.console.ConsoleAdapter;
import io.bottine.app.console.ConsoleMessenger;
import io.bottine.app.console.Lines;
import io.bottine.app.console.PipedLines;
import io.bottine.app.console.Surroundings;
import io.bottine.app.console.TerminalLines;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Colleagues;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseFacts;
import io.bottine.core.store.DatabaseProblem;
import io.bottine.core.store.DatabaseSettings;
import io.bottine.core.team.Channels;
import io.bottine.core.team.Member;
import io.bottine.core.team.Settings;
import io.bottine.core.wording.Moments;
import io.bottine.phrasebook.OfflineWords;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.content.Phrasebook;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What is joined to what: the one place that knows the core's parts, the engine for words, the database and the console. */
final class Wiring {

    /** On the console a channel is a name, and every name will do. */
    static final Channels ANY_CHANNEL = channel -> Channels.Standing.of(Channels.Fitness.GOOD);

    private Wiring() {}

    /** The engine for words, with its dictionaries read. */
    static Words words() {
        return OfflineWords.load();
    }

    /** The engine for words, whose dictionaries are read meanwhile: whoever asks early waits, nobody else does. */
    static Supplier<Words> wordsInBackground() {
        CompletableFuture<Words> loading = new CompletableFuture<>();
        Thread.ofPlatform().name("words").daemon().start(() -> {
            try {
                loading.complete(words());
            } catch (RuntimeException | Error e) {
                loading.completeExceptionally(e);
            }
        });
        return loading::join;
    }

    /** Talks on the console until its end. */
    static void talk(Program program, Configuration configuration, Optional<ManualClock> manual) {
        Supplier<Words> words = wordsInBackground();
        ConsoleMessenger messenger = new ConsoleMessenger(ids());
        InstantSource clock = manual.<InstantSource>map(source -> source).orElseGet(InstantSource::system);
        Phrasebook phrasebook = Phrasebook.load(configuration.phrasebook());
        try (House house = open(program, configuration, words, phrasebook, clock, messenger);
                Lines lines = lines(program, configuration)) {
            giveTheTeamAChannel(
                    house.database(), ConsoleAdapter.TEAM, program.texts().line("team.channel"));
            // On a terminal reminders come while one types; in a script, after the line that made them due.
            if (program.terminal() && manual.isEmpty()) {
                house.start();
            }
            ConsoleAdapter adapter = new ConsoleAdapter(
                    lines,
                    messenger,
                    house.bot(),
                    new Around(clock, manual, house, configuration),
                    new ConsoleAdapter.User(configuration.name(), configuration.locale(), configuration.zone()),
                    ids());
            if (lines instanceof TerminalLines terminal) {
                terminal.completeBy(adapter::completions);
            }
            adapter.run();
        }
    }

    private static House open(
            Program program,
            Configuration configuration,
            Supplier<Words> words,
            Phrasebook phrasebook,
            InstantSource clock,
            ConsoleMessenger messenger) {
        return House.on(
                open(program, configuration),
                words,
                phrasebook,
                clock,
                Map.of(ConsoleAdapter.TEAM.platform(), messenger),
                ANY_CHANNEL,
                Colleagues.NOBODY);
    }

    private static Database open(Program program, Configuration configuration) {
        try {
            return Database.open(database(configuration));
        } catch (DatabaseProblem problem) {
            throw cannotOpen(program, configuration, problem);
        }
    }

    /**
     * Serves the platforms that are set, until what it returns is closed.
     *
     * @throws WrongSetting if a platform refuses what is set
     * @throws CannotStart if a platform, the database or the port cannot be had
     */
    static Running run(Program program, Configuration configuration, Serving serving) {
        return run(program, configuration, serving, wordsInBackground(), InstantSource.system());
    }

    static Running run(
            Program program, Configuration configuration, Serving serving, Supplier<Words> words, InstantSource clock) {
        Phrasebook phrasebook = Phrasebook.load(configuration.phrasebook());
        Database database = open(program, configuration);
        List<Platform> platforms = Stream.of(
                        serving.slack().map(set -> SlackPlatform.of(set, database, clock, program.texts())),
                        serving.discord().map(set -> DiscordPlatform.of(set, database, clock, program.texts())))
                .flatMap(Optional::stream)
                .toList();
        House house = House.on(
                database,
                words,
                phrasebook,
                clock,
                platforms.stream().collect(Collectors.toMap(Platform::name, Platform::messenger)),
                channel -> on(platforms, channel.team()).channels().of(channel),
                person -> on(platforms, person.team()).colleagues().find(person));
        Running running = new Running(house, platforms, Optional.empty(), List.of());
        try {
            List<String> welcome = new ArrayList<>();
            platforms.forEach(platform -> welcome.addAll(platform.start(house.bot())));
            running = new Running(house, platforms, serve(program, serving, platforms), welcome);
            house.start();
            if (running.port() > 0) {
                welcome.add(program.texts().line("run.http", "port", running.port()));
            }
            return running;
        } catch (WrongSetting | CannotStart problem) {
            running.close();
            throw problem;
        }
    }

    /** The platform of a team that asks for something. */
    private static Platform on(List<Platform> platforms, TeamId team) {
        return platforms.stream()
                .filter(platform -> platform.name().equals(team.platform()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody serves " + team.platform()));
    }

    private static Optional<HttpServer> serve(Program program, Serving serving, List<Platform> platforms) {
        if (serving.port().isEmpty()) {
            return Optional.empty();
        }
        int port = serving.port().getAsInt();
        Map<String, HttpServlet> servlets = new HashMap<>();
        platforms.forEach(platform -> servlets.putAll(platform.servlets()));
        try {
            return Optional.of(
                    HttpServer.start(port, servlets, () -> platforms.stream().allMatch(Platform::ready)));
        } catch (IOException taken) {
            throw new CannotStart(program.texts().line("run.port.taken", "port", port), taken);
        }
    }

    static DatabaseSettings database(Configuration configuration) {
        return configuration
                .database()
                .map(DatabaseSettings::server)
                .orElseGet(() -> DatabaseSettings.folder(configuration.data()));
    }

    private static CannotStart cannotOpen(Program program, Configuration configuration, DatabaseProblem problem) {
        String key = "database."
                + problem.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String where = database(configuration).shown();
        return new CannotStart(
                program.texts().line(key, "where", where, "detail", String.valueOf(problem.getMessage())), problem);
    }

    /** On the console a team has a channel from the start, so that a call for help can be seen. */
    static void giveTheTeamAChannel(Database database, TeamId team, String name) {
        database.write(ledger -> {
            Settings settings = ledger.teams().settings(team);
            if (settings.equals(Settings.DEFAULT)) {
                Place.Channel channel = new Place.Channel(team, name);
                ledger.teams().save(team, settings.to(Optional.of(channel)));
            }
            return settings;
        });
    }

    static void describeDatabase(Program program, Configuration configuration) {
        try {
            DatabaseFacts facts = Database.facts(database(configuration));
            program.out()
                    .println(program.texts()
                            .line(
                                    "database.facts",
                                    "kind",
                                    facts.kind(),
                                    "where",
                                    facts.where(),
                                    "schema",
                                    facts.schema(),
                                    "bytes",
                                    facts.bytes()));
        } catch (DatabaseProblem problem) {
            throw cannotOpen(program, configuration, problem);
        }
    }

    static void demo(Program program, Configuration configuration) {
        Demo.tell(program, configuration);
    }

    private static Lines lines(Program program, Configuration configuration) {
        if (program.terminal()) {
            try {
                return TerminalLines.open(configuration.colours());
            } catch (IOException e) {
                LoggerFactory.getLogger(Wiring.class).info("No terminal after all", e);
            }
        }
        return new PipedLines(program.in(), program.out());
    }

    /** Ids that are never the same twice, across sessions too. */
    static Supplier<String> ids() {
        return () -> UUID.randomUUID().toString();
    }

    private record Around(InstantSource clock, Optional<ManualClock> manual, House house, Configuration configuration)
            implements Surroundings {

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public boolean hasManualClock() {
            return manual.isPresent();
        }

        @Override
        public void advance(Duration by) {
            manual.ifPresent(source -> source.advance(by, house::settle));
        }

        @Override
        public void settle() {
            house.settle();
        }

        @Override
        public Optional<String> name(Person person) {
            return house.database()
                    .read(ledger -> ledger.teams().member(person))
                    .map(Member::name);
        }

        @Override
        public String shown(Span.At moment) {
            return new Moments(configuration.locale(), configuration.zone(), now()).shown(moment);
        }
    }
}
