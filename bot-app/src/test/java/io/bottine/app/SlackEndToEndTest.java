package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.AGENTS;
import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.ARCHIVED;
import static io.bottine.slack.fake.Workspaces.GUEST;
import static io.bottine.slack.fake.Workspaces.HELP;
import static io.bottine.slack.fake.Workspaces.LEAH;
import static io.bottine.slack.fake.Workspaces.NOT_INVITED;
import static io.bottine.slack.fake.Workspaces.SAM;
import static io.bottine.slack.fake.Workspaces.SHARED;
import static io.bottine.slack.fake.Workspaces.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.app.SlackHouse.Way;
import io.bottine.app.demo.Story;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Someone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The program as it is run, against a Slack that keeps to Slack's rules. */
@Timeout(180)
class SlackEndToEndTest {

    private static final String OPENED = "open \"Mrs Roy\" Three weeks without news of my parcel";

    @TempDir
    Path data;

    @SuppressWarnings("NullAway.Init") // each test starts its own
    private SlackHouse house;

    @SuppressWarnings("NullAway.Init")
    private FakeSlack slack;

    private void start(Way way, Language language) {
        house = new SlackHouse(way, language, data);
        slack = house.slack();
    }

    private Someone alex() {
        return house.user(ALEX);
    }

    private Someone leah() {
        return house.user(LEAH);
    }

    /** Leah is the lead, and chooses where calls for help go. */
    private void giveTheTeamAChannel() {
        leah().complaint("settings");
        leah().does("set-team");
        leah().submit(Map.of("channel", HELP));
        leah().seesPrivately();
    }

    @AfterEach
    void everything_that_was_sent_keeps_to_the_rules_of_slack() {
        if (house != null) {
            house.close();
            assertThat(slack.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"SOCKET_MODE, ENGLISH", "SOCKET_MODE, FRENCH", "HTTP, ENGLISH", "HTTP, FRENCH"})
    void the_whole_complaint_of_the_demo_is_handled(Way way, Language language) {
        start(way, language);
        giveTheTeamAChannel();
        alex().opensHome();
        alex().seesHome("");
        Story story = Story.in(language);

        SlackStory played = new SlackStory(house);
        story.steps().forEach(played::play);

        Message closed = alex().seesPrivately("#1");
        String lesson = story.steps().stream()
                .filter(step -> step.press().orElse("").equals("lesson"))
                .map(step -> step.answers().orElseThrow())
                .map(answers -> answers.get("lesson"))
                .findFirst()
                .orElseThrow();
        assertThat(closed.text()).contains("Roy", lesson);
        // One lasting card and one call for help, edited in place; what became of it stands in its thread.
        List<Message> inChannel = slack.messages(HELP).stream()
                .filter(message -> !message.ephemeral())
                .toList();
        assertThat(inChannel.stream().filter(message -> message.thread().isEmpty()))
                .singleElement()
                .satisfies(call -> assertThat(call.edited()).isTrue());
        assertThat(inChannel.stream().filter(message -> message.thread().isPresent()))
                .isNotEmpty();
        alex().lookBack().seesHome(language == Language.FRENCH ? "Aucun" : "No open complaint");
        slack.transcript()
                .write(Path.of(
                        "target", "slack-payloads", way + "-" + language.name().toLowerCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void help_is_private_and_begins_with_sos(Way way) {
        start(way, Language.ENGLISH);

        alex().in(HELP).complaint("help");

        Message help = alex().seesPrivately("Bottine");
        assertThat(help.text()).containsSubsequence("[SOS]", "[");
        assertThat(slack.messages(HELP)).allMatch(Message::ephemeral);
    }

    @Test
    void every_name_of_the_command_is_heard() {
        start(Way.SOCKET_MODE, Language.FRENCH);

        for (String command : List.of("/complaint", "/reclamation", "/plainte")) {
            alex().command(command, "aide");
            alex().seesPrivately("Bottine");
        }
    }

    @Test
    void a_lasting_card_is_edited_in_the_direct_messages() {
        start(Way.SOCKET_MODE, Language.ENGLISH);

        alex().in(HELP).complaint(OPENED);
        Message lasting = alex().hears("Mrs Roy #1");
        alex().lookBack().complaint("promise call her back tomorrow 3pm");
        alex().seesPrivately("call her back");

        Message renewed = alex().hears("call her back");
        assertThat(renewed.ts()).isEqualTo(lasting.ts());
        assertThat(renewed.edited()).isTrue();
    }

    @Test
    void a_reminder_comes_in_time_and_its_button_works_days_later() {
        start(Way.SOCKET_MODE, Language.ENGLISH);
        alex().complaint(OPENED);
        alex().seesPrivately("#1");
        alex().complaint("promise call her back tomorrow 3pm");
        alex().seesPrivately("call her back");
        alex().lookedAtAll();

        house.later(Duration.ofHours(28).plusMinutes(40));
        Message reminder = alex().hears("You promised");
        house.later(Duration.ofDays(3));
        alex().press(reminder, "Kept");

        alex().seesPrivately("Promise kept");
    }

    @Test
    void a_call_for_help_is_claimed_in_the_channel_by_the_first_alone() {
        start(Way.SOCKET_MODE, Language.ENGLISH);
        giveTheTeamAChannel();
        alex().complaint(OPENED);
        alex().seesPrivately("#1");
        alex().complaint("escalate now may I refund 180 today?");
        alex().seesPrivately("The team has been called");
        Message call = leah().reads(HELP, "may I refund 180 today?");

        leah().in(HELP).press(call, "I’ll take it");
        Message claimed = leah().reads(HELP, "has it, since");
        house.user(SAM).in(HELP).press(call, "I’ll take it");

        assertThat(claimed.ts()).isEqualTo(call.ts());
        house.user(SAM).seesPrivately("already has it");
        alex().hears("has it");
        assertThat(slack.messages(HELP).stream()
                        .filter(message -> message.thread().equals(Optional.of(call.ts())) && !message.ephemeral()))
                .isNotEmpty();
    }

    @Test
    void a_message_is_reflected_checked_and_opened_by_shortcut_even_in_a_thread() {
        start(Way.SOCKET_MODE, Language.ENGLISH);
        Message mail = slack.says(SAM, HELP, "Mail of Mr Lee, who is cross:", Optional.empty());
        Message words = slack.says(
                SAM, HELP, "I've been waiting for three weeks and nobody answers me!", Optional.of(mail.ts()));
        alex().in(HELP);

        alex().shortcut("reflect", words);
        Message reflected = alex().seesPrivately("Three weeks");
        assertThat(reflected.thread()).contains(mail.ts());
        alex().shortcut("check", words);
        alex().seesPrivately();
        alex().shortcut("open", words);
        alex().seesPrivately("#1");
    }

    @Test
    void a_global_shortcut_opens_a_form_and_a_complaint() {
        start(Way.SOCKET_MODE, Language.ENGLISH);

        alex().shortcut("open");
        alex().submit(Map.of("Customer’s name", "Mrs Roy", "What the customer says", "Three weeks without my parcel"));

        alex().seesModalOrMessage("Mrs Roy #1");
        alex().hears("Mrs Roy #1");
    }

    @Test
    void a_wrong_answer_is_told_beside_its_field_and_nothing_typed_is_lost() {
        start(Way.SOCKET_MODE, Language.ENGLISH);
        alex().complaint(OPENED);
        alex().seesPrivately("#1");
        alex().does("promise");
        var form = alex().seesForm();

        Someone.Submitted wrong =
                alex().submit(form, Map.of("What you promise", "call back", "By when", "one fine day"));
        Someone.Submitted right =
                alex().submit(form, Map.of("What you promise", "call back", "By when", "tomorrow noon"));

        assertThat(wrong.errors().get("By when")).contains("one fine day");
        assertThat(right.errors()).isEmpty();
        alex().seesPrivately("call back");
    }

    @Test
    void a_form_submitted_twice_is_one_act() {
        start(Way.SOCKET_MODE, Language.ENGLISH);
        alex().complaint(OPENED);
        alex().seesPrivately("#1");
        alex().does("note");
        alex().submit(Map.of("note", "prefers mornings"));
        alex().seesPrivately("Note added");
        int before = house.kept().stream()
                .filter(row -> row.contains("note-added"))
                .toList()
                .size();

        slack.deliverAgain(1, "timeout");
        alex().complaint("help");
        alex().seesPrivately("Bottine");

        assertThat(house.kept().stream().filter(row -> row.contains("note-added")))
                .hasSize(before);
    }

    @Test
    void the_home_shows_complaints_and_is_refreshed_as_they_change() {
        start(Way.SOCKET_MODE, Language.ENGLISH);
        alex().opensHome();
        alex().seesHome("No open complaint");

        alex().complaint(OPENED);

        alex().seesHome("Mrs Roy #1");
    }

    @ParameterizedTest
    @CsvSource({
        NOT_INVITED + ", 'not in #" + NOT_INVITED + " yet. Invite the bot there, then save again'",
        ARCHIVED + ", '#" + ARCHIVED + " is archived. Choose another channel, or bring this one back'",
        SHARED + ", '#" + SHARED + " is shared with another organisation'",
        "C0NOWHERE, 'find #C0NOWHERE. If it is private, invite the bot there'"
    })
    void settings_refuse_channels_that_would_not_do_and_say_why_and_what_to_do(String channel, String why) {
        start(Way.SOCKET_MODE, Language.ENGLISH);
        leah().complaint("settings");
        leah().does("set-team");

        leah().submit(Map.of("channel", channel));

        assertThat(leah().seesPrivately().text()).contains(why, "Nothing was saved");
        assertThat(house.kept().stream().filter(row -> row.startsWith("team"))).noneMatch(row -> row.contains(channel));
    }

    @Test
    void a_group_can_be_made_the_agents_and_others_are_refused() {
        start(Way.SOCKET_MODE, Language.ENGLISH);
        alex().complaint(OPENED);
        alex().seesPrivately("#1");
        leah().complaint("settings");
        leah().does("set-team");
        leah().submit(Map.of("channel", HELP, "agents", "agents"));
        leah().seesPrivately();
        slack.world().person(io.bottine.slack.fake.Workspaces.TEAM, "U0NEW", "Nora");

        house.user("U0NEW").complaint("show #1");
        house.user(ALEX).complaint("show #1");

        assertThat(house.user("U0NEW").seesPrivately().text())
                .contains(
                        "Bottine is for the group @" + AGENTS, "you aren’t in it", "Nothing you sent was kept", "Ask ")
                .doesNotContain("Roy");
        alex().seesPrivately("Mrs Roy #1");
        house.user("U0NEW").complaint("open \"Mr Lee\" The charger is dead");
        house.user("U0NEW").seesPrivately("you aren’t in it");
        assertThat(house.kept()).noneMatch(row -> row.contains("charger"));
    }

    @ParameterizedTest
    @CsvSource({GUEST + ", show #1", GUEST + ", home", STRANGER + ", show #1", STRANGER + ", find Roy"})
    void a_guest_and_a_stranger_are_refused_and_learn_nothing(String who, String command) {
        start(Way.SOCKET_MODE, Language.ENGLISH);
        alex().complaint(OPENED);
        alex().seesPrivately("#1");

        house.user(who).in(who.equals(GUEST) ? HELP : SHARED).complaint(command);

        assertThat(house.user(who).seesPrivately().text())
                .isNotBlank()
                .doesNotContain("#1", "Mrs Roy", "parcel", "Alex");
    }

    @Test
    void an_old_button_brings_the_card_as_it_is_now() {
        start(Way.SOCKET_MODE, Language.ENGLISH);
        alex().complaint(OPENED);
        Message card = alex().seesPrivately("#1");

        alex().pressWithValue(card, "0:what:nobody:writes:any:more");

        alex().seesPrivately("too old");
    }

    @Test
    void nothing_a_customer_said_can_ping_format_or_link() {
        start(Way.SOCKET_MODE, Language.ENGLISH);

        alex().complaint(
                        "open \"&lt;!channel&gt; *Roy*\" Look at <https://evil.example|this> &lt;!here&gt; @everyone *now*");

        Message card = alex().seesPrivately("#1");
        assertThat(card.blocks().toString()).doesNotContain("<https://evil");
        assertThat(card.fallback()).doesNotContain("<!channel>", "<https://evil", "<!here>");
        // In plain text it stands as it was said; in mrkdwn it would ping.
        assertThat(card.blocks().findParents("type").stream()
                        .filter(block -> block.path("type").asText().equals("mrkdwn"))
                        .map(block -> block.path("text").asText()))
                .noneMatch(text -> text.contains("<!"));
        assertThat(card.text()).contains("<!channel>");
    }
}
