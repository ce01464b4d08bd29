package io.bottine.core.desk;

import static io.bottine.core.desk.Office.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Card;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeComplaintTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.openTeamChannel();
        office.type("lea", "home");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Card opened() {
        return office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
    }

    @Test
    void what_is_no_command_is_reflected_with_an_offer_to_open() {
        Card card = office.type("alex", "I've been waiting for three weeks and nobody answers me!");

        assertThat(text(card)).contains("Three weeks is a long wait.", "[Open a complaint]");
    }

    @Test
    void words_that_were_reflected_open_a_complaint_by_one_press() {
        Card reflected = office.type("alex", "I've been waiting for three weeks and nobody answers me!");

        Card card = office.press("alex", reflected, "Open a complaint");

        assertThat(text(card)).contains("#1", "2/6");
        assertThat(text(office.type("alex", "show #1"))).contains("#1");
    }

    @Test
    void a_complaint_goes_from_the_first_word_to_the_close() {
        Card card = opened();
        assertThat(text(card)).contains("Mrs Roy #1", "2/6");

        card = office.press("alex", card, "Use this one");
        assertThat(text(card)).contains("3/6");

        card = office.fill("alex", card, "Outside", "what-happened", "the parcel sat in a depot");
        assertThat(text(card)).contains("4/6", "the parcel sat in a depot");

        card = office.fill("alex", card, "Add an option", "what", "send it again", "pros", "by Wednesday");
        card = office.fill("alex", card, "Add an option", "what", "refund");
        card = office.press("alex", card, "option 1");
        assertThat(text(card)).contains("5/6", "chosen");

        card = office.type("alex", "promise call back with the courier's answer tomorrow 3pm");
        assertThat(text(card)).contains("call back with the courier's answer", "2026-11-24T15:00");

        office.later(Duration.ofHours(28).plusMinutes(31));
        assertThat(office.direct("alex"))
                .anySatisfy(reminder ->
                        assertThat(text(reminder)).contains("You promised: call back with the courier's answer"));

        card = office.press("alex", office.type("alex", "show"), "Kept");
        assertThat(text(card)).contains("Promise kept", "5/6", "Follow-up planned");
        card = office.fill("alex", card, "They heard from me", "words", "the parcel leaves today");
        assertThat(text(card)).contains("6/6");

        office.later(Duration.ofDays(1));
        assertThat(text(office.direct("alex").getLast())).contains("ask whether the solution");

        card = office.press("alex", office.direct("alex").getLast(), "Satisfied");
        card = office.fill("alex", card, "lesson", "cause", "no tracking", "lesson", "send tracking at once");
        card = office.press("alex", card, "Close the complaint");
        card = office.press("alex", card, "It is resolved");

        assertThat(text(card)).contains("closed", "send tracking at once");
        assertThat(text(office.type("alex", "home"))).contains("No open complaint");
    }

    @Test
    void an_escalation_pings_the_team_and_the_first_who_claims_it_has_it() {
        opened();
        Card asked = office.type("alex", "escalate now may I refund 180 today?");
        office.settle();
        assertThat(text(asked)).contains("The team has been called");
        Card posted = office.channel().getFirst();
        assertThat(text(posted)).contains("help NOW", "may I refund 180 today?", "Who takes it?");

        office.press("lea", posted, "I’ll take it");
        Card late = office.press("sam", posted, "I’ll take it");
        office.settle();

        assertThat(text(office.channel().getFirst())).contains("@lea has it");
        assertThat(text(late)).contains("@lea already has it");
        assertThat(office.threads()).anySatisfy(note -> assertThat(text(note)).contains("@lea has it"));
        assertThat(office.direct("alex"))
                .anySatisfy(news -> assertThat(text(news)).contains("@lea has it"));

        office.fill("lea", office.channel().getFirst(), "Decide", "decision", "yes, and tell her tonight");
        office.settle();
        assertThat(text(office.channel().getFirst())).contains("Decided by @lea: yes, and tell her tonight");
        assertThat(office.channel()).hasSize(1);
    }

    @Test
    void nobody_claims_and_the_team_is_asked_again() {
        opened();
        office.type("alex", "escalate now may I refund 180 today?");
        office.settle();

        office.later(Duration.ofMinutes(6));

        assertThat(office.threads()).anySatisfy(note -> assertThat(text(note)).contains("Nobody has taken it yet"));
    }

    @Test
    void an_overdue_promise_is_told_to_the_team_and_settled_there() {
        opened();
        office.type("alex", "promise call her back in 2 hours");
        office.later(Duration.ofHours(3));

        Card told = office.channel().getFirst();
        assertThat(text(told)).contains("@alex had promised: call her back");

        office.press("sam", told, "Kept");
        office.settle();
        assertThat(text(office.channel().getFirst())).contains("Kept: call her back");
    }

    @Test
    void a_complaint_does_not_close_over_an_open_promise() {
        opened();
        office.type("alex", "promise call her back in 2 hours");

        Card card = office.type("alex", "close");

        assertThat(text(card)).contains("A promise is neither kept nor moved");
    }

    @Test
    void a_lead_closes_over_a_guard_with_a_reason_and_an_agent_does_not() {
        opened();
        office.type("alex", "promise call her back in 2 hours");

        Card agents = office.type("alex", "close #1");
        Card leads = office.type("lea", "close #1");

        assertThat(agents.toString()).doesNotContain("override");
        Card closed = office.fill("lea", leads, "yet we close", "why", "the shop is closing down");
        assertThat(text(closed)).contains("closed", "the shop is closing down");
    }

    @Test
    void a_wrong_click_is_undone_within_a_minute_with_its_reminder() {
        opened();
        Card promised = office.type("alex", "promise call her back in 2 hours");

        Card undone = office.press("alex", promised, "Undo");

        assertThat(text(undone)).contains("Undone").doesNotContain("call her back");
        office.later(Duration.ofHours(3));
        assertThat(office.direct("alex"))
                .noneSatisfy(card -> assertThat(text(card)).contains("You promised"));
    }

    @Test
    void after_a_minute_a_click_stays() {
        opened();
        Card promised = office.type("alex", "promise call her back in 2 hours");
        office.later(Duration.ofMinutes(2));

        assertThat(text(office.press("alex", promised, "Undo"))).contains("for a minute");
    }

    @Test
    void a_handed_over_complaint_brings_its_promises_and_a_brief() {
        office.type("sam", "home");
        opened();
        office.type("alex", "promise call her back in 2 hours");

        Card card = office.type("alex", "handover #1 Sam");
        office.settle();

        assertThat(text(card)).contains("now @sam’s");
        assertThat(text(office.direct("sam").getLast())).contains("@alex hands this complaint over", "call her back");
        office.later(Duration.ofMinutes(95));
        assertThat(office.direct("sam"))
                .anySatisfy(reminder -> assertThat(text(reminder)).contains("You promised"));
    }

    @Test
    void a_danger_comes_before_everything_else() {
        Card card = office.type("alex", "open \"Mr Lee\" smoke came out of the charger");

        assertThat(text(card).lines().filter(line -> line.startsWith("! "))).isNotEmpty();
        assertThat(text(card)).contains("[Help now]");
    }
}
