package io.bottine.core.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine to six. 2026-11-23 is a Monday. */
class WorkingHoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 2026-11-23T09:00",
        "2026-11-23T17:59, 2026-11-23T17:59",
        "2026-11-23T18:00, 2026-11-24T09:00",
        "2026-11-23T08:59, 2026-11-23T09:00",
        "2026-11-23T23:30, 2026-11-24T09:00",
        "2026-11-24T00:30, 2026-11-24T09:00",
        "2026-11-27T18:00, 2026-11-30T09:00",
        "2026-11-28T08:00, 2026-11-30T09:00",
        "2026-11-28T12:00, 2026-11-30T09:00",
        "2026-11-29T23:59, 2026-11-30T09:00"
    })
    void what_can_wait_waits_for_the_next_working_hour(String moment, String next) {
        assertThat(WorkingHours.next(paris(moment), PARIS, Settings.DEFAULT)).isEqualTo(paris(next));
    }

    @Test
    void each_has_the_hours_of_their_own_zone() {
        Instant elevenInParis = paris("2026-11-23T11:00");

        assertThat(WorkingHours.next(elevenInParis, ZoneId.of("America/Montreal"), Settings.DEFAULT))
                .isEqualTo(paris("2026-11-23T15:00"));
    }

    @Test
    void over_the_change_to_summer_time_nine_is_still_nine() {
        // The clocks go forward in the night to Sunday 2027-03-28.
        assertThat(WorkingHours.next(paris("2027-03-26T19:00"), PARIS, Settings.DEFAULT))
                .isEqualTo(paris("2027-03-29T09:00"));
    }
}
