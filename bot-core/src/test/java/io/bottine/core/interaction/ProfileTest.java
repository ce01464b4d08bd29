package io.bottine.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.interaction.Sender.Standing;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static Profile of(String... belongsTo) {
        return new Profile("Noé", Locale.FRANCE, ZoneOffset.UTC, Standing.MEMBER, List.of(belongsTo));
    }

    @Test
    void who_belongs_to_the_team_or_to_its_organisation_is_what_the_platform_says() {
        assertThat(of("T1").in(List.of("T1", "")).standing()).isEqualTo(Standing.MEMBER);
        assertThat(of("T2", "E1").in(List.of("T1", "E1")).standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void who_belongs_elsewhere_is_an_outsider() {
        assertThat(of("T2").in(List.of("T1", "")).standing()).isEqualTo(Standing.OUTSIDER);
        assertThat(of("T2", "E2").in(List.of("T1", "E1")).standing()).isEqualTo(Standing.OUTSIDER);
    }

    @Test
    void where_the_platform_does_not_say_it_is_believed() {
        assertThat(of().in(List.of("T1", "")).standing()).isEqualTo(Standing.MEMBER);
    }
}
