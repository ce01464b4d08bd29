package io.bottine.phrasebook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bottine.phrasebook.words.Language;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasebookCheckTest {

    private static CheckReport check(String folder) {
        return PhrasebookCheck.run(Optional.of(OverlayTest.folder(folder)));
    }

    /** File name, line and kind of every problem. */
    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> assertProblems(
            String folder) {
        return assertThat(check(folder).problems())
                .extracting(
                        problem -> problem.file().substring(problem.file().lastIndexOf('/') + 1),
                        Problem::line,
                        Problem::kind);
    }

    @Test
    void names_that_nobody_knows_are_told() {
        assertProblems("unknown-names")
                .containsExactlyInAnyOrder(
                        tuple("workshop.yaml", 2, Problem.Kind.UNKNOWN_POINT),
                        tuple("workshop.yaml", 2, Problem.Kind.UNKNOWN_TOPIC),
                        tuple("workshop.yaml", 2, Problem.Kind.UNKNOWN_STEP),
                        tuple("workshop.yaml", 2, Problem.Kind.UNKNOWN_PLACEHOLDER));
        assertThat(check("unknown-names").lines(Language.ENGLISH))
                .anySatisfy(line -> assertThat(line).contains("workshop.yaml:2:5: {gizmo} is not a blank"));
    }

    @Test
    void an_id_written_twice_is_told_with_the_first_place() {
        assertProblems("duplicate-id").containsExactly(tuple("two.yaml", 3, Problem.Kind.DUPLICATE_ID));
        assertThat(check("duplicate-id").problems().getFirst().message(Language.FRENCH))
                .contains("the-workshop-cat")
                .contains("one.yaml:2:5");
    }

    @Test
    void a_missing_why_example_or_counter_example_is_told() {
        assertProblems("missing-fields")
                .containsExactly(
                        tuple("bare.yaml", 2, Problem.Kind.MISSING_FIELD),
                        tuple("bare.yaml", 2, Problem.Kind.MISSING_FIELD),
                        tuple("bare.yaml", 2, Problem.Kind.MISSING_FIELD),
                        tuple("bare.yaml", 17, Problem.Kind.MISSING_FIELD));
        assertThat(check("missing-fields").problems())
                .extracting(problem -> problem.details().getFirst())
                .containsExactlyInAnyOrder("why", "example", "counter-example", "words");
    }

    @Test
    void a_losing_expression_without_what_to_say_instead_is_told_and_only_it_has_one() {
        assertProblems("losing-without-instead")
                .containsExactly(
                        tuple("losing.yaml", 2, Problem.Kind.MISSING_FIELD),
                        tuple("losing.yaml", 20, Problem.Kind.UNKNOWN_FIELD));
    }

    @Test
    void what_is_too_long_for_a_phone_is_told() {
        assertProblems("too-long")
                .containsExactly(
                        tuple("long.yaml", 6, Problem.Kind.TOO_LONG),
                        tuple("walk.yaml", 5, Problem.Kind.TOO_MANY),
                        tuple("walk.yaml", 8, Problem.Kind.EMPTY));
    }

    @Test
    void a_sentence_to_be_said_that_holds_a_losing_expression_is_told() {
        assertProblems("losing-expression").containsExactly(tuple("oops.yaml", 2, Problem.Kind.LOSING_EXPRESSION));
    }

    @Test
    void a_point_that_nothing_serves_is_told_for_each_language() {
        CheckReport report = check("point-not-served");

        assertThat(report.problems())
                .extracting(Problem::kind, problem -> problem.details().getFirst())
                .containsExactlyInAnyOrder(
                        tuple(Problem.Kind.POINT_NOT_SERVED, "F1"),
                        tuple(Problem.Kind.POINT_NOT_SERVED, "F1"),
                        tuple(Problem.Kind.POINT_NOT_SERVED, "B4"),
                        tuple(Problem.Kind.DISABLES_NOTHING, "no-such-phrase"));
        assertThat(report.coverage())
                .filteredOn(row -> row.point().id().equals("B4"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.entries(Language.ENGLISH)).isZero();
                    assertThat(row.entries(Language.FRENCH)).isPositive();
                });
    }

    @Test
    void languages_out_of_step_are_told() {
        assertProblems("out-of-step")
                .contains(
                        tuple("only-english.yaml", 2, Problem.Kind.ONE_LANGUAGE_ONLY),
                        tuple("autres-points.yaml", 2, Problem.Kind.LANGUAGES_DIFFER));
    }

    @Test
    void yaml_that_cannot_be_read_is_told_with_its_line() {
        assertProblems("broken-yaml")
                .containsExactly(
                        tuple("tordu.yaml", 3, Problem.Kind.SYNTAX), tuple("twice.yaml", 3, Problem.Kind.SYNTAX));
    }

    @Test
    void misspelt_fields_and_folders_are_told() {
        assertProblems("misspelt")
                .containsExactly(
                        tuple("pas-ici.yaml", 0, Problem.Kind.UNKNOWN_FILE),
                        tuple("perdu.yaml", 0, Problem.Kind.UNKNOWN_FILE),
                        tuple("mots.yaml", 2, Problem.Kind.WRONG_FORM),
                        tuple("mots.yaml", 3, Problem.Kind.NOT_ONE_OF),
                        tuple("mots.yaml", 5, Problem.Kind.LIST_EXPECTED),
                        tuple("mots.yaml", 8, Problem.Kind.UNKNOWN_FIELD));
    }

    @Test
    void a_step_of_ones_own_without_a_text_is_told() {
        assertProblems("own-playbook")
                .containsExactly(
                        tuple("broken.yaml", 5, Problem.Kind.NOT_ONE_OF),
                        tuple("default.yaml", 6, Problem.Kind.STEP_WITHOUT_TEXT),
                        tuple("default.yaml", 6, Problem.Kind.STEP_WITHOUT_TEXT));
    }

    @ParameterizedTest
    @EnumSource(Problem.Kind.class)
    void every_problem_has_a_sentence_in_both_languages(Problem.Kind kind) {
        Problem problem = Problem.at(new Place("fr/phrases/x.yaml", 4, 2), kind, "un", "deux", "trois");

        for (Language language : Language.values()) {
            assertThat(problem.line(language))
                    .startsWith("fr/phrases/x.yaml:4:2: ")
                    .hasSizeGreaterThan(40)
                    .doesNotContain("{")
                    .doesNotContain("'");
        }
        assertThat(problem.message(Language.FRENCH)).isNotEqualTo(problem.message(Language.ENGLISH));
    }

    @Test
    void the_report_shows_the_coverage_then_the_problems_then_a_summary() {
        List<String> lines = check("duplicate-id").lines(Language.FRENCH);

        assertThat(lines.get(1)).matches("point +fr +en +ce qu’il demande");
        assertThat(lines).anyMatch(line -> line.matches("D3 +\\d+ +\\d+ +Reformuler .*"));
        assertThat(lines).anyMatch(line -> line.contains("two.yaml:3:5: l’identifiant «\u00a0the-workshop-cat\u00a0»"));
        assertThat(lines.getLast()).isEqualTo("1 problème.");
    }
}
