package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.HELP;
import static io.bottine.slack.fake.Workspaces.LEAH;
import static io.bottine.slack.fake.Workspaces.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.app.SlackHouse.Way;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.fake.Envelope;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Seen.View;
import io.bottine.slack.fake.Someone;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody types and no card of today carries, and comes in all the same. */
@Timeout(180)
class SlackOddInputTest {

    @TempDir
    Path data;

    private SlackHouse house;
    private FakeSlack slack;
    private Someone alex;
    private Message card;

    @BeforeEach
    void aComplaintIsThere() {
        house = new SlackHouse(Way.SOCKET_MODE, Language.ENGLISH, data);
        slack = house.slack();
        alex = house.user(ALEX);
        alex.complaint("open \"Mrs Roy\" Three weeks without news of my parcel");
        card = alex.seesPrivately("Mrs Roy #1");
        alex.hears("Mrs Roy #1");
    }

    @AfterEach
    void everything_that_was_sent_keeps_to_the_rules_of_slack() {
        house.close();
        assertThat(slack.violations()).isEmpty();
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
                "",
                "note",
                "1:note:one:two:three:four:five",
                "1:kept:1:99",
                "1:close:1:whim",
                "1:claim:1:7",
                "1:note:99999999999999999999",
                "1:use:1:never:1",
                "1:note:<!channel>"
            })
    void a_button_that_no_version_of_today_wrote_brings_a_card_and_changes_nothing(String value) {
        List<String> before = complaints();

        alex.pressWithValue(card, value);

        assertThat(alex.seesModalOrMessage("").text()).isNotBlank();
        alex.complaint("show #1");
        alex.seesPrivately("Mrs Roy #1");
        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void the_name_that_slack_gives_a_button_does_not_matter() {
        alex.pressWithValue(card, "0:xyz");
        alex.seesPrivately("too old");
        ObjectNode payload = slack.last().payload().deepCopy();
        payload.put("trigger_id", "4711.0815.mangled");
        ObjectNode action = (ObjectNode) payload.path("actions").get(0);
        action.put("action_id", "…nobody\nwrites this").put("block_id", "").put("value", "0:xyz");
        alex.lookedAtAll();

        slack.deliver(new Envelope(Envelope.Kind.INTERACTIVE, payload));

        alex.seesPrivately("too old");
    }

    @Test
    void a_bare_command_is_home_by_each_of_its_names() {
        for (String command : List.of("/complaint", "/reclamation", "/plainte")) {
            alex.command(command, "");
            alex.seesPrivately("Mrs Roy #1");
            alex.command(command, "   ");
            alex.seesPrivately("Mrs Roy #1");
        }
    }

    @Test
    void a_person_is_handed_a_complaint_by_the_mention_that_slack_escapes() {
        alex.complaint("handover #1 <@" + SAM + "|sam> she is back at noon &amp; angry");

        String answer = alex.seesPrivately("@" + SAM).text();
        assertThat(answer).doesNotContain("&amp;", "<@");
        assertThat(house.kept()).anyMatch(row -> row.contains("she is back at noon & angry"));
    }

    @Test
    void what_slack_escapes_is_read_as_it_was_typed() {
        alex.complaint("open \"Smith &amp; Sons\" The price is &lt; 20 &amp; you said &gt; 30, see"
                + " <https://example.com/a?b=1&amp;c=2|the offer> in <#" + HELP + "|help>");

        assertThat(alex.seesPrivately("Smith & Sons #2").text()).doesNotContain("&lt;", "&amp;", "<#");
        assertThat(house.kept())
                .anyMatch(row -> row.contains("The price is < 20 & you said > 30, see the offer in #help"));
    }

    @Test
    void a_command_of_nearly_four_thousand_characters_is_taken_whole() {
        String words = "I have been waiting for three weeks and nobody answers. "
                .repeat(68)
                .strip();
        assertThat(words.length()).isBetween(3_750, 3_900);

        alex.complaint("open \"Mr Lee\" " + words);

        alex.seesPrivately("Mr Lee #2");
        alex.hears("Mr Lee #2");
        assertThat(house.kept()).anyMatch(row -> row.startsWith("written|") && row.contains(words));
    }

    @Test
    void forms_that_follow_each_other_in_one_modal_are_all_taken() {
        alex.shortcut("open");
        alex.submit(Map.of("Customer’s name", "Mr Lee", "What the customer says", "The charger is dead"));
        View modal = alex.seesModal("Mr Lee #2");
        View shown = modal;
        for (String note : List.of("prefers mornings", "has the receipt")) {
            alex.does(shown, "note");
            View form = alex.seesForm();
            assertThat(form.id()).isEqualTo(modal.id());
            alex.submit(form, Map.of("note", note));
            shown = alex.seesModal("Note added");
        }

        assertThat(complaints().stream().filter(row -> row.contains("note-added")))
                .hasSize(2);
    }

    @Test
    void a_shortcut_on_an_answer_in_a_thread_is_answered_in_the_thread() {
        Message first = slack.says(SAM, HELP, "Mail of Mr Lee:", Optional.empty());
        Message answer = slack.says(LEAH, HELP, "The charger is dead and nobody answers!", Optional.of(first.ts()));
        alex.in(HELP);

        for (String shortcut : List.of("open", "reflect", "check")) {
            alex.shortcut(shortcut, answer);
            assertThat(alex.seesPrivately().thread()).as(shortcut).contains(first.ts());
        }
        alex.shortcut("reflect", first);
        assertThat(alex.seesPrivately().thread()).isEmpty();
    }
}
