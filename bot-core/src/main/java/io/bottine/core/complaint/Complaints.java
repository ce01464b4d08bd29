package io.bottine.core.complaint;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where complaints are kept. Part of a transaction: see {@code Store}. Nothing here reads across teams. */
public interface Complaints {

    /** The number for the team's next complaint, never given twice, from 1. */
    int nextNumber(TeamId team);

    Optional<Complaint> find(TeamId team, int number);

    /**
     * Appends the entries of {@code complaint} from {@code firstNew} on, with the words they hold, and renews its summary.
     *
     * @param firstNew the number of the first entry that is new
     * @throws StaleComplaint if somebody else appended meanwhile; nothing is saved then
     */
    void append(Complaint complaint, long firstNew);

    /** Open complaints, those first that are due first; all owners where none is named. */
    List<Summary> open(TeamId team, Optional<Person> owner);

    /**
     * Complaints, open or closed, latest first, whose customer, words, notes or promises hold all words of {@code text},
     * whatever their case and accents. Wildcards of SQL mean themselves.
     */
    List<Summary> search(TeamId team, String text, int limit);

    /** A complaint in a list. */
    record Summary(
            int number,
            String customer,
            Person owner,
            boolean open,
            Severity severity,
            Instant openedAt,
            Optional<Instant> lastContact,
            Optional<Instant> nextDue) {}

    /** Somebody else appended to the complaint since it was read. */
    final class StaleComplaint extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StaleComplaint(TeamId team, int number) {
            super("changed meanwhile: " + team.value() + " #" + number);
        }
    }
}
