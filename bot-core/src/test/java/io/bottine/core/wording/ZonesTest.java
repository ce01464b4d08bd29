package io.bottine.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ZonesTest {

    private final Zones french = new Zones(Locale.FRANCE);

    @Test
    void a_zone_is_read_by_its_id_and_by_its_city_whatever_the_accents() {
        assertThat(french.read(" Europe/Paris ")).contains(ZoneId.of("Europe/Paris"));
        assertThat(french.read("europe/paris")).contains(ZoneId.of("Europe/Paris"));
        assertThat(french.read("Londres")).contains(ZoneId.of("Europe/London"));
        assertThat(french.read("reunion")).contains(ZoneId.of("Indian/Reunion"));
        assertThat(french.read("la maison")).isEmpty();
        assertThat(french.read("")).isEmpty();
    }

    @Test
    void a_beginning_finds_cities_of_that_name_first() {
        assertThat(french.beginning("brux").map(Zones.Named::id)).startsWith("Europe/Brussels");
        assertThat(french.beginning("york").map(Zones.Named::id)).contains("America/New_York");
        assertThat(french.beginning("etc")).isEmpty();
    }
}
