package io.bottine.core.desk;

import io.bottine.core.card.TeamCards;
import io.bottine.core.card.TeamCards.Owed;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.complaint.Escalation;
import io.bottine.core.interaction.Interaction.TeamEvent;
import io.bottine.core.interaction.Reply;
import io.bottine.core.outbox.Outbox.Wanted;
import io.bottine.core.store.Ledger;
import io.bottine.core.team.Member;
import io.bottine.core.team.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to a team itself: it comes and goes, loses its channel or somebody. Each event in one transaction, once. */
final class TeamEvents {

    private static final Logger LOG = LoggerFactory.getLogger(TeamEvents.class);

    private final Services services;
    private final Aftermath aftermath;

    TeamEvents(Services services) {
        this.services = services;
        this.aftermath = new Aftermath(services.phrasebook());
    }

    /** Nobody waits for an answer: whoever has to know is told by the outbox. */
    Reply happened(TeamEvent event) {
        return services.store().write(ledger -> {
            TeamId team = event.sender().person().team();
            if (ledger.isFirst(
                    team, event.sender().interactionId(), event.sender().at())) {
                new Happening(ledger, event, team).take();
            }
            return new Reply.Nothing();
        });
    }

    /** The open calls for help, wanted anew: where the team's channel is now, or by its leads. */
    static void callAgain(Ledger ledger, TeamId team, Aftermath aftermath, Instant now) {
        for (Complaint complaint : open(ledger, team)) {
            Aftermath.Post post = aftermath.new Post(ledger, complaint, now);
            complaint.escalations().stream().filter(Escalation::isOpen).forEach(post::escalation);
        }
    }

    private static List<Complaint> open(Ledger ledger, TeamId team) {
        return ledger.complaints().open(team, Optional.empty()).stream()
                .flatMap(summary -> ledger.complaints().find(team, summary.number()).stream())
                .toList();
    }

    private final class Happening {

        private final Ledger ledger;
        private final TeamEvent event;
        private final TeamId team;
        private final Instant now;
        private final Leads leads;

        Happening(Ledger ledger, TeamEvent event, TeamId team) {
            this.ledger = ledger;
            this.event = event;
            this.team = team;
            this.now = event.sender().at();
            this.leads = new Leads(ledger, team, services.phrasebook(), now);
        }

        void take() {
            switch (event.kind()) {
                case INSTALLED -> installed(true);
                case PRESENT -> installed(!ledger.teams().isKnown(team));
                case LEFT -> left();
                case TOKEN_REVOKED -> gone();
                case CHANNEL_GONE ->
                    ledger.teams()
                            .settings(team)
                            .channel()
                            .filter(channel -> channel.id().equals(event.subject()))
                            .ifPresent(this::channelGone);
                case PERSON_GONE -> personGone(new Person(team, event.subject()));
            }
        }

        private String why() {
            return event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private void installed(boolean greeted) {
            ledger.outbox().resume(team);
            if (event.subject().isBlank() || !greeted) {
                return;
            }
            // What is kept of the team says from now on that it was greeted.
            ledger.teams().save(team, ledger.teams().settings(team));
            Person installer = new Person(team, event.subject());
            ledger.outbox()
                    .want(new Wanted(
                            team,
                            "welcome/" + installer.id() + "/" + now.getEpochSecond(),
                            new Place.Direct(installer),
                            Optional.empty(),
                            0,
                            TeamCards.welcome(leads.view(ledger.teams()
                                    .member(installer)
                                    .map(Member::language)
                                    .orElse(event.sender().language())))));
        }

        /** Nothing is thrown away unless the team chose so. */
        private void left() {
            if (ledger.teams().settings(team).erasedOnLeaving()) {
                ledger.erase(team);
                LOG.info("team {} left: everything of it was erased, as it had chosen", team.value());
            } else {
                gone();
            }
        }

        /** Whoever installs it again finds what waited. */
        private void gone() {
            ledger.outbox().halt(team, why());
            ledger.installations().remove(team);
        }

        private void channelGone(Place.Channel channel) {
            Settings settings = ledger.teams().settings(team);
            ledger.teams().save(team, settings.to(Optional.empty()));
            ledger.outbox().forsake(channel, why());
            leads.tell("channel-gone/" + now.getEpochSecond(), 0, view -> TeamCards.channelGone(view, channel));
            callAgain(ledger, team, aftermath, now);
        }

        private void personGone(Person person) {
            ledger.teams().leave(person);
            List<Summary> theirs = ledger.complaints().open(team, Optional.of(person));
            List<Owed> owed = new ArrayList<>();
            for (Complaint complaint : open(ledger, team)) {
                complaint.openPromises().stream()
                        .filter(promise -> promise.owner().equals(person))
                        // Whoever takes a complaint takes its owner's promises along.
                        .filter(promise -> !complaint.owner().equals(person))
                        .forEach(promise -> owed.add(new Owed(complaint, promise)));
            }
            if (theirs.isEmpty() && owed.isEmpty()) {
                return;
            }
            String key = "person-gone/" + person.id() + "/" + now.getEpochSecond();
            if (leads.all().isEmpty()) {
                if (ledger.teams().settings(team).channel().isEmpty()) {
                    LOG.warn("somebody of team {} is gone, and nobody is known who could be told", team.value());
                }
                leads.tellTeam(key, 0, view -> TeamCards.personGone(view, person, theirs, owed));
            } else {
                leads.tell(key, 0, view -> TeamCards.personGone(view, person, theirs, owed));
            }
        }
    }
}
