package io.bottine.core.team;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people may be reminded of what can wait. */
public final class WorkingHours {

    private WorkingHours() {}

    /** The moment itself where it falls into working hours, else the beginning of the next ones. */
    public static Instant next(Instant moment, ZoneId zone, Settings settings) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (isWorkingDay(local) && !time.isBefore(settings.from()) && time.isBefore(settings.until())) {
            return moment;
        }
        ZonedDateTime start = local.with(settings.from());
        if (!time.isBefore(settings.from())) {
            start = start.plusDays(1);
        }
        while (!isWorkingDay(start)) {
            start = start.plusDays(1);
        }
        return start.toInstant();
    }

    private static boolean isWorkingDay(ZonedDateTime day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
