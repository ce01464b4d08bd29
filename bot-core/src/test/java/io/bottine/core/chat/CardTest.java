package io.bottine.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.core.chat.Menu.Choice;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardTest {

    private static final Button KEPT = Button.primary(ActionId.of("kept", 1, 1), "Kept");
    private static final Button SHOW = Button.plain(ActionId.of("show", 1), "Show");

    private static Block actions(Button... buttons) {
        return new Block.Actions(List.of(buttons), Optional.empty());
    }

    @Test
    void two_buttons_stand_out_and_a_third_does_not_wherever_it_is() {
        assertThat(Card.of(actions(KEPT, SHOW, KEPT)).buttons()).hasSize(3);
        assertThatThrownBy(() -> Card.of(actions(KEPT, KEPT, KEPT))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Card.of(actions(KEPT, KEPT), actions(KEPT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_menu_has_one_to_twenty_five_choices() {
        Choice choice = new Choice(ActionId.of("show", 1), "Mrs Roy #1");

        assertThat(new Menu("Which?", Collections.nCopies(25, choice)).choices())
                .hasSize(25);
        assertThatThrownBy(() -> new Menu("Which?", Collections.nCopies(26, choice)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Menu("Which?", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_forms_title_has_at_most_24_characters() {
        assertThat(new Form(ActionId.of("note", 1), "x".repeat(24), List.of()).fields())
                .isEmpty();
        assertThatThrownBy(() -> new Form(ActionId.of("note", 1), "x".repeat(25), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
