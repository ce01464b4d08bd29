package io.bottine.core.reminder;

import io.bottine.core.chat.TeamId;
import io.bottine.phrasebook.words.Label;

/**
 * Something to look at again at a certain time. Ids only: what is said is decided when it is due, on the state of that moment.
 *
 * @param complaint the number of the complaint
 * @param subject the number of the promise or the escalation it is about; 0 for the complaint itself
 * @param level 1 the first time, then 2, …
 */
public record Reminder(TeamId team, int complaint, Kind kind, int subject, int level) {

    /** What is looked at. */
    public enum Kind implements Label {
        PROMISE,
        FOLLOW_UP,
        /** The customer has not heard from us for a while. */
        SILENCE,
        /** Nobody has taken an escalation up. */
        UNCLAIMED
    }

    /** What it is about, without its level: there is one reminder at a time for it. */
    public String key() {
        return first(team) + complaint + "/" + kind.label() + "/" + subject;
    }

    /** What every key of a team begins with. */
    public static String first(TeamId team) {
        return team.value() + "/";
    }

    /** What every key of a team comes before, byte by byte. */
    public static String after(TeamId team) {
        return team.value() + (char) ('/' + 1);
    }

    /** The same at a level of its own, so that it is said anew and not by changing what was said before. */
    public Reminder snoozed(java.time.Instant now) {
        return new Reminder(team, complaint, kind, subject, (int) (now.getEpochSecond() % Integer.MAX_VALUE));
    }

    public Reminder next() {
        return new Reminder(team, complaint, kind, subject, level + 1);
    }
}
