package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.HELP;
import static io.bottine.slack.fake.Workspaces.LEAH;
import static io.bottine.slack.fake.Workspaces.NOT_INVITED;
import static io.bottine.slack.fake.Workspaces.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.app.SlackHouse.Way;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.fake.Call;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Fault;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Someone;
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

/** What goes wrong with Slack, and what agents see of it. */
@Timeout(180)
class SlackFaultsTest {

    private static final String OPENED = "open \"Mrs Roy\" Three weeks without news of my parcel";

    @TempDir
    Path data;

    private SlackHouse house;
    private FakeSlack slack;
    private Someone alex;
    private Someone leah;

    @BeforeEach
    void start() {
        house = new SlackHouse(Way.SOCKET_MODE, Language.ENGLISH, data);
        slack = house.slack();
        alex = house.user(ALEX);
        leah = house.user(LEAH);
    }

    @AfterEach
    void everything_that_was_sent_keeps_to_the_rules_of_slack() {
        house.close();
        assertThat(slack.violations()).isEmpty();
    }

    private void giveTheTeamAChannel() {
        leah.complaint("settings");
        leah.does("set-team");
        leah.submit(Map.of("channel", HELP));
        leah.seesPrivately();
    }

    private void open() {
        alex.complaint(OPENED);
        alex.seesPrivately("#1");
    }

    private long rows(String with) {
        return house.kept().stream().filter(row -> row.contains(with)).count();
    }

    @Test
    void what_slack_delivers_again_is_done_once() {
        alex.complaint(OPENED);
        alex.seesPrivately("Mrs Roy #1");

        slack.deliverAgain(1, "timeout");
        slack.deliverAgain(2, "http_error");
        alex.complaint("home");

        assertThat(alex.seesPrivately("One open complaint").text()).doesNotContain("#2");
    }

    @Test
    void a_double_click_is_one_act() {
        open();
        alex.complaint("promise call her back tomorrow 3pm");
        Message card = alex.seesPrivately("call her back");

        alex.does(card, "kept");
        alex.does(card, "kept");

        alex.seesPrivately("kept");
        alex.complaint("show #1");
        alex.seesPrivately("#1");
        assertThat(rows("promise-kept")).isEqualTo(1);
    }

    @Test
    void a_channel_that_has_to_wait_holds_up_nobody_else() {
        giveTheTeamAChannel();
        open();
        slack.fail(Fault.of("chat.postMessage").in(HELP).rateLimited(60).always());

        alex.complaint("escalate now may I refund 180 today?");
        alex.seesPrivately("The team has been called");
        slack.awaitRequest("chat.postMessage", call -> call.status() == 429);
        alex.complaint("open \"Mr Lee\" The charger is dead");
        alex.hears("Mr Lee #2");

        assertThat(slack.requests("chat.postMessage").stream().filter(call -> call.status() == 429))
                .as("nothing is sent there before the time is over")
                .hasSize(1);
        slack.allWell();
        house.later(Duration.ofSeconds(59));
        alex.complaint("open \"Mrs Adams\" The lamp flickers");
        alex.hears("Mrs Adams #3");
        assertThat(slack.messages(HELP).stream().filter(message -> !message.ephemeral()))
                .as("Slack asked for sixty seconds")
                .isEmpty();
        house.later(Duration.ofSeconds(2));
        leah.lookBack().reads(HELP, "may I refund 180 today?");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void a_message_that_slack_could_not_take_is_sent_again(int status) {
        giveTheTeamAChannel();
        open();
        slack.fail(Fault.of("chat.postMessage").in(HELP).status(status));

        alex.complaint("escalate now may I refund 180 today?");
        slack.awaitRequest("chat.postMessage", call -> call.status() == status);
        house.later(Duration.ofMinutes(2));

        leah.reads(HELP, "may I refund 180 today?");
    }

    @Test
    void a_message_whose_answer_was_lost_arrives_at_least_once() {
        giveTheTeamAChannel();
        open();
        slack.fail(Fault.of("chat.postMessage").in(HELP).afterDoing().dropped());

        alex.complaint("escalate now may I refund 180 today?");

        leah.reads(HELP, "may I refund 180 today?");
    }

    @Test
    void a_slow_slack_keeps_no_other_agent_waiting() {
        giveTheTeamAChannel();
        open();
        slack.fail(Fault.of("chat.postMessage").in(HELP).held().always());

        alex.complaint("escalate now may I refund 180 today?");
        alex.seesPrivately("The team has been called");
        leah.complaint("help");

        leah.seesPrivately("Bottine");
        slack.allWell();
    }

    @Test
    void a_form_that_slack_did_not_open_in_time_can_be_asked_for_again_with_nothing_lost() {
        open();
        slack.expireTriggers();

        alex.does("note");
        Message sorry = alex.seesPrivately();
        slack.allWell();
        alex.does(sorry, "note");

        assertThat(alex.submit(Map.of("note", "prefers mornings")).errors()).isEmpty();
        alex.seesPrivately("Note added");
    }

    @Test
    void an_answer_finds_another_way_when_the_response_url_is_used_up() {
        alex.in(HELP);
        open();
        alex.does("note");
        var form = alex.seesForm();
        slack.useUpResponseUrls();

        alex.submit(form, Map.of("note", "prefers mornings"));

        alex.seesPrivately("Note added");
    }

    @Test
    void a_response_url_that_was_used_five_times_is_not_the_end_of_a_card() {
        alex.in(HELP);
        open();
        Message card = alex.seesPrivately("#1");
        alex.does(card, "note");
        var form = alex.seesForm();
        // Slack takes five answers and no more: four others came before this one.
        slack.fail(Fault.of("response_url").status(404).always());

        alex.submit(form, Map.of("note", "prefers mornings"));

        Message answer = alex.seesPrivately("Note added");
        assertThat(answer.channel()).isEqualTo(HELP);
        slack.awaitRequest(
                "chat.postEphemeral", call -> call.ok() && call.arg("user").equals(ALEX));
        assertThat(rows("note-added")).isEqualTo(1);
    }

    @Test
    void where_the_bot_may_not_speak_the_answer_comes_as_a_direct_message() {
        alex.in(NOT_INVITED);
        open();
        // Not on the lasting card, which may be there by now: beside that one the bot may speak.
        alex.does(alex.seesPrivately("#1"), "note");
        var form = alex.seesForm();
        slack.useUpResponseUrls();

        alex.submit(form, Map.of("note", "prefers mornings"));

        alex.hears("Note added");
    }

    @Test
    void a_missing_scope_is_named_to_whoever_runs_it() {
        slack.world().team(TEAM).scopes("commands,chat:write,users:read,channels:read,groups:read,im:write");

        house.restart();

        assertThat(house.welcome()).contains("usergroups:read");
        alex.complaint("help");
        alex.seesPrivately("Bottine");
    }

    @Test
    void a_scope_that_is_missing_for_direct_messages_holds_up_nothing_else() {
        giveTheTeamAChannel();
        slack.fail(Fault.of("chat.postMessage")
                .in(ALEX)
                .missingScope("im:write", "chat:write")
                .always());

        open();
        slack.awaitRequest("chat.postMessage", call -> call.arg("channel").equals(ALEX));
        alex.complaint("escalate now may I refund 180 today?");
        leah.reads(HELP, "may I refund 180 today?");
        slack.allWell();
        house.later(Duration.ofMinutes(5).plusSeconds(1));

        alex.hears("Mrs Roy #1");
    }

    @Test
    void once_the_token_was_revoked_whoever_asks_reads_that_it_has_to_be_installed_again() {
        slack.world().team(TEAM).revoke();

        alex.complaint(OPENED);

        assertThat(alex.seesPrivately("no longer installed").text()).contains("Three weeks without news of my parcel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "invalid_auth"})
    void a_token_that_is_refused_pauses_the_team_and_its_messages_arrive_once_another_is_set(String error) {
        giveTheTeamAChannel();
        open();
        slack.fail(Fault.of("chat.postMessage").in(HELP).error(error).always());

        alex.complaint("escalate now may I refund 180 today?");
        slack.awaitRequest(
                "chat.postMessage", call -> call.answer().path("error").asText().equals(error));
        slack.allWell();
        house.later(Duration.ofMinutes(10));
        house.restart();

        leah.reads(HELP, "may I refund 180 today?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_archived", "not_in_channel", "channel_not_found"})
    void a_channel_that_is_lost_is_told_to_the_lead_and_not_tried_for_ever(String error) {
        giveTheTeamAChannel();
        open();
        slack.fail(Fault.of("chat.postMessage").in(HELP).error(error).always());

        alex.complaint("escalate now may I refund 180 today?");
        slack.awaitRequest(
                "chat.postMessage", call -> call.answer().path("error").asText().equals(error));

        leah.lookBack().hears("help");
        List<Call> tries = slack.requests("chat.postMessage").stream()
                .filter(call -> call.arg("channel").equals(HELP))
                .toList();
        assertThat(tries).hasSize(1);
    }

    @Test
    void a_closed_direct_message_does_not_keep_a_complaint_from_being_opened() {
        slack.world().person(ALEX).closed();

        alex.in(HELP).complaint(OPENED);

        alex.seesPrivately("Mrs Roy #1");
    }

    @Test
    void while_slack_does_not_say_who_somebody_is_nothing_is_done_and_nothing_lost() {
        slack.fail(Fault.of("users.info").status(503).always());

        alex.complaint(OPENED);

        assertThat(alex.seesPrivately().text()).contains("Three weeks without news of my parcel");
        slack.allWell();
        alex.complaint(OPENED);
        alex.seesPrivately("Mrs Roy #1");
    }

    @Test
    void a_dropped_socket_is_opened_again() {
        int before = slack.connections();

        slack.dropSockets();
        slack.await("a new connection", each -> each.connections() > before && each.liveConnections() > 0);
        alex.complaint("help");

        alex.seesPrivately("Bottine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested"})
    void a_socket_that_slack_wants_to_renew_is_renewed(String reason) {
        int before = slack.connections();

        slack.disconnect(reason);
        // What is sent by the old one while it closes is lost, and sent again seconds later: by then Slack has told of
        // a timeout.
        slack.await("a new connection alone", each -> each.connections() > before && each.liveConnections() == 1);
        alex.complaint("help");

        alex.seesPrivately("Bottine");
    }

    @Test
    void what_was_confirmed_is_there_after_a_restart() {
        open();

        house.restart();
        alex.complaint("show #1");

        alex.seesPrivately("Mrs Roy #1");
    }
}
