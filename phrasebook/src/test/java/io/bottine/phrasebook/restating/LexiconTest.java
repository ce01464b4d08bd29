package io.bottine.phrasebook.restating;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LexiconTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_group_says_why_it_is_there_with_an_example_and_a_counter_example(Language language) {
        Lexicon.of(language).groups().forEach((name, group) -> {
            assertThat(group.why()).as(name).isNotBlank();
            assertThat(group.example()).as(name).isNotBlank();
            assertThat(group.counterExample()).as(name).isNotBlank();
            assertThat(group.words().size() + group.pairs().size()).as(name).isPositive();
        });
    }
}
