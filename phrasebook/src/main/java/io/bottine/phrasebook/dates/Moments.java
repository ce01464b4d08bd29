package io.bottine.phrasebook.dates;

import io.bottine.phrasebook.dates.DateGrammar.LeadKind;
import io.bottine.phrasebook.dates.DateReader.Problem;
import io.bottine.phrasebook.dates.Meaning.Clock;
import io.bottine.phrasebook.dates.Meaning.Day;
import io.bottine.phrasebook.dates.Meaning.DayKind;
import io.bottine.phrasebook.dates.Meaning.Exactly;
import io.bottine.phrasebook.dates.Meaning.Half;
import io.bottine.phrasebook.dates.Meaning.PartOfDay;
import io.bottine.phrasebook.words.Moment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The moment that the parts of a date phrase mean together. Where they leave a choice, it is the earliest one still ahead: a
 * promise kept early hurts nobody, and who hears a date too early says so when it is echoed.
 * <ul>
 *   <li>"à 9 h" at 14:00 is tomorrow; "at 7" at 14:00 is 19:00 today; "today at 9" at 14:00 is past.
 *   <li>"vendredi" on a Friday is today while its hour is ahead, else in a week.
 *   <li>"avant vendredi" is over when Thursday's work ends; "avant vendredi midi" is Friday noon.
 * </ul>
 */
final class Moments {

    record Due(ZonedDateTime due, boolean hourNamed, Problem problem) {}

    private static final int NOON = 12;

    /** "at 7", said in the afternoon, is this evening's; "at 9" is tomorrow's. */
    private static final int LATEST_EVENING_HOUR = 8;

    private static final int FIRST_MORNING_HOUR = 7;
    private static final int LAST_MINUTE = 23 * 60 + 59;

    private final Usage usage;
    private final ZonedDateTime now;
    private final LocalDate today;

    Moments(Usage usage, Moment moment) {
        this.usage = usage;
        this.now = moment.local();
        this.today = now.toLocalDate();
    }

    /** Whether two days of one phrase say the same day: "mardi" and "12 mars", "la semaine prochaine" and "mardi". */
    static boolean join(Day first, Day second) {
        boolean weekdayFirst = first.kind() == DayKind.WEEKDAY
                && (second.kind() == DayKind.FIXED
                        || second.kind() == DayKind.DAY_OF_MONTH
                        || second.kind() == DayKind.NEXT_WEEK);
        boolean weekdayLast = second.kind() == DayKind.WEEKDAY && first.kind() == DayKind.NEXT_WEEK;
        return weekdayFirst || weekdayLast;
    }

    Due due(List<Meaning> meanings, Set<LeadKind> leads) {
        Optional<Exactly> exactly = first(meanings, Exactly.class);
        if (exactly.isPresent()) {
            return checked(exactly.get().due(), true, false);
        }
        Optional<Clock> clock = first(meanings, Clock.class);
        Optional<PartOfDay> part = first(meanings, PartOfDay.class);
        Optional<Day> named = day(meanings);
        int minute = minute(
                clock,
                part,
                leads,
                named.isPresent() || part.map(PartOfDay::today).orElse(false));
        boolean hourNamed = (clock.isPresent() && !leads.contains(LeadKind.AFTER))
                || part.map(p -> p.name().equals("midnight")).orElse(false);
        if (named.isEmpty()) {
            return withoutDay(minute, hourNamed, part.map(PartOfDay::today).orElse(false));
        }
        Day day = named.get();
        if (leads.contains(LeadKind.BEFORE) && clock.isEmpty() && part.isEmpty()) {
            day = dayBefore(day);
        }
        if (!hourNamed && day.date().equals(today) && day.kind() != DayKind.WEEKDAY && isOver(today, minute)) {
            // "aujourd'hui" at seven in the evening still means today
            minute = LAST_MINUTE;
        }
        LocalDate date = day.date();
        if (isOver(date, minute)) {
            if (day.kind() == DayKind.WEEKDAY) {
                date = date.plusWeeks(1);
            } else if (day.kind() == DayKind.DAY_OF_MONTH && !day.impossible()) {
                date = date.plusMonths(1);
            }
        }
        return checked(date, minute, hourNamed, day.impossible());
    }

    private Due withoutDay(int minute, boolean hourNamed, boolean saysToday) {
        LocalDate date = today;
        int wanted = minute;
        if (isOver(today, minute)) {
            if (saysToday && !hourNamed && minute >= NOON * 60 + 1) {
                wanted = LAST_MINUTE;
            } else {
                date = today.plusDays(1);
            }
        }
        return checked(date, wanted, hourNamed, false);
    }

    /** Strictly before: when the work of the day before ends. A period is over when it is over. */
    private static Day dayBefore(Day day) {
        return switch (day.kind()) {
            case PERIOD, PAST -> day;
            case NEXT_WEEK -> new Day(day.date().minusWeeks(1), DayKind.PERIOD, day.impossible());
            case FIXED, WEEKDAY, WEEKDAY_FIXED, DAY_OF_MONTH ->
                new Day(day.date().minusDays(1), day.kind(), day.impossible());
        };
    }

    /** A weekday and a date beside it have to agree. */
    private static Optional<Day> day(List<Meaning> meanings) {
        List<Day> days = meanings.stream()
                .filter(Day.class::isInstance)
                .map(Day.class::cast)
                .toList();
        if (days.size() < 2) {
            return days.stream().findFirst();
        }
        Day weekday = days.stream()
                .filter(day -> day.kind() == DayKind.WEEKDAY)
                .findFirst()
                .orElse(days.getFirst());
        Day other =
                days.stream().filter(day -> !day.equals(weekday)).findFirst().orElse(weekday);
        if (other.kind() == DayKind.NEXT_WEEK) {
            LocalDate monday = other.date().with(java.time.DayOfWeek.MONDAY);
            return Optional.of(
                    new Day(monday.with(weekday.date().getDayOfWeek()), DayKind.WEEKDAY_FIXED, weekday.impossible()));
        }
        boolean agree = other.date().getDayOfWeek() == weekday.date().getDayOfWeek();
        return Optional.of(new Day(other.date(), DayKind.FIXED, other.impossible() || !agree));
    }

    /** Minutes from midnight of the day meant. */
    private int minute(Optional<Clock> clock, Optional<PartOfDay> part, Set<LeadKind> leads, boolean dayNamed) {
        int endOfDay = Usage.minutes(usage.endOfDay());
        if (clock.isEmpty()) {
            return part.map(p -> usage.part(p.name())).orElse(endOfDay);
        }
        int minute = hour(clock.get(), part, dayNamed) * 60 + clock.get().minute();
        return leads.contains(LeadKind.AFTER) ? Math.min(LAST_MINUTE, Math.max(endOfDay, minute + 60)) : minute;
    }

    private int hour(Clock clock, Optional<PartOfDay> part, boolean dayNamed) {
        int hour = clock.hour();
        if (hour >= NOON || hour == 0) {
            return hour;
        }
        boolean late = part.map(p -> usage.part(p.name()) > NOON * 60).orElse(false);
        if (late && (clock.half() != Half.SAID || hour < NOON)) {
            return hour + NOON;
        }
        if (part.isPresent() || clock.half() == Half.SAID) {
            return hour;
        }
        if (hour < FIRST_MORNING_HOUR) {
            return hour + NOON;
        }
        boolean eveningAhead = hour <= LATEST_EVENING_HOUR
                && isOver(today, hour * 60 + clock.minute())
                && !isOver(today, (hour + NOON) * 60 + clock.minute());
        return clock.half() == Half.OPEN && !dayNamed && eveningAhead ? hour + NOON : hour;
    }

    private boolean isOver(LocalDate date, int minute) {
        return !at(date, minute).atZone(now.getZone()).isAfter(now);
    }

    private static LocalDateTime at(LocalDate date, int minute) {
        return date.atStartOfDay().plusMinutes(minute);
    }

    /** An hour that the clocks skip in spring does not exist; one that they repeat in autumn is the first of the two. */
    private Due checked(LocalDate date, int minute, boolean hourNamed, boolean impossible) {
        LocalDateTime local = at(date, minute);
        ZonedDateTime due = local.atZone(now.getZone());
        return checked(due, hourNamed, impossible || !due.toLocalDateTime().equals(local));
    }

    private Due checked(ZonedDateTime due, boolean hourNamed, boolean impossible) {
        Problem problem = impossible ? Problem.IMPOSSIBLE : due.isAfter(now) ? Problem.NONE : Problem.PAST;
        return new Due(due, hourNamed, problem);
    }

    private static <M extends Meaning> Optional<M> first(List<Meaning> meanings, Class<M> type) {
        return meanings.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
