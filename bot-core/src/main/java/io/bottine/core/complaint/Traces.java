package io.bottine.core.complaint;

import io.bottine.phrasebook.content.Playbook.Leaves;
import java.util.Set;

/** What an agent leaves behind on the walk: how a playbook's {@code leaves} are read off a complaint. */
final class Traces {

    private Traces() {}

    /** What an event leaves behind; nothing where it does not move the walk. */
    static Set<Leaves> of(Event event) {
        return switch (event) {
            case Event.WordsSaid ignored -> Set.of(Leaves.WORDS);
            case Event.WordsCorrected ignored -> Set.of(Leaves.WORDS);
            // Whoever says the emotion back has confirmed it.
            case Event.SentenceUsed ignored -> Set.of(Leaves.SENTENCE_USED, Leaves.EMOTION);
            case Event.EmotionConfirmed ignored -> Set.of(Leaves.EMOTION);
            case Event.OriginFound ignored -> Set.of(Leaves.ORIGIN, Leaves.WHAT_HAPPENED);
            case Event.OptionAdded ignored -> Set.of(Leaves.OPTIONS);
            case Event.OptionChosen ignored -> Set.of(Leaves.CHOICE);
            case Event.PromiseMade ignored -> Set.of(Leaves.PROMISES);
            case Event.PromiseKept ignored -> Set.of(Leaves.PROMISES);
            case Event.PromiseRenegotiated ignored -> Set.of(Leaves.CONTACT);
            case Event.CustomerContacted ignored -> Set.of(Leaves.CONTACT);
            case Event.VerdictHeard ignored -> Set.of(Leaves.VERDICT);
            case Event.LessonLearnt ignored -> Set.of(Leaves.LESSON);
            case Event.Opened ignored -> Set.of();
            case Event.ThreatWeighed ignored -> Set.of();
            case Event.GestureOffered ignored -> Set.of();
            case Event.PromiseHandedOver ignored -> Set.of();
            case Event.Escalated ignored -> Set.of();
            case Event.EscalationClaimed ignored -> Set.of();
            case Event.EscalationReleased ignored -> Set.of();
            case Event.EscalationDecided ignored -> Set.of();
            case Event.HandedOver ignored -> Set.of();
            case Event.FollowUpPlanned ignored -> Set.of();
            case Event.FollowUpUnanswered ignored -> Set.of();
            case Event.Closed ignored -> Set.of();
            case Event.Reopened ignored -> Set.of();
            case Event.NoteAdded ignored -> Set.of();
            case Event.SeveritySet ignored -> Set.of();
            case Event.TicketLinked ignored -> Set.of();
            case Event.CustomerCorrected ignored -> Set.of();
            case Event.StepChosen ignored -> Set.of();
            case Event.Undone ignored -> Set.of();
        };
    }

    /** A customer hears from us, and is promised things, at any step: that alone does not move the walk on. */
    static boolean moves(Leaves trace) {
        return trace != Leaves.CONTACT && trace != Leaves.PROMISES && trace != Leaves.LESSON;
    }
}
