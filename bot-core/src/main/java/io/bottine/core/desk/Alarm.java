package io.bottine.core.desk;

import io.bottine.core.card.Notices;
import io.bottine.core.chat.Span;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Escalation;
import io.bottine.core.complaint.Promise;
import io.bottine.core.reminder.Reminder;
import io.bottine.core.store.Ledger;
import io.bottine.core.store.Store;
import io.bottine.core.team.Member;
import io.bottine.core.team.WorkingHours;
import io.bottine.phrasebook.content.Phrasebook;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Rings when a reminder falls due: reads the state of that moment, says what is to be said, or nothing where it was settled
 * meanwhile, and sets the next. All of it is one transaction, and ringing twice says the same message once.
 */
public final class Alarm {

    /** How long after its time an unkept promise is told to the team. */
    static final Duration OVERDUE = Duration.ofMinutes(30);

    /** Somebody who was told so often knows. */
    private static final int MOST_LEVELS = 3;

    /** By then its owner was reminded before and at its time. Snoozed or belated reminders have levels of their own. */
    private static final int OVERDUE_LEVEL = 3;

    private static final Duration AGAIN = Duration.ofDays(1);

    private final Store store;
    private final Aftermath aftermath;

    public Alarm(Store store, Phrasebook phrasebook) {
        this.store = store;
        this.aftermath = new Aftermath(phrasebook);
    }

    /** Looks at what a reminder is about. */
    public void ring(Reminder reminder, Instant now) {
        store.write(ledger -> {
            ledger.complaints()
                    .find(reminder.team(), reminder.complaint())
                    .filter(Complaint::isOpen)
                    .ifPresent(complaint -> new Ringing(ledger, complaint, reminder, now).ring());
            return reminder;
        });
    }

    /** True where the team was told that a promise is overdue. */
    static boolean wasAnnounced(Promise promise, Instant now) {
        return promise.isOpen() && !promise.due().plus(OVERDUE).isAfter(now);
    }

    /** The message by which the team is told. */
    static String overdueKey(Complaint complaint, Promise promise) {
        return promiseKey(complaint, promise) + "/team";
    }

    private static String promiseKey(Complaint complaint, Promise promise) {
        return Reminded.ofPromise(complaint.number(), promise);
    }

    private final class Ringing {

        private final Ledger ledger;
        private final Complaint complaint;
        private final Reminder reminder;
        private final Instant now;
        private final Aftermath.Post post;

        Ringing(Ledger ledger, Complaint complaint, Reminder reminder, Instant now) {
            this.ledger = ledger;
            this.complaint = complaint;
            this.reminder = reminder;
            this.now = now;
            this.post = aftermath.new Post(ledger, complaint, now);
        }

        void ring() {
            switch (reminder.kind()) {
                case PROMISE ->
                    complaint
                            .promise(reminder.subject())
                            .filter(Promise::isOpen)
                            .ifPresent(this::promise);
                case FOLLOW_UP -> complaint.followUpDue().ifPresent(this::followUp);
                case SILENCE -> silence();
                case UNCLAIMED ->
                    complaint
                            .escalation(reminder.subject())
                            .filter(escalation ->
                                    escalation.isOpen() && escalation.claim().isEmpty())
                            .ifPresent(this::unclaimed);
            }
        }

        private void promise(Promise promise) {
            String key = promiseKey(complaint, promise);
            if (wasAnnounced(promise, now)) {
                post.toTeam(key + "/team", Optional.empty(), view -> Notices.overdue(view, complaint, promise));
                if (reminder.level() == OVERDUE_LEVEL) {
                    return;
                }
            }
            post.direct(
                    promise.owner(),
                    key + "/" + reminder.level(),
                    Notices.promise(post.view(promise.owner()), complaint, promise));
            Instant next =
                    promise.due().isAfter(now) ? promise.due() : promise.due().plus(OVERDUE);
            if (next.isAfter(now)) {
                ledger.reminders().set(reminder.next(), next);
            }
        }

        private void followUp(Instant due) {
            if (waitsForWorkingHours()) {
                return;
            }
            post.direct(
                    complaint.owner(),
                    Reminded.ofFollowUp(complaint.number(), due) + "/" + reminder.level(),
                    Notices.followUp(post.view(complaint.owner()), complaint));
            again();
        }

        private void silence() {
            if (waitsForWorkingHours()) {
                return;
            }
            Instant since = complaint.lastContact().orElse(complaint.openedAt());
            post.direct(
                    complaint.owner(),
                    Reminded.ofSilence(complaint.number(), since) + "/" + reminder.level(),
                    Notices.silence(post.view(complaint.owner()), complaint, since));
            again();
        }

        private void again() {
            if (reminder.level() < MOST_LEVELS) {
                ledger.reminders().set(reminder.next(), now.plus(AGAIN));
            }
        }

        /** What can wait does not ring at night: it is put off to the owner's next working hour. */
        private boolean waitsForWorkingHours() {
            Optional<Instant> later = ledger.teams()
                    .member(complaint.owner())
                    .map(Member::zone)
                    .map(zone -> WorkingHours.next(now, zone, ledger.teams().settings(complaint.team())))
                    .filter(next -> next.isAfter(now));
            later.ifPresent(next -> ledger.reminders().set(reminder, next));
            return later.isPresent();
        }

        private void unclaimed(Escalation escalation) {
            String key = "escalation/" + complaint.number() + "/" + escalation.number();
            post.toTeam(
                    key + "/again/" + escalation.since().getEpochSecond() + "/" + reminder.level(),
                    Optional.of(key),
                    view -> Notices.threadNote(
                            view, complaint, "escalation.note.again", "by", new Span.Mention(escalation.by())));
            if (reminder.level() < MOST_LEVELS) {
                ledger.reminders()
                        .set(reminder.next(), now.plus(escalation.urgency().acknowledge()));
            }
        }
    }
}
