package io.bottine.core.store;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.complaint.CloseReason;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Entry;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Event.Opened;
import io.bottine.core.complaint.Heard;
import io.bottine.core.complaint.Origin;
import io.bottine.core.complaint.Severity;
import io.bottine.core.complaint.Urgency;
import io.bottine.core.complaint.Verdict;
import io.bottine.core.complaint.Written;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Source;
import io.bottine.phrasebook.words.Threat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Two teams, their people, and what happens to them. */
final class Shop {

    static final TeamId SHOP = new TeamId("slack", "T-SHOP");
    static final TeamId OTHER = new TeamId("discord", "G-OTHER");
    static final Person LEA = new Person(SHOP, "U-LEA");
    static final Person OMAR = new Person(SHOP, "U-OMAR");
    static final Person STRANGER = new Person(OTHER, "U-STRANGER");
    static final Instant MORNING = Instant.parse("2026-11-23T08:30:00.123456789Z");

    private Shop() {}

    /** Words with an id of their own, the same on every run. */
    static Written written(String body) {
        return new Written(UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)), body);
    }

    static Heard upset() {
        return new Heard(
                List.of(Emotion.ANGER, Emotion.WORRY),
                3,
                Set.of(Demand.REFUND),
                Set.of(Threat.LEGAL),
                Set.of(Risk.DATA_BREACH),
                true);
    }

    /** One of each kind, in an order that could have happened. */
    static List<Event> oneOfEach() {
        return List.of(
                new Opened(written("Mme Roy"), LEA, Channel.PHONE, Language.FRENCH),
                new Event.WordsSaid(written("Trois semaines sans nouvelles de mon colis !"), Source.VERBATIM, upset()),
                new Event.SentenceUsed(written("Trois semaines sans nouvelles, c’est long.")),
                new Event.EmotionConfirmed(Emotion.DISAPPOINTMENT),
                new Event.OriginFound(Origin.OURS, written("L’entrepôt l’avait oublié.")),
                new Event.ThreatWeighed(true, written("Elle a déjà écrit à un avocat.")),
                new Event.OptionAdded(
                        1, written("Remboursement"), Optional.of(written("immédiat")), Optional.empty(), false),
                new Event.OptionAdded(
                        2, written("Nouvel envoi"), Optional.empty(), Optional.of(written("deux jours")), true),
                new Event.OptionChosen(2),
                new Event.GestureOffered(written("Port offert")),
                new Event.PromiseMade(1, written("Rappeler avec le numéro de suivi"), LEA, MORNING.plusSeconds(7200)),
                new Event.PromiseRenegotiated(
                        1, MORNING.plusSeconds(9000), written("Ce sera une demi-heure plus tard.")),
                new Event.PromiseHandedOver(1, OMAR),
                new Event.PromiseKept(1),
                new Event.CustomerContacted(written("Le colis est parti.")),
                new Event.Escalated(1, Urgency.NOW, written("Peut-on rembourser le port ?")),
                new Event.EscalationClaimed(1),
                new Event.EscalationReleased(1),
                new Event.EscalationDecided(1, written("Oui.")),
                new Event.HandedOver(OMAR, Optional.of(written("Elle attend le colis."))),
                new Event.FollowUpPlanned(MORNING.plusSeconds(172_800)),
                new Event.FollowUpUnanswered(),
                new Event.VerdictHeard(Verdict.SATISFIED, Optional.of(written("Merci !"))),
                new Event.LessonLearnt(written("Étiquette illisible"), written("Relire les étiquettes")),
                new Event.Closed(CloseReason.RESOLVED, Optional.empty()),
                new Event.Reopened(written("Le colis est abîmé.")),
                new Event.NoteAdded(written("Voisin au 3e")),
                new Event.SeveritySet(Severity.HIGH),
                new Event.TicketLinked(written("https://tickets.example.org/77")),
                new Event.CustomerCorrected(written("Mme Leroy")),
                new Event.WordsCorrected(2, written("Quatre semaines sans nouvelles !"), Heard.NOTHING),
                new Event.StepChosen("act"),
                new Event.Undone(27));
    }

    static Complaint complaint(TeamId team, int number, Person by, List<Event> events) {
        List<Entry> history = new ArrayList<>();
        for (Event event : events) {
            history.add(new Entry(history.size() + 1, MORNING.plusSeconds(60L * history.size()), by, event));
        }
        return Complaint.of(team, number, history);
    }

    static Complaint next(Complaint complaint, Event event) {
        long number = complaint.version() + 1;
        return complaint.with(List.of(new Entry(number, MORNING.plusSeconds(60 * number), complaint.owner(), event)));
    }

    /** A complaint of a customer who said something, saved. */
    static Complaint open(Store store, Person owner, String customer, String words) {
        return store.write(ledger -> {
            Complaint complaint = complaint(
                    owner.team(),
                    ledger.complaints().nextNumber(owner.team()),
                    owner,
                    List.of(
                            new Opened(new Written(UUID.randomUUID(), customer), owner, Channel.EMAIL, Language.FRENCH),
                            new Event.WordsSaid(
                                    new Written(UUID.randomUUID(), words), Source.VERBATIM, Heard.NOTHING)));
            ledger.complaints().append(complaint, 1);
            return complaint;
        });
    }
}
