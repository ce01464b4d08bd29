package io.bottine.app;

import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.discord.fake.Answer;
import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Fault;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Seen.Modal;
import io.bottine.discord.fake.Someone;
import io.bottine.phrasebook.words.Language;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More is asked than the bot works on at once, which is one thing here. */
@Timeout(180)
class DiscordBusyTest {

    private static final String BUSY = "Too much is going on at once: nothing was done";

    @TempDir
    Path data;

    private DiscordHouse house;
    private FakeDiscord discord;
    private Someone alex;
    private Message card;
    private Modal form;

    @BeforeEach
    void aComplaintIsThere() {
        house = new DiscordHouse(Language.ENGLISH, data);
        discord = house.discord();
        alex = house.user(ALEX);
        house.giveTheTeamAChannel();
        house.open();
        alex.complaint("promise", "complaint", "1", "what", "call her back", "when", "tomorrow 3pm");
        card = alex.seesPrivately("call her back");
        alex.hears("call her back");
        house.restartWith(1);
        while (alex.does(card, "note").type() != Answer.MODAL) {
            Thread.onSpinWait();
        }
        form = alex.seesModal();
    }

    @AfterEach
    void everything_that_was_sent_keeps_to_the_rules_of_discord() {
        discord.allWell();
        house.close();
        assertThat(discord.violations()).isEmpty();
    }

    /** Discord does not say who Sam is for now, which holds the only hand. */
    private void keepBusy() {
        discord.fail(Fault.of(Fault.MEMBER).held());
        int before = discord.requests(Fault.MEMBER).size();
        while (discord.requests(Fault.MEMBER).size() == before) {
            house.user(SAM).inDirect().complaint("help");
        }
    }

    @Test
    void whoever_types_a_command_is_told_and_nothing_is_done() {
        keepBusy();

        alex.complaint("update", "complaint", "1", "words", "prefers mornings");

        assertThat(alex.seesPrivately(BUSY).text()).contains("try again in a few seconds", "prefers mornings");
        assertThat(house.rows("prefers mornings")).isZero();
        discord.release();
        house.user(SAM).seesPrivately("Bottine");
    }

    @Test
    void what_was_typed_into_a_form_is_given_back_and_taken_later() {
        keepBusy();

        alex.submit(form, Map.of("note", "prefers mornings"));

        assertThat(alex.seesPrivately(BUSY).text()).contains("prefers mornings");
        assertThat(house.rows("prefers mornings")).isZero();
        discord.release();
    }

    @Test
    void whoever_pressed_a_button_is_told_to_press_it_again() {
        keepBusy();

        alex.does(card, "kept");
        Message busy = alex.seesPrivately(BUSY);
        assertThat(house.rows("promise-kept")).isZero();

        discord.release();
        house.user(SAM).seesPrivately("Bottine");
        do {
            alex.does(busy, "kept");
        } while (alex.seesPrivately().text().contains(BUSY));
        alex.seesPrivately("kept");
        assertThat(house.rows("promise-kept")).isEqualTo(1);
    }

    @Test
    void completions_are_none_and_come_at_once() {
        keepBusy();

        assertThat(alex.completions("show", "complaint", "1")).isEmpty();

        discord.release();
    }
}
