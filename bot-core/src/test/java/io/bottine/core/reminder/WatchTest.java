package io.bottine.core.reminder;

import static io.bottine.core.complaint.Story.ALEX;
import static io.bottine.core.complaint.Story.LEA;
import static io.bottine.core.complaint.Story.MONDAY_TEN;
import static io.bottine.core.complaint.Story.SAM;
import static io.bottine.core.complaint.Story.SHOP;
import static io.bottine.core.complaint.Story.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.complaint.CloseReason;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Event.Closed;
import io.bottine.core.complaint.Event.CustomerContacted;
import io.bottine.core.complaint.Event.Escalated;
import io.bottine.core.complaint.Event.EscalationClaimed;
import io.bottine.core.complaint.Event.EscalationDecided;
import io.bottine.core.complaint.Event.EscalationReleased;
import io.bottine.core.complaint.Event.FollowUpPlanned;
import io.bottine.core.complaint.Event.FollowUpUnanswered;
import io.bottine.core.complaint.Event.HandedOver;
import io.bottine.core.complaint.Event.NoteAdded;
import io.bottine.core.complaint.Event.PromiseHandedOver;
import io.bottine.core.complaint.Event.PromiseKept;
import io.bottine.core.complaint.Event.PromiseMade;
import io.bottine.core.complaint.Event.PromiseRenegotiated;
import io.bottine.core.complaint.Event.Reopened;
import io.bottine.core.complaint.Event.SeveritySet;
import io.bottine.core.complaint.Event.VerdictHeard;
import io.bottine.core.complaint.Severity;
import io.bottine.core.complaint.Story;
import io.bottine.core.complaint.Urgency;
import io.bottine.core.complaint.Verdict;
import io.bottine.core.reminder.Reminder.Kind;
import io.bottine.core.reminder.Watch.Change;
import io.bottine.core.reminder.Watch.Timed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Escalated CALL = new Escalated(1, Urgency.NOW, written("may I refund 180?"));

    private final Story story = Story.heard();

    private static Timed timed(Kind kind, int subject, Instant at) {
        return new Timed(reminder(kind, subject), at);
    }

    private static Reminder reminder(Kind kind, int subject) {
        return new Reminder(SHOP, 7, kind, subject, 1);
    }

    private Timed silenceFrom(Instant heard) {
        return timed(Kind.SILENCE, 0, heard.plus(Watch.SILENCE));
    }

    /** What an act changes in what is watched. */
    private Change change(Event event) {
        Complaint before = story.complaint();
        return Watch.change(before, story.then(event).complaint());
    }

    @Test
    void from_the_first_word_on_silence_is_watched() {
        assertThat(Watch.opened(story.complaint()))
                .isEqualTo(new Change(java.util.List.of(silenceFrom(MONDAY_TEN)), java.util.List.of()));
    }

    @Test
    void a_promise_is_looked_at_half_an_hour_before() {
        assertThat(change(story.promise(1, TWO_HOURS)).set())
                .containsExactly(timed(Kind.PROMISE, 1, MONDAY_TEN.plus(Duration.ofMinutes(90))));
    }

    @Test
    void a_promise_for_soon_is_looked_at_halfway() {
        assertThat(change(story.promise(1, Duration.ofMinutes(10))).set())
                .containsExactly(timed(Kind.PROMISE, 1, MONDAY_TEN.plus(Duration.ofMinutes(5))));
        assertThat(change(story.promise(2, Duration.ofMinutes(60))).set())
                .containsExactly(timed(Kind.PROMISE, 2, MONDAY_TEN.plus(Duration.ofMinutes(30))));
    }

    @Test
    void a_kept_promise_is_dropped_for_its_follow_up_and_so_is_silence() {
        story.then(story.promise(1, TWO_HOURS));

        Change change = change(new PromiseKept(1));

        assertThat(change.dropped()).containsExactlyInAnyOrder(reminder(Kind.PROMISE, 1), reminder(Kind.SILENCE, 0));
        assertThat(change.set()).containsExactly(timed(Kind.FOLLOW_UP, 0, MONDAY_TEN.plus(Duration.ofDays(1))));
    }

    @Test
    void a_moved_promise_is_looked_at_anew_and_the_customer_has_heard_from_us() {
        story.then(story.promise(1, TWO_HOURS)).later(Duration.ofHours(1));
        Instant now = story.now();

        Change change = change(new PromiseRenegotiated(1, now.plus(TWO_HOURS), written("at one")));

        assertThat(change.set())
                .containsExactlyInAnyOrder(timed(Kind.PROMISE, 1, now.plus(Duration.ofMinutes(90))), silenceFrom(now));
        assertThat(change.dropped()).isEmpty();
    }

    @Test
    void what_changes_hands_is_watched_as_before() {
        story.then(story.promise(1, TWO_HOURS));

        assertThat(change(new PromiseHandedOver(1, SAM)).set()).isEmpty();
        assertThat(change(new HandedOver(SAM, Optional.empty())))
                .isEqualTo(new Change(java.util.List.of(), java.util.List.of()));
    }

    @Test
    void news_begin_the_silence_anew() {
        story.later(TWO_HOURS);

        assertThat(change(new CustomerContacted(written("still looking"))).set())
                .containsExactly(silenceFrom(story.now()));
    }

    @Test
    void a_note_changes_nothing() {
        assertThat(change(new NoteAdded(written("third floor"))).set()).isEmpty();
    }

    @Test
    void where_somebody_may_be_harmed_silence_is_shorter() {
        assertThat(change(new SeveritySet(Severity.CRITICAL)).set())
                .containsExactly(timed(Kind.SILENCE, 0, MONDAY_TEN.plus(Watch.SILENCE_CRITICAL)));
    }

    @Test
    void a_call_for_help_is_watched_until_somebody_has_it() {
        assertThat(change(CALL).set())
                .containsExactly(timed(Kind.UNCLAIMED, 1, MONDAY_TEN.plus(Duration.ofMinutes(5))));
        story.as(LEA).later(Duration.ofMinutes(2));
        assertThat(change(new EscalationClaimed(1)).dropped()).containsExactly(reminder(Kind.UNCLAIMED, 1));
    }

    @Test
    void a_released_call_is_watched_from_then_on() {
        story.then(CALL).as(LEA).then(new EscalationClaimed(1)).later(Duration.ofMinutes(20));

        assertThat(change(new EscalationReleased(1)).set())
                .containsExactly(timed(Kind.UNCLAIMED, 1, story.now().plus(Duration.ofMinutes(5))));
    }

    @Test
    void a_decided_call_is_not_watched() {
        story.then(CALL).as(LEA);

        assertThat(change(new EscalationDecided(1, written("yes"))).dropped())
                .containsExactly(reminder(Kind.UNCLAIMED, 1));
    }

    @Test
    void a_planned_follow_up_replaces_the_silence_and_is_replaced_by_the_next() {
        Instant thursday = MONDAY_TEN.plus(Duration.ofDays(3));

        Change change = change(new FollowUpPlanned(thursday));
        assertThat(change.set()).containsExactly(timed(Kind.FOLLOW_UP, 0, thursday));
        assertThat(change.dropped()).containsExactly(reminder(Kind.SILENCE, 0));

        assertThat(change(new FollowUpUnanswered()).set())
                .containsExactly(timed(Kind.FOLLOW_UP, 0, MONDAY_TEN.plus(Duration.ofDays(1))));
    }

    @Test
    void a_satisfied_customer_is_watched_no_longer() {
        Change change = change(new VerdictHeard(Verdict.SATISFIED, Optional.empty()));

        assertThat(change.dropped()).containsExactly(reminder(Kind.SILENCE, 0));
        assertThat(Watch.of(story.complaint())).isEmpty();
    }

    @Test
    void an_unhappy_customer_is_not_left_in_silence() {
        story.later(TWO_HOURS);

        assertThat(change(new VerdictHeard(Verdict.UNSATISFIED, Optional.empty()))
                        .set())
                .containsExactly(silenceFrom(story.now()));
    }

    @Test
    void nothing_is_watched_once_it_is_closed() {
        story.then(CALL).then(story.promise(1, TWO_HOURS));

        Change change = change(new Closed(CloseReason.DUPLICATE, Optional.empty()));

        assertThat(change.set()).isEmpty();
        assertThat(change.dropped())
                .containsExactlyInAnyOrder(
                        reminder(Kind.PROMISE, 1), reminder(Kind.UNCLAIMED, 1), reminder(Kind.SILENCE, 0));
        assertThat(Watch.of(story.complaint())).isEmpty();
    }

    @Test
    void the_weeks_before_it_was_reopened_were_no_silence() {
        story.then(new VerdictHeard(Verdict.SATISFIED, Optional.empty()))
                .then(new Closed(CloseReason.RESOLVED, Optional.empty()))
                .later(Duration.ofDays(21));

        assertThat(change(new Reopened(written("the fault is back"))).set()).containsExactly(silenceFrom(story.now()));
    }

    @Test
    void an_undone_promise_is_dropped_and_an_undone_keeping_watched_again() {
        story.then(story.promise(1, TWO_HOURS)).later(Duration.ofMinutes(2)).then(new PromiseKept(1));

        Complaint kept = story.complaint();
        Change undone = Watch.change(kept, story.undo(PromiseKept.class).complaint());

        assertThat(undone.set())
                .contains(timed(Kind.PROMISE, 1, MONDAY_TEN.plus(Duration.ofMinutes(90))))
                .contains(silenceFrom(MONDAY_TEN));
        assertThat(undone.dropped()).containsExactly(reminder(Kind.FOLLOW_UP, 0));

        story.then(story.promise(2, TWO_HOURS));
        Complaint promised = story.complaint();
        assertThat(Watch.change(promised, story.undo(PromiseMade.class).complaint())
                        .dropped())
                .containsExactly(reminder(Kind.PROMISE, 2));
    }

    @Test
    void reminders_of_one_thing_have_one_key_whatever_their_level() {
        Reminder first = reminder(Kind.PROMISE, 1);

        assertThat(first.next().key()).isEqualTo(first.key());
        assertThat(first.snoozed(MONDAY_TEN).key()).isEqualTo(first.key());
        assertThat(first.key()).isNotEqualTo(reminder(Kind.PROMISE, 2).key());
        assertThat(ALEX.team()).isEqualTo(first.team());
    }
}
