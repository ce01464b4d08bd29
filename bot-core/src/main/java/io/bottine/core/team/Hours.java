package io.bottine.core.team;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A working day as people type it: "9-18", "9 h – 18 h 30", "08:30 - 17:00". */
public record Hours(LocalTime from, LocalTime until) {

    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})(?:\\s?[h:.]\\s?(\\d{2})?)?\\s*[-–—]\\s*(\\d{1,2})(?:\\s?[h:.]\\s?(\\d{2})?)?");

    /** Empty for anything else, and for a day that ends before it begins. */
    public static Optional<Hours> read(String typed) {
        Matcher matcher = TYPED.matcher(
                typed.replace('\u00A0', ' ').replace('\u202F', ' ').strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime from = time(matcher, 1);
            LocalTime until = time(matcher, 3);
            return from.isBefore(until) ? Optional.of(new Hours(from, until)) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher matcher, int group) {
        String minutes = matcher.group(group + 1);
        return LocalTime.of(Integer.parseInt(matcher.group(group)), minutes == null ? 0 : Integer.parseInt(minutes));
    }
}
