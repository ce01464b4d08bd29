package io.bottine.app;

import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.HELP;
import static io.bottine.discord.fake.Guilds.LEAH;
import static io.bottine.discord.fake.Guilds.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Someone;
import io.bottine.phrasebook.words.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody types and no card of today carries, and comes in all the same. */
@Timeout(180)
class DiscordOddInputTest {

    @TempDir
    Path data;

    private DiscordHouse house;
    private FakeDiscord discord;
    private Someone alex;
    private Message card;

    @BeforeEach
    void aComplaintIsThere() {
        house = new DiscordHouse(Language.ENGLISH, data);
        discord = house.discord();
        alex = house.user(ALEX);
        house.giveTheTeamAChannel();
        house.open();
        card = alex.lookBack().seesPrivately("Mrs Roy #1");
    }

    @AfterEach
    void everything_that_was_sent_keeps_to_the_rules_of_discord() {
        house.close();
        assertThat(discord.violations()).isEmpty();
    }

    private List<String> complaints() {
        return house.kept().stream()
                .filter(row -> row.startsWith("complaint|") || row.startsWith("entry|"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0:xyz",
                "2:note:1",
                "1:nonsense:1",
                "1:",
                "1",
                "note",
                "g1|1:show:1",
                "g|1:show:1",
                "gx|1:show:1",
                "1:note:one:two:three:four:five",
                "1:kept:1:99",
                "1:close:1:whim",
                "1:claim:1:7",
                "1:note:99999999999999999999",
                "1:use:1:never:1",
                "1:note:<@everyone>",
                "1:discord.team:1:2",
                "1:discord.part:1:2",
                "1:discord.part:x:y:z"
            })
    void a_button_that_no_version_of_today_wrote_brings_a_card_and_changes_nothing(String id) {
        List<String> before = complaints();

        alex.pressWithId(card, id);

        assertThat(alex.seesModalOrMessage("").text()).isNotBlank();
        alex.complaint("show", "complaint", "1");
        alex.seesPrivately("Mrs Roy #1");
        assertThat(complaints()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99", "999999999999"})
    void a_complaint_that_is_not_there_is_told(String number) {
        alex.complaint("show", "complaint", number);

        assertThat(alex.seesPrivately().text()).isNotBlank().doesNotContain("Mrs Roy #1 ·");
    }

    @Test
    void a_person_is_handed_a_complaint_whom_the_bot_never_heard_of() {
        alex.complaint("handover", "complaint", "1", "person", SAM, "brief", "she is back at noon & angry");

        alex.seesPrivately("@" + SAM);
        house.user(SAM).lookBack().hears("Mrs Roy #1");
        assertThat(house.kept()).anyMatch(row -> row.contains("she is back at noon & angry"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1100000000000000001", "4100000000000000001", "1", "0", "99999999999999999999"})
    void nobody_at_all_is_handed_nothing(String nobody) {
        List<String> before = complaints();

        alex.complaint("handover", "complaint", "1", "person", nobody, "brief", "it is yours");

        assertThat(alex.seesModalOrMessage("").text()).isNotBlank();
        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void the_bot_itself_is_handed_nothing() {
        List<String> before = complaints();

        alex.complaint("handover", "complaint", "1", "person", FakeDiscord.APPLICATION, "brief", "it is yours");

        assertThat(alex.seesModalOrMessage("").text()).isNotBlank();
        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void words_of_nearly_six_thousand_characters_are_taken_or_given_back() {
        String words = "I have been waiting for three weeks and nobody answers. "
                .repeat(104)
                .strip();
        assertThat(words.length()).isBetween(5_700, 5_900);

        alex.complaint("open", "customer", "Mr Lee", "words", words);

        alex.seesPrivately("Mr Lee #2");
        alex.hears("Mr Lee #2");
        assertThat(house.kept()).anyMatch(row -> row.startsWith("written|") && row.contains(words));
    }

    @Test
    void a_form_takes_as_much_as_discord_lets_one_type() {
        alex.does(card, "note");
        alex.submit(Map.of("note", "é".repeat(1000)));

        alex.seesPrivately("Note added");
    }

    @Test
    void words_in_every_script_come_back_as_they_were() {
        String words = "Мой пакет не пришёл 🙁 — 荷物が届きません، أين طردي؟ \\o/ _under_ *star* ~~x~~ `code`";

        alex.complaint("update", "complaint", "1", "words", words);
        alex.seesPrivately();

        assertThat(house.kept()).anyMatch(row -> row.contains(words));
    }

    @Test
    void a_message_without_words_can_be_chosen_too() {
        Message empty = discord.says(SAM, HELP, "");

        for (String menu : List.of("Open a complaint", "Reflect these words", "Check this draft")) {
            alex.on(empty, menu);
            assertThat(alex.seesModalOrMessage("").text()).isNotBlank();
        }
    }

    @Test
    void a_command_in_a_thread_is_answered_there() {
        alex.complaint("escalate", "urgency", "now", "ask", "may I refund 180 today?");
        alex.seesPrivately("The team has been called");
        Someone leah = house.user(LEAH);
        Message call = leah.lookBack().reads(HELP, "may I refund");
        leah.press(call, "I’ll take it");
        leah.reads(call.id(), "");

        leah.in(call.id()).complaint("show", "complaint", "1");

        assertThat(leah.seesPrivately("Mrs Roy #1").thread()).contains(call.id());
    }

    @Test
    void two_guilds_share_no_number() {
        alex.complaint("find", "text", "Roy");
        alex.seesPrivately("Mrs Roy");

        Someone olive = house.user(io.bottine.discord.fake.Guilds.OTHER_AGENT);
        olive.complaint("find", "text", "Roy");
        assertThat(olive.seesPrivately().text()).doesNotContain("Mrs Roy");
        olive.complaint("show", "complaint", "1");
        assertThat(olive.seesPrivately().text()).doesNotContain("Mrs Roy");
    }
}
