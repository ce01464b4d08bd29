package io.bottine.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionIdTest {

    @Test
    void it_comes_back_as_it_was_written() {
        for (ActionId action : List.of(
                ActionId.of("home"),
                ActionId.of("kept", 12, 3),
                ActionId.of("more", "", UUID.randomUUID()),
                ActionId.of("step", 12, "follow-up"))) {
            assertThat(ActionId.read(action.written())).contains(action);
        }
        assertThat(ActionId.of("kept", 12, 3).written()).isEqualTo("1:kept:12:3");
    }

    @Test
    void a_hundred_characters_fit_and_one_more_does_not() {
        String longest = "x".repeat(ActionId.MOST_CHARACTERS - "1:show:".length());

        assertThat(ActionId.of("show", longest).written()).hasSize(100);
        assertThatThrownBy(() -> ActionId.of("show", longest + "x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ActionId.read("1:show:" + longest + "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mrs Roy", "a:b", "é", "a/b", "1\n2"})
    void it_carries_no_text(String text) {
        assertThatThrownBy(() -> ActionId.of("show", text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "show:12", "2:show:12", "0:show", "1:show:Mrs Roy", "1:show:<@U1>", "approve"})
    void what_another_version_or_nobody_wrote_is_none(String written) {
        assertThat(ActionId.read(written)).isEmpty();
    }
}
