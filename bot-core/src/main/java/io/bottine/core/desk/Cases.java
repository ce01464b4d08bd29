package io.bottine.core.desk;

import io.bottine.core.card.CaseCard;
import io.bottine.core.card.Lists;
import io.bottine.core.card.Problems;
import io.bottine.core.card.Shown;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Folding;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Param;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.complaint.Event;
import io.bottine.core.desk.Acts.Outcome;
import io.bottine.core.interaction.Reply;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What all desks do with a complaint: find out which one is meant, act on it, and show it. */
final class Cases {

    private final Services services;
    private final Acts acts;

    Cases(Services services) {
        this.services = services;
        this.acts = new Acts(services);
    }

    Acts acts() {
        return acts;
    }

    /** Answers about the complaint that is meant: the one named, the only open one, or else the one the person picks. */
    Reply about(Turn turn, IntFunction<Reply> answer) {
        Optional<Integer> number = turn.request().number(Request.COMPLAINT);
        if (number.isPresent()) {
            return answer.apply(number.get());
        }
        List<Summary> candidates = candidates(turn);
        if (candidates.size() == 1) {
            return answer.apply(candidates.getFirst().number());
        }
        String aside =
                candidates.isEmpty() ? "" : Aside.Asked.of(redacted(turn)).put(turn);
        return new Reply.Show(Lists.whichOne(turn.view(), candidates, aside));
    }

    /** What waits aside is kept, so it is redacted like everything else that is. */
    static Request redacted(Turn turn) {
        Request request = turn.request();
        for (Param param : turn.request().verb().params()) {
            Optional<String> value = turn.request().arg(param.name());
            if (value.isPresent()) {
                request = request.with(
                        param.name(),
                        switch (param.kind()) {
                            case CHANNEL, GROUP -> turn.platformsId(value.get());
                            case COMPLAINT, NUMBER, ASIDE, CHOICE, WORDS, LINE, WHEN, ZONE, PERSON ->
                                turn.redacted(value.get());
                        });
            }
        }
        return request;
    }

    private List<Summary> candidates(Turn turn) {
        List<Summary> open = services.store().read(ledger -> ledger.complaints().open(turn.team(), Optional.empty()));
        Optional<String> named = turn.request().arg(Request.COMPLAINT);
        if (named.isPresent()) {
            String wanted = Folding.fold(named.get());
            return open.stream()
                    .filter(summary -> Folding.fold(summary.customer()).contains(wanted))
                    .toList();
        }
        boolean taking = turn.request().verb() == Verb.TAKE;
        List<Summary> likely = open.stream()
                .filter(summary -> summary.owner().equals(turn.person()) != taking)
                .toList();
        return likely.isEmpty() && !taking ? open : likely;
    }

    /** Acts on a complaint and shows it. */
    Reply act(Turn turn, int number, Function<Complaint, List<Event>> proposals, Function<Complaint, Text> done) {
        return shown(
                turn,
                acts.act(turn, number, proposals),
                (complaint, undo) -> CaseCard.of(
                        turn.view(), complaint, new Shown(Optional.of(done.apply(complaint)), undo, Optional.empty())));
    }

    /** One event, and its confirmation. */
    Reply act(Turn turn, Event event, Text done) {
        return about(turn, number -> act(turn, number, complaint -> List.of(event), complaint -> done));
    }

    /** How a complaint is shown after an act. */
    interface Showing {
        Card card(Complaint complaint, OptionalLong undo);
    }

    Reply shown(Turn turn, Outcome outcome, Showing showing) {
        return new Reply.Show(
                switch (outcome) {
                    case Outcome.Done done ->
                        showing.card(
                                done.complaint(),
                                isUndoable(done) ? OptionalLong.of(done.entry()) : OptionalLong.empty());
                    case Outcome.Repeated repeated -> showing.card(repeated.complaint(), OptionalLong.empty());
                    case Outcome.Refused refused ->
                        Problems.refused(turn.view(), refused.complaint(), refused.why(), turn.typed());
                    case Outcome.NotThere notThere ->
                        Problems.noSuchComplaint(turn.view(), notThere.number(), turn.typed());
                });
    }

    /** Nothing to undo where nothing changed, and no undoing of an opening or of an undoing. */
    private static boolean isUndoable(Outcome.Done done) {
        return done.complaint()
                .entry(done.entry())
                .filter(entry -> !(entry.event() instanceof Event.Opened) && !(entry.event() instanceof Event.Undone))
                .isPresent();
    }

    /** Reads a complaint and answers with a card about it. */
    Reply read(Turn turn, Function<Complaint, Card> card) {
        return about(
                turn,
                number -> new Reply.Show(find(turn, number)
                        .map(card)
                        .orElseGet(() -> Problems.noSuchComplaint(turn.view(), number, turn.typed()))));
    }

    Optional<Complaint> find(Turn turn, int number) {
        return services.store().read(ledger -> ledger.complaints().find(turn.team(), number));
    }
}
