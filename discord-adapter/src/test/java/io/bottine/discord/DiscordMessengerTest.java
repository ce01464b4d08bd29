package io.bottine.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.outbox.Messenger.Delivery;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordMessengerTest {

    private static final TeamId ATELIER = Incoming.team(Payload.GUILD);
    private static final Person LEA = new Person(ATELIER, Payload.LEA);
    private static final Place.Channel HELP = new Place.Channel(ATELIER, "301");
    private static final MessageRef CALL = DiscordMessenger.message(HELP, "301", "400");
    private static final Card REMINDER = Card.of(new Block.Title(Text.of("Mrs Roy #12")));

    private final Api api = mock(Api.class);
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> called = new ArrayList<>();
    private final List<DataObject> sent = new ArrayList<>();
    private final List<Person> closed = new ArrayList<>();
    private boolean gone;
    private final DiscordMessenger messenger = new DiscordMessenger(
            api,
            place -> People.audience(place, Locale.ENGLISH),
            InstantSource.fixed(Instant.parse("2026-11-20T16:00:00Z")),
            closed::add);

    @BeforeEach
    void discord_answers_one_after_the_other() {
        when(api.call(any(CompiledRoute.class), any(DataObject.class))).thenAnswer(call -> {
            CompiledRoute route = call.getArgument(0);
            called.add(route.getMethod() + " " + route.getCompiledRoute());
            sent.add(DataObject.fromJson(call.<DataObject>getArgument(1).toJson()));
            boolean becomesItsCard = called.getLast().startsWith("PATCH");
            return becomesItsCard && !gone ? Answer.done(Payload.json("{}")) : answers.removeFirst();
        });
    }

    @Test
    void a_message_carries_its_key_so_that_discord_takes_it_once() {
        answers.add(message("301", "400"));

        assertThat(messenger.post(HELP, REMINDER, "0123456789abcdef01234567")).isEqualTo(new Delivery.Sent(CALL));
        assertThat(sent.getFirst().getString("nonce")).isEqualTo("0123456789abcdef01234567");
        assertThat(sent.getFirst().getBoolean("enforce_nonce")).isTrue();
    }

    @Test
    void a_message_says_what_it_is_about_and_becomes_its_card() {
        answers.add(message("301", "400"));
        messenger.post(HELP, REMINDER, "k1");

        assertThat(sent.getFirst().getString("content")).contains("Mrs Roy");
        assertThat(called).containsExactly("POST channels/301/messages", "PATCH channels/301/messages/400");
        assertThat(sent.getLast().isNull("content")).isTrue();
        assertThat(sent.getLast().getArray("components").isEmpty()).isFalse();
    }

    @Test
    void a_call_for_help_pings_whom_it_names_and_nobody_else() {
        Person elsewhere = new Person(Incoming.team("5"), "1184960000000000009");
        Card call = Card.of(new Block.Paragraph(Text.of(
                new Span.Mention(LEA),
                new Span.Mention(elsewhere),
                new Span.Plain("@everyone <@1184960000000000002>"))));
        answers.add(message("301", "400"));
        answers.add(Answer.done(Payload.json("{'id': '302'}")));
        answers.add(message("302", "401"));

        messenger.post(HELP, call, "k1");
        assertThat(pinged(0)).isEqualTo("{\"parse\":[],\"users\":[\"" + Payload.LEA + "\"]}");

        messenger.post(new Place.Direct(LEA), call, "k2");
        assertThat(called.get(3)).isEqualTo("POST channels/302/messages");
        assertThat(pinged(3)).isEqualTo("{\"parse\":[],\"users\":[]}");
    }

    @Test
    void a_direct_channel_is_opened_once() {
        answers.add(Answer.done(Payload.json("{'id': '302'}")));
        answers.add(message("302", "401"));
        answers.add(message("302", "402"));

        Delivery first = messenger.post(new Place.Direct(LEA), REMINDER, "k1");
        assertThat(first).isEqualTo(new Delivery.Sent(DiscordMessenger.message(new Place.Direct(LEA), "302", "401")));
        messenger.post(new Place.Direct(LEA), REMINDER, "k2");
        assertThat(called)
                .filteredOn(call -> call.startsWith("POST"))
                .containsExactly("POST users/@me/channels", "POST channels/302/messages", "POST channels/302/messages");
    }

    @Test
    void closed_direct_messages_will_never_arrive_and_somebody_looks_whether_they_left() {
        answers.add(Answer.done(Payload.json("{'id': '302'}")));
        answers.add(Answer.failed(new Delivery.Unreachable("50007"), 50_007));

        assertThat(messenger.post(new Place.Direct(LEA), REMINDER, "k1")).isInstanceOf(Delivery.Unreachable.class);
        assertThat(closed).containsExactly(LEA);
    }

    @Test
    void the_first_note_begins_the_thread_and_the_next_ones_find_it() {
        answers.add(Answer.failed(new Delivery.Unreachable("10003"), 10_003));
        answers.add(Answer.done(Payload.json("{'id': '400'}")));
        answers.add(message("400", "500"));
        answers.add(message("400", "501"));

        Place thread = new Place.InThread(CALL);
        assertThat(messenger.post(thread, REMINDER, "k1"))
                .isEqualTo(new Delivery.Sent(DiscordMessenger.message(thread, "400", "500")));
        messenger.post(thread, REMINDER, "k2");
        assertThat(called)
                .filteredOn(call -> call.startsWith("POST"))
                .containsExactly(
                        "POST channels/400/messages",
                        "POST channels/301/messages/400/threads",
                        "POST channels/400/messages",
                        "POST channels/400/messages");
        assertThat(sent.get(1).getString("name")).isEqualTo("Mrs Roy #12");
    }

    @Test
    void under_a_message_that_was_deleted_there_is_no_thread_and_it_is_posted_anew() {
        answers.add(Answer.failed(new Delivery.Unreachable("10003"), 10_003));
        answers.add(Answer.failed(new Delivery.Gone("10008"), 10_008));

        assertThat(messenger.post(new Place.InThread(CALL), REMINDER, "k1")).isInstanceOf(Delivery.Gone.class);
    }

    @Test
    void a_notice_that_was_deleted_before_it_became_its_card_is_followed_by_the_card_itself() {
        gone = true;
        Place thread = new Place.InThread(CALL);
        for (Place place : List.of(HELP, thread)) {
            sent.clear();
            answers.add(message("301", "400"));
            answers.add(Answer.failed(new Delivery.Gone("10008"), 10_008));
            answers.add(message("301", "401"));

            assertThat(messenger.post(place, REMINDER, "0123456789abcdef01234567"))
                    .isEqualTo(new Delivery.Sent(DiscordMessenger.message(place, "301", "401")));
            assertThat(sent).hasSize(3);
            assertThat(sent.getLast().hasKey("content")).isFalse();
            assertThat(sent.getLast().getArray("components").isEmpty()).isFalse();
            assertThat(sent.getLast().getBoolean("enforce_nonce")).isTrue();
            assertThat(sent.getLast().getString("nonce"))
                    .as("Discord may still know the notice by its own")
                    .isNotEqualTo(sent.getFirst().getString("nonce"))
                    .hasSizeLessThanOrEqualTo(25);
        }
    }

    @Test
    void a_message_that_is_edited_goes_on_to_stand_out_for_whom_it_names() {
        Card call =
                Card.of(new Block.Paragraph(Text.of(new Span.Mention(LEA), new Span.Plain("<@1184960000000000002>"))));

        messenger.edit(CALL, call);

        assertThat(pinged(0)).isEqualTo("{\"parse\":[],\"users\":[\"" + Payload.LEA + "\"]}");
    }

    @Test
    void a_message_is_edited_where_it_stands_and_pings_nobody_again() {
        assertThat(messenger.edit(CALL, REMINDER)).isEqualTo(new Delivery.Sent(CALL));
        assertThat(called).containsExactly("PATCH channels/301/messages/400");
        assertThat(pinged(0)).isEqualTo("{\"parse\":[],\"users\":[]}");
    }

    private String pinged(int call) {
        return DataObject.fromJson(sent.get(call).toJson())
                .getObject("allowed_mentions")
                .toString();
    }

    private static Answer message(String channel, String id) {
        return Answer.done(Payload.json("{'id': '" + id + "', 'channel_id': '" + channel + "'}"));
    }
}
