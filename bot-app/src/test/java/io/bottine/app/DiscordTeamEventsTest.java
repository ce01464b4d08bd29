package io.bottine.app;

import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.HELP;
import static io.bottine.discord.fake.Guilds.LEAH;
import static io.bottine.discord.fake.Guilds.OTHER_AGENT;
import static io.bottine.discord.fake.Guilds.OTHER_HELP;
import static io.bottine.discord.fake.Guilds.OWNER;
import static io.bottine.discord.fake.Guilds.SAM;
import static io.bottine.discord.fake.Guilds.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.discord.fake.Call;
import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Fault;
import io.bottine.discord.fake.Permissions;
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

/** What happens to a team itself: the bot comes and goes, its channel is lost, somebody leaves, or takes no messages. */
@Timeout(180)
class DiscordTeamEventsTest {

    private static final String CALL = "may I refund 180 today?";
    private static final String NEW_TEAM = "1100000000000000009";

    @TempDir
    Path data;

    private DiscordHouse house;
    private FakeDiscord discord;

    @BeforeEach
    void start() {
        house = new DiscordHouse(Language.ENGLISH, data);
        discord = house.discord();
        house.giveTheTeamAChannel();
        house.open();
    }

    @AfterEach
    void everything_that_was_sent_keeps_to_the_rules_of_discord() {
        house.close();
        assertThat(discord.violations()).isEmpty();
    }

    private Someone alex() {
        return house.user(ALEX);
    }

    private Someone leah() {
        return house.user(LEAH);
    }

    private void callForHelp() {
        alex().complaint("escalate", "urgency", "now", "ask", CALL);
        alex().seesPrivately("The team has been called");
    }

    private List<Call> posts(String channel) {
        return discord.requests(Fault.POST).stream()
                .filter(call -> call.path().startsWith("/channels/" + channel + "/"))
                .toList();
    }

    private static String direct(FakeDiscord discord, String person) {
        return discord.world().person(person).direct();
    }

    @Test
    void a_guild_that_invites_the_bot_is_welcomed_with_what_there_is_to_set() {
        discord.world().guild(NEW_TEAM, "third", OWNER).without();

        discord.joins(NEW_TEAM);

        Message welcome = house.user(OWNER).lookBack().hears("Bottine");
        assertThat(welcome.components()).isNotEmpty();
        discord.joins(NEW_TEAM);
        alex().complaint("help");
        alex().seesPrivately("Bottine");
        assertThat(discord.messages(direct(discord, OWNER)).stream()
                        .filter(message -> message.text().equals(welcome.text())))
                .hasSize(1);
    }

    @Test
    void a_guild_that_invited_the_bot_while_it_was_down_is_welcomed_when_it_comes_up_and_never_again() {
        String nina = "2100000000000000098";
        discord.world().person(nina, "Nina");
        discord.world().guild(NEW_TEAM, "third", nina);

        house.restart();
        house.user(nina).lookBack().hears("Three things to set");
        house.restart();
        alex().complaint("open", "customer", "Mr Lee", "words", "The charger is dead");
        alex().hears("Mr Lee #2");

        assertThat(discord.messages(direct(discord, nina))).hasSize(1);
        assertThat(discord.messages(direct(discord, OWNER)))
                .as("where the bot worked before")
                .hasSize(1);
    }

    @Test
    void a_guild_that_takes_the_bot_out_is_not_written_to_until_it_invites_it_again() {
        alex().complaint("promise", "complaint", "1", "what", "call her back", "when", "tomorrow 3pm");
        alex().seesPrivately("call her back");
        alex().hears("call her back");
        String alexs = direct(discord, ALEX);

        discord.leaves(TEAM);
        discord.await(
                "that it is noted",
                each -> house.rows("halt|") > 0 || house.kept().stream().anyMatch(row -> row.startsWith("halt|")));
        int before = posts(alexs).size();
        alex().lookedAtAll();
        house.later(Duration.ofHours(29));
        Someone olive = house.user(OTHER_AGENT);
        olive.complaint("settings");
        olive.does("set-team");
        olive.submit(Map.of("channel", OTHER_HELP));
        olive.seesPrivately();
        olive.complaint("open", "customer", "Mr Lee", "words", "The charger is dead");
        olive.hears("Mr Lee #1");
        assertThat(posts(alexs)).hasSize(before);

        house.later(Duration.ofMinutes(1));
        discord.joins(TEAM);

        alex().hears("call her back");
    }

    @Test
    void an_outage_of_a_guild_is_not_its_end() {
        discord.outage(TEAM);
        discord.back(TEAM);

        alex().complaint("show", "complaint", "1");

        alex().seesPrivately("Mrs Roy #1");
        assertThat(house.kept()).noneMatch(row -> row.startsWith("halt|"));
    }

    @Test
    void when_the_teams_channel_is_deleted_its_leads_are_told_and_open_calls_for_help_come_to_them() {
        callForHelp();
        leah().lookBack().reads(HELP, CALL);
        leah().lookedAtAll();

        discord.deletes(HELP);

        Message told = leah().hears("The team’s channel is gone");
        assertThat(told.text()).contains("calls for help come to the leads");
        Message call = leah().hears(CALL);
        leah().press(call, "I’ll take it");
        leah().seesPrivately();
        alex().hears("has it");
    }

    @Test
    void what_happens_to_another_channel_is_nothing() {
        discord.deletes(io.bottine.discord.fake.Guilds.LOBBY);
        callForHelp();

        leah().lookBack().reads(HELP, CALL);
        assertThat(discord.messages(direct(discord, LEAH)))
                .noneMatch(message -> message.text().contains("channel is gone"));
    }

    @Test
    void when_the_bot_may_not_write_in_the_teams_channel_any_more_the_leads_are_told() {
        discord.denies(HELP, FakeDiscord.APPLICATION, Permissions.SEND_MESSAGES);

        callForHelp();

        leah().lookBack().hears(CALL);
        assertThat(posts(HELP)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void when_somebody_left_the_leads_are_told_what_they_held() {
        house.user(SAM).complaint("open", "customer", "Mr Lee", "words", "The charger is dead");
        house.user(SAM).seesPrivately("Mr Lee #2");
        house.user(SAM).hears("Mr Lee #2");
        house.user(SAM).complaint("promise", "complaint", "2", "what", "send another", "when", "tomorrow 3pm");
        house.user(SAM).seesPrivately("send another");
        house.user(SAM).hears("send another");
        // Without the members’ intent nobody tells; it is noticed when they are written to.
        discord.leaves(TEAM, SAM);
        leah().lookedAtAll();

        house.later(Duration.ofHours(28).plusMinutes(40));

        Message told = leah().hears("A colleague left");
        assertThat(told.text()).contains("@" + SAM, "Mr Lee #2").doesNotContain("Roy");
    }

    @Test
    void a_closed_conversation_is_told_once_in_the_teams_channel_and_not_tried_for_ever() {
        discord.world().person(SAM).closed(true);
        Someone sam = house.user(SAM);

        sam.complaint("open", "customer", "Mr Lee", "words", "The charger is dead");
        sam.seesPrivately("Mr Lee #2");
        Message notice = leah().lookBack().reads(HELP, "a message did not arrive");
        assertThat(notice.text()).contains("@" + SAM, "Mr Lee #2", "can’t be reached by direct message");
        int tries = posts(direct(discord, SAM)).size();
        house.later(Duration.ofHours(2));
        leah().complaint("open", "customer", "Mrs Adams", "words", "The lamp flickers");
        leah().hears("Mrs Adams #3");

        assertThat(posts(direct(discord, SAM))).hasSize(tries).hasSize(1);
        assertThat(discord.messages(HELP).stream()
                        .filter(message -> message.text().contains("a message did not arrive")))
                .hasSize(1);
    }

    @Test
    void a_team_may_choose_that_everything_is_erased_when_the_bot_leaves() {
        leah().complaint("settings");
        leah().does("on-leaving");
        leah().seesModalOrMessage("");
        erase();

        discord.leaves(TEAM);

        discord.await(
                "that nothing is kept",
                each -> house.kept().stream().noneMatch(row -> row.startsWith("complaint|") && row.contains(TEAM)));
        assertThat(house.kept()).noneMatch(row -> row.contains("Roy"));
    }

    private void erase() {
        if (discord.modals(LEAH).isEmpty()) {
            leah().lookBack().does("on-leaving", "erase");
        } else {
            leah().lookBack().submit(Map.of("on-leaving", "erase"));
        }
        leah().seesPrivately();
    }
}
