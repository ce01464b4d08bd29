package io.bottine.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Span.At;
import io.bottine.core.chat.Span.At.Style;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    /** A Monday, 10:00 in Paris. */
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static String shown(String locale, String zone, Instant moment, Style style) {
        return new Moments(Locale.forLanguageTag(locale), ZoneId.of(zone), NOW)
                .shown(new At(moment, style))
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr-FR | Europe/Paris     | 2026-11-24T14:00:00Z | mardi 24 novembre à 15 h (Paris)
            fr    | Europe/Paris     | 2026-11-24T14:30:00Z | mardi 24 novembre à 15 h 30 (Paris)
            fr-FR | Europe/Paris     | 2026-11-24T08:05:00Z | mardi 24 novembre à 9 h 05 (Paris)
            fr-CA | America/Montreal | 2026-11-24T14:00:00Z | mardi 24 novembre à 9 h (Montreal)
            fr-CH | Europe/Zurich    | 2027-01-04T08:00:00Z | lundi, 4 janvier 2027 à 9 h (Zurich)
            en-US | America/New_York | 2026-11-24T20:30:00Z | Tuesday, November 24 at 3:30 PM (New York)
            en-GB | Europe/London    | 2026-11-24T15:00:00Z | Tuesday 24 November at 15:00 (London)
            en    | Z                | 2026-11-24T15:00:00Z | Tuesday, November 24 at 3:00 PM (UTC)
            en-GB | +05:30           | 2026-11-24T15:00:00Z | Tuesday 24 November at 20:30 (UTC+05:30)
            de-DE | UTC              | 2026-11-24T15:00:00Z | Tuesday, November 24 at 3:00 PM (UTC)
            """)
    void a_full_moment_names_weekday_date_hour_and_zone(String locale, String zone, Instant moment, String expected) {
        assertThat(shown(locale, zone, moment, Style.FULL)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr-FR | Europe/Paris     | 2026-11-23T14:00:00Z | 15 h
            fr-FR | Europe/Paris     | 2026-11-24T14:00:00Z | demain à 15 h
            fr-FR | Europe/Paris     | 2026-11-22T14:00:00Z | hier à 15 h
            fr-FR | Europe/Paris     | 2026-11-27T08:30:00Z | ven. 27 nov. à 9 h 30
            fr-FR | Pacific/Auckland | 2026-11-23T14:00:00Z | demain à 3 h
            en-US | America/New_York | 2026-11-23T20:00:00Z | 3:00 PM
            en-GB | Europe/London    | 2026-11-24T15:00:00Z | tomorrow at 15:00
            en-GB | Europe/London    | 2026-11-27T15:00:00Z | Fri 27 Nov at 15:00
            """)
    void a_short_moment_is_the_hour_alone_today(String locale, String zone, Instant moment, String expected) {
        assertThat(shown(locale, zone, moment, Style.SHORT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | PT2H     | dans 2 heures
            fr | PT-72H   | il y a 3 jours
            fr | PT1M     | dans 1 minute
            fr | PT10S    | maintenant
            fr | PT-89M   | il y a 89 minutes
            fr | PT-504H  | il y a 3 semaines
            en | PT2H     | in 2 hours
            en | PT-72H   | 3 days ago
            en | PT30H    | in 30 hours
            en | PT40H    | in 2 days
            en | PT-2400H | 3 months ago
            """)
    void a_relative_moment_is_counted_in_the_unit_that_says_enough(String locale, Duration distance, String expected) {
        assertThat(shown(locale, "Europe/Paris", NOW.plus(distance), Style.RELATIVE))
                .isEqualTo(expected);
    }

    @Test
    void the_hour_that_summer_time_skips_is_shown_as_the_clock_shows_it() {
        assertThat(shown("fr-FR", "Europe/Paris", Instant.parse("2027-03-28T01:00:00Z"), Style.FULL))
                .isEqualTo("dimanche 28 mars 2027 à 3 h (Paris)");
    }
}
