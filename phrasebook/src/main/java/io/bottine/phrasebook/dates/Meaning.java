package io.bottine.phrasebook.dates;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/** What one part of a date phrase says, before its neighbours are heard. */
sealed interface Meaning {

    /** A day. */
    record Day(LocalDate date, DayKind kind, boolean impossible) implements Meaning {}

    /** How firmly a day is named, which decides whether it may move when its hour has gone by. */
    enum DayKind {
        /** "aujourd'hui", "le 12 mars", "in three days": stays. */
        FIXED,
        /** "vendredi": any of them, the next one whose hour is still ahead. */
        WEEKDAY,
        /** "mardi prochain": a weekday that names its week. */
        WEEKDAY_FIXED,
        /** "le 30": of this month or a later one. */
        DAY_OF_MONTH,
        /** "la semaine prochaine": a period, of which this is the last working day. */
        NEXT_WEEK,
        /** "d'ici la fin du mois": a period; "before" does not move it. */
        PERIOD,
        /** Behind us. */
        PAST
    }

    /** An hour on the clock. */
    record Clock(int hour, int minute, Half half) implements Meaning {}

    /** Which half of the day an hour is in. */
    enum Half {
        /** "3 pm", "15 h", "03:00": as written, in 24 hours. */
        SAID,
        /** "at 3", "half eight": the hour that people work at, or the one still ahead. */
        OPEN,
        /** "3 h": in a language of 24 hours, though nobody calls at three in the night. */
        NEARLY_SAID
    }

    /** "matin", "end of day"; {@code today} where the words themselves say which day, as "ce soir". */
    record PartOfDay(String name, boolean today) implements Meaning {}

    /** A moment counted from now in hours or minutes. */
    record Exactly(ZonedDateTime due) implements Meaning {}
}
