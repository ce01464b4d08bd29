package io.bottine.core.complaint;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.complaint.Complaint.Closing;
import io.bottine.core.complaint.Complaint.Said;
import io.bottine.core.complaint.Complaint.Weighing;
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
import io.bottine.phrasebook.words.Emotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a history from its first entry to its last: the state of a complaint, piece by piece. */
final class History {

    private final Opened opened;
    private final Instant openedAt;

    private Written customer;
    private Person owner;
    private @Nullable Said words;
    private @Nullable Written sentence;
    private @Nullable Emotion emotion;
    private @Nullable OriginFound origin;
    private @Nullable Weighing threat;
    private final List<Option> options = new ArrayList<>();
    private @Nullable Integer choice;
    private @Nullable Written gesture;
    private final List<Promise> promises = new ArrayList<>();
    private final List<Escalation> escalations = new ArrayList<>();
    private @Nullable Instant contact;
    private @Nullable Instant followUp;
    private int unanswered;
    private @Nullable Verdict verdict;
    private @Nullable LessonLearnt lesson;
    private Severity severity = Severity.NORMAL;
    private @Nullable Written ticket;
    private @Nullable Closing closing;

    private History(Opened opened, Instant at) {
        this.opened = opened;
        this.openedAt = at;
        this.customer = opened.customer();
        this.owner = opened.owner();
    }

    static Complaint tell(TeamId team, int number, List<Entry> entries) {
        Entry first = entries.getFirst();
        if (!(first.event() instanceof Opened opened)) {
            throw new IllegalArgumentException("a history begins by opening: " + team.value() + " #" + number);
        }
        History history = new History(opened, first.at());
        happened(entries).forEach(history::happen);
        return history.complaint(team, number, entries);
    }

    /** What was not undone. */
    static List<Entry> happened(List<Entry> entries) {
        Set<Long> undone = entries.stream()
                .filter(entry -> entry.event() instanceof Undone)
                .map(entry -> ((Undone) entry.event()).entry())
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> !undone.contains(entry.number()))
                .toList();
    }

    private void happen(Entry entry) {
        Instant at = entry.at();
        switch (entry.event()) {
            case Opened ignored -> {}
            case WordsSaid said -> hear(new Said(entry.number(), said.words(), said.heard()));
            case WordsCorrected corrected -> hear(new Said(corrected.entry(), corrected.words(), corrected.heard()));
            case SentenceUsed used -> sentence = used.sentence();
            case EmotionConfirmed confirmed -> emotion = confirmed.emotion();
            case OriginFound found -> origin = found;
            case ThreatWeighed weighed -> threat = new Weighing(weighed.founded(), weighed.reason());
            case OptionAdded added ->
                options.add(new Option(added.option(), added.what(), added.pros(), added.cons(), added.theirs()));
            case OptionChosen chosen -> choice = chosen.option();
            case GestureOffered offered -> gesture = offered.what();
            case PromiseMade made ->
                promises.add(new Promise(made.promise(), made.what(), made.owner(), at, made.due(), Optional.empty()));
            case PromiseKept kept -> changePromise(promises, kept.promise(), promise -> promise.kept(at));
            case PromiseRenegotiated moved -> {
                changePromise(promises, moved.promise(), promise -> promise.renegotiated(at, moved.due()));
                contact = at;
            }
            case PromiseHandedOver handed ->
                changePromise(promises, handed.promise(), promise -> promise.ownedBy(handed.owner()));
            case CustomerContacted ignored -> contact = at;
            case Escalated escalated ->
                escalations.add(new Escalation(
                        escalated.escalation(),
                        escalated.urgency(),
                        escalated.ask(),
                        entry.by(),
                        at,
                        at,
                        Optional.empty(),
                        Optional.empty()));
            case EscalationClaimed claimed ->
                changeEscalation(
                        claimed.escalation(), escalation -> escalation.claimed(new Escalation.Claim(entry.by(), at)));
            case EscalationReleased released ->
                changeEscalation(released.escalation(), escalation -> escalation.released(at));
            case EscalationDecided decided ->
                changeEscalation(
                        decided.escalation(),
                        escalation -> escalation.decided(new Escalation.Ruling(entry.by(), decided.decision())));
            case HandedOver handed -> {
                Person before = owner;
                owner = handed.owner();
                // Nothing is orphaned: what the former owner still owes goes along.
                promises.replaceAll(promise ->
                        promise.isOpen() && promise.owner().equals(before) ? promise.ownedBy(handed.owner()) : promise);
            }
            case FollowUpPlanned planned -> followUp = planned.due();
            case FollowUpUnanswered ignored -> {
                unanswered++;
                followUp = null;
            }
            case VerdictHeard heard -> {
                verdict = heard.verdict();
                followUp = null;
                if (heard.verdict() != Verdict.NO_ANSWER) {
                    contact = at;
                    unanswered = 0;
                }
            }
            case LessonLearnt learnt -> lesson = learnt;
            case Closed closed -> {
                closing = new Closing(closed.reason(), closed.why(), entry.by(), at);
                followUp = null;
            }
            case Reopened ignored -> {
                closing = null;
                verdict = null;
                unanswered = 0;
            }
            case NoteAdded ignored -> {}
            case SeveritySet set -> severity = set.severity();
            case TicketLinked linked -> ticket = linked.link();
            case CustomerCorrected corrected -> customer = corrected.customer();
            case StepChosen ignored -> {}
            case Undone ignored -> {}
        }
    }

    private void hear(Said said) {
        words = said;
        // What the agent confirmed was about earlier words.
        emotion = null;
        if (!said.heard().risks().isEmpty() && severity.compareTo(Severity.CRITICAL) < 0) {
            severity = Severity.CRITICAL;
        }
    }

    private static void changePromise(List<Promise> promises, int number, UnaryOperator<Promise> change) {
        promises.replaceAll(promise -> promise.number() == number ? change.apply(promise) : promise);
    }

    private void changeEscalation(int number, UnaryOperator<Escalation> change) {
        escalations.replaceAll(escalation -> escalation.number() == number ? change.apply(escalation) : escalation);
    }

    private Complaint complaint(TeamId team, int number, List<Entry> entries) {
        return new Complaint(
                team,
                number,
                List.copyOf(entries),
                customer,
                owner,
                opened.channel(),
                opened.language(),
                openedAt,
                Optional.ofNullable(words),
                Optional.ofNullable(sentence),
                Optional.ofNullable(emotion),
                Optional.ofNullable(origin).map(OriginFound::origin),
                Optional.ofNullable(origin).map(OriginFound::whatHappened),
                Optional.ofNullable(threat),
                List.copyOf(options),
                Optional.ofNullable(choice),
                Optional.ofNullable(gesture),
                List.copyOf(promises),
                List.copyOf(escalations),
                Optional.ofNullable(contact),
                Optional.ofNullable(followUp),
                unanswered,
                Optional.ofNullable(verdict),
                Optional.ofNullable(lesson).map(LessonLearnt::cause),
                Optional.ofNullable(lesson).map(LessonLearnt::lesson),
                severity,
                Optional.ofNullable(ticket),
                Optional.ofNullable(closing));
    }
}
