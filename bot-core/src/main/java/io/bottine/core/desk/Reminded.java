package io.bottine.core.desk;

import io.bottine.core.card.Notices;
import io.bottine.core.card.View;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Span.At.Style;
import io.bottine.core.chat.Text;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Promise;
import io.bottine.core.outbox.Outbox.Wanted;
import io.bottine.core.store.Ledger;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The reminders that stand in direct messages: once what they remind of is settled, moved, put off or in other hands, they say
 * so and offer nothing more to press. Only what was sent, or is about to be, is given another look.
 */
record Reminded(Ledger ledger, Complaint complaint, Aftermath.Post post) {

    /** The team's own message of an overdue promise is renewed with the channel, not here. */
    private static final String TEAM = "team";

    // The keys of the messages: a promise or follow-up that was moved is reminded of anew, by messages of its own.

    static String ofPromise(int complaint, Promise promise) {
        return "promise/" + complaint + "/" + promise.number() + "/"
                + promise.due().getEpochSecond();
    }

    static String ofHandedPromise(int complaint, int promise) {
        return "promise-handed/" + complaint + "/" + promise;
    }

    static String ofFollowUp(int complaint, Instant due) {
        return "follow-up/" + complaint + "/" + due.getEpochSecond();
    }

    static String ofSilence(int complaint, Instant since) {
        return "silence/" + complaint + "/" + since.getEpochSecond();
    }

    void renew(Complaint before) {
        boolean closedOrReopened = before.isOpen() != complaint.isOpen();
        for (Promise was : before.promises()) {
            Optional<Promise> is = complaint.promise(was.number());
            if (!is.equals(Optional.of(was)) || (was.isOpen() && closedOrReopened)) {
                promise(was, is);
            }
        }
        before.followUpDue()
                .filter(due -> !complaint.followUpDue().equals(Optional.of(due)) || changedHands(before))
                .ifPresent(
                        due -> all(ofFollowUp(number(), due) + "/", (view, person) -> settled(view, followUp(before))));
        Instant since = before.lastContact().orElse(before.openedAt());
        boolean heard = !since.equals(complaint.lastContact().orElse(complaint.openedAt()));
        if (heard || changedHands(before) || (closedOrReopened && !complaint.isOpen())) {
            all(ofSilence(number(), since) + "/", (view, person) -> settled(view, silence(before)));
        }
    }

    /** A promise is reminded of later: until then there is nothing to press. */
    void snoozed(Promise promise, Instant at) {
        all(
                ofPromise(number(), promise) + "/",
                (view, person) -> settled(
                        view,
                        of -> of.wording()
                                .text(
                                        "reminder.snoozed",
                                        "at",
                                        new Span.At(at, Style.SHORT),
                                        "what",
                                        promise.what().body())));
    }

    private int number() {
        return complaint.number();
    }

    private boolean changedHands(Complaint before) {
        return !before.owner().equals(complaint.owner());
    }

    private void promise(Promise was, Optional<Promise> is) {
        all(ofPromise(number(), was) + "/", (view, person) -> promise(view, person, was, is));
        all(ofHandedPromise(number(), was.number()) + "/", (view, person) -> promise(view, person, was, is));
    }

    private Card promise(View view, Person reader, Promise was, Optional<Promise> is) {
        if (is.isEmpty()) {
            return settled(view, of -> of.wording().text("reminder.withdrawn"));
        }
        Promise promise = is.get();
        if (!promise.isOpen()) {
            return Notices.settled(view, complaint, promise);
        }
        if (!complaint.isOpen()) {
            return settled(view, of -> of.wording().text("reminder.closed"));
        }
        if (!promise.owner().equals(reader)) {
            return settled(
                    view,
                    of -> of.wording()
                            .text(
                                    "reminder.handed",
                                    "to",
                                    new Span.Mention(promise.owner()),
                                    "what",
                                    promise.what().body(),
                                    "due",
                                    new Span.At(promise.due(), Style.FULL)));
        }
        // What was undone is owed again, with everything to press.
        return promise.due().equals(was.due())
                ? Notices.promise(view, complaint, promise)
                : Notices.settled(view, complaint, promise);
    }

    private Function<View, Text> followUp(Complaint before) {
        if (changedHands(before)) {
            return view -> view.wording().text("reminder.handed-over", "to", new Span.Mention(complaint.owner()));
        }
        if (!complaint.isOpen()) {
            return view -> view.wording().text("reminder.closed");
        }
        return view -> complaint
                .followUpDue()
                .map(due -> view.wording().text("reminder.follow-up.moved", "due", new Span.At(due, Style.FULL)))
                .orElseGet(() -> view.wording().text("reminder.follow-up.done"));
    }

    private Function<View, Text> silence(Complaint before) {
        if (!complaint.isOpen()) {
            return view -> view.wording().text("reminder.closed");
        }
        return changedHands(before)
                ? view -> view.wording().text("reminder.handed-over", "to", new Span.Mention(complaint.owner()))
                : view -> view.wording().text("reminder.heard");
    }

    private Card settled(View view, Function<View, Text> what) {
        return Notices.noLonger(view, complaint, what.apply(view));
    }

    private interface Look {
        Card of(View view, Person reader);
    }

    private void all(String beginning, Look look) {
        for (Wanted wanted : ledger.outbox().wanted(complaint.team(), number(), beginning)) {
            if (wanted.place() instanceof Place.Direct direct && !wanted.key().startsWith(TEAM, beginning.length())) {
                post.direct(direct.person(), wanted.key(), look.of(post.view(direct.person()), direct.person()));
            }
        }
    }
}
