package io.bottine.app;

import io.bottine.app.demo.Story;
import io.bottine.app.demo.Telling;
import io.bottine.core.Bot;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Reader;
import io.bottine.core.interaction.Colleagues;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseSettings;
import io.bottine.core.team.Member;
import io.bottine.core.wording.Moments;
import io.bottine.core.wording.Reading;
import io.bottine.phrasebook.content.Phrasebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The demo's world: a temporary database, and a clock that starts on a Monday at ten. */
final class Demo {

    private Demo() {}

    static void tell(Program program, Configuration configuration) {
        Story story = Story.in(configuration.language());
        // Any Monday that is a working day everywhere.
        ManualClock clock = new ManualClock(ZonedDateTime.of(2026, 11, 23, 10, 0, 0, 0, configuration.zone())
                .toInstant());
        World world = new World(clock, configuration);
        Telling telling = new Telling(story, program.out(), configuration.locale(), configuration.zone(), world);
        Path folder = temporary();
        try (House house = House.on(
                Database.open(DatabaseSettings.folder(folder)),
                Wiring.wordsInBackground(),
                Phrasebook.load(configuration.phrasebook()),
                clock,
                Map.of(Telling.TEAM.platform(), telling),
                Wiring.ANY_CHANNEL,
                Colleagues.NOBODY)) {
            Wiring.giveTheTeamAChannel(house.database(), Telling.TEAM, story.channel());
            world.house = house;
            telling.tell();
        } finally {
            delete(folder);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("bottine-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class World implements Telling.World {

        private final ManualClock clock;
        private final Configuration configuration;

        @SuppressWarnings("NullAway.Init") // the messenger has to be there before the house
        private House house;

        World(ManualClock clock, Configuration configuration) {
            this.clock = clock;
            this.configuration = configuration;
        }

        @Override
        public Bot bot() {
            return house.bot();
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void advance(Duration by) {
            clock.advance(by, house::settle);
        }

        @Override
        public void settle() {
            house.settle();
        }

        @Override
        public Reader reader() {
            return new Reading(new Moments(configuration.locale(), configuration.zone(), now()), this::name);
        }

        private String name(Person person) {
            return house.database()
                    .read(ledger -> ledger.teams().member(person))
                    .map(Member::name)
                    .orElse(person.id());
        }
    }
}
