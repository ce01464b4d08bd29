package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.HELP;
import static io.bottine.slack.fake.Workspaces.LEAH;
import static io.bottine.slack.fake.Workspaces.OTHER_AGENT;
import static io.bottine.slack.fake.Workspaces.OTHER_TEAM;
import static io.bottine.slack.fake.Workspaces.SAM;
import static io.bottine.slack.fake.Workspaces.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.app.SlackHouse.Way;
import io.bottine.core.seal.Vault;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a team itself: the bot is taken out of it or of its channel, somebody leaves, or takes no messages. */
@Timeout(180)
class SlackTeamEventsTest {

    private static final String OPENED = "open \"Mrs Roy\" Three weeks without news of my parcel";
    private static final String CALLED = "escalate now may I refund 180 today?";
    private static final String CALL = "may I refund 180 today?";

    @TempDir
    Path data;

    @SuppressWarnings("NullAway.Init") // each test starts its own
    private SlackHouse house;

    @SuppressWarnings("NullAway.Init")
    private FakeSlack slack;

    private void start(Map<String, String> more) {
        house = new SlackHouse(Way.HTTP, Language.ENGLISH, data, more);
        slack = house.slack();
    }

    private void startInOneWorkspace() {
        start(Map.of());
        giveTheTeamAChannel();
        alex().complaint(OPENED);
        alex().seesPrivately("#1");
        alex().hears("Mrs Roy #1");
    }

    @AfterEach
    void everything_that_was_sent_keeps_to_the_rules_of_slack() {
        house.close();
        assertThat(slack.violations()).isEmpty();
    }

    private Someone alex() {
        return house.user(ALEX);
    }

    private Someone leah() {
        return house.user(LEAH);
    }

    private Someone olive() {
        return house.user(OTHER_AGENT);
    }

    private void giveTheTeamAChannel() {
        leah().complaint("settings");
        leah().does("set-team");
        leah().submit(Map.of("channel", HELP));
        leah().seesPrivately();
    }

    private List<Call> posts(String channel) {
        return slack.requests("chat.postMessage").stream()
                .filter(call -> call.arg("channel").equals(channel))
                .toList();
    }

    private static ObjectNode tokensRevoked(String bot) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", "tokens_revoked");
        event.putObject("tokens").putArray("bot").add(bot);
        return event;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens_revoked", "app_uninstalled"})
    void a_workspace_that_takes_the_bot_out_is_not_called_any_more_until_it_installs_it_again(String type) {
        start(Map.of(
                "SLACK_BOT_TOKEN",
                "",
                "SLACK_CLIENT_ID",
                FakeSlack.CLIENT_ID,
                "SLACK_CLIENT_SECRET",
                FakeSlack.CLIENT_SECRET,
                "BOTTINE_KEY",
                Vault.newKey()));
        try (SlackBrowser browser = new SlackBrowser(house)) {
            browser.installs(TEAM, LEAH);
            browser.installs(OTHER_TEAM, OTHER_AGENT);
            giveTheTeamAChannel();
            alex().complaint(OPENED);
            alex().seesPrivately("#1");
            alex().complaint("promise call her back tomorrow 3pm");
            alex().seesPrivately("call her back");
            alex().hears("call her back");
            String token = slack.world().team(TEAM).token();
            slack.world().team(TEAM).revoke();

            slack.event(
                    TEAM,
                    type.equals("tokens_revoked")
                            ? tokensRevoked("U0BOT" + TEAM)
                            : JsonNodeFactory.instance.objectNode().put("type", type));
            while (house.kept().stream().anyMatch(row -> row.startsWith("installation") && row.contains(TEAM))) {
                Thread.onSpinWait();
            }
            long calls = callsBy(token);
            alex().lookedAtAll();
            house.later(Duration.ofHours(29));
            olive().complaint("open \"Mr Lee\" The charger is dead");
            olive().hears("Mr Lee #1");
            assertThat(callsBy(token)).isEqualTo(calls);

            house.later(Duration.ofMinutes(1));
            assertThat(browser.installs(TEAM, LEAH).status()).isEqualTo(200);

            alex().hears("It’s time: call her back");
            assertThat(callsBy(token)).isEqualTo(calls);
        }
    }

    private long callsBy(String token) {
        return slack.requests().stream()
                .filter(call -> call.token().equals(token))
                .count();
    }

    @Test
    void a_user_token_that_is_revoked_is_not_the_bots() {
        startInOneWorkspace();
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", "tokens_revoked");
        event.putObject("tokens").putArray("oauth").add(ALEX);

        slack.event(TEAM, event);
        alex().complaint(CALLED);

        leah().reads(HELP, CALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel_archive",
                "channel_deleted",
                "group_archive",
                "group_left",
                "channel_shared",
                "member_left_channel"
            })
    void when_the_teams_channel_is_lost_its_leads_are_told_and_open_calls_for_help_come_to_them(String type) {
        startInOneWorkspace();
        alex().complaint(CALLED);
        alex().seesPrivately("The team has been called");
        leah().reads(HELP, CALL);
        slack.awaitRequest("chat.postMessage", call -> call.arg("channel").equals(HELP) && call.ok());
        leah().lookedAtAll();
        int before = posts(HELP).size();
        slack.world().room(HELP).without("U0BOT" + TEAM);

        slack.event(TEAM, type, Map.of("channel", HELP, "user", "U0BOT" + TEAM));

        Message told = leah().hears("The team’s channel is gone");
        assertThat(told.text()).contains("#" + HELP, "calls for help come to the leads");
        Message call = leah().hears(CALL);
        leah().press(call, "I’ll take it");
        leah().seesPrivately();
        alex().hears("has it");
        assertThat(posts(HELP)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_archive", "member_left_channel"})
    void what_happens_to_another_channel_or_to_somebody_else_there_is_nothing(String type) {
        startInOneWorkspace();

        slack.event(TEAM, type, Map.of("channel", type.equals("channel_archive") ? "C0OTHER" : HELP, "user", SAM));
        alex().complaint(CALLED);

        leah().reads(HELP, CALL);
        assertThat(slack.messages("D0" + LEAH))
                .noneMatch(message -> message.text().contains("channel is gone"));
    }

    private static ObjectNode gone(String person) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", "user_change");
        event.putObject("user").put("id", person).put("team_id", TEAM).put("deleted", true);
        return event;
    }

    @Test
    void when_somebody_leaves_the_leads_are_told_what_they_held() {
        startInOneWorkspace();
        house.user(SAM).complaint("open \"Mr Lee\" The charger is dead");
        house.user(SAM).seesPrivately("Mr Lee #2");
        slack.world().person(ALEX).deactivated();

        slack.event(TEAM, gone(ALEX));
        slack.deliverAgain(1, "timeout");

        Message told = leah().hears("A colleague left: one thing to take over");
        assertThat(told.text()).contains("@" + ALEX, "Mrs Roy #1").doesNotContain("Lee");
        leah().choose(told, "Mrs Roy #1");
        leah().seesPrivately("Mrs Roy #1");
        house.user(SAM).complaint("help");
        house.user(SAM).seesPrivately("Bottine");
        assertThat(slack.messages("D0" + LEAH).stream()
                        .filter(message -> message.text().contains("A colleague left")))
                .hasSize(1);
    }

    @Test
    void somebody_whose_account_only_changed_has_not_left() {
        startInOneWorkspace();
        ObjectNode event = gone(ALEX);
        ((ObjectNode) event.path("user")).put("deleted", false);

        slack.event(TEAM, event);
        alex().complaint("show #1");

        alex().seesPrivately("Mrs Roy #1");
        assertThat(slack.messages("D0" + LEAH))
                .noneMatch(message -> message.text().contains("left"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cannot_dm_bot", "user_disabled", "messages_tab_disabled"})
    void a_closed_direct_message_is_told_once_in_the_teams_channel_and_not_tried_for_ever(String error) {
        start(Map.of());
        giveTheTeamAChannel();
        slack.fail(Fault.of("chat.postMessage").in(ALEX).error(error).always());

        alex().in(HELP).complaint(OPENED);
        alex().seesPrivately("Mrs Roy #1");
        Message notice = leah().reads(HELP, "a message did not arrive");
        assertThat(notice.text()).contains("@" + ALEX, "Mrs Roy #1", "can’t be reached by direct message");
        int tries = posts(ALEX).size();
        house.later(Duration.ofHours(2));
        leah().complaint("open \"Mr Lee\" The charger is dead");
        leah().hears("Mr Lee #2");

        assertThat(posts(ALEX)).hasSize(tries).hasSize(1);
        alex().complaint(CALLED);
        leah().reads(HELP, CALL);
        assertThat(slack.messages(HELP).stream()
                        .filter(message -> message.text().contains("a message did not arrive")))
                .hasSize(1);
    }
}
