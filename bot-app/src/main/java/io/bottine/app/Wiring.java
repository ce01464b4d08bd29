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
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
        try {
            return House.on(
                    Database.open(database(configuration)),
                    words,
                    phrasebook,
                    clock,
                    Map.of(ConsoleAdapter.TEAM.platform(), messenger),
                    ANY_CHANNEL);
        } catch (DatabaseProblem problem) {
            throw cannotOpen(program, configuration, problem);
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
