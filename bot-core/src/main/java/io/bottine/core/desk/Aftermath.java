package io.bottine.core.desk;

import io.bottine.core.card.CaseCard;
import io.bottine.core.card.EscalationCard;
import io.bottine.core.card.Notices;
import io.bottine.core.card.View;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Entry;
import io.bottine.core.complaint.Escalation;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Event.Undone;
import io.bottine.core.complaint.Promise;
import io.bottine.core.outbox.Outbox.Wanted;
import io.bottine.core.reminder.Watch;
import io.bottine.core.store.Ledger;
import io.bottine.core.team.Member;
import io.bottine.phrasebook.content.Phrasebook;
import io.bottine.phrasebook.words.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What follows from an act, written in its transaction: reminders set and dropped, cards renewed, people told. */
final class Aftermath {

    private final Phrasebook phrasebook;

    Aftermath(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    void opened(Ledger ledger, Complaint complaint, Instant now) {
        Post post = new Post(ledger, complaint, now);
        post.watch(Watch.opened(complaint));
        post.lastingCard();
    }

    void acted(Ledger ledger, Complaint before, Complaint after, Instant now) {
        Post post = new Post(ledger, after, now);
        post.watch(Watch.change(before, after));
        post.lastingCard();
        if (!before.owner().equals(after.owner())) {
            post.goneFrom(before.owner());
        }
        for (Escalation escalation : after.escalations()) {
            boolean changed = !before.escalation(escalation.number()).equals(Optional.of(escalation));
            if (changed || (escalation.isOpen() && before.isOpen() != after.isOpen())) {
                post.escalation(escalation);
            }
        }
        for (Promise promise : after.promises()) {
            before.promise(promise.number())
                    .filter(was -> !was.equals(promise) && Alarm.wasAnnounced(was, now))
                    .ifPresent(was -> post.announced(was, promise));
        }
        new Reminded(ledger, after, post).renew(before);
        after.history().stream()
                .filter(entry -> entry.number() > before.version())
                .forEach(entry -> post.news(entry, before.version() + 1));
    }

    /** The reminders that stand say that they come again. */
    void snoozed(Ledger ledger, Complaint complaint, Promise promise, Instant at, Instant now) {
        new Reminded(ledger, complaint, new Post(ledger, complaint, now)).snoozed(promise, at);
    }

    /** Everybody who is told something about a complaint, in their own language. */
    final class Post {

        private final Ledger ledger;
        private final Complaint complaint;
        private final Instant now;

        Post(Ledger ledger, Complaint complaint, Instant now) {
            this.ledger = ledger;
            this.complaint = complaint;
            this.now = now;
        }

        void watch(Watch.Change change) {
            change.dropped().forEach(ledger.reminders()::drop);
            change.set().forEach(timed -> ledger.reminders().set(timed.reminder(), timed.at()));
        }

        void lastingCard() {
            direct(complaint.owner(), caseKey(complaint.owner()), CaseCard.lasting(view(complaint.owner()), complaint));
        }

        void goneFrom(Person former) {
            direct(former, caseKey(former), Notices.gone(view(former), complaint));
        }

        void escalation(Escalation escalation) {
            toTeam(
                    escalationKey(escalation.number()),
                    Optional.empty(),
                    view -> EscalationCard.of(view, complaint, escalation));
        }

        /** Only what was kept or moved is settled; what merely changed hands is owed as before. */
        void announced(Promise was, Promise promise) {
            boolean settled = !promise.isOpen() || !promise.due().equals(was.due());
            toTeam(
                    Alarm.overdueKey(complaint, was),
                    Optional.empty(),
                    view -> settled
                            ? Notices.settled(view, complaint, promise)
                            : Notices.overdue(view, complaint, promise));
        }

        /**
         * What an entry has to tell to whom.
         *
         * @param act the number of the first entry of the same act
         */
        void news(Entry entry, long act) {
            switch (entry.event()) {
                case Event.EscalationClaimed claimed -> {
                    // Whoever decides at once is told of as who decided.
                    if (isOpen(claimed.escalation())) {
                        note(claimed.escalation(), entry, "escalation.note.claimed");
                    }
                    tellAsker(claimed.escalation(), entry, act);
                }
                case Event.EscalationReleased released -> {
                    note(released.escalation(), entry, "escalation.note.released");
                    tellAsker(released.escalation(), entry, act);
                }
                case Event.EscalationDecided decided -> {
                    note(decided.escalation(), entry, "escalation.note.decided");
                    tellAsker(decided.escalation(), entry, act);
                }
                case Event.HandedOver handed -> {
                    if (!handed.owner().equals(entry.by())) {
                        direct(
                                handed.owner(),
                                "handover/" + complaint.number() + "/" + entry.number(),
                                Notices.handedOver(view(handed.owner()), complaint, entry.by(), handed.brief()));
                    }
                }
                case Event.PromiseHandedOver handed ->
                    complaint
                            .promise(handed.promise())
                            .filter(promise -> !handed.owner().equals(entry.by()))
                            .ifPresent(promise -> direct(
                                    handed.owner(),
                                    Reminded.ofHandedPromise(complaint.number(), promise.number()) + "/"
                                            + entry.number(),
                                    Notices.promiseHandedOver(view(handed.owner()), complaint, promise, entry.by())));
                case Undone undone ->
                    complaint.entry(undone.entry()).ifPresent(before -> takenBack(before.event(), entry, act));
                default -> {
                    // The lasting card says the rest.
                }
            }
        }

        /** Whoever counted on it has to know. */
        private void takenBack(Event before, Entry entry, long act) {
            switch (before) {
                case Event.Escalated escalated ->
                    toTeam(
                            escalationKey(escalated.escalation()),
                            Optional.empty(),
                            view -> Notices.callTakenBack(view, complaint, entry.by()));
                case Event.EscalationClaimed claimed -> tellAsker(claimed.escalation(), entry, act);
                case Event.EscalationReleased released -> tellAsker(released.escalation(), entry, act);
                case Event.EscalationDecided decided -> tellAsker(decided.escalation(), entry, act);
                default -> {
                    // The lasting card says the rest.
                }
            }
        }

        private void note(int escalation, Entry entry, String key) {
            toTeam(
                    escalationKey(escalation) + "/note/" + entry.number(),
                    Optional.of(escalationKey(escalation)),
                    view -> Notices.threadNote(view, complaint, key, "by", new Span.Mention(entry.by())));
        }

        private boolean isOpen(int escalation) {
            return complaint.escalation(escalation).filter(Escalation::isOpen).isPresent();
        }

        private void tellAsker(int number, Entry entry, long act) {
            complaint
                    .escalation(number)
                    .filter(escalation -> !escalation.by().equals(entry.by()))
                    .ifPresent(escalation -> direct(
                            escalation.by(),
                            // One message an act: an edited one would not be noticed by who is on the phone.
                            "escalation-news/" + complaint.number() + "/" + number + "/" + act,
                            Notices.escalationNews(view(escalation.by()), complaint, escalation)));
        }

        void direct(Person to, String key, Card card) {
            want(key, new Place.Direct(to), Optional.empty(), card);
        }

        /** To the team's channel; where none is set yet, to its leads, each in their own language. */
        void toTeam(String key, Optional<String> under, Function<View, Card> card) {
            Optional<Place.Channel> channel =
                    ledger.teams().settings(complaint.team()).channel();
            channel.ifPresent(place -> want(key, place, under, card.apply(teamView())));
            // A copy that leads were sent while there was no channel must not grow stale.
            Set<String> copies = ledger.outbox().wanted(complaint.team(), complaint.number(), key + "/").stream()
                    .map(Wanted::key)
                    .collect(Collectors.toSet());
            for (Member member : ledger.teams().members(complaint.team())) {
                String own = Leads.key(key, member.person());
                if (channel.isEmpty() ? member.lead() : copies.contains(own)) {
                    want(
                            own,
                            new Place.Direct(member.person()),
                            under.map(parent -> Leads.key(parent, member.person())),
                            card.apply(view(member.person())));
                }
            }
        }

        private void want(String key, Place place, Optional<String> under, Card card) {
            Person reader = place instanceof Place.Direct direct ? direct.person() : complaint.owner();
            Card written = ledger.teams()
                    .member(reader)
                    .map(member -> card.readBy(member.locale(), member.zone()))
                    .orElse(card);
            ledger.outbox().want(new Wanted(complaint.team(), key, place, under, complaint.number(), written));
        }

        View view(Person reader) {
            Language language =
                    ledger.teams().member(reader).map(Member::language).orElse(complaint.language());
            return new View(language, phrasebook, now);
        }

        /** What the whole team reads is in the language of the complaint's owner. */
        private View teamView() {
            return view(complaint.owner());
        }

        private String caseKey(Person reader) {
            return "case/" + complaint.number() + "/" + reader.id();
        }

        private String escalationKey(int number) {
            return "escalation/" + complaint.number() + "/" + number;
        }
    }
}
