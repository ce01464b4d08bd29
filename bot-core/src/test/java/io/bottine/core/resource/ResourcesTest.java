package io.bottine.core.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private record Tin(String label, List<String> biscuits, Optional<String> dented) {}

    @Test
    void a_table_becomes_a_value_and_what_it_leaves_out_is_empty() {
        assertThat(Resources.yaml(Tin.class, "tin.yaml", "label: ginger\nbiscuits: [snap, nut]"))
                .isEqualTo(new Tin("ginger", List.of("snap", "nut"), Optional.empty()));
    }

    @Test
    void a_misspelt_field_is_an_error_that_names_the_file() {
        assertThatThrownBy(() -> Resources.yaml(Tin.class, "tin.yaml", "labell: ginger\nbiscuits: []"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tin.yaml");
    }

    @Test
    void a_missing_file_is_an_error_that_names_it() {
        assertThatThrownBy(() -> Resources.text(ResourcesTest.class, "nowhere.yaml"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere.yaml");
    }
}
