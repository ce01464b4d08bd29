package io.bottine.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void a_cut_never_splits_what_is_seen_as_one_character() {
        assertThat(Cut.to(10, "👩‍👩‍👧‍👦👩‍👩‍👧‍👦")).isEqualTo("…");
        assertThat(Cut.to(13, "👩‍👩‍👧‍👦👩‍👩‍👧‍👦")).isEqualTo("👩‍👩‍👧‍👦…");
        assertThat(Cut.to(4, "ae\u0301e\u0301")).isEqualTo("ae\u0301…");
        assertThat(Cut.to(5, "entier")).isEqualTo("enti…");
    }
}
