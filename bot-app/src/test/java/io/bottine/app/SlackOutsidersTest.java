package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.GUEST;
import static io.bottine.slack.fake.Workspaces.HELP;
import static io.bottine.slack.fake.Workspaces.LEAH;
import static io.bottine.slack.fake.Workspaces.LEFT;
import static io.bottine.slack.fake.Workspaces.OTHER_AGENT;
import static io.bottine.slack.fake.Workspaces.OTHER_TEAM;
import static io.bottine.slack.fake.Workspaces.SHARED;
import static io.bottine.slack.fake.Workspaces.STRANGER;
import static io.bottine.slack.fake.Workspaces.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.app.SlackHouse.Way;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Seen;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Someone;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People in reach of the bot who are not of the team: told so, whatever they try, and told nothing else. */
@Timeout(180)
class SlackOutsidersTest {

    private static final String SINGLE_CHANNEL_GUEST = "U0GIL";
    private static final String REFUSED = "Bottine is for the members of this team";

    @ParameterizedTest
    @ValueSource(strings = {GUEST, SINGLE_CHANNEL_GUEST, STRANGER, LEFT})
    void whoever_is_not_of_the_team_is_refused_whatever_they_try(String who, @TempDir Path data) {
        try (SlackHouse house = new SlackHouse(Way.SOCKET_MODE, Language.ENGLISH, data)) {
            FakeSlack slack = house.slack();
            slack.world().person(TEAM, SINGLE_CHANNEL_GUEST, "Gil").singleChannelGuest();
            slack.world().room(HELP).with(SINGLE_CHANNEL_GUEST, LEFT, STRANGER);
            Someone leah = house.user(LEAH);
            leah.complaint("settings");
            leah.does("set-team");
            leah.submit(Map.of("channel", HELP));
            leah.seesPrivately();
            Someone alex = house.user(ALEX);
            alex.complaint("open \"Mrs Roy\" Three weeks without news of my parcel");
            alex.seesPrivately("#1");
            alex.complaint("escalate now may I refund 180 today?");
            alex.seesPrivately("The team has been called");
            Message call = leah.reads(HELP, "may I refund 180 today?");
            Message words = slack.says(ALEX, HELP, "They keep ignoring me!", Optional.empty());
            List<String> before = kept(house);

            Someone outsider = house.user(who).in(who.equals(STRANGER) ? SHARED : HELP);
            for (String typed : List.of(
                    "",
                    "help",
                    "home",
                    "show #1",
                    "find Roy",
                    "note",
                    "settings",
                    "open \"Mr Lee\" It is broken",
                    "?")) {
                outsider.complaint(typed);
                isRefused(outsider.seesPrivately(REFUSED));
            }
            outsider.in(HELP).press(call, "I’ll take it");
            isRefused(outsider.seesPrivately(REFUSED));
            for (String value : List.of("1:show:1", "1:note:1", "1:set-team", "0:xyz")) {
                outsider.pressWithValue(call, value);
                isRefused(outsider.seesPrivately(REFUSED));
            }
            for (String shortcut : List.of("open", "reflect", "check")) {
                outsider.shortcut(shortcut, words);
                isRefused(outsider.seesPrivately(REFUSED));
            }
            outsider.inDirect().shortcut("open");
            isRefused(outsider.seesModalOrMessage(REFUSED));

            assertThat(kept(house)).isEqualTo(before);
            assertThat(slack.messages("D0" + who)).allSatisfy(SlackOutsidersTest::isRefused);
            assertThat(slack.violations()).isEmpty();
        }
    }

    @Test
    void nothing_is_handed_over_to_somebody_of_another_organisation_in_a_shared_channel(@TempDir Path data) {
        try (SlackHouse house = new SlackHouse(Way.SOCKET_MODE, Language.ENGLISH, data)) {
            Someone alex = house.user(ALEX);
            alex.complaint("open \"Mrs Roy\" Three weeks without news of my parcel");
            alex.seesPrivately("#1");
            List<String> before = kept(house);

            alex.complaint("handover #1 <@" + STRANGER + "|stan>");

            alex.seesPrivately("Nobody in the team is called");
            assertThat(kept(house)).isEqualTo(before);
            assertThat(house.slack().violations()).isEmpty();
        }
    }

    @Test
    void the_one_token_that_is_set_serves_its_own_workspace_alone(@TempDir Path data) {
        try (SlackHouse house = new SlackHouse(Way.SOCKET_MODE, Language.ENGLISH, data)) {
            house.slack().world().person(OTHER_AGENT).stranger();
            List<String> before = kept(house);

            // As it comes from a channel they share.
            Someone olive = house.user(OTHER_AGENT).inTeam(OTHER_TEAM);
            olive.complaint("open \"Mr Lee\" The charger is dead");

            olive.seesPrivately("no longer installed here");
            assertThat(kept(house)).isEqualTo(before);
            assertThat(house.slack().requests("users.info").stream()
                            .filter(call -> call.arg("user").equals(OTHER_AGENT)))
                    .isEmpty();
            assertThat(house.slack().violations()).isEmpty();
        }
    }

    private static List<String> kept(SlackHouse house) {
        return house.kept().stream()
                .filter(row -> row.startsWith("complaint|") || row.startsWith("entry|") || row.startsWith("member|"))
                .toList();
    }

    private static void isRefused(Seen seen) {
        assertThat(seen.text()).contains(REFUSED).doesNotContain("#1", "Roy", "parcel", "refund", "Alex", "ignoring");
    }
}
