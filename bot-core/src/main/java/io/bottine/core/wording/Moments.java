package io.bottine.core.wording;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.bottine.core.chat.Span;
import io.bottine.phrasebook.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;

/**
 * Shows moments to somebody, by the usage of their language and region and on their own clock.
 *
 * @param locale their language, and the country that tells how they write hours and dates
 * @param now the moment at which they read
 */
public record Moments(Locale locale, ZoneId zone, Instant now) {

    /** French hours are written "15 h 30", as the locale data have it for Canada, not "15:30" as they have it for France. */
    private static final ULocale FRENCH_CLOCK = ULocale.CANADA_FRENCH;

    private static final String MINUTE = "m";
    private static final String HOUR_AND_MINUTE = "jm";
    private static final String LONG_DAY = "EEEEdMMMM";
    private static final String SHORT_DAY = "EEEdMMM";
    private static final String WITH_YEAR = "y";

    /** From these numbers on the next larger unit says enough. */
    private static final int MANY_MINUTES = 90;

    private static final int MANY_HOURS = 36;
    private static final int MANY_DAYS = 14;
    private static final int MANY_WEEKS = 9;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_A_MONTH = 30;

    public String shown(Span.At at) {
        return switch (at.style()) {
            case FULL -> full(at.instant().atZone(zone));
            case SHORT -> brief(at.instant().atZone(zone));
            case RELATIVE -> relative(at.instant());
        };
    }

    private String full(ZonedDateTime moment) {
        return wording().line("moment.full", "day", day(moment, LONG_DAY), "hour", hour(moment), "zone", place(moment));
    }

    private String brief(ZonedDateTime moment) {
        LocalDate today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, moment.toLocalDate());
        if (days == 0) {
            return hour(moment);
        }
        String day = Math.abs(days) == 1
                ? formatter().format(days > 0 ? Direction.NEXT : Direction.LAST, AbsoluteUnit.DAY)
                : day(moment, SHORT_DAY);
        return wording().line("moment.short", "day", day, "hour", hour(moment));
    }

    private String relative(Instant moment) {
        Duration distance = Duration.between(now, moment);
        int sign = distance.isNegative() ? -1 : 1;
        long minutes = Math.round(distance.abs().toSeconds() / 60.0);
        long hours = Math.round(minutes / 60.0);
        long days = Math.round(hours / 24.0);
        if (minutes == 0) {
            return formatter().format(Direction.PLAIN, AbsoluteUnit.NOW);
        }
        if (minutes < MANY_MINUTES) {
            return formatter().formatNumeric(sign * (double) minutes, RelativeDateTimeUnit.MINUTE);
        }
        if (hours < MANY_HOURS) {
            return formatter().formatNumeric(sign * (double) hours, RelativeDateTimeUnit.HOUR);
        }
        if (days < MANY_DAYS) {
            return formatter().formatNumeric(sign * (double) days, RelativeDateTimeUnit.DAY);
        }
        long weeks = Math.round(days / (double) DAYS_OF_A_WEEK);
        return weeks < MANY_WEEKS
                ? formatter().formatNumeric(sign * (double) weeks, RelativeDateTimeUnit.WEEK)
                : formatter()
                        .formatNumeric(
                                sign * (double) Math.round(days / (double) DAYS_OF_A_MONTH),
                                RelativeDateTimeUnit.MONTH);
    }

    private String day(ZonedDateTime moment, String skeleton) {
        boolean sameYear = moment.getYear() == now.atZone(zone).getYear();
        return format(moment, region(), pattern(region(), sameYear ? skeleton : skeleton + WITH_YEAR));
    }

    private String hour(ZonedDateTime moment) {
        if (language() == Language.FRENCH) {
            String full = pattern(FRENCH_CLOCK, HOUR_AND_MINUTE);
            String pattern = moment.getMinute() == 0 ? full.substring(0, full.indexOf(MINUTE)) : full;
            return format(moment, FRENCH_CLOCK, pattern.replace("HH", "H")).strip();
        }
        return format(moment, region(), pattern(region(), HOUR_AND_MINUTE));
    }

    /** The city that the zone is named after, which people know better than its abbreviation; else the offset. */
    private String place(ZonedDateTime moment) {
        if (zone.getId().contains("/") && !zone.getId().startsWith("Etc/")) {
            String city = TimeZoneNames.getInstance(region()).getExemplarLocationName(zone.getId());
            return city != null
                    ? city
                    : zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        }
        ZoneOffset offset = moment.getOffset();
        return "UTC" + (offset.getTotalSeconds() == 0 ? "" : offset.getId().replace(":00", ""));
    }

    private static String pattern(ULocale region, String skeleton) {
        return DateTimePatternGenerator.getInstance(region).getBestPattern(skeleton);
    }

    /** The local time is handed over as if it were Greenwich's, so that the rules of zones are Java's alone. */
    private static String format(ZonedDateTime moment, ULocale region, String pattern) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, region);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(moment.toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }

    private RelativeDateTimeFormatter formatter() {
        return RelativeDateTimeFormatter.getInstance(region());
    }

    Wording wording() {
        return Wording.in(language());
    }

    private Language language() {
        return Language.seenIn(locale);
    }

    /** The reader's own locale, or English where we do not speak its language. */
    private ULocale region() {
        return ULocale.forLocale(Language.of(locale.toLanguageTag()).isPresent() ? locale : Locale.ENGLISH);
    }
}
