package io.bottine.phrasebook.dates;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Hours and regional habits that date phrases rely on, as read from {@code dates.yaml}. Hours are "HH:mm", up to "24:00". */
record Usage(
        @JsonProperty("end-of-day") String endOfDay,
        @JsonProperty("start-of-day") String startOfDay,
        Map<String, String> parts,
        @JsonProperty("month-first") List<String> monthFirst,
        @JsonProperty("weekend-is-fin-de-semaine") List<String> weekendIsFinDeSemaine,
        @JsonProperty("dinner-is-lunch") List<String> dinnerIsLunch,
        @JsonProperty("holiday-area") Map<String, List<String>> holidayArea) {

    static Usage load() {
        try (InputStream in = Usage.class.getResourceAsStream("/phrasebook/dates.yaml")) {
            if (in == null) {
                throw new IllegalStateException("no /phrasebook/dates.yaml");
            }
            return new ObjectMapper(new YAMLFactory()).readValue(in, Usage.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dates.yaml", e);
        }
    }

    /** Minutes from midnight of "HH:mm". */
    static int minutes(String hour) {
        return Integer.parseInt(hour.substring(0, 2)) * 60 + Integer.parseInt(hour.substring(3));
    }

    /** Minutes from midnight by which a promise for that part of a day is due. */
    int part(String name) {
        String hour = parts.get(name);
        if (hour == null) {
            throw new IllegalStateException("no part of the day called " + name);
        }
        return minutes(hour);
    }

    boolean monthFirst(Locale region) {
        return among(monthFirst, region);
    }

    static boolean among(List<String> countries, Locale region) {
        return countries.contains(region.getCountry())
                || countries.contains(region.getLanguage() + "-" + region.getCountry());
    }
}
