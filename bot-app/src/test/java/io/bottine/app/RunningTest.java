package io.bottine.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.Bot;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.interaction.Colleagues;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.outbox.Outbox.Wanted;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseSettings;
import io.bottine.core.team.Channels;
import io.bottine.phrasebook.content.Phrasebook;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the program ends. */
@Timeout(60)
class RunningTest {

    private static final TeamId TEAM = new TeamId("slow", "team");

    @TempDir
    Path data;

    @Test
    void what_is_being_sent_is_sent_before_the_connection_it_goes_by_is_closed() throws InterruptedException {
        Database database = Database.open(DatabaseSettings.folder(data));
        Slow platform = new Slow();
        House house = House.on(
                database,
                () -> {
                    throw new IllegalStateException("nobody speaks");
                },
                Phrasebook.load(Optional.empty()),
                InstantSource.system(),
                Map.of(TEAM.platform(), platform.messenger()),
                channel -> Channels.Standing.of(Channels.Fitness.GOOD),
                Colleagues.NOBODY);
        database.write(ledger -> {
            ledger.outbox()
                    .want(new Wanted(
                            TEAM,
                            "k1",
                            new Place.Direct(new Person(TEAM, "lea")),
                            Optional.empty(),
                            0,
                            Card.of(new Block.Paragraph(Text.of("Mrs Roy")))));
            return TEAM;
        });
        house.start();
        assertThat(platform.begun.await(30, TimeUnit.SECONDS)).isTrue();

        Thread closing =
                Thread.ofPlatform().start(new Running(house, List.of(platform), Optional.empty(), List.of())::close);
        while (platform.closed.getCount() > 0 && closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        platform.answered.countDown();
        closing.join();

        assertThat(platform.closedBeforeItWasSent).isFalse();
        assertThat(platform.closed.getCount()).isZero();
    }

    /** A platform that takes its time. */
    private static final class Slow implements Platform {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch answered = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);
        private volatile boolean sent;
        private volatile boolean closedBeforeItWasSent;

        @Override
        public String name() {
            return TEAM.platform();
        }

        @Override
        public Messenger messenger() {
            return new Messenger() {
                @Override
                public Delivery post(Place place, Card card, String idempotencyKey) {
                    begun.countDown();
                    try {
                        answered.await();
                    } catch (InterruptedException stop) {
                        return new Delivery.Uncertain("interrupted");
                    }
                    sent = true;
                    return new Delivery.Sent(new MessageRef(place, "m1"));
                }

                @Override
                public Delivery edit(MessageRef message, Card card) {
                    return new Delivery.Sent(message);
                }
            };
        }

        @Override
        public Channels channels() {
            return channel -> Channels.Standing.of(Channels.Fitness.GOOD);
        }

        @Override
        public Colleagues colleagues() {
            return Colleagues.NOBODY;
        }

        @Override
        public Map<String, HttpServlet> servlets() {
            return Map.of();
        }

        @Override
        public List<String> start(Bot bot) {
            return List.of();
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public void close() {
            closedBeforeItWasSent = !sent;
            closed.countDown();
        }
    }
}
