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
import io.bottine.slack.SlackAdapter;
import io.bottine.slack.SlackProblem;
import io.bottine.slack.SlackSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
        SlackSettings settings = serving.slack().orElseThrow();
        Database database = open(program, configuration);
        SlackAdapter slack = new SlackAdapter(settings, database, clock);
        House house = House.on(
                database,
                words,
                phrasebook,
                clock,
                Map.of(SlackAdapter.PLATFORM, slack.messenger()),
                slack.channels(),
                slack.colleagues());
        Running running = new Running(house, Optional.of(slack), Optional.empty(), List.of());
        try {
            List<String> welcome = new ArrayList<>(welcome(program, slack.start(house.bot())));
            running = new Running(house, Optional.of(slack), serve(program, serving, slack), welcome);
            house.start();
            if (running.port() > 0) {
                welcome.add(program.texts().line("run.http", "port", running.port()));
            }
            return running;
        } catch (SlackProblem problem) {
            running.close();
            throw refused(program, settings, problem);
        } catch (CannotStart problem) {
            running.close();
            throw problem;
        }
    }

    private static Optional<HttpServer> serve(Program program, Serving serving, SlackAdapter slack) {
        if (serving.port().isEmpty()) {
            return Optional.empty();
        }
        int port = serving.port().getAsInt();
        try {
            return Optional.of(HttpServer.start(port, slack.servlets(), slack::ready));
        } catch (IOException taken) {
            throw new CannotStart(program.texts().line("run.port.taken", "port", port), taken);
        }
    }

    private static List<String> welcome(Program program, SlackAdapter.Started started) {
        AppTexts texts = program.texts();
        List<String> lines = new ArrayList<>();
        String way = texts.line(started.socketMode() ? "run.slack.socket" : "run.slack.http");
        lines.add(started.workspace()
                .map(name -> texts.line("run.slack.one", "name", name, "way", way))
                .orElseGet(() -> texts.line("run.slack.many", "way", way)));
        if (!started.lacking().isEmpty()) {
            lines.add(texts.line("run.slack.lacking", "scopes", String.join(", ", started.lacking())));
        }
        return lines;
    }

    private static RuntimeException refused(Program program, SlackSettings settings, SlackProblem problem) {
        String detail = String.valueOf(problem.getMessage());
        return switch (problem.kind()) {
            case BOT_TOKEN_REFUSED -> new WrongSetting(Setting.SLACK_BOT_TOKEN, Values.ENVIRONMENT, "refused", detail);
            case APP_TOKEN_REFUSED -> new WrongSetting(Setting.SLACK_APP_TOKEN, Values.ENVIRONMENT, "refused", detail);
            case UNREACHABLE ->
                new CannotStart(
                        program.texts().line("run.slack.unreachable", "where", settings.api(), "detail", detail),
                        problem);
        };
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
