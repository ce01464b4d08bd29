package io.bottine.phrasebook.dates;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Monday to Friday, without the public holidays of a region. A region without a country has no holidays here. */
final class WorkingDays {

    private final Map<String, List<String>> areas;
    private final Map<String, Optional<HolidayManager>> managers = new ConcurrentHashMap<>();

    WorkingDays(Map<String, List<String>> areas) {
        this.areas = areas;
    }

    /** The day that is {@code count} working days after {@code from}, which itself does not count. */
    LocalDate after(LocalDate from, int count, Locale region) {
        LocalDate day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day, region)) {
                left--;
            }
        }
        return day;
    }

    boolean isWorking(LocalDate day, Locale region) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        String country = region.getCountry().toLowerCase(Locale.ROOT);
        if (country.isEmpty()) {
            return true;
        }
        String[] area = areas.getOrDefault(region.getLanguage() + "-" + region.getCountry(), List.of())
                .toArray(String[]::new);
        return managers.computeIfAbsent(country, WorkingDays::manager)
                .map(manager -> !isHoliday(manager, day, area))
                .orElse(true);
    }

    /** jollyday promises nothing about threads: one at a time. */
    private static boolean isHoliday(HolidayManager manager, LocalDate day, String... area) {
        synchronized (manager) {
            return manager.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, area);
        }
    }

    private static Optional<HolidayManager> manager(String country) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)));
    }
}
