package io.bottine.phrasebook.dates;

import io.bottine.phrasebook.dates.DateGrammar.Rule;
import io.bottine.phrasebook.dates.Meaning.Clock;
import io.bottine.phrasebook.dates.Meaning.Day;
import io.bottine.phrasebook.dates.Meaning.DayKind;
import io.bottine.phrasebook.dates.Meaning.Exactly;
import io.bottine.phrasebook.dates.Meaning.Half;
import io.bottine.phrasebook.dates.Meaning.PartOfDay;
import io.bottine.phrasebook.words.Moment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** What the words that a pattern caught mean, seen from one moment. Empty where they are no date after all ("48 h"). */
final class Reading {

    /** A day and month that went by so recently is a slip of the pen or a look back, not next year's. */
    private static final int RECENT_DAYS = 60;

    private static final int EARLY_IN_MONTH = 5;
    private static final int MIDDLE_OF_MONTH = 15;

    private final DateGrammar grammar;
    private final Usage usage;
    private final WorkingDays workingDays;
    private final ZonedDateTime now;
    private final LocalDate today;
    private final Locale region;

    Reading(DateGrammar grammar, Usage usage, WorkingDays workingDays, Moment moment) {
        this.grammar = grammar;
        this.usage = usage;
        this.workingDays = workingDays;
        this.now = moment.local();
        this.today = now.toLocalDate();
        this.region = moment.region();
    }

    Optional<Meaning> meaning(Rule rule, Matcher match) {
        return switch (rule.kind()) {
            case DAY -> fixed(today.plusDays(Integer.parseInt(rule.value())));
            case PAST -> Optional.of(new Day(today.plusDays(Integer.parseInt(rule.value())), DayKind.PAST, false));
            case WEEKDAY -> Optional.of(weekday(rule.value(), match));
            case DATE -> date(number(match, "day"), month(match), year(match));
            case ISO -> date(number(match, "day"), number(match, "mon"), year(match));
            case NUMERIC -> numeric(number(match, "a"), number(match, "b"), year(match));
            case DAY_OF_MONTH -> dayOfMonth(number(match, "day"));
            case SPAN -> span(match);
            case MINUTES -> in(Duration.ofMinutes(Long.parseLong(rule.value())));
            case HOURS_MINUTES -> in(Duration.ofMinutes(number(match, "n") * 60L + number(match, "min")));
            case END -> Optional.of(end(rule.value()));
            case END_OF_MONTH -> fixed(inMonth(rule.value(), month(match)));
            case CLOCK, RANGE -> clock(rule.value(), match);
            case NOON ->
                Optional.of(new Clock(
                        Math.floorDiv(12 * 60 + Integer.parseInt(rule.value()), 60),
                        Math.floorMod(Integer.parseInt(rule.value()), 60),
                        Half.SAID));
            case PART -> Optional.of(new PartOfDay(rule.value(), false));
            case PART_TODAY -> Optional.of(new PartOfDay(rule.value(), true));
            case MEAL ->
                Optional.of(new PartOfDay(Usage.among(usage.dinnerIsLunch(), region) ? "lunch" : "evening", false));
        };
    }

    private static Optional<Meaning> fixed(LocalDate date) {
        return Optional.of(new Day(date, DayKind.FIXED, false));
    }

    private Optional<Meaning> in(Duration duration) {
        return Optional.of(new Exactly(now.plus(duration).truncatedTo(ChronoUnit.MINUTES)));
    }

    private Day weekday(String which, Matcher match) {
        String list = has(match, "weekday") ? "weekday" : "shortday";
        DayOfWeek wanted =
                DayOfWeek.valueOf(grammar.name(list, match.group(list)).toUpperCase(Locale.ROOT));
        LocalDate coming = today.with(TemporalAdjusters.nextOrSame(wanted));
        LocalDate after = today.with(TemporalAdjusters.next(wanted));
        return switch (which) {
            case "coming" -> new Day(coming, DayKind.WEEKDAY, false);
            case "after" -> new Day(after, DayKind.WEEKDAY_FIXED, false);
            case "week" -> new Day(after.plusWeeks(1), DayKind.WEEKDAY_FIXED, false);
            case "fortnight" -> new Day(after.plusWeeks(2), DayKind.WEEKDAY_FIXED, false);
            case "next-week" ->
                new Day(nextMonday().with(TemporalAdjusters.nextOrSame(wanted)), DayKind.WEEKDAY_FIXED, false);
            case "last" -> new Day(today.with(TemporalAdjusters.previous(wanted)), DayKind.PAST, false);
            default -> throw new IllegalStateException("no such weekday: " + which);
        };
    }

    private LocalDate nextMonday() {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** Without a year, the next such day, or the one just gone by, which is then marked as past. */
    private Optional<Meaning> date(int day, int month, int year) {
        if (day < 1 || day > 39 || month < 1 || month > 12) {
            return Optional.empty();
        }
        if (year > 0) {
            return Optional.of(inYear(day, month, year));
        }
        Day thisYear = inYear(day, month, today.getYear());
        Day nextYear = inYear(day, month, today.getYear() + 1);
        Day lastYear = inYear(day, month, today.getYear() - 1);
        if (lastYear.date().isAfter(today.minusDays(RECENT_DAYS))) {
            return Optional.of(lastYear);
        }
        return Optional.of(thisYear.date().isBefore(today.minusDays(RECENT_DAYS)) ? nextYear : thisYear);
    }

    private static Day inYear(int day, int month, int year) {
        int length = YearMonth.of(year, month).lengthOfMonth();
        return new Day(LocalDate.of(year, month, Math.min(day, length)), DayKind.FIXED, day > length);
    }

    private Optional<Meaning> numeric(int a, int b, int year) {
        boolean monthFirst = usage.monthFirst(region);
        int month = monthFirst ? a : b;
        int day = monthFirst ? b : a;
        // 12/25 in London and 25/12 in Boston can mean only one day
        return month > 12 && day <= 12 ? date(month, day, year) : date(day, month, year);
    }

    private Optional<Meaning> dayOfMonth(int day) {
        if (day < 1 || day > 39) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(today);
        if (day > 31) {
            return Optional.of(new Day(month.atEndOfMonth(), DayKind.DAY_OF_MONTH, true));
        }
        while (day > month.lengthOfMonth() || month.atDay(day).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return Optional.of(new Day(month.atDay(day), DayKind.DAY_OF_MONTH, false));
    }

    private Optional<Meaning> span(Matcher match) {
        int count = count(match, "n");
        boolean working = caught(match, "open") || caught(match, "unitday");
        String unit =
                has(match, "unit") && match.group("unit") != null ? grammar.name("unit", match.group("unit")) : "day";
        return switch (unit) {
            case "minute" -> in(Duration.ofMinutes(count));
            case "hour" -> working ? Optional.of(workingHours(count)) : in(Duration.ofHours(count));
            case "day" -> fixed(working ? workingDays.after(today, count, region) : today.plusDays(count));
            case "week" -> fixed(today.plusWeeks(count));
            case "month" -> fixed(today.plusMonths(count));
            case "year" -> fixed(today.plusYears(Math.min(count, 100)));
            default -> throw new IllegalStateException("no such unit: " + unit);
        };
    }

    /** "48 h ouvrées" are two working days, at this hour; fewer hours are counted within opening hours. */
    private Meaning workingHours(int count) {
        if (count >= 24) {
            return new Exactly(
                    now.with(workingDays.after(today, count / 24, region)).truncatedTo(ChronoUnit.MINUTES));
        }
        int opens = Usage.minutes(usage.startOfDay());
        int closes = Usage.minutes(usage.endOfDay());
        LocalDate day = today;
        int minute = Math.max(opens, now.getHour() * 60 + now.getMinute());
        if (!workingDays.isWorking(day, region) || minute >= closes) {
            day = workingDays.after(day, 1, region);
            minute = opens;
        }
        int left = count * 60;
        while (left > closes - minute) {
            left -= closes - minute;
            day = workingDays.after(day, 1, region);
            minute = opens;
        }
        int end = minute + left;
        return new Exactly(day.atTime(end / 60, end % 60).atZone(now.getZone()));
    }

    private Day end(String period) {
        LocalDate friday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return switch (period) {
            case "week" -> new Day(friday, DayKind.PERIOD, false);
            case "weekend" -> new Day(sunday, DayKind.PERIOD, false);
            case "week-or-weekend" ->
                new Day(Usage.among(usage.weekendIsFinDeSemaine(), region) ? sunday : friday, DayKind.PERIOD, false);
            case "next-weekend" -> new Day(sunday.plusWeeks(1), DayKind.PERIOD, false);
            case "next-week-start" -> new Day(nextMonday().plusDays(1), DayKind.NEXT_WEEK, false);
            case "week-middle" ->
                new Day(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY)), DayKind.PERIOD, false);
            case "next-week" -> new Day(nextMonday().plusDays(4), DayKind.NEXT_WEEK, false);
            case "month" -> new Day(YearMonth.from(today).atEndOfMonth(), DayKind.PERIOD, false);
            case "next-month" -> new Day(YearMonth.from(today).plusMonths(1).atEndOfMonth(), DayKind.PERIOD, false);
            case "year" -> new Day(LocalDate.of(today.getYear(), 12, 31), DayKind.PERIOD, false);
            default -> throw new IllegalStateException("no such period: " + period);
        };
    }

    private LocalDate inMonth(String where, int month) {
        YearMonth wanted = YearMonth.of(today.getYear(), month);
        LocalDate day = inMonth(where, wanted);
        return day.isBefore(today) ? inMonth(where, wanted.plusYears(1)) : day;
    }

    private static LocalDate inMonth(String where, YearMonth month) {
        return switch (where) {
            case "start" -> month.atDay(EARLY_IN_MONTH);
            case "middle" -> month.atDay(MIDDLE_OF_MONTH);
            default -> month.atEndOfMonth();
        };
    }

    private Optional<Meaning> clock(String style, Matcher match) {
        String written = match.group("h");
        int hour = count(match, "h");
        int minute = caught(match, "min") ? Integer.parseInt(grammar.name("n", match.group("min"))) : 0;
        if (has(match, "halfpast") && match.start("halfpast") >= 0) {
            minute = 30;
        }
        int shift = has(match, "quarter") && match.start("quarter") >= 0 ? 15 : 0;
        shift += caught(match, "less") ? count(match, "less") : 0;
        shift += caught(match, "more") ? count(match, "more") : 0;
        int total = hour * 60 + minute + (caught(match, "sign") ? -shift : shift);
        boolean said = written.startsWith("0") || (style.equals("h24") && hour > 6);
        Half half = said ? Half.SAID : style.equals("h24") ? Half.NEARLY_SAID : Half.OPEN;
        if (caught(match, "half")) {
            boolean morning = grammar.name("half", match.group("half")).equals("am");
            if (hour <= 12) {
                total = total % (12 * 60) + (morning ? 0 : 12 * 60);
            }
            half = Half.SAID;
        } else if (hour > 12 || hour == 0) {
            half = Half.SAID;
        }
        if (total < 0 || hour > 24 || total > 24 * 60) {
            return Optional.empty();
        }
        return Optional.of(new Clock(total / 60, total % 60, half));
    }

    private int month(Matcher match) {
        return Integer.parseInt(grammar.name("month", match.group("month")));
    }

    private static int year(Matcher match) {
        if (!caught(match, "year")) {
            return 0;
        }
        int year = Integer.parseInt(match.group("year"));
        return year < 100 ? 2000 + year : year;
    }

    /** "1er" is 1. */
    private static int number(Matcher match, String group) {
        String digits = match.group(group);
        return Integer.parseInt(digits.endsWith("er") ? digits.substring(0, digits.length() - 2) : digits);
    }

    private int count(Matcher match, String group) {
        return Integer.parseInt(grammar.name("n", match.group(group)));
    }

    private static boolean caught(Matcher match, String group) {
        return has(match, group) && match.group(group) != null;
    }

    private static boolean has(Matcher match, String group) {
        return match.namedGroups().containsKey(group);
    }
}
