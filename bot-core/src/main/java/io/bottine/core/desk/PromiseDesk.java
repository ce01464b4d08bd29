package io.bottine.core.desk;

import io.bottine.core.card.CaseCard;
import io.bottine.core.card.Shown;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Span.At.Style;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Event.CustomerContacted;
import io.bottine.core.complaint.Event.PromiseHandedOver;
import io.bottine.core.complaint.Event.PromiseKept;
import io.bottine.core.complaint.Event.PromiseMade;
import io.bottine.core.complaint.Event.PromiseRenegotiated;
import io.bottine.core.complaint.Promise;
import io.bottine.core.interaction.Reply;
import io.bottine.core.reminder.Reminder;
import io.bottine.core.reminder.Reminder.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was promised, and what the customer heard from us: the boots that follow the lips. */
final class PromiseDesk {

    /** Long enough to finish a call. */
    private static final Duration SNOOZE = Duration.ofMinutes(15);

    private final Services services;
    private final Cases cases;
    private final People people;
    private final Aftermath aftermath;

    PromiseDesk(Services services, Cases cases, People people) {
        this.services = services;
        this.cases = cases;
        this.people = people;
        this.aftermath = new Aftermath(services.phrasebook());
    }

    Map<Verb, Handler> handlers() {
        return Map.of(
                Verb.PROMISE, this::promise,
                Verb.KEPT, this::kept,
                Verb.RENEGOTIATE, this::renegotiate,
                Verb.HAND_PROMISE, this::handOver,
                Verb.SNOOZE, this::snooze,
                Verb.UPDATE, this::update);
    }

    private Reply promise(Turn turn) {
        return switch (when(turn)) {
            case When.Read read ->
                cases.about(
                        turn,
                        number -> cases.act(
                                turn,
                                number,
                                complaint -> List.of(new PromiseMade(
                                        complaint.nextPromise(), turn.written("what"), turn.person(), read.due())),
                                complaint -> turn.text(
                                        "done.promise",
                                        "what",
                                        turn.redacted(turn.request().required("what")),
                                        "due",
                                        new Span.At(read.due(), Style.FULL))));
            case When.Unreadable unreadable -> WalkDesk.wrongDate(turn, unreadable);
        };
    }

    private When when(Turn turn) {
        return When.read(turn.request().required("when"), services.dates(), turn.language(), turn.moment());
    }

    private Reply kept(Turn turn) {
        return turn.request()
                .number("promise")
                .map(promise -> cases.about(
                        turn,
                        number -> cases.act(
                                turn,
                                number,
                                complaint -> List.<Event>of(new PromiseKept(promise)),
                                complaint -> keptText(turn, complaint))))
                .orElseGet(() -> OldCard.answer(turn));
    }

    private static Text keptText(Turn turn, Complaint complaint) {
        return complaint
                .followUpDue()
                .map(due -> turn.text("done.kept.follow-up", "due", new Span.At(due, Style.FULL)))
                .orElseGet(() -> turn.text("done.kept"));
    }

    private Reply renegotiate(Turn turn) {
        Integer promise = turn.request().number("promise").orElse(0);
        return switch (when(turn)) {
            case When.Read read ->
                cases.act(
                        turn,
                        new PromiseRenegotiated(promise, read.due(), turn.written("told")),
                        turn.text("done.renegotiate", "due", new Span.At(read.due(), Style.FULL)));
            case When.Unreadable unreadable -> WalkDesk.wrongDate(turn, unreadable);
        };
    }

    private Reply handOver(Turn turn) {
        Integer promise = turn.request().number("promise").orElse(0);
        return people.named(
                turn,
                member -> cases.act(
                        turn,
                        new PromiseHandedOver(promise, member.person()),
                        turn.text("done.hand-promise", "to", new Span.Mention(member.person()))));
    }

    private Reply snooze(Turn turn) {
        Integer promise = turn.request().number("promise").orElse(0);
        return cases.read(turn, complaint -> {
            Instant at = turn.now().plus(SNOOZE);
            Optional<Promise> open = complaint.promise(promise).filter(one -> complaint.isOpen() && one.isOpen());
            if (open.isEmpty()) {
                return CaseCard.lasting(turn.view(), complaint);
            }
            services.store().write(ledger -> {
                ledger.reminders()
                        .set(
                                new Reminder(complaint.team(), complaint.number(), Kind.PROMISE, promise, 1)
                                        .snoozed(turn.now()),
                                at);
                aftermath.snoozed(ledger, complaint, open.get(), at, turn.now());
                return at;
            });
            return CaseCard.of(
                    turn.view(), complaint, Shown.done(turn.text("done.snooze", "at", new Span.At(at, Style.SHORT))));
        });
    }

    private Reply update(Turn turn) {
        return cases.act(turn, new CustomerContacted(turn.written("words")), turn.text("done.update"));
    }
}
