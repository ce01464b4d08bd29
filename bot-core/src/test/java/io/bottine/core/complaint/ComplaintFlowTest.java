package io.bottine.core.complaint;

import static io.bottine.core.complaint.Story.ALEX;
import static io.bottine.core.complaint.Story.LEA;
import static io.bottine.core.complaint.Story.SAM;
import static io.bottine.core.complaint.Story.words;
import static io.bottine.core.complaint.Story.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.core.complaint.Decision.Reason;
import io.bottine.core.complaint.Event.Closed;
import io.bottine.core.complaint.Event.CustomerContacted;
import io.bottine.core.complaint.Event.Escalated;
import io.bottine.core.complaint.Event.EscalationClaimed;
import io.bottine.core.complaint.Event.EscalationDecided;
import io.bottine.core.complaint.Event.EscalationReleased;
import io.bottine.core.complaint.Event.FollowUpPlanned;
import io.bottine.core.complaint.Event.FollowUpUnanswered;
import io.bottine.core.complaint.Event.HandedOver;
import io.bottine.core.complaint.Event.LessonLearnt;
import io.bottine.core.complaint.Event.NoteAdded;
import io.bottine.core.complaint.Event.Opened;
import io.bottine.core.complaint.Event.OptionAdded;
import io.bottine.core.complaint.Event.OptionChosen;
import io.bottine.core.complaint.Event.PromiseHandedOver;
import io.bottine.core.complaint.Event.PromiseKept;
import io.bottine.core.complaint.Event.PromiseMade;
import io.bottine.core.complaint.Event.PromiseRenegotiated;
import io.bottine.core.complaint.Event.Reopened;
import io.bottine.core.complaint.Event.SeveritySet;
import io.bottine.core.complaint.Event.StepChosen;
import io.bottine.core.complaint.Event.TicketLinked;
import io.bottine.core.complaint.Event.Undone;
import io.bottine.core.complaint.Event.VerdictHeard;
import io.bottine.core.complaint.Event.WordsCorrected;
import io.bottine.core.complaint.Event.WordsSaid;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintFlowTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Closed RESOLVED = new Closed(CloseReason.RESOLVED, Optional.empty());

    private final Story story = Story.heard();

    private static VerdictHeard verdict(Verdict verdict) {
        return new VerdictHeard(verdict, Optional.empty());
    }

    private static Escalated escalation(int number) {
        return new Escalated(number, Urgency.NOW, written("may I refund 180?"));
    }

    private void assertRefused(Event event, Reason reason) {
        assertThat(story.refused(event).reason()).isEqualTo(reason);
    }

    @Nested
    class Promises {

        @Test
        void a_promise_is_for_a_moment_to_come() {
            assertRefused(story.promise(1, Duration.ZERO), Reason.PAST);
            assertRefused(story.promise(1, Duration.ofMinutes(-1)), Reason.PAST);
            assertThat(story.accepted(story.promise(1, Duration.ofMinutes(1)))).hasSize(1);
        }

        @Test
        void a_promise_that_was_never_made_is_neither_kept_nor_moved_nor_handed_over() {
            assertRefused(new PromiseKept(1), Reason.NOT_THERE);
            assertRefused(new PromiseRenegotiated(1, story.now().plus(TWO_HOURS), written("later")), Reason.NOT_THERE);
            assertRefused(new PromiseHandedOver(1, SAM), Reason.NOT_THERE);
        }

        @Test
        void a_kept_promise_says_who_kept_it_and_when() {
            story.then(story.promise(1, TWO_HOURS)).later(TWO_HOURS).as(SAM).then(new PromiseKept(1));
            Instant kept = story.now();
            story.later(Duration.ofMinutes(5)).as(ALEX);

            assertThat(story.refused(new PromiseKept(1)))
                    .isEqualTo(new Decision.Refused(Reason.ALREADY_KEPT, Optional.of(SAM), Optional.of(kept)));
            assertRefused(
                    new PromiseRenegotiated(1, story.now().plus(TWO_HOURS), written("later")), Reason.ALREADY_KEPT);
            assertRefused(new PromiseHandedOver(1, SAM), Reason.ALREADY_KEPT);
        }

        @Test
        void a_promise_kept_again_after_an_undo_was_kept_by_the_second() {
            story.then(story.promise(1, TWO_HOURS)).then(new PromiseKept(1)).undo(PromiseKept.class);

            story.as(SAM).later(Duration.ofMinutes(1)).then(new PromiseKept(1));

            assertThat(story.refused(new PromiseKept(1)).by()).contains(SAM);
        }

        @Test
        void a_promise_is_moved_to_a_moment_to_come_and_the_customer_was_told() {
            story.then(story.promise(1, TWO_HOURS)).later(Duration.ofHours(1));

            assertRefused(new PromiseRenegotiated(1, story.now(), written("sorry")), Reason.PAST);
            story.then(new PromiseRenegotiated(1, story.now().plus(TWO_HOURS), written("at one, not at noon")));

            assertThat(story.complaint().promise(1).orElseThrow().due())
                    .isEqualTo(story.now().plus(TWO_HOURS));
            assertThat(story.complaint().lastContact()).contains(story.now());
        }

        @Test
        void a_promise_is_not_handed_over_to_who_has_it() {
            story.then(story.promise(1, TWO_HOURS));

            assertRefused(new PromiseHandedOver(1, ALEX), Reason.ALREADY_THEIRS);
            story.then(new PromiseHandedOver(1, SAM));
            assertThat(story.complaint().promise(1).orElseThrow().owner()).isEqualTo(SAM);
        }

        @Test
        void a_follow_up_is_planned_once_the_last_promise_is_kept() {
            story.then(story.promise(1, TWO_HOURS)).then(story.promise(2, TWO_HOURS));

            assertThat(story.accepted(new PromiseKept(1))).containsExactly(new PromiseKept(1));
            story.then(new PromiseKept(1));
            assertThat(story.accepted(new PromiseKept(2)))
                    .containsExactly(
                            new PromiseKept(2), new FollowUpPlanned(story.now().plus(ComplaintFlow.FOLLOW_UP_AFTER)));
        }

        @Test
        void no_second_follow_up_is_planned_and_none_for_a_satisfied_customer() {
            story.then(story.promise(1, TWO_HOURS));

            story.then(new FollowUpPlanned(story.now().plus(Duration.ofDays(3))));
            assertThat(story.accepted(new PromiseKept(1))).hasSize(1);

            story.then(verdict(Verdict.SATISFIED));
            assertThat(story.accepted(new PromiseKept(1))).hasSize(1);
        }

        @Test
        void what_was_promised_after_an_unhappy_verdict_is_followed_up_again() {
            story.then(verdict(Verdict.PARTLY)).then(story.promise(1, TWO_HOURS));

            assertThat(story.accepted(new PromiseKept(1))).hasSize(2).last().isInstanceOf(FollowUpPlanned.class);
        }
    }

    @Nested
    class Verdicts {

        @Test
        void two_follow_ups_without_an_answer_are_a_verdict() {
            assertThat(story.accepted(new FollowUpUnanswered()))
                    .containsExactly(
                            new FollowUpUnanswered(),
                            new FollowUpPlanned(story.now().plus(ComplaintFlow.FOLLOW_UP_AFTER)));

            story.then(new FollowUpUnanswered()).later(Duration.ofDays(1)).then(new FollowUpUnanswered());

            assertThat(story.complaint().verdict()).contains(Verdict.NO_ANSWER);
            assertThat(story.complaint().followUpDue()).isEmpty();
            assertThat(story.complaint().lastContact()).isEmpty();
        }

        @Test
        void two_presses_of_one_button_are_one_try() {
            story.then(new FollowUpUnanswered()).later(Duration.ofSeconds(2));

            assertRefused(new FollowUpUnanswered(), Reason.ALREADY_TRIED);
            assertThat(story.complaint().verdict()).isEmpty();
        }

        @Test
        void a_try_that_was_taken_back_does_not_count() {
            story.then(new FollowUpUnanswered()).undo(FollowUpUnanswered.class);

            story.then(new FollowUpUnanswered());

            assertThat(story.complaint().followUpsUnanswered()).isEqualTo(1);
        }

        @Test
        void tries_before_a_verdict_do_not_count_in_the_next_round() {
            story.then(new FollowUpUnanswered())
                    .later(Duration.ofDays(1))
                    .then(verdict(Verdict.PARTLY))
                    .later(Duration.ofDays(2))
                    .then(new FollowUpUnanswered());

            assertThat(story.complaint().verdict()).contains(Verdict.PARTLY);
            assertThat(story.complaint().followUpDue()).isPresent();
        }

        @ParameterizedTest
        @EnumSource(
                value = Verdict.class,
                names = {"PARTLY", "UNSATISFIED"})
        void an_unhappy_verdict_leads_back_to_the_options(Verdict unhappy) {
            assertThat(story.accepted(verdict(unhappy))).containsExactly(verdict(unhappy), new StepChosen("propose"));
        }

        @Test
        void a_satisfied_customer_leads_nowhere_else() {
            assertThat(story.accepted(verdict(Verdict.SATISFIED))).containsExactly(verdict(Verdict.SATISFIED));
        }

        @Test
        void a_follow_up_is_planned_for_a_moment_to_come() {
            assertRefused(new FollowUpPlanned(story.now()), Reason.PAST);
        }
    }

    @Nested
    class Closing {

        @Test
        void an_open_promise_stands_in_the_way() {
            story.then(story.promise(1, TWO_HOURS)).then(verdict(Verdict.SATISFIED));

            assertRefused(RESOLVED, Reason.PROMISES_OPEN);
            assertRefused(new Closed(CloseReason.LOST, Optional.empty()), Reason.PROMISES_OPEN);
        }

        @Test
        void a_moved_promise_is_still_open() {
            story.then(story.promise(1, TWO_HOURS))
                    .then(new PromiseRenegotiated(1, story.now().plus(Duration.ofDays(1)), written("tomorrow")))
                    .then(verdict(Verdict.SATISFIED));

            assertRefused(RESOLVED, Reason.PROMISES_OPEN);
        }

        @Test
        void without_a_verdict_nothing_is_resolved() {
            assertRefused(RESOLVED, Reason.VERDICT_MISSING);
            assertRefused(new Closed(CloseReason.LOST, Optional.empty()), Reason.VERDICT_MISSING);

            story.then(new FollowUpUnanswered());
            assertRefused(RESOLVED, Reason.VERDICT_MISSING);
        }

        @Test
        void with_a_verdict_or_without_an_answer_it_closes() {
            assertThat(story.then(verdict(Verdict.SATISFIED)).then(RESOLVED).closedFor())
                    .contains(CloseReason.RESOLVED);
            Story silent = Story.heard().then(new FollowUpUnanswered()).later(Duration.ofDays(1));
            assertThat(silent.then(new FollowUpUnanswered()).then(RESOLVED).closedFor())
                    .contains(CloseReason.RESOLVED);
        }

        @ParameterizedTest
        @EnumSource(
                value = CloseReason.class,
                names = {"DUPLICATE", "MISTAKE"})
        void duplicates_and_mistakes_close_freely(CloseReason free) {
            story.then(story.promise(1, TWO_HOURS));

            assertThat(story.then(new Closed(free, Optional.empty())).closedFor())
                    .contains(free);
        }

        @Test
        void a_lead_alone_closes_over_a_guard_and_says_why() {
            story.then(story.promise(1, TWO_HOURS));

            assertRefused(
                    new Closed(CloseReason.OVER_GUARD, Optional.of(written("I am tired of it"))), Reason.LEADS_ONLY);
            story.as(LEA);
            assertRefused(new Closed(CloseReason.OVER_GUARD, Optional.empty()), Reason.WHY_MISSING);
            story.then(new Closed(CloseReason.OVER_GUARD, Optional.of(written("settled in court"))));
            assertThat(story.closedFor()).contains(CloseReason.OVER_GUARD);
        }

        @Test
        void once_closed_only_what_still_makes_sense_happens() {
            story.then(verdict(Verdict.SATISFIED)).then(RESOLVED);
            Instant closed = story.now();
            story.later(Duration.ofDays(1)).as(SAM);

            assertThat(story.refused(words("and another thing")))
                    .isEqualTo(new Decision.Refused(Reason.CLOSED, Optional.of(ALEX), Optional.of(closed)));
            assertRefused(story.promise(1, TWO_HOURS), Reason.CLOSED);
            assertRefused(RESOLVED, Reason.CLOSED);
            assertThat(story.accepted(new NoteAdded(written("a card of thanks came"))))
                    .hasSize(1);
            assertThat(story.accepted(new LessonLearnt(written("no tracking"), written("send it at once"))))
                    .hasSize(1);
            assertThat(story.accepted(new TicketLinked(written("T-12")))).hasSize(1);
        }

        @Test
        void a_reopened_complaint_begins_again_by_listening() {
            Reopened reopened = new Reopened(written("the fault is back"));
            assertRefused(reopened, Reason.NOT_CLOSED);
            story.then(verdict(Verdict.SATISFIED)).then(RESOLVED).later(Duration.ofDays(9));

            assertThat(story.accepted(reopened)).containsExactly(reopened, new StepChosen("listen"));
            story.then(reopened);

            assertThat(story.complaint().isOpen()).isTrue();
            assertThat(story.complaint().verdict()).isEmpty();
            assertRefused(RESOLVED, Reason.VERDICT_MISSING);
        }
    }

    @Nested
    class Escalations {

        @Test
        void a_second_call_names_who_made_the_first() {
            story.then(escalation(1));
            Instant first = story.now();
            story.as(SAM).later(Duration.ofMinutes(3));

            assertThat(story.refused(escalation(2)))
                    .isEqualTo(new Decision.Refused(Reason.ALREADY_ESCALATED, Optional.of(ALEX), Optional.of(first)));
        }

        @Test
        void after_a_decision_the_team_can_be_called_again() {
            story.then(escalation(1)).as(LEA).then(new EscalationDecided(1, written("yes")));

            assertThat(story.accepted(escalation(2))).hasSize(1);
        }

        @Test
        void a_call_that_is_not_there_is_not_taken() {
            assertRefused(new EscalationClaimed(1), Reason.NOT_THERE);
            assertRefused(new EscalationReleased(1), Reason.NOT_THERE);
            assertRefused(new EscalationDecided(1, written("yes")), Reason.NOT_THERE);
        }

        @Test
        void the_second_who_takes_it_learns_who_was_first() {
            story.then(escalation(1)).as(LEA).then(new EscalationClaimed(1)).as(SAM);

            assertThat(story.refused(new EscalationClaimed(1)).by()).contains(LEA);
            assertRefused(new EscalationClaimed(1), Reason.ALREADY_CLAIMED);
        }

        @Test
        void what_nobody_has_is_not_released() {
            assertRefused(new EscalationReleased(9), Reason.NOT_THERE);
            story.then(escalation(1));
            assertRefused(new EscalationReleased(1), Reason.NOT_CLAIMED);
        }

        @Test
        void what_was_decided_is_decided() {
            story.then(escalation(1)).as(LEA).then(new EscalationDecided(1, written("yes")));

            assertRefused(new EscalationClaimed(1), Reason.ALREADY_DECIDED);
            assertRefused(new EscalationReleased(1), Reason.ALREADY_DECIDED);
            assertRefused(new EscalationDecided(1, written("no")), Reason.ALREADY_DECIDED);
        }

        @Test
        void whoever_decides_without_taking_it_first_has_taken_it() {
            story.then(escalation(1)).as(LEA);

            assertThat(story.accepted(new EscalationDecided(1, written("yes"))))
                    .containsExactly(new EscalationClaimed(1), new EscalationDecided(1, written("yes")));
        }

        @Test
        void the_one_who_decides_is_named_even_where_another_had_it() {
            story.then(escalation(1)).as(SAM).then(new EscalationClaimed(1));

            story.as(LEA).then(new EscalationDecided(1, written("yes")));

            Escalation escalation = story.complaint().escalation(1).orElseThrow();
            assertThat(escalation.ruling().orElseThrow().by()).isEqualTo(LEA);
            assertThat(escalation.claim().orElseThrow().by()).isEqualTo(SAM);
        }

        @Test
        void a_released_call_waits_anew() {
            story.then(escalation(1)).as(SAM).then(new EscalationClaimed(1)).later(Duration.ofMinutes(20));

            story.then(new EscalationReleased(1));

            assertThat(story.complaint().escalation(1).orElseThrow().acknowledgeBy())
                    .isEqualTo(story.now().plus(Urgency.NOW.acknowledge()));
        }
    }

    @Nested
    class ChangingHands {

        @Test
        void open_promises_of_the_former_owner_go_along() {
            story.then(story.promise(1, TWO_HOURS))
                    .then(story.promise(2, TWO_HOURS))
                    .then(new PromiseKept(2))
                    .as(LEA)
                    .then(new PromiseMade(
                            3, written("ask the carrier"), LEA, story.now().plus(TWO_HOURS)));

            story.as(ALEX).then(new HandedOver(SAM, Optional.of(written("she is kind"))));

            assertThat(story.complaint().owner()).isEqualTo(SAM);
            assertThat(story.complaint().promises()).extracting(Promise::owner).containsExactly(SAM, ALEX, LEA);
        }

        @Test
        void nobody_is_handed_what_they_have() {
            assertRefused(new HandedOver(ALEX, Optional.empty()), Reason.ALREADY_THEIRS);
        }
    }

    @Nested
    class Undoing {

        @Test
        void within_a_minute_an_act_is_taken_back() {
            story.then(story.promise(1, TWO_HOURS)).later(ComplaintFlow.UNDO);

            story.undo(PromiseMade.class);

            assertThat(story.complaint().promises()).isEmpty();
            assertThat(story.complaint().nextPromise()).isEqualTo(2);
        }

        @Test
        void after_a_minute_it_stays() {
            story.then(story.promise(1, TWO_HOURS)).later(ComplaintFlow.UNDO.plusMillis(1));

            assertRefused(new Undone(story.number(PromiseMade.class)), Reason.TOO_LATE_TO_UNDO);
        }

        @Test
        void what_the_rules_added_goes_with_it() {
            story.then(story.promise(1, TWO_HOURS)).later(Duration.ofMinutes(5)).then(new PromiseKept(1));

            story.undo(PromiseKept.class);

            assertThat(story.complaint().openPromises()).hasSize(1);
            assertThat(story.complaint().followUpDue()).isEmpty();
        }

        @Test
        void what_happened_before_stays() {
            story.later(Duration.ofSeconds(1)).then(new CustomerContacted(written("we are looking for it")));
            Instant heard = story.now();
            story.later(Duration.ofSeconds(1)).then(new SeveritySet(Severity.HIGH));

            story.undo(SeveritySet.class);

            assertThat(story.complaint().severity()).isEqualTo(Severity.NORMAL);
            assertThat(story.complaint().lastContact()).contains(heard);
        }

        @Test
        void nobody_undoes_what_a_colleague_did() {
            story.later(Duration.ofSeconds(1)).then(story.promise(1, TWO_HOURS)).as(SAM);

            Decision.Refused refused = story.refused(new Undone(story.number(PromiseMade.class)));

            assertThat(refused.reason()).isEqualTo(Reason.NOT_YOURS_TO_UNDO);
            assertThat(refused.by()).contains(ALEX);
        }

        @Test
        void nothing_is_undone_twice() {
            story.then(story.promise(1, TWO_HOURS)).undo(PromiseMade.class);

            assertRefused(new Undone(story.number(PromiseMade.class)), Reason.ALREADY_UNDONE);
        }

        @Test
        void an_opening_and_an_undoing_are_not_undone() {
            story.then(story.promise(1, TWO_HOURS)).undo(PromiseMade.class);

            assertRefused(new Undone(1), Reason.NOT_UNDOABLE);
            assertRefused(new Undone(story.number(Undone.class)), Reason.NOT_UNDOABLE);
            assertRefused(new Undone(99), Reason.NOT_THERE);
        }

        @Test
        void a_close_by_a_slip_is_undone_with_its_follow_up() {
            story.then(new FollowUpPlanned(story.now().plus(Duration.ofDays(1))))
                    .later(Duration.ofMinutes(2))
                    .then(new Closed(CloseReason.MISTAKE, Optional.empty()))
                    .later(Duration.ofSeconds(30));

            story.undo(Closed.class);

            assertThat(story.complaint().isOpen()).isTrue();
            assertThat(story.complaint().followUpDue()).isPresent();
        }

        @Test
        void handing_over_by_a_slip_brings_the_promises_back() {
            story.then(story.promise(1, TWO_HOURS))
                    .later(Duration.ofMinutes(2))
                    .then(new HandedOver(SAM, Optional.empty()))
                    .undo(HandedOver.class);

            assertThat(story.complaint().owner()).isEqualTo(ALEX);
            assertThat(story.complaint().promise(1).orElseThrow().owner()).isEqualTo(ALEX);
        }
    }

    @Test
    void a_complaint_is_opened_once() {
        Opened again = new Opened(written("Mrs Roy"), SAM, Channel.EMAIL, Language.ENGLISH);

        assertThatThrownBy(() -> story.asked(again)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_option_that_is_not_there_is_not_chosen() {
        assertRefused(new OptionChosen(1), Reason.NOT_THERE);
        OptionAdded refund = new OptionAdded(1, written("a refund"), Optional.empty(), Optional.empty(), false);

        assertThat(story.then(refund).accepted(new OptionChosen(1))).hasSize(1);
    }

    @Test
    void the_customers_own_idea_is_their_choice() {
        OptionAdded theirs = new OptionAdded(1, written("I fetch it myself"), Optional.empty(), Optional.empty(), true);

        assertThat(story.accepted(theirs)).containsExactly(theirs, new OptionChosen(1));
    }

    @Test
    void only_words_are_corrected() {
        assertRefused(new WordsCorrected(1, written("four weeks"), Heard.NOTHING), Reason.NOT_THERE);
        long words = story.number(WordsSaid.class);

        story.then(new WordsCorrected(words, written("four weeks"), Heard.NOTHING));

        assertThat(story.complaint().lastWords().orElseThrow().words().body()).isEqualTo("four weeks");
    }

    @Test
    void a_danger_makes_it_critical_until_somebody_says_otherwise() {
        story.then(Story.dangerousWords("smoke came out of the charger"));
        assertThat(story.complaint().severity()).isEqualTo(Severity.CRITICAL);

        story.then(new SeveritySet(Severity.NORMAL));
        assertThat(story.complaint().severity()).isEqualTo(Severity.NORMAL);
    }
}
