package io.bottine.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.ActionId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestTest {

    @Test
    void a_button_says_what_it_does_and_to_what() {
        Request request = Request.of(Verb.KEPT.action(12, 3), Map.of()).orElseThrow();

        assertThat(request.verb()).isEqualTo(Verb.KEPT);
        assertThat(request.number("complaint")).contains(12);
        assertThat(request.number("promise")).contains(3);
        assertThat(request.missing()).isEmpty();
    }

    @Test
    void a_form_cannot_move_an_act_to_another_complaint() {
        Request request = Request.of(Verb.NOTE.action(12), Map.of("complaint", "13", "note", "third floor"))
                .orElseThrow();

        assertThat(request.number("complaint")).contains(12);
        assertThat(request.arg("note")).contains("third floor");
    }

    @Test
    void what_no_verb_asks_for_is_left_out_and_so_are_blanks() {
        Request request = Request.of(Verb.NOTE.action(12), Map.of("note", "  ", "lead", "true"))
                .orElseThrow();

        assertThat(request.args()).containsOnlyKeys("complaint");
        assertThat(request.missing()).extracting(Param::name).containsExactly("note");
    }

    @Test
    void buttons_of_another_version_are_none() {
        assertThat(Request.of(new ActionId("dance", List.of("12")), Map.of())).isEmpty();
        assertThat(Request.of(new ActionId("show", List.of("12", "13", "14")), Map.of()))
                .isEmpty();
    }

    @Test
    void words_put_aside_stand_for_the_customers_words() {
        Request request = Request.of(Verb.OPEN).with("aside", "a1");

        assertThat(request.missing()).isEmpty();
        assertThat(Request.of(Verb.OPEN).missing()).extracting(Param::name).containsExactly("words");
    }

    @Test
    void a_number_may_be_written_with_its_mark_and_nothing_else_is_one() {
        assertThat(Request.of(Verb.SHOW).with("complaint", "#12").number("complaint"))
                .contains(12);
        for (String none : List.of("twelve", "1234567890", "-1", "12.5", "#", "Mrs Roy")) {
            assertThat(Request.of(Verb.SHOW).with("complaint", none).number("complaint"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void what_a_form_carries_comes_back_with_its_answers(Verb verb) {
        Request request = Request.of(verb);
        for (Param param : verb.params()) {
            if (param.isId()) {
                request = request.with(
                        param.name(),
                        switch (param.kind()) {
                            case COMPLAINT, NUMBER -> "999999999";
                            case ASIDE -> UUID.randomUUID().toString();
                            default -> param.choices().getLast();
                        });
            }
        }

        assertThat(request.action().written().length()).isLessThanOrEqualTo(ActionId.MOST_CHARACTERS);
        assertThat(Request.of(request.action(), Map.of())).contains(request);
    }

    @Test
    void a_name_where_a_number_belongs_is_no_reason_to_break_down() {
        Request request = Request.of(Verb.PROMISE).with("complaint", "Mrs Roy");

        assertThat(request.action()).isEqualTo(Verb.PROMISE.action());
    }

    @Test
    void ids_remain_where_the_typed_is_left_out() {
        Request request = new Request(Verb.RENEGOTIATE, Map.of("complaint", "12", "promise", "3", "when", "noon"));

        assertThat(request.idsOnly().args()).containsOnlyKeys("complaint", "promise");
    }
}
