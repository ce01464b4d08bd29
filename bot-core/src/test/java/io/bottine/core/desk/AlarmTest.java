package io.bottine.core.desk;

import static io.bottine.core.desk.Office.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Card;
import io.bottine.core.reminder.Reminder;
import io.bottine.core.reminder.Reminder.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alex has a complaint of Mrs Roy on a Monday at ten; Lea leads, Sam helps. */
class AlarmTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.openTeamChannel();
        office.type("lea", "home");
        office.type("sam", "home");
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Direct messages that remind of something, oldest first. */
    private List<Card> reminders(String who, String about) {
        return office.direct(who).stream()
                .filter(card -> text(card).startsWith("Mrs Roy #1 · reminder"))
                .filter(card -> text(card).contains(about))
                .toList();
    }

    private List<Card> notes(String about) {
        return office.threads().stream()
                .filter(card -> text(card).contains(about))
                .toList();
    }

    private void promiseInTwoHours() {
        office.type("alex", "promise call her back in 2 hours");
    }

    @Test
    void a_promise_is_reminded_of_before_and_at_its_time_and_the_team_is_told_once() {
        promiseInTwoHours();

        office.later(Duration.ofMinutes(89));
        assertThat(reminders("alex", "call her back")).isEmpty();
        office.later(Duration.ofMinutes(1));
        assertThat(text(reminders("alex", "call her back").getLast())).contains("You promised");
        office.later(HALF_AN_HOUR);
        assertThat(text(reminders("alex", "call her back").getLast())).contains("It’s time");
        assertThat(office.channel()).isEmpty();
        office.later(HALF_AN_HOUR);
        assertThat(text(office.channel().getFirst())).contains("@alex had promised: call her back");

        office.days(3);
        assertThat(office.channel()).hasSize(1);
        assertThat(reminders("alex", "call her back")).hasSize(2);
    }

    @Test
    void a_reminder_that_fires_twice_is_one_message() {
        promiseInTwoHours();
        office.later(Duration.ofMinutes(90));

        office.ring(new Reminder(Office.TEAM, 1, Kind.PROMISE, 1, 1));
        office.ring(new Reminder(Office.TEAM, 1, Kind.PROMISE, 1, 1));

        assertThat(reminders("alex", "call her back")).hasSize(1);
    }

    @Test
    void a_snoozed_promise_rings_again_and_then_at_its_time() {
        promiseInTwoHours();
        office.later(Duration.ofMinutes(90));

        Card snoozed = office.press("alex", reminders("alex", "call her back").getLast(), "Remind me later");
        assertThat(text(snoozed)).contains("I’ll remind you at 2026-11-23T11:45");

        office.later(Duration.ofMinutes(15));
        assertThat(reminders("alex", "You promised")).hasSize(1);
        assertThat(text(reminders("alex", "You’ll be reminded at").getFirst())).doesNotContain("[Kept]");
        office.later(Duration.ofMinutes(15));
        assertThat(reminders("alex", "It’s time")).hasSize(1);
        office.later(HALF_AN_HOUR);
        assertThat(office.channel()).hasSize(1);
    }

    @Test
    void who_snoozes_an_overdue_promise_is_reminded_as_the_bot_said() {
        promiseInTwoHours();
        office.later(Duration.ofHours(3));

        office.press("alex", reminders("alex", "It’s time").getLast(), "Remind me later");
        office.later(Duration.ofMinutes(15));

        assertThat(reminders("alex", "It’s time")).hasSize(1);
        assertThat(reminders("alex", "You’ll be reminded at")).hasSize(2);
        assertThat(office.channel()).hasSize(1);
    }

    @Test
    void the_teams_card_offers_nothing_that_would_not_happen() {
        promiseInTwoHours();
        office.later(Duration.ofHours(3));

        assertThat(text(office.channel().getFirst())).contains("[Kept]").doesNotContain("Remind me later");
    }

    @Test
    void a_reminder_that_comes_too_late_still_reaches_its_owner() {
        promiseInTwoHours();

        // The machine was off for a day.
        office.leap(Duration.ofHours(24));

        assertThat(reminders("alex", "It’s time")).hasSize(1);
        assertThat(office.channel()).hasSize(1);
    }

    @Test
    void a_moved_promise_is_reminded_of_anew() {
        promiseInTwoHours();
        office.later(Duration.ofMinutes(90));
        office.fill(
                "alex",
                reminders("alex", "You promised").getLast(),
                "I can’t keep it",
                "when",
                "tomorrow noon",
                "told",
                "tomorrow, I promise");

        office.later(Duration.ofHours(3));
        assertThat(reminders("alex", "call her back")).hasSize(1);
        assertThat(office.channel()).isEmpty();

        assertThat(text(reminders("alex", "call her back").getFirst()))
                .contains("Moved")
                .doesNotContain("[Kept]");

        office.days(1);
        assertThat(reminders("alex", "You promised")).hasSize(1);
        assertThat(reminders("alex", "It’s time")).hasSize(1);
    }

    @Test
    void a_promise_kept_meanwhile_is_not_mentioned() {
        promiseInTwoHours();
        office.press("alex", office.press("alex", office.type("alex", "show"), "Act"), "Kept");

        office.ring(new Reminder(Office.TEAM, 1, Kind.PROMISE, 1, 1));
        office.later(Duration.ofHours(4));

        assertThat(reminders("alex", "call her back")).isEmpty();
        assertThat(office.channel()).isEmpty();
    }

    @Test
    void a_promise_handed_over_meanwhile_rings_at_its_new_owner() {
        promiseInTwoHours();
        office.later(Duration.ofMinutes(90));
        office.fill("alex", reminders("alex", "You promised").getLast(), "Hand the promise over", "person", "sam");
        office.settle();
        assertThat(text(office.direct("sam").getLast())).contains("@alex hands a promise over to you");

        office.later(HALF_AN_HOUR);

        assertThat(reminders("sam", "It’s time")).hasSize(1);
        assertThat(reminders("alex", "It’s time")).isEmpty();
    }

    @Test
    void an_overdue_promise_that_changes_hands_is_not_told_to_be_moved() {
        promiseInTwoHours();
        office.later(Duration.ofHours(3));

        office.fill("sam", office.channel().getFirst(), "Hand the promise over", "person", "sam");
        office.settle();

        assertThat(text(office.channel().getFirst()))
                .contains("@sam had promised", "[Kept]")
                .doesNotContain("Moved");
    }

    @Test
    void a_reminder_of_what_was_kept_says_so_and_asks_nothing_more() {
        promiseInTwoHours();
        office.later(Duration.ofMinutes(90));

        Card kept = office.press("alex", reminders("alex", "You promised").getFirst(), "Kept");
        office.settle();
        assertThat(reminders("alex", "call her back"))
                .singleElement()
                .satisfies(card -> assertThat(text(card))
                        .contains("Kept: call her back")
                        .doesNotContain("[Kept]", "Remind me later"));

        office.press("alex", kept, "Undo");
        office.settle();
        assertThat(text(reminders("alex", "call her back").getFirst())).contains("You promised", "[Kept]");
    }

    @Test
    void a_reminder_tells_its_former_owner_who_has_it_now() {
        promiseInTwoHours();
        office.later(Duration.ofMinutes(90));

        office.type("alex", "handover #1 sam");
        office.settle();

        assertThat(text(reminders("alex", "call her back").getFirst()))
                .contains("@sam looks after it now")
                .doesNotContain("[Kept]");
    }

    @Test
    void a_reminder_of_a_silence_that_ended_says_so() {
        office.days(1);

        office.type("alex", "update #1 it left the warehouse");
        office.settle();

        assertThat(reminders("alex", "last heard from us")).isEmpty();
        assertThat(text(reminders("alex", "has heard from us since then").getFirst()))
                .doesNotContain("[I gave news]");
    }

    @Test
    void reminders_of_a_closed_complaint_have_nothing_to_press() {
        promiseInTwoHours();
        office.later(Duration.ofMinutes(90));

        office.press("alex", office.type("alex", "close #1"), "It is a duplicate");
        office.settle();

        assertThat(text(reminders("alex", "").getFirst())).contains("is closed").doesNotContain("[Kept]");
    }

    @Test
    void a_follow_up_waits_for_working_hours_over_the_weekend() {
        office.days(4);
        office.later(Duration.ofHours(7));
        // It is Friday, five in the evening: the follow-up falls on Saturday.
        office.type("alex", "promise call her back in 10 minutes");
        office.press("alex", office.press("alex", office.type("alex", "show"), "Act"), "Kept");

        office.days(2);
        assertThat(reminders("alex", "ask whether the solution")).isEmpty();
        office.later(Duration.ofHours(16));

        assertThat(reminders("alex", "ask whether the solution")).hasSize(1);
    }

    @Test
    void silence_is_mentioned_three_days_and_no_more() {
        office.days(1);
        assertThat(reminders("alex", "last heard from us")).hasSize(1);

        office.days(7);
        assertThat(reminders("alex", "last heard from us")).hasSize(3);
    }

    @Test
    void news_end_the_silence() {
        office.later(Duration.ofHours(20));
        office.type("alex", "update #1 we are still looking for it");

        office.later(Duration.ofHours(12));
        assertThat(reminders("alex", "last heard from us")).isEmpty();
        office.later(Duration.ofHours(15));
        assertThat(reminders("alex", "last heard from us")).hasSize(1);
    }

    @Test
    void a_critical_silence_does_not_ring_at_night() {
        office.later(Duration.ofMinutes(330));
        office.type("alex", "said #1 smoke came out of the charger");
        office.type("alex", "update #1 I am asking the workshop");

        office.later(Duration.ofHours(16));
        assertThat(reminders("alex", "last heard from us")).isEmpty();
        office.later(Duration.ofHours(2));
        assertThat(reminders("alex", "last heard from us")).hasSize(1);
    }

    @Test
    void nobody_is_asked_more_than_three_times_again() {
        office.type("alex", "escalate #1 now may I refund 180 today?");

        office.later(Duration.ofHours(2));

        assertThat(notes("Nobody has taken it yet")).hasSize(3);
        assertThat(notes("Nobody has taken it yet"))
                .allSatisfy(note -> assertThat(text(note)).startsWith("Mrs Roy #1"));
    }

    @Test
    void a_call_that_was_taken_is_not_asked_again_and_a_released_one_is_after_a_while() {
        office.type("alex", "escalate #1 now may I refund 180 today?");
        office.later(Duration.ofMinutes(6));
        office.press("sam", office.channel().getFirst(), "I’ll take it");
        office.later(HALF_AN_HOUR);
        assertThat(notes("Nobody has taken it yet")).hasSize(1);

        office.press("sam", office.channel().getFirst(), "I can’t do it after all");
        office.later(Duration.ofMinutes(1));
        assertThat(notes("Nobody has taken it yet")).hasSize(1);
        assertThat(text(office.channel().getFirst())).contains("Without an answer by 2026-11-23T10:41");
        office.later(Duration.ofMinutes(5));
        assertThat(notes("Nobody has taken it yet")).hasSize(2);
    }

    @Test
    void nothing_rings_once_it_is_closed() {
        promiseInTwoHours();
        office.type("alex", "escalate #1 now may I refund 180 today?");
        office.press("alex", office.type("alex", "close #1"), "It is a duplicate");
        office.settle();

        office.days(3);

        assertThat(reminders("alex", "")).isEmpty();
        assertThat(notes("Nobody")).isEmpty();
        assertThat(text(office.channel().getFirst())).contains("The complaint is closed");
    }
}
