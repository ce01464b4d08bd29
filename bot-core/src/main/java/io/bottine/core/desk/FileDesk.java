package io.bottine.core.desk;

import io.bottine.core.card.CaseCard;
import io.bottine.core.card.HistoryCard;
import io.bottine.core.card.Lists;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Event.CustomerCorrected;
import io.bottine.core.complaint.Event.NoteAdded;
import io.bottine.core.complaint.Event.SeveritySet;
import io.bottine.core.complaint.Event.TicketLinked;
import io.bottine.core.complaint.Event.Undone;
import io.bottine.core.complaint.Event.WordsCorrected;
import io.bottine.core.complaint.Heard;
import io.bottine.core.complaint.Severity;
import io.bottine.core.interaction.Reply;
import io.bottine.phrasebook.words.Label;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files: home, show, find, history; note, severity, ticket, corrections, undo. */
final class FileDesk {

    /** A longer list is a reason to search for more. */
    private static final int MOST_FOUND = 25;

    private final Services services;
    private final Cases cases;

    FileDesk(Services services, Cases cases) {
        this.services = services;
        this.cases = cases;
    }

    Map<Verb, Handler> handlers() {
        return Map.of(
                Verb.HOME, this::home,
                Verb.SHOW, this::show,
                Verb.FIND, this::find,
                Verb.HISTORY, this::history,
                Verb.NOTE, this::note,
                Verb.SEVERITY, this::severity,
                Verb.TICKET, this::ticket,
                Verb.EDIT, this::edit,
                Verb.UNDO, this::undo);
    }

    Reply home(Turn turn) {
        return new Reply.Show(home(turn, Optional.empty()));
    }

    /** @param first what is said before the list */
    static Card home(Turn turn, Optional<Text> first) {
        List<Summary> all =
                turn.services().store().read(ledger -> ledger.complaints().open(turn.team(), Optional.empty()));
        List<Summary> mine = all.stream()
                .filter(summary -> summary.owner().equals(turn.person()))
                .toList();
        List<Summary> others = all.stream()
                .filter(summary -> !summary.owner().equals(turn.person()))
                .toList();
        boolean zoned = !turn.member().zone().equals(ZoneOffset.UTC); // what platforms say who do not know
        return Lists.home(turn.view(), first, zoned, mine, others);
    }

    private Reply show(Turn turn) {
        return cases.read(turn, complaint -> CaseCard.lasting(turn.view(), complaint));
    }

    private Reply find(Turn turn) {
        String text = turn.redacted(turn.request().required("text"));
        List<Summary> found =
                services.store().read(ledger -> ledger.complaints().search(turn.team(), text, MOST_FOUND));
        return new Reply.Show(Lists.found(turn.view(), text, found));
    }

    private Reply history(Turn turn) {
        return cases.read(turn, complaint -> HistoryCard.of(turn.view(), complaint));
    }

    private Reply note(Turn turn) {
        return cases.act(turn, new NoteAdded(turn.written("note")), turn.text("done.note"));
    }

    private Reply severity(Turn turn) {
        return Label.read(Severity.class, turn.request().required("severity"))
                .map(severity -> cases.act(turn, new SeveritySet(severity), turn.text("done.severity")))
                .orElseGet(() -> OldCard.answer(turn));
    }

    private Reply ticket(Turn turn) {
        return cases.act(turn, new TicketLinked(turn.written("link")), turn.text("done.ticket"));
    }

    private Reply edit(Turn turn) {
        return cases.about(
                turn,
                number -> cases.act(
                        turn, number, complaint -> corrections(turn, complaint), complaint -> turn.text("done.edit")));
    }

    private static List<Event> corrections(Turn turn, Complaint complaint) {
        List<Event> events = new ArrayList<>();
        String customer = turn.request().required("customer");
        if (!customer.equals(complaint.customer().body())) {
            events.add(new CustomerCorrected(turn.toKeep(customer)));
        }
        Optional<String> words = turn.request().arg("words");
        complaint
                .lastWords()
                .filter(said ->
                        words.isPresent() && !words.get().equals(said.words().body()))
                .ifPresent(said -> {
                    Heard heard = said.heard();
                    events.add(new WordsCorrected(said.entry(), turn.toKeep(words.orElseThrow()), heard));
                });
        return events;
    }

    private Reply undo(Turn turn) {
        return turn.request()
                .number("entry")
                .map(entry -> cases.act(turn, new Undone(entry), turn.text("done.undo")))
                .orElseGet(() -> OldCard.answer(turn));
    }
}
