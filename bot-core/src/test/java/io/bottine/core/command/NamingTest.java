package io.bottine.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Form;
import io.bottine.core.command.Param.Kind;
import io.bottine.core.command.Param.Need;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NamingTest {

    private static final Set<Kind> TYPED_IN = Set.of(Kind.WORDS, Kind.LINE, Kind.WHEN);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_command_has_a_word_of_its_own_a_usage_and_what_it_does(Language language) {
        Naming naming = new Naming(Wording.in(language));
        Map<String, Verb> seen = new HashMap<>();
        for (Verb command : Verb.commands()) {
            assertThat(seen.put(naming.word(command), command)).isNull();
            assertThat(naming.word(command)).matches("[a-z]+");
            assertThat(naming.usage(command)).startsWith(naming.word(command));
            assertThat(naming.about(command)).isNotBlank().hasSizeLessThanOrEqualTo(100);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_verb_has_a_label_that_a_phone_can_show(Language language) {
        Naming naming = new Naming(Wording.in(language));
        assertThat(Verb.values())
                .allSatisfy(verb -> assertThat(naming.button(verb)).isNotBlank().hasSizeLessThanOrEqualTo(34));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_form_has_a_title_and_every_field_a_label_and_an_example(Language language) {
        Naming naming = new Naming(Wording.in(language));
        for (Verb verb : Verb.values()) {
            if (verb.params().stream().allMatch(param -> param.need() == Need.GIVEN)) {
                continue;
            }
            assertThat(naming.title(verb)).isNotBlank().hasSizeLessThanOrEqualTo(Form.MOST_TITLE_CHARACTERS);
            for (Param param : verb.params()) {
                if (param.need() == Need.GIVEN) {
                    continue;
                }
                assertThat(naming.field(verb, param)).isNotBlank().hasSizeLessThanOrEqualTo(45);
                if (TYPED_IN.contains(param.kind())) {
                    assertThat(naming.hint(verb, param)).isNotBlank().hasSizeLessThanOrEqualTo(100);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_choice_has_a_label_of_its_own(Language language) {
        Naming naming = new Naming(Wording.in(language));
        Arrays.stream(Verb.values())
                .flatMap(verb -> verb.params().stream())
                .filter(param -> param.kind() == Kind.CHOICE)
                .forEach(param -> assertThat(param.choices())
                        .extracting(value -> naming.choice(param, value))
                        .doesNotHaveDuplicates()
                        .allSatisfy(label -> assertThat(label).isNotBlank().hasSizeLessThanOrEqualTo(34)));
    }
}
