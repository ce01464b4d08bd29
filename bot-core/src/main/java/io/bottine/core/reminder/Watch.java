package io.bottine.core.reminder;

import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Entry;
import io.bottine.core.complaint.Escalation;
import io.bottine.core.complaint.Event.Reopened;
import io.bottine.core.complaint.Promise;
import io.bottine.core.reminder.Reminder.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to be looked at again in a complaint, and when: a pure function of its state. What an act changes in it is what has
 * to be set or dropped, so that an undone act takes its reminder along.
 */
public final class Watch {

    /** How long before a promise is due its owner is reminded: time enough to keep it, or to call the customer first. */
    public static final Duration BEFORE_DUE = Duration.ofMinutes(30);

    /** After how long without a word from us the owner is told. */
    public static final Duration SILENCE = Duration.ofHours(24);

    /** The same where somebody may be harmed or a date lost. */
    public static final Duration SILENCE_CRITICAL = Duration.ofHours(4);

    private Watch() {}

    /** A reminder and its time. */
    public record Timed(Reminder reminder, Instant at) {}

    /** What changed between two states of a complaint. */
    public record Change(List<Timed> set, List<Reminder> dropped) {}

    /** What is watched in a complaint, by {@link Reminder#key()}; nothing once it is closed. */
    public static Map<String, Timed> of(Complaint complaint) {
        Map<String, Timed> watched = new LinkedHashMap<>();
        if (!complaint.isOpen()) {
            return watched;
        }
        for (Promise promise : complaint.openPromises()) {
            add(watched, complaint, Kind.PROMISE, promise.number(), firstLook(promise));
        }
        complaint.followUpDue().ifPresent(due -> add(watched, complaint, Kind.FOLLOW_UP, 0, due));
        for (Escalation escalation : complaint.escalations()) {
            if (escalation.isOpen() && escalation.claim().isEmpty()) {
                add(watched, complaint, Kind.UNCLAIMED, escalation.number(), escalation.acknowledgeBy());
            }
        }
        // A planned follow-up is a contact to come; without one, a customer is never left guessing.
        if (complaint.awaitsVerdict() && complaint.followUpDue().isEmpty()) {
            add(watched, complaint, Kind.SILENCE, 0, quietSince(complaint).plus(silence(complaint)));
        }
        return watched;
    }

    /** The weeks before a complaint was reopened were no silence. */
    private static Instant quietSince(Complaint complaint) {
        Instant heard = complaint.lastContact().orElse(complaint.openedAt());
        return complaint.happened().stream()
                .filter(entry -> entry.event() instanceof Reopened)
                .map(Entry::at)
                .filter(heard::isBefore)
                .reduce(heard, (earlier, later) -> later);
    }

    /** What has to be set and dropped when {@code before} became {@code after}. */
    public static Change change(Complaint before, Complaint after) {
        return change(of(before), of(after));
    }

    /** What has to be set for a complaint that is new. */
    public static Change opened(Complaint complaint) {
        return change(Map.of(), of(complaint));
    }

    private static Change change(Map<String, Timed> before, Map<String, Timed> after) {
        List<Timed> set = new ArrayList<>();
        after.forEach((key, timed) -> {
            if (!timed.equals(before.get(key))) {
                set.add(timed);
            }
        });
        List<Reminder> dropped = before.entrySet().stream()
                .filter(entry -> !after.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().reminder())
                .toList();
        return new Change(set, dropped);
    }

    /** A promise for soon is looked at halfway, not at once. */
    private static Instant firstLook(Promise promise) {
        Duration half = Duration.between(promise.since(), promise.due()).dividedBy(2);
        return promise.due().minus(half.compareTo(BEFORE_DUE) < 0 ? half : BEFORE_DUE);
    }

    private static Duration silence(Complaint complaint) {
        return switch (complaint.severity()) {
            case LOW, NORMAL, HIGH -> SILENCE;
            case CRITICAL -> SILENCE_CRITICAL;
        };
    }

    private static void add(Map<String, Timed> watched, Complaint complaint, Kind kind, int subject, Instant at) {
        Reminder reminder = new Reminder(complaint.team(), complaint.number(), kind, subject, 1);
        watched.put(reminder.key(), new Timed(reminder, at));
    }
}
