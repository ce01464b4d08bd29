package io.bottine.core.desk;

import io.bottine.core.card.CaseCard;
import io.bottine.core.card.Shown;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Event.Escalated;
import io.bottine.core.complaint.Event.EscalationClaimed;
import io.bottine.core.complaint.Event.EscalationDecided;
import io.bottine.core.complaint.Event.EscalationReleased;
import io.bottine.core.complaint.Event.HandedOver;
import io.bottine.core.complaint.Urgency;
import io.bottine.core.desk.Acts.Outcome;
import io.bottine.core.interaction.Reply;
import io.bottine.core.team.Member;
import io.bottine.phrasebook.words.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody's business: calls for help, and complaints that change hands. */
final class TeamworkDesk {

    private static final String ALL = "all";

    private final Services services;
    private final Cases cases;
    private final People people;

    TeamworkDesk(Services services, Cases cases, People people) {
        this.services = services;
        this.cases = cases;
        this.people = people;
    }

    Map<Verb, Handler> handlers() {
        return Map.of(
                Verb.ESCALATE, this::escalate,
                Verb.CLAIM, this::claim,
                Verb.RELEASE, this::release,
                Verb.DECIDE, this::decide,
                Verb.HANDOVER, this::handOver,
                Verb.TAKE, this::take);
    }

    private Reply escalate(Turn turn) {
        Urgency urgency = turn.request()
                .arg("urgency")
                .flatMap(label -> Label.read(Urgency.class, label))
                .orElse(Urgency.NOW);
        // Looked up before the act: once it is done, nothing may fail.
        Text where = whereAsked(turn);
        return cases.about(
                turn,
                number -> cases.act(
                        turn,
                        number,
                        complaint -> List.of(new Escalated(complaint.nextEscalation(), urgency, turn.written("ask"))),
                        complaint -> where));
    }

    private Text whereAsked(Turn turn) {
        return services.store().read(ledger -> {
            if (ledger.teams().settings(turn.team()).channel().isPresent()) {
                return turn.text("done.escalate");
            }
            boolean told = ledger.teams().members(turn.team()).stream()
                    .anyMatch(member -> member.lead() && !member.person().equals(turn.person()));
            // Nobody waits for an answer that nobody was asked for.
            return turn.text(told ? "done.escalate.no-channel" : "done.escalate.nobody");
        });
    }

    private Reply claim(Turn turn) {
        return escalation(turn, EscalationClaimed::new, "done.claim");
    }

    private Reply release(Turn turn) {
        return escalation(turn, EscalationReleased::new, "done.release");
    }

    private Reply decide(Turn turn) {
        return escalation(turn, number -> new EscalationDecided(number, turn.written("decision")), "done.decide");
    }

    private Reply escalation(Turn turn, java.util.function.IntFunction<Event> event, String done) {
        return turn.request()
                .number("escalation")
                .map(number -> cases.act(turn, event.apply(number), turn.text(done)))
                .orElseGet(() -> OldCard.answer(turn));
    }

    private Reply handOver(Turn turn) {
        return people.named(turn, member -> isAll(turn) ? handAllOver(turn, member) : handOneOver(turn, member));
    }

    private static boolean isAll(Turn turn) {
        return turn.request().arg(Request.COMPLAINT).filter(ALL::equals).isPresent();
    }

    private Reply handOneOver(Turn turn, Member to) {
        return cases.act(
                turn,
                new HandedOver(to.person(), turn.writtenIfGiven("brief")),
                turn.text("done.handover", "to", new Span.Mention(to.person())));
    }

    /** Each in a transaction of its own: what fails does not hold the others back, and asking again does the rest. */
    private Reply handAllOver(Turn turn, Member to) {
        List<Summary> mine =
                services.store().read(ledger -> ledger.complaints().open(turn.team(), Optional.of(turn.person())));
        Optional<Complaint> last = Optional.empty();
        int handed = 0;
        for (Summary summary : mine) {
            HandedOver event = new HandedOver(to.person(), turn.writtenIfGiven("brief"));
            if (cases.acts().act(turn, summary.number(), complaint -> List.of(event)) instanceof Outcome.Done done) {
                last = Optional.of(done.complaint());
                handed++;
            }
        }
        Text done = turn.text("done.handover.all", "count", handed, "to", new Span.Mention(to.person()));
        return last.<Reply>map(complaint -> new Reply.Show(CaseCard.of(turn.view(), complaint, Shown.done(done))))
                .orElseGet(() ->
                        new Reply.Show(io.bottine.core.chat.Card.of(new io.bottine.core.chat.Block.Paragraph(done))));
    }

    private Reply take(Turn turn) {
        return cases.act(turn, new HandedOver(turn.person(), Optional.empty()), turn.text("done.take"));
    }
}
