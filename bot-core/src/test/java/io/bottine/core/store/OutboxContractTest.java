package io.bottine.core.store;

import static io.bottine.core.store.Shop.LEA;
import static io.bottine.core.store.Shop.OMAR;
import static io.bottine.core.store.Shop.OTHER;
import static io.bottine.core.store.Shop.SHOP;
import static io.bottine.core.store.Shop.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.outbox.Messenger.Delivery.Gone;
import io.bottine.core.outbox.Messenger.Delivery.RetryAfter;
import io.bottine.core.outbox.Messenger.Delivery.TeamDown;
import io.bottine.core.outbox.Messenger.Delivery.Uncertain;
import io.bottine.core.outbox.Messenger.Delivery.Unreachable;
import io.bottine.core.outbox.Outbox.Wanted;
import io.bottine.core.outbox.OutboxDelivery;
import io.bottine.core.outbox.Undelivered;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How messages leave, on every database alike. */
@ParameterizedClass
@EnumSource
class OutboxContractTest {

    private static final Place HELP = new Place.Channel(SHOP, "C-HELP");
    private static final Place LEA_DIRECT = new Place.Direct(LEA);
    private static final Place OMAR_DIRECT = new Place.Direct(OMAR);

    private final Backend backend;
    private final DatabaseSettings settings;
    private final Database database;
    private final MovableClock clock = new MovableClock();
    private final RecordingMessenger slack = new RecordingMessenger();
    private final List<Undelivered> told = new ArrayList<>();
    private final OutboxDelivery delivery;

    OutboxContractTest(Backend backend, @TempDir Path folder) {
        this.backend = backend;
        this.settings = backend.fresh(folder);
        this.database = Database.open(settings);
        this.delivery = new OutboxDelivery(database, Map.of("slack", slack), clock, told::add);
    }

    @AfterEach
    void closeAll() {
        delivery.close();
        database.close();
    }

    @Test
    void a_message_is_posted_once_and_edited_after_that() {
        want("card/1", LEA_DIRECT, "Mme Roy attend");
        assertThat(delivery.deliverDue()).isEqualTo(1);
        want("card/1", OMAR_DIRECT, "Mme Roy est rappelée");
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(delivery.deliverDue()).isZero();

        assertThat(slack.asked).containsExactly("post U-LEA: Mme Roy attend", "edit m1: Mme Roy est rappelée");
    }

    @Test
    void only_the_latest_look_is_sent() {
        want("card/1", LEA_DIRECT, "un");
        want("card/1", LEA_DIRECT, "deux");
        want("card/1", LEA_DIRECT, "trois");
        delivery.deliverDue();

        assertThat(slack.asked).containsExactly("post U-LEA: trois");
    }

    @Test
    void the_same_look_is_not_sent_again() {
        want("card/1", LEA_DIRECT, "un");
        delivery.deliverDue();
        want("card/1", LEA_DIRECT, "un");

        assertThat(delivery.deliverDue()).isZero();
    }

    @Test
    void what_was_rolled_back_is_never_sent() {
        assertThatThrownBy(() -> database.write(ledger -> {
                    ledger.outbox().want(wanted(SHOP, "card/1", LEA_DIRECT, Optional.empty(), "non"));
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");
        assertThat(delivery.deliverDue()).isZero();
    }

    @Test
    void messages_survive_a_restart_and_remember_where_they_stand() {
        want("card/1", LEA_DIRECT, "un");
        want("card/2", HELP, "deux");
        delivery.deliverDue();
        want("card/1", LEA_DIRECT, "un, mais mieux");
        delivery.close();
        database.close();

        try (Database again = Database.open(settings);
                OutboxDelivery after = new OutboxDelivery(again, Map.of("slack", slack), clock)) {
            after.deliverDue();
        }
        assertThat(slack.asked).containsExactly("post U-LEA: un", "post C-HELP: deux", "edit m1: un, mais mieux");
    }

    @Test
    void a_lane_without_a_messenger_waits() {
        database.write(ledger -> {
            ledger.outbox().want(wanted(OTHER, "card/1", new Place.Direct(STRANGER), Optional.empty(), "salut"));
            return true;
        });
        assertThat(delivery.deliverDue()).isZero();

        RecordingMessenger discord = new RecordingMessenger();
        try (OutboxDelivery both = new OutboxDelivery(database, Map.of("slack", slack, "discord", discord), clock)) {
            assertThat(both.deliverDue()).isEqualTo(1);
        }
        assertThat(discord.asked).containsExactly("post U-STRANGER: salut");
    }

    @Test
    void a_place_that_asks_to_wait_holds_nobody_else_up_and_keeps_its_order() {
        slack.answer("C-HELP", new RetryAfter(Duration.ofSeconds(30)));
        want("a", HELP, "un");
        want("b", HELP, "deux");
        want("c", LEA_DIRECT, "trois");
        delivery.deliverDue();
        assertThat(slack.asked).containsExactly("post C-HELP: un", "post U-LEA: trois");

        clock.advance(Duration.ofSeconds(29));
        assertThat(delivery.deliverDue()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(delivery.deliverDue()).isEqualTo(2);
        assertThat(slack.asked).endsWith("post C-HELP: un", "post C-HELP: deux");
    }

    @Test
    void what_nobody_knows_is_tried_again_ever_more_slowly_with_the_same_key() {
        slack.answer("U-LEA", new Uncertain("timeout"), new Uncertain("timeout"), new Uncertain("timeout"));
        want("card/1", LEA_DIRECT, "un");
        delivery.deliverDue();
        assertThat(delivery.deliverDue()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(delivery.deliverDue()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(delivery.deliverDue()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(delivery.deliverDue()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(4));
        assertThat(delivery.deliverDue()).isEqualTo(1);

        assertThat(slack.keys).hasSize(4);
        assertThat(slack.keys.stream().distinct()).hasSize(1);
        assertThat(slack.keys.getFirst()).hasSizeBetween(16, 25);
        clock.advance(Duration.ofDays(1));
        assertThat(delivery.deliverDue()).isZero();
    }

    @Test
    void a_post_that_may_have_arrived_is_tried_as_itself_and_edited_to_the_newer_look() {
        slack.answer("U-LEA", new Uncertain("timeout"));
        want("card/1", LEA_DIRECT, "un");
        delivery.deliverDue();
        want("card/1", LEA_DIRECT, "deux");
        clock.advance(Duration.ofSeconds(1));
        delivery.deliverDue();

        // The platform may take the second post for the first one, and show the older look.
        assertThat(slack.asked).containsExactly("post U-LEA: un", "post U-LEA: deux", "edit m1: deux");
        assertThat(slack.keys.stream().distinct()).hasSize(1);
    }

    @Test
    void what_will_never_arrive_is_kept_and_told_and_not_tried_again() {
        slack.answer("U-LEA", new Unreachable("messages_disabled"));
        want("card/1", LEA_DIRECT, "un");
        want("card/2", LEA_DIRECT, "deux");
        delivery.deliverDue();
        clock.advance(Duration.ofDays(1));
        assertThat(delivery.deliverDue()).isZero();

        assertThat(told).hasSize(1);
        assertThat(delivery.failed(SHOP)).containsExactlyElementsOf(told);
        Undelivered lost = told.getFirst();
        assertThat(lost.key()).isEqualTo("card/1");
        assertThat(lost.complaint()).isEqualTo(12);
        assertThat(lost.why()).isEqualTo("messages_disabled");
        assertThat(lost.place()).isEqualTo(LEA_DIRECT);
        assertThat(delivery.failed(OTHER)).isEmpty();
        assertThat(slack.asked).containsExactly("post U-LEA: un", "post U-LEA: deux");
    }

    @Test
    void a_look_whose_message_was_deleted_is_posted_instead_of_lost() {
        want("card/1", LEA_DIRECT, "un");
        delivery.deliverDue();
        slack.answer("m1", new Gone("message_not_found"));
        want("card/1", LEA_DIRECT, "deux");
        delivery.deliverDue();

        assertThat(slack.asked).containsExactly("post U-LEA: un", "edit m1: deux", "post U-LEA: deux");
        assertThat(slack.keys.stream().distinct()).hasSize(2);
        assertThat(told).isEmpty();
    }

    @Test
    void a_note_whose_thread_was_deleted_brings_the_message_back_first() {
        want("call", HELP, "au secours");
        delivery.deliverDue();
        slack.answer("under m1", new Gone("thread_not_found"));
        database.write(ledger -> {
            ledger.outbox().want(wanted(SHOP, "call/note", HELP, Optional.of("call"), "je m’en charge"));
            return true;
        });
        delivery.deliverDue();

        assertThat(slack.asked)
                .containsExactly(
                        "post C-HELP: au secours",
                        "post under m1: je m’en charge",
                        "post C-HELP: au secours",
                        "post under m2: je m’en charge");
    }

    @Test
    void what_is_deleted_again_and_again_is_given_up() {
        want("call", HELP, "au secours");
        delivery.deliverDue();
        for (int message = 1; message <= 9; message++) {
            slack.answer("under m" + message, new Gone("thread_not_found"));
        }
        database.write(ledger -> {
            ledger.outbox().want(wanted(SHOP, "call/note", HELP, Optional.of("call"), "je m’en charge"));
            return true;
        });
        delivery.deliverDue();

        assertThat(told).extracting(Undelivered::key).containsExactly("call/note");
    }

    @Test
    void a_team_is_halted_and_resumed_with_what_causes_it() {
        database.write(ledger -> {
            ledger.outbox().halt(SHOP, "left");
            return true;
        });
        want("card/1", LEA_DIRECT, "un");
        assertThat(delivery.deliverDue()).isZero();
        assertThat(database.halted()).containsEntry(SHOP, "left");

        assertThatThrownBy(() -> database.write(ledger -> {
                    ledger.outbox().resume(SHOP);
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");
        assertThat(delivery.deliverDue()).isZero();

        database.write(ledger -> {
            ledger.outbox().resume(SHOP);
            return true;
        });
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(database.halted()).isEmpty();
    }

    @Test
    void what_stood_in_a_place_that_is_gone_is_posted_elsewhere_when_it_is_wanted() {
        want("call", HELP, "un");
        delivery.deliverDue();
        want("other", HELP, "deux");
        database.write(ledger -> {
            ledger.outbox().forsake(HELP, "channel-gone");
            return true;
        });
        assertThat(delivery.deliverDue()).isZero();

        want("call", LEA_DIRECT, "un");
        delivery.deliverDue();

        assertThat(slack.asked).containsExactly("post C-HELP: un", "post U-LEA: un");
    }

    @Test
    void what_was_wanted_about_a_complaint_is_found_by_the_beginning_of_its_key() {
        want("promise/1/1", LEA_DIRECT, "un");
        want("promise/1/12", OMAR_DIRECT, "deux");
        want("promise/2/1", OMAR_DIRECT, "trois");
        slack.answer("U-OMAR", new Unreachable("closed"), new Unreachable("closed"));

        assertThat(about("promise/1/")).containsExactly("promise/1/1", "promise/1/12");
        delivery.deliverDue();
        assertThat(about("promise/1/")).containsExactly("promise/1/1");
        assertThat(about("promise/%")).isEmpty();
        assertThat(database.<Boolean>read(ledger -> ledger.outbox().isKnown(SHOP, "promise/1/12")))
                .isTrue();
        assertThat(database.<Boolean>read(ledger -> ledger.outbox().isKnown(OTHER, "promise/1/12")))
                .isFalse();
    }

    private List<String> about(String beginning) {
        return database.<List<Wanted>>read(ledger -> ledger.outbox().wanted(SHOP, 12, beginning)).stream()
                .map(Wanted::key)
                .toList();
    }

    @Test
    void a_card_that_somebody_deleted_is_posted_anew_when_it_changes() {
        want("card/1", LEA_DIRECT, "un");
        delivery.deliverDue();
        slack.answer("m1", new Unreachable("message_not_found"));
        want("card/1", LEA_DIRECT, "deux");
        delivery.deliverDue();
        want("card/1", LEA_DIRECT, "trois");
        delivery.deliverDue();

        assertThat(slack.asked).containsExactly("post U-LEA: un", "edit m1: deux", "post U-LEA: trois");
        assertThat(slack.keys.stream().distinct()).hasSize(2);
        assertThat(delivery.failed(SHOP)).isEmpty();
    }

    @Test
    void a_team_that_is_down_waits_whole_until_it_is_back() {
        slack.answer("U-LEA", new TeamDown("token_revoked"));
        want("a", LEA_DIRECT, "un");
        want("b", HELP, "deux");
        TeamId neighbour = new TeamId("slack", "T-NEXT");
        database.write(ledger -> {
            ledger.outbox()
                    .want(wanted(neighbour, "a", new Place.Channel(neighbour, "C-NEXT"), Optional.empty(), "trois"));
            return true;
        });
        delivery.deliverDue();
        clock.advance(Duration.ofDays(2));
        assertThat(delivery.deliverDue()).isZero();
        assertThat(slack.asked).containsExactlyInAnyOrder("post U-LEA: un", "post C-NEXT: trois");
        assertThat(database.halted()).isEqualTo(Map.of(SHOP, "token_revoked"));

        delivery.resume(SHOP);
        assertThat(delivery.deliverDue()).isEqualTo(2);
        assertThat(slack.asked).endsWith("post U-LEA: un", "post C-HELP: deux");
        assertThat(database.halted()).isEmpty();
    }

    @Test
    void what_stands_in_a_thread_waits_for_the_message_above_it() {
        slack.answer("C-HELP", new Uncertain("timeout"));
        database.write(ledger -> {
            ledger.outbox().want(wanted(SHOP, "talk", HELP, Optional.of("escalation"), "réponse"));
            ledger.outbox().want(wanted(SHOP, "escalation", HELP, Optional.empty(), "demande"));
            ledger.outbox().want(wanted(SHOP, "news", HELP, Optional.empty(), "autre chose"));
            return true;
        });
        assertThat(delivery.deliverDue()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        delivery.deliverDue();

        assertThat(slack.asked.subList(1, 4))
                .containsExactlyInAnyOrder(
                        "post C-HELP: demande", "post under m1: réponse", "post C-HELP: autre chose");
        assertThat(slack.asked.get(1)).isEqualTo("post C-HELP: demande");
    }

    @Test
    void what_stood_under_a_message_that_never_arrives_is_posted_all_the_same() {
        slack.answer("C-HELP", new Unreachable("too_long"));
        database.write(ledger -> {
            ledger.outbox().want(wanted(SHOP, "escalation", HELP, Optional.empty(), "demande"));
            ledger.outbox().want(wanted(SHOP, "talk", HELP, Optional.of("escalation"), "réponse"));
            return true;
        });
        delivery.deliverDue();
        assertThat(slack.asked).containsExactly("post C-HELP: demande", "post C-HELP: réponse");
    }

    @Test
    void a_look_that_is_wanted_while_an_older_one_is_being_sent_follows_it() {
        want("card/1", LEA_DIRECT, "un");
        var due =
                database.claim(Set.of("slack"), clock.instant(), clock.instant().plusSeconds(60), 9);
        want("card/1", LEA_DIRECT, "deux");
        assertThat(delivery.deliverDue()).isZero();
        database.sent(due.getFirst(), new MessageRef(LEA_DIRECT, "m9"));
        delivery.deliverDue();

        assertThat(slack.asked).containsExactly("edit m9: deux");
    }

    @Test
    void whoever_dies_while_sending_leaves_the_message_to_others_and_no_longer_has_a_say() {
        want("card/1", LEA_DIRECT, "un");
        var due =
                database.claim(Set.of("slack"), clock.instant(), clock.instant().plusSeconds(60), 9);
        assertThat(delivery.deliverDue()).isZero();
        clock.advance(Duration.ofSeconds(61));
        assertThat(delivery.deliverDue()).isEqualTo(1);
        database.unreachable(due.getFirst(), "too late to say");

        assertThat(delivery.failed(SHOP)).isEmpty();
    }

    @Test
    void a_message_of_another_version_that_cannot_be_read_holds_nobody_up() {
        want("a", LEA_DIRECT, "un");
        want("b", LEA_DIRECT, "deux");
        Jdbi.create(database.pools().writers())
                .useHandle(handle -> handle.execute(
                        "update message set card = '{\"blocks\":[{\"type\":\"hologram\"}]}' where key = 'a'"));
        delivery.deliverDue();

        assertThat(slack.asked).containsExactly("post U-LEA: deux");
        assertThat(delivery.failed(SHOP)).extracting(Undelivered::key).containsExactly("a");
    }

    @Test
    void two_who_send_at_the_same_time_send_nothing_twice_and_keep_order() throws Exception {
        int places = 6;
        int each = 4;
        for (int message = 0; message < each; message++) {
            for (int place = 0; place < places; place++) {
                want("m/" + place + "/" + message, new Place.Channel(SHOP, "C-" + place), String.valueOf(message));
            }
        }
        Database second = backend == Backend.POSTGRESQL ? Database.open(settings) : database;
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                OutboxDelivery other = new OutboxDelivery(second, Map.of("slack", slack), clock)) {
            Callable<Integer> one = delivery::deliverDue;
            Callable<Integer> two = other::deliverDue;
            int sent = 0;
            for (Future<Integer> part : threads.invokeAll(List.of(one, two))) {
                sent += part.get();
            }
            // One may find nothing while the other holds the head of a queue: what is left goes out now.
            sent += delivery.deliverDue();
            assertThat(sent).isEqualTo(places * each);
        } finally {
            if (second != database) {
                second.close();
            }
        }
        for (int place = 0; place < places; place++) {
            String posted = "post C-" + place + ": ";
            assertThat(slack.asked.stream().filter(line -> line.startsWith(posted)))
                    .containsExactly(posted + "0", posted + "1", posted + "2", posted + "3");
        }
    }

    @Test
    void once_started_it_sends_by_itself_as_soon_as_a_message_is_wanted() throws Exception {
        CountDownLatch arrived = new CountDownLatch(2);
        try (OutboxDelivery running =
                new OutboxDelivery(database, Map.of("slack", new LatchedMessenger(slack, arrived)), clock)) {
            running.start();
            want("a", LEA_DIRECT, "un");
            want("b", HELP, "deux");
            assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(delivery.deliverDue()).isZero();
    }

    @Test
    void a_messenger_that_breaks_its_promise_loses_nothing() {
        try (OutboxDelivery broken =
                new OutboxDelivery(database, Map.of("slack", new LatchedMessenger(slack, null)), clock)) {
            want("a", LEA_DIRECT, "un");
            assertThat(broken.deliverDue()).isEqualTo(1);
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(slack.asked).containsExactly("post U-LEA: un");
    }

    private void want(String key, Place place, String words) {
        database.write(ledger -> {
            ledger.outbox().want(wanted(SHOP, key, place, Optional.empty(), words));
            return true;
        });
    }

    private static Wanted wanted(TeamId team, String key, Place place, Optional<String> under, String words) {
        return new Wanted(team, key, place, under, 12, Card.of(new Block.Paragraph(Text.of(words))));
    }
}
