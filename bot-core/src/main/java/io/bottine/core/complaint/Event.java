package io.bottine.core.complaint;

import io.bottine.core.chat.Person;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Source;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened in a complaint. The history is append-only: an undo is one more event. Promises, options and
 * escalations are numbered from 1 within their complaint.
 */
public sealed interface Event {

    // listening and reflecting

    /** @param language the customer's */
    record Opened(Written customer, Person owner, Channel channel, Language language) implements Event {}

    record WordsSaid(Written words, Source source, Heard heard) implements Event {}

    record SentenceUsed(Written sentence) implements Event {}

    record EmotionConfirmed(Emotion emotion) implements Event {}

    // analysing

    record OriginFound(Origin origin, Written whatHappened) implements Event {}

    record ThreatWeighed(boolean founded, Written reason) implements Event {}

    // proposing

    /** @param theirs true where it is the customer's own idea */
    record OptionAdded(int option, Written what, Optional<Written> pros, Optional<Written> cons, boolean theirs)
            implements Event {}

    record OptionChosen(int option) implements Event {}

    record GestureOffered(Written what) implements Event {}

    // acting

    record PromiseMade(int promise, Written what, Person owner, Instant due) implements Event {}

    record PromiseKept(int promise) implements Event {}

    /** @param told what the customer was told, before the promise was due */
    record PromiseRenegotiated(int promise, Instant due, Written told) implements Event {}

    record PromiseHandedOver(int promise, Person owner) implements Event {}

    record CustomerContacted(Written words) implements Event {}

    record Escalated(int escalation, Urgency urgency, Written ask) implements Event {}

    record EscalationClaimed(int escalation) implements Event {}

    record EscalationReleased(int escalation) implements Event {}

    record EscalationDecided(int escalation, Written decision) implements Event {}

    record HandedOver(Person owner, Optional<Written> brief) implements Event {}

    // following up

    record FollowUpPlanned(Instant due) implements Event {}

    record FollowUpUnanswered() implements Event {}

    record VerdictHeard(Verdict verdict, Optional<Written> words) implements Event {}

    record LessonLearnt(Written cause, Written lesson) implements Event {}

    record Closed(CloseReason reason, Optional<Written> why) implements Event {}

    record Reopened(Written why) implements Event {}

    // the file itself

    record NoteAdded(Written note) implements Event {}

    record SeveritySet(Severity severity) implements Event {}

    record TicketLinked(Written link) implements Event {}

    record CustomerCorrected(Written customer) implements Event {}

    /** @param entry the number of the entry whose words were wrong */
    record WordsCorrected(long entry, Written words, Heard heard) implements Event {}

    /** The agent jumped to a step of the walk. */
    record StepChosen(String step) implements Event {}

    /** @param entry the number of the entry that is taken back */
    record Undone(long entry) implements Event {}
}
