package io.bottine.core.desk;

import io.bottine.core.card.TeamCards;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.outbox.Outbox.Wanted;
import io.bottine.core.outbox.Undelivered;
import io.bottine.core.store.Ledger;
import io.bottine.core.store.Store;
import io.bottine.core.team.Member;
import io.bottine.phrasebook.content.Phrasebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Says that a message will never arrive, to those who can do something about it: the team's channel of a person whose direct
 * messages are closed, the leads of a channel that takes none. Once a day for each, and never of what it says itself, so that
 * nothing goes round in a circle.
 */
public final class Undeliverable {

    private static final String OWN = "undelivered/";

    private final Store store;
    private final Phrasebook phrasebook;

    public Undeliverable(Store store, Phrasebook phrasebook) {
        this.store = store;
        this.phrasebook = phrasebook;
    }

    /** Tells of a message that is on record as undelivered. */
    public void tell(Undelivered undelivered, Instant now) {
        if (undelivered.key().startsWith(OWN)) {
            return;
        }
        store.write(ledger -> {
            Leads leads = new Leads(ledger, undelivered.team(), phrasebook, now);
            switch (undelivered.place()) {
                case Place.Direct direct -> person(ledger, leads, direct.person(), undelivered);
                case Place.Channel channel -> channel(ledger, leads, channel, undelivered);
                case Place.InThread thread -> {
                    if (thread.parent().place() instanceof Place.Channel channel) {
                        channel(ledger, leads, channel, undelivered);
                    }
                }
            }
            return undelivered;
        });
    }

    private static void person(Ledger ledger, Leads leads, Person person, Undelivered undelivered) {
        String key = OWN + "person/" + person.id() + "/" + day(leads.now());
        boolean toldToday = ledger.outbox().isKnown(leads.team(), key)
                || leads.all().stream()
                        .anyMatch(lead -> ledger.outbox().isKnown(leads.team(), Leads.key(key, lead.person())));
        if (toldToday) {
            return;
        }
        Optional<Complaint> about = ledger.complaints().find(leads.team(), undelivered.complaint());
        leads.tellTeam(key, undelivered.complaint(), view -> TeamCards.personUnreachable(view, person, about));
    }

    /** What the channel was to be told, its leads are told in its place. */
    private static void channel(Ledger ledger, Leads leads, Place.Channel channel, Undelivered undelivered) {
        String key = OWN + "channel/" + channel.id() + "/" + day(leads.now());
        for (Member lead : leads.all()) {
            if (!ledger.outbox().isKnown(leads.team(), Leads.key(key, lead.person()))) {
                leads.tell(key, 0, view -> TeamCards.channelUnreachable(view, channel));
                break;
            }
        }
        for (Member lead : leads.all()) {
            ledger.outbox()
                    .want(new Wanted(
                            leads.team(),
                            Leads.key(undelivered.key(), lead.person()),
                            new Place.Direct(lead.person()),
                            Optional.empty(),
                            undelivered.complaint(),
                            undelivered.card()));
        }
    }

    private static LocalDate day(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
