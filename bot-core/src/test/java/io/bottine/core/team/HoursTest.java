package io.bottine.core.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    9-18              | 09:00 | 18:00
                    9 - 18            | 09:00 | 18:00
                    08:30 - 17:00     | 08:30 | 17:00
                    9 h – 18 h 30     | 09:00 | 18:30
                    9h-18h30          | 09:00 | 18:30
                    8.30—17.15        | 08:30 | 17:15
                    0-23:59           | 00:00 | 23:59
                    """)
    void a_working_day_is_read_as_people_type_it(String typed, LocalTime from, LocalTime until) {
        assertThat(Hours.read(typed)).contains(new Hours(from, until));
    }

    @Test
    void no_break_spaces_are_spaces_narrow_ones_too() {
        Hours nineToHalfPastSix = new Hours(LocalTime.of(9, 0), LocalTime.of(18, 30));

        assertThat(Hours.read("9\u00A0h\u00A0–\u00A018\u00A0h\u00A030\u00A0")).contains(nineToHalfPastSix);
        assertThat(Hours.read("9\u202Fh\u202F–\u202F18\u202Fh\u202F30")).contains(nineToHalfPastSix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "always", "9", "9-", "-18", "18-9", "9-9", "25-26", "9-18:75", "9-24", "9-18-20"})
    void anything_else_is_none(String typed) {
        assertThat(Hours.read(typed)).isEmpty();
    }
}
