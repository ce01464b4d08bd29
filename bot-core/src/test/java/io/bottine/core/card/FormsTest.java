package io.bottine.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Form;
import io.bottine.core.chat.Form.Input;
import io.bottine.core.command.Param;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormsTest {

    private static final Wording ENGLISH = Wording.in(Language.ENGLISH);

    /** A title that is too long does not even make a form. */
    @ParameterizedTest
    @EnumSource(Verb.class)
    void every_question_of_every_verb_can_be_asked_in_both_languages(Verb verb) {
        for (Language language : Language.values()) {
            Request request = Request.of(verb);
            if (request.missing().isEmpty()) {
                continue;
            }
            Form form = Forms.missing(Wording.in(language), request);

            assertThat(form.title()).isNotBlank();
            assertThat(form.fields())
                    .hasSizeBetween(1, 5)
                    .allSatisfy(field -> assertThat(field.label()).isNotBlank().hasSizeLessThanOrEqualTo(45));
        }
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void every_buttons_label_stays_readable_on_a_phone_in_both_languages(Verb verb) {
        for (Language language : Language.values()) {
            Wording wording = Wording.in(language);
            String key = "verb." + verb.label();
            assertThat(wording.has(key) ? wording.line(key) : "").hasSizeLessThanOrEqualTo(34);
        }
    }

    @Test
    void only_what_is_missing_is_asked() {
        Form form = Forms.missing(ENGLISH, Request.of(Verb.PROMISE).with("what", "call her back"));

        assertThat(form.fields()).extracting(Input::name).containsExactly("when");
    }

    @Test
    void what_was_typed_stands_there_again() {
        Request typed =
                new Request(Verb.PROMISE, Map.of("complaint", "12", "what", "call her back", "when", "soonish"));

        Form form = Forms.filledIn(ENGLISH, typed.idsOnly(), typed);

        assertThat(form.submit()).isEqualTo(Verb.PROMISE.action(12));
        assertThat(form.fields()).extracting(Input::initial).containsExactly("call her back", "soonish");
    }

    @Test
    void the_example_is_one_of_the_question_that_is_asked() {
        assertThat(hint(Verb.PROMISE, "what")).contains("carrier");
        assertThat(hint(Verb.OPTION, "what")).contains("refund");
        assertThat(hint(Verb.UPDATE, "words")).contains("leaves tomorrow");
        assertThat(hint(Verb.SAID, "words")).contains("Word for word");
    }

    private static String hint(Verb verb, String param) {
        return Forms.missing(ENGLISH, Request.of(verb)).fields().stream()
                .filter(field -> field.name().equals(param))
                .map(Input.Words.class::cast)
                .map(Input.Words::hint)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ids_are_never_asked_for() {
        for (Verb verb : Verb.values()) {
            for (Param param : verb.params()) {
                if (param.need() == Param.Need.GIVEN
                        && !Request.of(verb).missing().isEmpty()) {
                    assertThat(Forms.missing(ENGLISH, Request.of(verb)).fields())
                            .extracting(Input::name)
                            .doesNotContain(param.name());
                }
            }
        }
    }
}
