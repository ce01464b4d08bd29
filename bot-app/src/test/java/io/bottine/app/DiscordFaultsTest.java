package io.bottine.app;

import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.HELP;
import static io.bottine.discord.fake.Guilds.LEAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.discord.fake.Answer;
import io.bottine.discord.fake.Call;
import io.bottine.discord.fake.Errors;
import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Fault;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Someone;
import io.bottine.phrasebook.words.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with Discord, and what agents see of it. */
@Timeout(180)
class DiscordFaultsTest {

    private static final String CALL = "may I refund 180 today?";

    @TempDir
    Path data;

    private DiscordHouse house;
    private FakeDiscord discord;
    private Someone alex;
    private Someone leah;

    @BeforeEach
    void start() {
        house = new DiscordHouse(Language.ENGLISH, data);
        discord = house.discord();
        alex = house.user(ALEX);
        leah = house.user(LEAH);
        house.giveTheTeamAChannel();
    }

    @AfterEach
    void everything_that_was_sent_keeps_to_the_rules_of_discord() {
        discord.allWell();
        house.close();
        assertThat(discord.violations()).isEmpty();
    }

    private void callForHelp() {
        alex.complaint("escalate", "urgency", "now", "ask", CALL);
        alex.seesPrivately("The team has been called");
    }

    private Call refused(String pattern, int status) {
        return discord.awaitRequest(pattern, call -> call.status() == status);
    }

    private List<Call> posts(String channel) {
        return discord.requests(Fault.POST).stream()
                .filter(call -> call.path().startsWith("/channels/" + channel + "/"))
                .toList();
    }

    @Test
    void what_discord_delivers_again_is_done_once() {
        house.open();

        discord.deliverAgain();
        alex.complaint("home");

        assertThat(alex.seesPrivately("One open complaint").text()).doesNotContain("#2");
    }

    @Test
    void a_double_click_is_one_act() {
        house.open();
        alex.complaint("promise", "complaint", "1", "what", "call her back", "when", "tomorrow 3pm");
        Message card = alex.seesPrivately("call her back");

        alex.does(card, "kept");
        discord.deliverLike(discord.last(), Duration.ofSeconds(20));

        alex.complaint("show", "complaint", "1");
        alex.seesPrivately("#1");
        assertThat(house.rows("promise-kept")).isEqualTo(1);
    }

    @Test
    void a_channel_that_has_to_wait_holds_up_nobody_else() {
        house.open();
        discord.fail(Fault.of(Fault.POST).in(HELP).rateLimited(3));

        callForHelp();
        refused(Fault.POST, 429);
        alex.complaint("open", "customer", "Mr Lee", "words", "The charger is dead");
        alex.hears("Mr Lee #2");

        assertThat(posts(HELP))
                .as("nothing is sent there before the time is over")
                .hasSize(1);
        // By the SDK, whose clock is the system’s.
        leah.lookBack().reads(HELP, CALL);
    }

    @Test
    void while_the_whole_bot_has_to_wait_interactions_are_answered() {
        house.open();
        discord.fail(Fault.of(Fault.POST).in(HELP).rateLimitedGlobally(3));

        callForHelp();
        refused(Fault.POST, 429);
        leah.complaint("help");
        leah.seesPrivately("Bottine");

        assertThat(discord.messages(HELP)).allMatch(Message::ephemeral);
        leah.lookBack().reads(HELP, CALL);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void a_message_that_discord_could_not_take_is_sent_again(int status) {
        house.open();
        discord.fail(Fault.of(Fault.POST).in(HELP).status(status));

        callForHelp();
        refused(Fault.POST, status);
        house.later(Duration.ofMinutes(2));

        leah.reads(HELP, CALL);
    }

    @Test
    void a_message_whose_answer_was_lost_arrives_once() {
        house.open();
        discord.fail(Fault.of(Fault.POST).in(HELP).afterDoing().dropped());

        callForHelp();
        leah.reads(HELP, CALL);
        house.later(Duration.ofMinutes(2));
        discord.awaitRequest(Fault.POST, call -> call.path().contains(HELP) && call.ok());

        assertThat(discord.messages(HELP).stream().filter(message -> !message.ephemeral()))
                .as("the nonce keeps it from coming twice")
                .hasSize(1);
    }

    @Test
    void a_slow_discord_keeps_no_other_agent_waiting() {
        house.open();
        discord.fail(Fault.of(Fault.POST).in(HELP).held().always());

        callForHelp();
        leah.complaint("help");

        leah.seesPrivately("Bottine");
    }

    @Test
    void an_interaction_that_is_not_known_any_more_is_answered_by_a_direct_message_or_not_at_all_and_done_once() {
        house.open();
        alex.lookBack().does(alex.seesPrivately("#1"), "note");
        var form = alex.seesModal();
        discord.loseInteractions();

        assertThatThrownBy(() -> alex.submit(form, Map.of("note", "prefers mornings")))
                .hasMessageContaining("no answer");

        alex.sees("the answer", seen -> seen.text().contains("Note added"));
        assertThat(house.rows("note-added")).isEqualTo(1);
    }

    @Test
    void an_answer_whose_token_is_too_old_comes_as_a_direct_message() {
        house.open();
        discord.fail(Fault.of(Fault.MEMBER).held());
        Answer answer = alex.inDirect().complaint("show", "complaint", "1");
        assertThat(answer.deferred()).isTrue();
        house.later(Duration.ofMinutes(16));

        discord.release();

        alex.hears("Mrs Roy #1");
    }

    @Test
    void a_form_that_discord_did_not_open_can_be_asked_for_again() {
        house.open();
        discord.fail(Fault.of(Fault.CALLBACK)
                .where(call -> call.body().path("type").asInt() == Answer.MODAL)
                .error(Errors.UNKNOWN_INTERACTION));
        Message card = alex.lookBack().seesPrivately("#1");

        alex.does(card, "note");
        Message sorry = alex.seesPrivately();
        alex.does(sorry, "note");

        alex.submit(Map.of("note", "prefers mornings"));
        alex.seesPrivately("Note added");
    }

    @Test
    void a_bot_token_that_is_refused_pauses_and_messages_arrive_once_it_is_good_again() {
        house.open();
        discord.fail(Fault.of(Fault.POST).in(HELP).error(0).always());

        callForHelp();
        refused(Fault.POST, 401);
        discord.allWell();
        house.later(Duration.ofMinutes(10));
        house.restart();

        leah.lookBack().reads(HELP, CALL);
    }

    @ParameterizedTest
    @ValueSource(ints = {Errors.UNKNOWN_CHANNEL, Errors.MISSING_ACCESS, Errors.MISSING_PERMISSIONS})
    void a_channel_that_is_lost_is_told_to_the_lead_and_not_tried_for_ever(int error) {
        house.open();
        discord.fail(Fault.of(Fault.POST).in(HELP).error(error).always());

        callForHelp();
        leah.lookBack().hears("help");

        assertThat(posts(HELP)).hasSize(1);
    }

    @Test
    void a_message_that_was_deleted_is_posted_anew() {
        house.open();
        callForHelp();
        Message call = leah.reads(HELP, CALL);
        discord.deletes(call);

        // Pressed a moment before it was gone.
        leah.press(call, "I’ll take it");

        assertThat(leah.reads(HELP, "has it, since").id()).isNotEqualTo(call.id());
    }

    @Test
    void a_message_that_was_deleted_before_it_became_its_card_comes_all_the_same() {
        house.open();
        discord.fail(Fault.of(Fault.EDIT).in(HELP).error(Errors.UNKNOWN_MESSAGE));

        callForHelp();

        Message call = leah.reads(HELP, CALL);
        assertThat(call.announcing()).isFalse();
        leah.press(call, "I’ll take it");
        leah.seesPrivately();
        Message claimed = leah.reads(HELP, "has it, since");
        assertThat(claimed.id()).isEqualTo(call.id());
        assertThat(discord.messages(discord.world().person(LEAH).direct()))
                .noneMatch(message -> message.text().contains("can’t be reached"));
    }

    @Test
    void a_lasting_card_that_was_deleted_is_posted_anew() {
        house.open();
        Message lasting = alex.lookBack().hears("Mrs Roy #1");
        discord.deletes(lasting);

        alex.complaint("promise", "complaint", "1", "what", "call her back", "when", "tomorrow 3pm");
        alex.seesPrivately("call her back");

        assertThat(alex.hears("call her back").id()).isNotEqualTo(lasting.id());
    }

    @Test
    void a_closed_conversation_does_not_keep_a_complaint_from_being_opened() {
        discord.world().person(ALEX).closed(true);

        alex.complaint("open", "customer", "Mrs Roy", "words", "Three weeks without news of my parcel");

        alex.seesPrivately("Mrs Roy #1");
    }

    @Test
    void while_discord_does_not_say_who_somebody_is_nothing_is_done_and_nothing_lost() {
        discord.fail(Fault.of(Fault.MEMBER).status(500).always());
        alex.inDirect();

        alex.complaint("open", "customer", "Mrs Roy", "words", "Three weeks without news of my parcel");

        assertThat(alex.seesPrivately().text()).contains("Three weeks without news of my parcel");
        assertThat(house.rows("Three weeks without news")).isZero();
        discord.allWell();
        alex.complaint("open", "customer", "Mrs Roy", "words", "Three weeks without news of my parcel");
        alex.seesPrivately("Mrs Roy #1");
    }

    @Test
    void a_broken_connection_is_resumed_and_nothing_is_missed() {
        discord.dropConnection();
        discord.await("a resumed session", each -> each.resumed() > 0);

        alex.complaint("help");

        alex.seesPrivately("Bottine");
        assertThat(discord.identified()).isEqualTo(1);
    }

    @Test
    void a_connection_on_which_no_heartbeat_is_acknowledged_is_given_up_for_another() {
        // The pace is what the gateway says in its hello, so it is another connection that goes silent.
        discord.beatEvery(Duration.ofMillis(300));
        discord.dropConnection();
        discord.await("a resumed session", each -> each.resumed() == 1);
        int connections = discord.connections();

        discord.ignoreHeartbeats();
        discord.await("another connection", each -> each.connections() > connections);
        discord.allWell();

        discord.await("a session", each -> each.liveConnections() == 1);
        alex.complaint("help");
        alex.seesPrivately("Bottine");
    }

    @Test
    void a_connection_that_discord_wants_to_renew_is_renewed() {
        discord.askToReconnect();
        discord.await("a resumed session", each -> each.resumed() > 0 && each.liveConnections() == 1);

        alex.complaint("help");

        alex.seesPrivately("Bottine");
    }

    @Test
    void a_session_that_is_invalid_is_begun_anew() {
        discord.invalidateSession(false);
        discord.await("another session", each -> each.identified() == 2);

        alex.complaint("help");

        alex.seesPrivately("Bottine");
    }

    @Test
    void a_bot_that_identified_too_often_waits_and_comes_back() {
        discord.refuseToIdentify(1);
        discord.invalidateSession(false);

        discord.await("another session", each -> each.identified() == 2);
        alex.complaint("help");
        alex.seesPrivately("Bottine");
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 4000, 4009})
    void a_connection_that_is_closed_is_opened_again(int code) {
        discord.closeConnection(code, "closed");
        discord.await("a connection", each -> each.connections() > 1 && each.liveConnections() == 1);

        alex.complaint("help");

        alex.seesPrivately("Bottine");
    }

    @Test
    void what_was_confirmed_is_there_after_a_restart() {
        house.open();

        house.restart();
        alex.complaint("show", "complaint", "1");

        alex.seesPrivately("Mrs Roy #1");
    }

    @Test
    void several_shards_serve_together() {
        house.restart(Map.of("DISCORD_SHARDS", "0-1/2"));

        discord.await("two shards", each -> each.shards().equals(List.of("0/2", "1/2")));
        alex.complaint("help");
        alex.seesPrivately("Bottine");
    }
}
