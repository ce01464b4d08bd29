package io.bottine.phrasebook.reflecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rewriting that ships, held against its own example and counter-example. */
class RulesTest {

    static Stream<Rules.Rewriting> rewritings() {
        return Stream.of(Language.values())
                .map(Rules::load)
                .flatMap(rules -> Stream.of(
                                rules.asking(),
                                rules.demanding(),
                                rules.notes(),
                                rules.elisions(),
                                rules.thirdPersons(),
                                rules.told(),
                                rules.completed(),
                                rules.softened())
                        .flatMap(List::stream));
    }

    @ParameterizedTest
    @MethodSource("rewritings")
    void a_rewriting_makes_its_example_and_leaves_its_counter_example_alone(Rules.Rewriting rewriting) {
        String[] example = rewriting.example().split(" => ", 2);
        assertThat(rewriting.apply(example[0]).map(RulesTest::withoutDirectives))
                .as(rewriting.example())
                .contains(example[1]);
        assertThat(rewriting.apply(rewriting.counter()).filter(text -> !text.equals(rewriting.counter())))
                .as(rewriting.counter())
                .isEmpty();
        assertThat(rewriting.why()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_pattern_that_is_used_is_there(Language language) {
        Rules rules = Rules.load(language);
        assertThat(List.of(
                        "first-person",
                        "firm",
                        "clitic",
                        "addressed",
                        "may-double",
                        "complete",
                        "dangling",
                        "leading",
                        "glue",
                        "hanging",
                        "duration",
                        "not-waiting",
                        "amount",
                        "private",
                        "handle",
                        "rhetorical",
                        "observed",
                        "empty-clause",
                        "wish",
                        "asks",
                        "third-person",
                        "third-singular",
                        "note-verb",
                        "waiting",
                        "silence",
                        "money",
                        "years",
                        "interrogative",
                        "insult",
                        "filler",
                        "preamble",
                        "capital",
                        "unwanted",
                        "personal",
                        "before-verb",
                        "no-passive",
                        "contraction",
                        "abbreviation",
                        "note-verbs",
                        "note-ing",
                        "someone-else",
                        "thing-did",
                        "wishing",
                        "wish-opens",
                        "no-article",
                        "uncounted",
                        "stands-in",
                        "circumstance",
                        "crumb",
                        "ago",
                        "goes-on",
                        "and-asks",
                        "says",
                        "called"))
                .allSatisfy(name -> assertThat(rules.pattern(name)).isNotNull());
    }

    /** In an example a verb stands in its past already, where the rule only marks it. */
    private static String withoutDirectives(String text) {
        return Optional.of(text)
                .map(marked -> marked.replaceAll("\\{past:charge}", "charged")
                        .replaceAll("\\{past:receive}", "received")
                        .replaceAll("\\{third:say}", "says"))
                .orElse(text)
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
