package io.bottine.app;

import static io.bottine.discord.fake.Guilds.AGENTS;
import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.BOTH;
import static io.bottine.discord.fake.Guilds.HELP;
import static io.bottine.discord.fake.Guilds.LEAH;
import static io.bottine.discord.fake.Guilds.LOBBY;
import static io.bottine.discord.fake.Guilds.NOTICES;
import static io.bottine.discord.fake.Guilds.OTHER_AGENT;
import static io.bottine.discord.fake.Guilds.OTHER_HELP;
import static io.bottine.discord.fake.Guilds.QUIET;
import static io.bottine.discord.fake.Guilds.SAM;
import static io.bottine.discord.fake.Guilds.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.app.demo.Story;
import io.bottine.core.command.Verb;
import io.bottine.discord.fake.Answer;
import io.bottine.discord.fake.Call;
import io.bottine.discord.fake.DiscordRules;
import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Fault;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Seen.Modal;
import io.bottine.discord.fake.Someone;
import io.bottine.discord.fake.Someone.Choice;
import io.bottine.phrasebook.words.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The program as it is run, against a Discord that keeps to Discord's rules. */
@Timeout(180)
class DiscordEndToEndTest {

    @TempDir
    Path data;

    @SuppressWarnings("NullAway.Init") // each test starts its own
    private DiscordHouse house;

    @SuppressWarnings("NullAway.Init")
    private FakeDiscord discord;

    private void start(Language language) {
        house = new DiscordHouse(language, data);
        discord = house.discord();
        house.giveTheTeamAChannel();
    }

    private Someone alex() {
        return house.user(ALEX);
    }

    private Someone leah() {
        return house.user(LEAH);
    }

    @AfterEach
    void everything_that_was_sent_keeps_to_the_rules_of_discord() {
        if (house != null) {
            house.close();
            assertThat(discord.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_whole_complaint_of_the_demo_is_handled(Language language) {
        start(language);
        Story story = Story.in(language);

        DiscordStory played = new DiscordStory(house);
        story.steps().forEach(played::play);

        Message closed = alex().seesPrivately("#1");
        String lesson = story.steps().stream()
                .filter(step -> step.press().orElse("").equals("lesson"))
                .map(step -> step.answers().orElseThrow())
                .map(answers -> answers.get("lesson"))
                .findFirst()
                .orElseThrow();
        assertThat(closed.text()).contains("Roy", lesson);
        // One call for help, edited in place; what became of it stands in its thread.
        Message call = discord.messages(HELP).stream()
                .filter(message -> !message.ephemeral())
                .reduce((one, other) -> {
                    throw new AssertionError("two messages in the channel");
                })
                .orElseThrow();
        assertThat(call.edited()).isTrue();
        assertThat(discord.messages(call.id()))
                .isNotEmpty()
                .allMatch(note -> note.thread().isPresent());
        alex().complaint("home");
        alex().seesPrivately(language == Language.FRENCH ? "Aucun" : "No open complaint");
        discord.transcript()
                .write(Path.of("target", "discord-payloads", language.name().toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void help_is_private_and_begins_with_sos() {
        start(Language.ENGLISH);

        alex().in(HELP).complaint("help");

        Message help = alex().seesPrivately("Bottine");
        assertThat(help.text()).containsSubsequence("[SOS]", "[");
        assertThat(discord.messages(HELP)).allMatch(Message::ephemeral);
    }

    @Test
    void commands_are_registered_from_the_declaration_in_both_languages() {
        start(Language.FRENCH);

        assertThat(alex().offered("complaint")).hasSameSizeAs(Verb.commands()).contains("ouvrir", "accueil", "aide");
        alex().command("complaint", "ouvrir", Map.of());
        assertThat(alex().seesModal().title()).isNotBlank();
        assertThat(discord.commands())
                .extracting(command -> command.path("name").asText())
                .contains("complaint", "complaint-lead", "Open a complaint", "Hand over to");
        assertThat(DiscordRules.problemsOfCommands(
                        discord.requests(Fault.COMMANDS).getFirst().body()))
                .isEmpty();
    }

    @Test
    void commands_are_registered_only_when_they_changed() {
        start(Language.ENGLISH);
        int before = discord.registrations();

        house.restart();
        alex().complaint("help");
        alex().seesPrivately("Bottine");

        assertThat(before).isEqualTo(1);
        assertThat(discord.registrations()).isEqualTo(before);
    }

    @Test
    void nothing_privileged_is_asked_of_discord() {
        start(Language.ENGLISH);

        assertThat(discord.intents() & (1 << 1 | 1 << 8 | 1 << 15)).isZero();
    }

    @Test
    void a_lasting_card_is_edited_in_the_direct_messages() {
        start(Language.ENGLISH);
        house.open();
        Message lasting = alex().lookBack().hears("Mrs Roy #1");

        alex().complaint("promise", "complaint", "1", "what", "call her back", "when", "tomorrow 3pm");
        alex().seesPrivately("call her back");

        Message renewed = alex().hears("call her back");
        assertThat(renewed.id()).isEqualTo(lasting.id());
        assertThat(renewed.edited()).isTrue();
    }

    @Test
    void a_reminder_comes_in_time_and_its_button_works_days_later_in_the_direct_messages() {
        start(Language.ENGLISH);
        house.open();
        alex().complaint("promise", "complaint", "1", "what", "call her back", "when", "tomorrow 3pm");
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
        start(Language.ENGLISH);
        house.open();
        alex().complaint("escalate", "urgency", "now", "ask", "may I refund 180 today?");
        alex().seesPrivately("The team has been called");
        Message call = leah().reads(HELP, "may I refund 180 today?");

        leah().press(call, "I’ll take it");
        Message claimed = leah().reads(HELP, "has it, since");
        house.user(SAM).press(call, "I’ll take it");

        assertThat(claimed.id()).isEqualTo(call.id());
        house.user(SAM).seesPrivately("already has it");
        alex().hears("has it");
        house.user(SAM).lookBack().reads(call.id(), "");
    }

    @Test
    void a_message_is_reflected_checked_and_opened_from_its_menu_even_in_a_thread() {
        start(Language.ENGLISH);
        Message words = discord.says(SAM, HELP, "I've been waiting for three weeks and nobody answers me!");

        alex().on(words, "Reflect these words");
        alex().seesPrivately("Three weeks");
        alex().on(words, "Check this draft");
        alex().seesPrivately();
        alex().on(words, "Open a complaint");
        alex().seesModalOrMessage("#1");
    }

    @Test
    void a_complaint_is_handed_over_from_the_menu_of_a_person() {
        start(Language.ENGLISH);
        house.open();
        house.user(SAM).complaint("help");
        house.user(SAM).seesPrivately("Bottine");

        alex().onPerson(SAM, "Hand over to");

        assertThat(alex().seesModalOrMessage("").text()).isNotBlank();
    }

    @Test
    void a_missing_answer_opens_a_form_at_once() {
        start(Language.ENGLISH);

        Answer answer = alex().complaint("open");

        assertThat(answer.type()).isEqualTo(Answer.MODAL);
        alex().submit(Map.of("customer", "Mrs Roy", "words", "Three weeks without my parcel"));
        alex().seesPrivately("Mrs Roy #1");
        alex().hears("Mrs Roy #1");
    }

    @Test
    void a_wrong_answer_comes_as_a_card_whose_button_opens_the_form_again_filled_in() {
        start(Language.ENGLISH);
        house.open();
        alex().lookBack().does(alex().seesPrivately("#1"), "promise");
        Modal form = alex().seesModal();

        alex().submit(form, Map.of("what", "call back", "when", "one fine day"));

        Message wrong = alex().seesPrivately("one fine day");
        alex().does(wrong, "fix");
        Modal again = alex().seesModal();
        assertThat(again.text()).contains("call back");
        alex().submit(again, Map.of("when", "tomorrow noon"));
        alex().seesPrivately("call back");
        assertThat(house.rows("promise-made")).isEqualTo(1);
    }

    /** Longer than one of Discord's inputs takes, so that it has a part of its own. */
    private static String longStory() {
        return "I have been waiting for three weeks and nobody answers me. "
                .repeat(75)
                .strip();
    }

    private static final String END = "And now I want my money back.";

    private void opensTheLongForm() {
        start(Language.ENGLISH);
        alex().complaint("open", "customer", "Mrs Roy", "words", longStory());
        alex().does(alex().seesPrivately("Mrs Roy #1"), "edit");
        assertThat(alex().seesModal().title()).contains("1 of 2");
    }

    private void theLongFormIsSaved(String customer) {
        alex().seesPrivately(customer + " #1");
        assertThat(house.kept())
                .as("the whole of the long text, its end from the second part")
                .anyMatch(row -> row.startsWith("written|")
                        && row.contains(longStory().substring(0, 3_500))
                        && row.contains(END));
    }

    @Test
    void a_form_in_several_parts_is_filled_in_from_start_to_end_and_saved_once() {
        opensTheLongForm();

        alex().submit(Map.of("customer", "Mrs Roi"));
        Message first = alex().seesPrivately("Part 1 of 2 is kept");
        assertThat(first.text()).contains("Mrs Roi");
        assertThat(house.kept()).noneMatch(row -> row.startsWith("complaint|") && row.contains("Roi"));
        alex().press(first, "Correct this part");
        Modal again = alex().seesModal();
        assertThat(again.text()).contains("Mrs Roi");
        alex().submit(again, Map.of("customer", "Mrs Royer"));
        alex().press(alex().seesPrivately("Mrs Royer"), "Go on");
        Modal second = alex().seesModal();
        assertThat(second.title()).contains("2 of 2");
        alex().submit(second, Map.of("words#2", END));

        theLongFormIsSaved("Mrs Royer");
    }

    @Test
    void a_form_in_several_parts_is_taken_up_again_after_a_restart_between_two_of_them() {
        opensTheLongForm();
        alex().submit(Map.of("customer", "Mrs Royer"));
        Message first = alex().seesPrivately("Part 1 of 2 is kept");

        house.restart();
        alex().press(first, "Go on");
        alex().submit(Map.of("words#2", END));

        theLongFormIsSaved("Mrs Royer");
    }

    @Test
    void a_form_in_several_parts_is_taken_up_again_after_a_restart_while_one_was_being_typed() {
        opensTheLongForm();
        Modal typing = alex().seesModal();

        house.restart();
        alex().submit(typing, Map.of("customer", "Mrs Royer"));
        Message first = alex().seesPrivately("Part 1 of 2 is kept");
        assertThat(first.text()).contains("Mrs Royer");
        alex().press(first, "Go on");
        Modal second = alex().seesModal();
        house.restart();
        alex().submit(second, Map.of("words#2", END));

        theLongFormIsSaved("Mrs Royer");
    }

    @Test
    void a_form_submitted_twice_is_one_act() {
        start(Language.ENGLISH);
        house.open();
        alex().lookBack().does(alex().seesPrivately("#1"), "note");
        alex().submit(Map.of("note", "prefers mornings"));
        alex().seesPrivately("Note added");

        discord.deliverAgain();
        alex().complaint("help");
        alex().seesPrivately("Bottine");

        assertThat(house.rows("note-added")).isEqualTo(1);
    }

    @Test
    void what_is_typed_is_completed() {
        start(Language.ENGLISH);
        house.open();

        assertThat(alex().completions("show", "complaint", "roy"))
                .singleElement()
                .satisfies(choice -> assertThat(choice.name()).contains("Mrs Roy", "#1"))
                .extracting(Choice::value)
                .isEqualTo("1");
        assertThat(alex().completions("phrases", "topic", "")).isNotEmpty();
        List<Choice> dates = alex().completions("promise", "when", "tomorrow 3pm", "complaint", "1");
        assertThat(dates).isNotEmpty();
        assertThat(dates.getFirst().name()).contains("24", "15");
        assertThat(alex().completions("settings", "zone", "lond"))
                .anySatisfy(choice -> assertThat(choice.value()).isEqualTo("Europe/London"));
        alex().complaint("show", "complaint", "1");
        alex().seesPrivately("Mrs Roy #1");
    }

    @ParameterizedTest
    @CsvSource({NOTICES + ", Send Messages", QUIET + ", View Channel"})
    void settings_refuse_channels_that_would_not_do_and_say_what_is_missing(String channel, String lacks) {
        start(Language.ENGLISH);
        leah().complaint("settings");
        leah().does("set-team");

        leah().submit(Map.of("channel", channel));

        assertThat(leah().seesPrivately(lacks).text()).contains("Nothing was saved");
        assertThat(house.kept().stream().filter(row -> row.startsWith("team"))).noneMatch(row -> row.contains(channel));
    }

    @Test
    void a_channel_that_everybody_reads_is_warned_about() {
        start(Language.ENGLISH);
        leah().complaint("settings");
        leah().does("set-team");

        leah().submit(Map.of("channel", LOBBY));

        assertThat(leah().seesPrivately("outside the team").text()).contains("#" + LOBBY);
    }

    @Test
    void a_role_can_be_made_the_agents() {
        start(Language.ENGLISH);
        leah().complaint("settings");
        leah().does("set-team");
        leah().submit(Map.of("channel", HELP, "agents", AGENTS));
        leah().seesPrivately("@" + AGENTS);
        discord.world().person("2100000000000000099", "Nora");
        discord.world().member(TEAM, "2100000000000000099");
        Someone nora = house.user("2100000000000000099").in(LOBBY);

        nora.complaint("open", "customer", "Mr Lee", "words", "The charger is dead");
        alex().complaint("open", "customer", "Mrs Roy", "words", "Three weeks");

        assertThat(nora.seesPrivately().text()).contains("@" + AGENTS).doesNotContain("Roy");
        alex().seesPrivately("Mrs Roy #1");
        assertThat(house.kept()).noneMatch(row -> row.contains("charger"));
    }

    @Test
    void an_old_button_brings_the_card_as_it_is_now() {
        start(Language.ENGLISH);
        house.open();
        Message card = alex().lookBack().seesPrivately("#1");

        alex().pressWithId(card, "0:what:nobody:writes:any:more");

        alex().seesPrivately("too old");
    }

    @Test
    void nothing_a_customer_said_can_ping_format_or_link() {
        start(Language.ENGLISH);
        String said = "Look at [this](https://evil.example) <@" + SAM + "> @everyone **now** `code` ||spoiler|| # no";

        alex().complaint("open", "customer", "**Roy** <@&" + AGENTS + ">", "words", said);

        Message card = alex().seesPrivately("#1");
        assertThat(card.text()).contains("**Roy** <@&" + AGENTS + "> #1");
        alex().complaint("escalate", "urgency", "now", "ask", "@everyone <@" + SAM + "> may I?");
        alex().seesPrivately("The team has been called");
        Message call = leah().reads(HELP, "may I?");
        for (Message message : List.of(card, call)) {
            assertThat(message.json().path("mentions").findValuesAsText("id")).doesNotContain(SAM);
            assertThat(message.json().path("mention_roles")).isEmpty();
            assertThat(message.json().path("components").toString())
                    .doesNotContain("[this](https://evil.example)", "||spoiler||", " **now** ");
        }
    }

    @Test
    void a_suggestion_stands_alone_in_a_block_that_is_copied_in_one_gesture() {
        start(Language.ENGLISH);
        house.open();

        Message card = alex().lookBack().seesPrivately("#1");

        assertThat(card.json().toString()).contains("```");
    }

    @Test
    void somebody_of_two_teams_is_asked_once_which_one_a_direct_message_is_about() {
        start(Language.ENGLISH);
        Someone olive = house.user(OTHER_AGENT);
        olive.complaint("settings");
        olive.does("set-team");
        olive.submit(Map.of("channel", OTHER_HELP));
        olive.seesPrivately();
        Someone bo = house.user(BOTH).inDirect();

        bo.complaint("open", "customer", "Mr Lee", "words", "The charger is dead");
        Message which = bo.seesPrivately("Which one");
        bo.choose(which, "other");
        bo.seesPrivately("Mr Lee #1");
        bo.complaint("show", "complaint", "1");
        bo.seesPrivately("Mr Lee #1");

        olive.complaint("find", "text", "Lee");
        olive.seesPrivately("Mr Lee #1");
        alex().complaint("find", "text", "Lee");
        assertThat(alex().seesPrivately().text()).doesNotContain("#1");
    }

    @Test
    void the_zone_is_asked_for_once_and_times_are_given_in_it() {
        start(Language.ENGLISH);
        Someone sam = house.user(SAM);
        sam.complaint("home");
        sam.seesPrivately("UTC");

        sam.complaint("settings", "zone", "Asia/Tokyo");
        sam.seesPrivately("Tokyo");
        sam.complaint("home");

        assertThat(sam.seesPrivately().text()).doesNotContain("UTC");
    }

    @Test
    void what_is_slow_is_deferred_and_comes_all_the_same() {
        start(Language.ENGLISH);
        // Whoever asks in a conversation is looked up, and Discord takes its time.
        discord.fail(Fault.of(Fault.MEMBER).held());

        Answer answer = alex().inDirect().complaint("help");
        assertThat(answer.deferred()).isTrue();
        discord.release();

        alex().seesPrivately("Bottine");
    }

    @Test
    void each_request_names_the_api_of_today_and_carries_nothing_unknown() {
        start(Language.ENGLISH);
        house.open();

        assertThat(discord.requests()).isNotEmpty().allMatch(Call::ok);
    }
}
