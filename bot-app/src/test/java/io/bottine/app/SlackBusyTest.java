package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.LEAH;
import static io.bottine.slack.fake.Workspaces.SAM;
import static io.bottine.slack.fake.Workspaces.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.app.SlackHouse.Way;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.fake.Ack;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Fault;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Seen.View;
import io.bottine.slack.fake.Someone;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More is asked than the bot works on at once, which is one thing here. */
@Timeout(180)
class SlackBusyTest {

    private static final String OPENED = "open \"Mrs Roy\" Three weeks without news of my parcel";
    private static final String BUSY = "Too much is going on at once: nothing was done";

    @TempDir
    Path data;

    private SlackHouse house;
    private FakeSlack slack;
    private Someone alex;

    @BeforeEach
    void aComplaintIsThere() {
        house = new SlackHouse(Way.HTTP, Language.ENGLISH, data, Map.of(), 1);
        slack = house.slack();
        alex = house.user(ALEX);
        untilTaken(alex, OPENED);
        alex.seesPrivately("Mrs Roy #1");
        alex.hears("Mrs Roy #1");
        free();
    }

    @AfterEach
    void everything_that_was_sent_keeps_to_the_rules_of_slack() {
        slack.allWell();
        house.close();
        assertThat(slack.violations()).isEmpty();
    }

    /** A hand is free a moment after its answer was seen: a person would type again, too. */
    private static void untilTaken(Someone who, String typed) {
        while (who.complaint(typed).raw().contains(BUSY)) {
            Thread.onSpinWait();
        }
    }

    private void free() {
        Someone leah = house.user(LEAH);
        untilTaken(leah, "help");
        leah.seesPrivately("Bottine");
    }

    /** Sam's answer does not get through to Slack for now, and holds the only hand. */
    private void keepBusy() {
        slack.fail(Fault.of("response_url").held());
        int before = slack.requests("response_url").size();
        untilTaken(house.user(SAM), "help");
        slack.await(
                "the hand to be held",
                each -> each.requests("response_url").size() > before
                        && each.requests("response_url").getLast().status() == 0);
    }

    private long rows(String with) {
        return house.kept().stream().filter(row -> row.contains(with)).count();
    }

    @Test
    void the_acknowledgement_of_a_command_says_so_and_nothing_is_done() {
        keepBusy();

        Ack ack = alex.complaint("note prefers mornings");

        assertThat(ack.status()).isEqualTo(200);
        assertThat(ack.raw()).contains(BUSY, "try again in a few seconds");
        assertThat(rows("prefers mornings")).isZero();
        slack.release();
        untilTaken(alex, "promise call her back tomorrow 3pm");
        alex.seesPrivately("call her back");
        house.user(SAM).seesPrivately("Bottine");
    }

    @Test
    void a_form_stays_open_with_what_was_typed_and_is_taken_later() {
        untilTaken(alex, "show #1");
        alex.seesPrivately("#1");
        free();
        alex.lookBack().does("note");
        View form = alex.seesForm();
        free();
        keepBusy();

        Someone.Submitted busy = alex.submit(form, Map.of("note", "prefers mornings"));

        assertThat(busy.action()).isEqualTo("errors");
        assertThat(busy.errors().values()).singleElement().asString().contains(BUSY);
        assertThat(slack.views(ALEX)).anyMatch(view -> view.id().equals(form.id()));
        assertThat(rows("prefers mornings")).isZero();
        slack.release();
        while (!alex.submit(form, Map.of("note", "prefers mornings")).errors().isEmpty()) {
            Thread.onSpinWait();
        }
        alex.seesPrivately("Note added");
        assertThat(rows("note-added")).isEqualTo(1);
    }

    @Test
    void whoever_pressed_a_button_is_told_to_press_it_again() {
        untilTaken(alex, "promise call her back tomorrow 3pm");
        Message card = alex.seesPrivately("call her back");
        free();
        keepBusy();

        alex.does(card, "kept");
        alex.seesPrivately(BUSY);
        assertThat(rows("promise-kept")).isZero();

        slack.release();
        free();
        // A hand is free a moment after its answer was seen: a person would press again, too.
        while (rows("promise-kept") == 0) {
            alex.does(card, "kept");
        }
        alex.seesPrivately("Promise kept");
        assertThat(rows("promise-kept")).isEqualTo(1);
    }

    @Test
    void an_event_is_sent_again_by_slack_and_taken_then() {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", "user_change");
        event.putObject("user").put("id", ALEX).put("team_id", TEAM).put("deleted", true);
        free();
        keepBusy();

        assertThat(slack.event(TEAM, event).status()).isEqualTo(429);
        slack.release();
        house.user(SAM).seesPrivately("Bottine");
        int number = 1;
        while (slack.deliverAgain(number++, "http_error").status() == 429) {
            Thread.onSpinWait();
        }

        house.user(LEAH).hears("A colleague left");
    }
}
