package io.bottine.core.desk;

import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.ComplaintFlow;
import io.bottine.core.complaint.Complaints.StaleComplaint;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.complaint.Decision;
import io.bottine.core.complaint.Decision.Accepted;
import io.bottine.core.complaint.Entry;
import io.bottine.core.complaint.Event;
import io.bottine.core.store.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Does acts: reads the complaint, asks the rules, and saves what happened together with the reminders and the messages it
 * causes, all in one transaction, in which a platform's retry or a double click is recognised too.
 */
final class Acts {

    /** Somebody else's act at the same moment is waited out so often. */
    private static final int MOST_TRIES = 4;

    private final Services services;
    private final Aftermath aftermath;

    Acts(Services services) {
        this.services = services;
        this.aftermath = new Aftermath(services.phrasebook());
    }

    /** How an act ended. */
    sealed interface Outcome {

        /** @param entry the number of the first entry it added, by which it can be undone */
        record Done(Complaint complaint, long entry) implements Outcome {}

        /** It was done before; this is the complaint now. */
        record Repeated(Complaint complaint) implements Outcome {}

        record Refused(Complaint complaint, Decision.Refused why) implements Outcome {}

        record NotThere(int number) implements Outcome {}
    }

    /** Opens a complaint. The first event opens it; the others are what was said. */
    Outcome open(Turn turn, List<Event> events) {
        return write(ledger -> {
            if (!ledger.isFirst(turn.team(), turn.sender().interactionId(), turn.now())) {
                return latest(ledger, turn);
            }
            int number = ledger.complaints().nextNumber(turn.team());
            Complaint complaint = Complaint.of(turn.team(), number, entries(turn, 0, events));
            ledger.complaints().append(complaint, 1);
            aftermath.opened(ledger, complaint, turn.now());
            return new Outcome.Done(complaint, 1);
        });
    }

    /**
     * Does an act on a complaint.
     *
     * @param proposals what would be appended, made from the complaint as it is; the first that is refused refuses them all
     */
    Outcome act(Turn turn, int number, Function<Complaint, List<Event>> proposals) {
        return write(ledger -> {
            Optional<Complaint> found = ledger.complaints().find(turn.team(), number);
            if (found.isEmpty()) {
                return new Outcome.NotThere(number);
            }
            Complaint before = found.get();
            // One interaction may be an act on several complaints, as when all are handed over.
            if (!ledger.isFirst(turn.team(), turn.sender().interactionId() + "/" + number, turn.now())) {
                return new Outcome.Repeated(before);
            }
            Complaint after = before;
            for (Event proposal : proposals.apply(before)) {
                Decision decision = ComplaintFlow.decide(
                        after, proposal, turn.person(), turn.member().lead(), turn.now());
                after = switch (decision) {
                    case Decision.Refused refused -> throw new NothingDone(new Outcome.Refused(before, refused));
                    case Accepted accepted -> after.with(entries(turn, after.version(), accepted.events()));
                };
            }
            long firstNew = before.version() + 1;
            if (after.version() >= firstNew) {
                ledger.complaints().append(after, firstNew);
                aftermath.acted(ledger, before, after, turn.now());
            }
            return new Outcome.Done(after, firstNew);
        });
    }

    /** Takes a refusal out of its transaction, of which nothing stays: asked again, the same is answered. */
    private static final class NothingDone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Outcome.Refused outcome;

        NothingDone(Outcome.Refused outcome) {
            super("refused", null, false, false);
            this.outcome = outcome;
        }
    }

    private Outcome write(Function<Ledger, Outcome> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return services.store().write(work);
            } catch (NothingDone refused) {
                return refused.outcome;
            } catch (StaleComplaint stale) {
                if (attempt == MOST_TRIES) {
                    throw stale;
                }
            }
        }
    }

    private static List<Entry> entries(Turn turn, long after, List<Event> events) {
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            entries.add(new Entry(after + entries.size() + 1, turn.now(), turn.person(), event));
        }
        return entries;
    }

    /** The complaint that this same interaction opened when it was seen first. */
    private static Outcome latest(Ledger ledger, Turn turn) {
        return ledger.complaints().open(turn.team(), Optional.of(turn.person())).stream()
                .max(Comparator.comparingInt(Summary::number))
                .flatMap(summary -> ledger.complaints().find(turn.team(), summary.number()))
                .<Outcome>map(Outcome.Repeated::new)
                .orElseGet(() -> new Outcome.NotThere(0));
    }
}
