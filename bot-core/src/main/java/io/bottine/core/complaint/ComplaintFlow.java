package io.bottine.core.complaint;

import io.bottine.core.chat.Person;
import io.bottine.core.complaint.Decision.Accepted;
import io.bottine.core.complaint.Decision.Reason;
import io.bottine.core.complaint.Decision.Refused;
import io.bottine.core.complaint.Event.Closed;
import io.bottine.core.complaint.Event.CustomerContacted;
import io.bottine.core.complaint.Event.CustomerCorrected;
import io.bottine.core.complaint.Event.EmotionConfirmed;
import io.bottine.core.complaint.Event.Escalated;
import io.bottine.core.complaint.Event.EscalationClaimed;
import io.bottine.core.complaint.Event.EscalationDecided;
import io.bottine.core.complaint.Event.EscalationReleased;
import io.bottine.core.complaint.Event.FollowUpPlanned;
import io.bottine.core.complaint.Event.FollowUpUnanswered;
import io.bottine.core.complaint.Event.GestureOffered;
import io.bottine.core.complaint.Event.HandedOver;
import io.bottine.core.complaint.Event.LessonLearnt;
import io.bottine.core.complaint.Event.NoteAdded;
import io.bottine.core.complaint.Event.Opened;
import io.bottine.core.complaint.Event.OptionAdded;
import io.bottine.core.complaint.Event.OptionChosen;
import io.bottine.core.complaint.Event.OriginFound;
import io.bottine.core.complaint.Event.PromiseHandedOver;
import io.bottine.core.complaint.Event.PromiseKept;
import io.bottine.core.complaint.Event.PromiseMade;
import io.bottine.core.complaint.Event.PromiseRenegotiated;
import io.bottine.core.complaint.Event.Reopened;
import io.bottine.core.complaint.Event.SentenceUsed;
import io.bottine.core.complaint.Event.SeveritySet;
import io.bottine.core.complaint.Event.StepChosen;
import io.bottine.core.complaint.Event.ThreatWeighed;
import io.bottine.core.complaint.Event.TicketLinked;
import io.bottine.core.complaint.Event.Undone;
import io.bottine.core.complaint.Event.VerdictHeard;
import io.bottine.core.complaint.Event.WordsCorrected;
import io.bottine.core.complaint.Event.WordsSaid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may happen to a complaint: the method's guards, and nothing else. Pure: the same complaint, act and moment give the
 * same decision.
 */
public final class ComplaintFlow {

    /** Wrong clicks can be taken back for this long. */
    public static final Duration UNDO = Duration.ofMinutes(1);

    /** Soon afterwards, but not at once: when the customer is asked whether the solution holds. */
    public static final Duration FOLLOW_UP_AFTER = Duration.ofDays(1);

    /** After this many unanswered follow-ups the verdict is recorded as {@link Verdict#NO_ANSWER}. */
    public static final int MOST_FOLLOW_UPS = 2;

    /** The step that another round begins with when the customer is not satisfied. */
    private static final String ADJUST = "propose";

    /** The step that a complaint begins again with: something new is to be heard. */
    private static final String LISTEN = "listen";

    private final Complaint complaint;
    private final Person by;
    private final boolean lead;
    private final Instant now;

    private ComplaintFlow(Complaint complaint, Person by, boolean lead, Instant now) {
        this.complaint = complaint;
        this.by = by;
        this.lead = lead;
        this.now = now;
    }

    /**
     * Decides upon an act.
     *
     * @param proposed what would be appended to the history
     * @param by who acts
     * @param lead whether they are a lead of the team
     */
    public static Decision decide(Complaint complaint, Event proposed, Person by, boolean lead, Instant now) {
        return new ComplaintFlow(complaint, by, lead, now).decide(proposed);
    }

    private Decision decide(Event proposed) {
        if (!complaint.isOpen() && !isForClosed(proposed)) {
            return refuse(Reason.CLOSED, complaint.closing().map(Complaint.Closing::by), closedAt());
        }
        return switch (proposed) {
            case Opened opened -> throw new IllegalArgumentException("opened twice: #" + complaint.number());
            case WordsSaid said -> accept(said);
            case SentenceUsed used -> accept(used);
            case EmotionConfirmed confirmed -> accept(confirmed);
            case OriginFound found -> accept(found);
            case ThreatWeighed weighed -> accept(weighed);
            case OptionAdded added -> added.theirs() ? accept(added, new OptionChosen(added.option())) : accept(added);
            case OptionChosen chosen ->
                complaint.option(chosen.option()).isPresent() ? accept(chosen) : refuse(Reason.NOT_THERE);
            case GestureOffered offered -> accept(offered);
            case PromiseMade made -> made.due().isAfter(now) ? accept(made) : refuse(Reason.PAST);
            case PromiseKept kept -> keep(kept);
            case PromiseRenegotiated moved -> renegotiate(moved);
            case PromiseHandedOver handed -> handOver(handed);
            case CustomerContacted contacted -> accept(contacted);
            case Escalated escalated -> escalate(escalated);
            case EscalationClaimed claimed -> claim(claimed);
            case EscalationReleased released -> release(released);
            case EscalationDecided decided -> settle(decided);
            case HandedOver handed ->
                handed.owner().equals(complaint.owner()) ? refuse(Reason.ALREADY_THEIRS) : accept(handed);
            case FollowUpPlanned planned -> planned.due().isAfter(now) ? accept(planned) : refuse(Reason.PAST);
            case FollowUpUnanswered unanswered -> noAnswer(unanswered);
            case VerdictHeard heard -> hear(heard);
            case LessonLearnt learnt -> accept(learnt);
            case Closed closed -> close(closed);
            case Reopened reopened ->
                complaint.isOpen() ? refuse(Reason.NOT_CLOSED) : accept(reopened, new StepChosen(LISTEN));
            case NoteAdded added -> accept(added);
            case SeveritySet set -> accept(set);
            case TicketLinked linked -> accept(linked);
            case CustomerCorrected corrected -> accept(corrected);
            case WordsCorrected corrected ->
                complaint
                                .entry(corrected.entry())
                                .map(Entry::event)
                                .filter(WordsSaid.class::isInstance)
                                .isPresent()
                        ? accept(corrected)
                        : refuse(Reason.NOT_THERE);
            case StepChosen chosen -> accept(chosen);
            case Undone undone -> undo(undone);
        };
    }

    /** What still makes sense once a complaint is closed. */
    private static boolean isForClosed(Event event) {
        return event instanceof Reopened
                || event instanceof NoteAdded
                || event instanceof LessonLearnt
                || event instanceof TicketLinked
                || event instanceof Undone;
    }

    private Decision keep(PromiseKept kept) {
        Optional<Promise> promise = complaint.promise(kept.promise());
        if (promise.isEmpty()) {
            return refuse(Reason.NOT_THERE);
        }
        if (!promise.get().isOpen()) {
            return refuse(
                    Reason.ALREADY_KEPT, keeper(kept.promise()), promise.get().keptAt());
        }
        boolean lastOne = complaint.openPromises().size() == 1;
        boolean followedUp = complaint.followUpDue().isPresent() || !complaint.awaitsVerdict();
        return lastOne && !followedUp ? accept(kept, new FollowUpPlanned(now.plus(FOLLOW_UP_AFTER))) : accept(kept);
    }

    private Optional<Person> keeper(int promise) {
        return complaint.happened().stream()
                .filter(entry -> entry.event() instanceof PromiseKept kept && kept.promise() == promise)
                .map(Entry::by)
                .findFirst();
    }

    private Decision renegotiate(PromiseRenegotiated moved) {
        Optional<Promise> promise = complaint.promise(moved.promise());
        if (promise.isEmpty()) {
            return refuse(Reason.NOT_THERE);
        }
        if (!promise.get().isOpen()) {
            return refuse(
                    Reason.ALREADY_KEPT, keeper(moved.promise()), promise.get().keptAt());
        }
        return moved.due().isAfter(now) ? accept(moved) : refuse(Reason.PAST);
    }

    private Decision handOver(PromiseHandedOver handed) {
        Optional<Promise> promise = complaint.promise(handed.promise());
        if (promise.isEmpty()) {
            return refuse(Reason.NOT_THERE);
        }
        if (!promise.get().isOpen()) {
            return refuse(
                    Reason.ALREADY_KEPT, keeper(handed.promise()), promise.get().keptAt());
        }
        return promise.get().owner().equals(handed.owner()) ? refuse(Reason.ALREADY_THEIRS) : accept(handed);
    }

    private Decision escalate(Escalated escalated) {
        return complaint.escalations().stream()
                .filter(Escalation::isOpen)
                .findFirst()
                .<Decision>map(open -> refuse(Reason.ALREADY_ESCALATED, Optional.of(open.by()), Optional.of(open.at())))
                .orElseGet(() -> accept(escalated));
    }

    private Decision claim(EscalationClaimed claimed) {
        Optional<Escalation> escalation = complaint.escalation(claimed.escalation());
        if (escalation.isEmpty()) {
            return refuse(Reason.NOT_THERE);
        }
        if (!escalation.get().isOpen()) {
            return alreadyDecided(claimed.escalation());
        }
        return escalation
                .get()
                .claim()
                .<Decision>map(
                        claim -> refuse(Reason.ALREADY_CLAIMED, Optional.of(claim.by()), Optional.of(claim.at())))
                .orElseGet(() -> accept(claimed));
    }

    private Decision release(EscalationReleased released) {
        Optional<Escalation> escalation = complaint.escalation(released.escalation());
        if (escalation.isEmpty()) {
            return refuse(Reason.NOT_THERE);
        }
        if (!escalation.get().isOpen()) {
            return alreadyDecided(released.escalation());
        }
        return escalation.get().claim().isPresent() ? accept(released) : refuse(Reason.NOT_CLAIMED);
    }

    private Decision settle(EscalationDecided decided) {
        Optional<Escalation> escalation = complaint.escalation(decided.escalation());
        if (escalation.isEmpty()) {
            return refuse(Reason.NOT_THERE);
        }
        if (!escalation.get().isOpen()) {
            return alreadyDecided(decided.escalation());
        }
        // Whoever decides has taken it up.
        return escalation.get().claim().isPresent()
                ? accept(decided)
                : accept(new EscalationClaimed(decided.escalation()), decided);
    }

    private Decision alreadyDecided(int escalation) {
        Optional<Entry> decision = complaint.history().stream()
                .filter(entry ->
                        entry.event() instanceof EscalationDecided decided && decided.escalation() == escalation)
                .findFirst();
        return refuse(Reason.ALREADY_DECIDED, decision.map(Entry::by), decision.map(Entry::at));
    }

    private Decision noAnswer(FollowUpUnanswered unanswered) {
        // Two presses of one button are one try: a verdict is not recorded by a nervous finger.
        Optional<Entry> justNow = complaint.happened().stream()
                .filter(entry -> entry.event() instanceof FollowUpUnanswered)
                .filter(entry -> entry.at().plus(UNDO).isAfter(now))
                .findFirst();
        if (justNow.isPresent()) {
            return refuse(Reason.ALREADY_TRIED, justNow.map(Entry::by), justNow.map(Entry::at));
        }
        return complaint.followUpsUnanswered() + 1 >= MOST_FOLLOW_UPS
                ? accept(unanswered, new VerdictHeard(Verdict.NO_ANSWER, Optional.empty()))
                : accept(unanswered, new FollowUpPlanned(now.plus(FOLLOW_UP_AFTER)));
    }

    private Decision hear(VerdictHeard heard) {
        // An unhappy verdict leads back to the solutions.
        return heard.verdict().asksForMore() ? accept(heard, new StepChosen(ADJUST)) : accept(heard);
    }

    private Decision close(Closed closed) {
        if (closed.reason() == CloseReason.OVER_GUARD) {
            if (!lead) {
                return refuse(Reason.LEADS_ONLY);
            }
            return closed.why().isPresent() ? accept(closed) : refuse(Reason.WHY_MISSING);
        }
        return guard(closed.reason())
                .<Decision>map(reason -> new Refused(reason, Optional.empty(), Optional.empty()))
                .orElseGet(() -> accept(closed));
    }

    private Optional<Reason> guard(CloseReason reason) {
        return reason.isFree() ? Optional.empty() : guard(complaint);
    }

    /** What stands in the way of closing a complaint, if anything does. */
    public static Optional<Reason> guard(Complaint complaint) {
        if (!complaint.openPromises().isEmpty()) {
            return Optional.of(Reason.PROMISES_OPEN);
        }
        return complaint.verdict().isPresent() ? Optional.empty() : Optional.of(Reason.VERDICT_MISSING);
    }

    private Decision undo(Undone undone) {
        Optional<Entry> found = complaint.entry(undone.entry());
        if (found.isEmpty()) {
            return refuse(Reason.NOT_THERE);
        }
        Entry entry = found.get();
        if (entry.event() instanceof Opened || entry.event() instanceof Undone) {
            return refuse(Reason.NOT_UNDOABLE);
        }
        if (complaint.history().stream()
                .anyMatch(other -> other.event() instanceof Undone before && before.entry() == undone.entry())) {
            return refuse(Reason.ALREADY_UNDONE);
        }
        if (!entry.by().equals(by)) {
            return refuse(Reason.NOT_YOURS_TO_UNDO, Optional.of(entry.by()), Optional.of(entry.at()));
        }
        if (entry.at().plus(UNDO).isBefore(now)) {
            return refuse(Reason.TOO_LATE_TO_UNDO);
        }
        // What the rules added to the act goes with it.
        List<Event> all = complaint.history().stream()
                .filter(other -> other.number() >= entry.number()
                        && other.at().equals(entry.at())
                        && other.by().equals(entry.by())
                        && !(other.event() instanceof Undone))
                .<Event>map(other -> new Undone(other.number()))
                .toList();
        return new Accepted(all);
    }

    private Optional<Instant> closedAt() {
        return complaint.closing().map(Complaint.Closing::at);
    }

    private static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    private static Decision refuse(Reason reason) {
        return refuse(reason, Optional.empty(), Optional.empty());
    }

    private static Decision refuse(Reason reason, Optional<Person> by, Optional<Instant> at) {
        return new Refused(reason, by, at);
    }
}
