package io.bottine.core.complaint;

import io.bottine.core.chat.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the rules make of an act. */
public sealed interface Decision {

    /** It may happen: what is appended to the history, what was proposed first. */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * It may not happen.
     *
     * @param by who did it already, where that is the reason
     * @param at when that was
     */
    record Refused(Reason reason, Optional<Person> by, Optional<Instant> at) implements Decision {}

    /** Why something may not happen; each has a message that says what to do. */
    enum Reason {
        CLOSED,
        NOT_CLOSED,
        NOT_THERE,
        PAST,
        ALREADY_KEPT,
        ALREADY_ESCALATED,
        ALREADY_CLAIMED,
        ALREADY_DECIDED,
        NOT_CLAIMED,
        ALREADY_THEIRS,
        ALREADY_TRIED,
        ALREADY_UNDONE,
        TOO_LATE_TO_UNDO,
        NOT_UNDOABLE,
        NOT_YOURS_TO_UNDO,
        PROMISES_OPEN,
        VERDICT_MISSING,
        LEADS_ONLY,
        WHY_MISSING
    }
}
