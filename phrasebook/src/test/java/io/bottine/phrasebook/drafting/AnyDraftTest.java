package io.bottine.phrasebook.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bottine.phrasebook.OddTexts;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.DraftCheck.Finding;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.RuleFired;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of the draft check whatever is written. */
class AnyDraftTest {

    private static final DraftChecker CHECKER = DraftChecker.load();
    private static final DraftChecker RULES = DraftChecker.rulesAlone();
    private static final int TRIES = 150;

    /** For a machine that does much else; the longest text takes a fraction of a second. */
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private static final List<String> TWISTED_FRENCH = List.of(
            "l'",
            "vous n'avez pas ",
            "si vous ",
            "ne pas ",
            "je vous le ",
            "c'est la a ",
            "désolé que ",
            "le a a ",
            "' ",
            "a-",
            ". ");

    private static final List<String> TWISTED_ENGLISH = List.of(
            "i'",
            "you had not ",
            "if you ",
            "we will not ",
            "they'll ",
            "it's the a ",
            "sorry if ",
            "the a a ",
            "' ",
            "a-",
            ". ");

    @Property(seed = "1", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void what_is_found_stands_inside_the_text_and_is_quoted_as_it_stands(@ForAll("drafts") Draft draft) {
        DraftCheck check = check(draft);

        assertThat(check.findings()).allSatisfy(finding -> {
            assertThat(finding.start()).isBetween(0, finding.end());
            assertThat(finding.end()).isLessThanOrEqualTo(draft.text().length());
            assertThat(finding.quote()).isEqualTo(draft.text().substring(finding.start(), finding.end()));
            assertThat(finding.quote().isEmpty()).isEqualTo(finding.category().isMissing());
            assertThat(finding.why()).isNotBlank();
            assertThat(finding.instead()).isNotBlank();
        });
        assertThat(check.promises()).allSatisfy(promise -> {
            assertThat(draft.text()).contains(promise.text());
            assertThat(promise.what()).isNotBlank();
        });
    }

    @Property(seed = "2", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void findings_of_one_kind_never_overlap_and_the_costliest_comes_first(@ForAll("drafts") Draft draft) {
        List<Finding> findings = check(draft).findings();

        for (int i = 1; i < findings.size(); i++) {
            Finding before = findings.get(i - 1);
            Finding after = findings.get(i);
            assertThat(before.category()).isLessThanOrEqualTo(after.category());
            if (before.category() == after.category()) {
                assertThat(before.end()).isLessThanOrEqualTo(after.start());
            }
        }
    }

    @Property(seed = "3", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void the_same_text_is_always_answered_alike(@ForAll("drafts") Draft draft) {
        assertThat(check(draft)).isEqualTo(check(draft));
    }

    @Property(seed = "4", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_found_is_explained_by_a_rule_that_nothing_spared(@ForAll("drafts") Draft draft) {
        List<RuleFired> fired = CHECKER.explain(draft);

        assertThat(fired).allSatisfy(each -> {
            assertThat(each.where()).matches("(fr/|en/)?drafts/[a-z-]+\\.yaml:[1-9]\\d*");
            assertThat(each.quote()).isEqualTo(draft.text().substring(each.start(), each.end()));
        });
        assertThat(check(draft).findings())
                .allSatisfy(finding -> assertThat(fired)
                        .anyMatch(each -> each.category() == finding.category()
                                && each.spared().isEmpty()
                                && each.start() >= finding.start()
                                && each.end() <= finding.end()));
    }

    @Property(seed = "5", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void the_language_of_explanations_changes_nothing_that_is_found(@ForAll("drafts") Draft draft) {
        Draft told = new Draft(draft.text(), Optional.of(Language.FRENCH), draft.moment(), Language.FRENCH);
        Draft explained = new Draft(draft.text(), Optional.of(Language.FRENCH), draft.moment(), Language.ENGLISH);

        assertThat(places(check(explained))).isEqualTo(places(check(told)));
        assertThat(check(explained).promises()).isEqualTo(check(told).promises());
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void a_fault_is_found_after_a_greeting_as_well_as_alone(@ForAll("taught") Taught taught) {
        String greeting = taught.language() == Language.FRENCH ? "Bonjour Madame Roy,\n\n" : "Dear Mrs Roy,\n\n";
        Draft draft =
                new Draft(greeting + taught.example(), Optional.of(taught.language()), moment(), taught.language());

        assertThat(RULES.check(draft).findings())
                .anyMatch(finding -> finding.category() == taught.category() && finding.end() > greeting.length());
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void no_text_however_twisted_takes_long(@ForAll("twisted") Draft draft) {
        assertThat(check(draft).cut()).isTrue();
    }

    @Property(seed = "6", tries = 20, edgeCases = EdgeCasesMode.NONE)
    void what_was_too_long_to_be_read_is_said_to_be_cut(@ForAll("drafts") Draft draft, @ForAll("lengths") int length) {
        String text = (draft.text() + " ")
                .repeat(length / (draft.text().length() + 1) + 1)
                .substring(0, length);

        DraftCheck check = check(new Draft(text, draft.language(), draft.moment(), draft.ui()));

        assertThat(check.cut()).isEqualTo(length > DraftChecker.LONGEST);
        assertThat(check.findings())
                .allSatisfy(finding -> assertThat(finding.end()).isLessThanOrEqualTo(DraftChecker.LONGEST));
    }

    /** An example of a fault, as a rule has it. */
    record Taught(Language language, DraftCheck.Category category, String file, String example) {}

    @Provide
    Arbitrary<Taught> taught() {
        return Arbitraries.of(Stream.of(Language.values())
                .flatMap(language -> CHECKER.rules(language).stream()
                        .flatMap(rule -> rule.examples().stream()
                                .map(example -> new Taught(language, rule.category(), rule.file(), example))))
                .toList());
    }

    @Provide
    Arbitrary<Draft> twisted() {
        return Arbitraries.of(Stream.of(Language.values())
                .flatMap(language ->
                        OddTexts.pathological(language == Language.FRENCH ? TWISTED_FRENCH : TWISTED_ENGLISH).stream()
                                .map(text -> new Draft(text, Optional.of(language), moment(), language)))
                .toList());
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.of(
                DraftChecker.LONGEST - 1, DraftChecker.LONGEST, DraftChecker.LONGEST + 1, 3 * DraftChecker.LONGEST);
    }

    /** Sewn from the examples of the rules, in a language that is known, not known, or known wrongly. */
    @Provide
    Arbitrary<Draft> drafts() {
        return Arbitraries.of(Language.class).flatMap(language -> {
            Language other = language == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
            Arbitrary<String> texts = Arbitraries.frequencyOf(
                    Tuple.of(5, OddTexts.of(examples(language))), Tuple.of(1, OddTexts.of(examples(other))));
            Arbitrary<Optional<Language>> known = Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.just(Optional.of(language))),
                    Tuple.of(1, Arbitraries.just(Optional.empty())));
            return Combinators.combine(texts, known, Arbitraries.of(Language.class))
                    .as((text, spoken, ui) -> new Draft(text, spoken, moment(), ui));
        });
    }

    private static List<String> examples(Language language) {
        return CHECKER.rules(language).stream()
                .flatMap(rule -> rule.examples().stream())
                .toList();
    }

    private static List<String> places(DraftCheck check) {
        return check.findings().stream()
                .map(finding -> finding.category() + " " + finding.start() + "-" + finding.end())
                .toList();
    }

    private static Moment moment() {
        return new Moment(
                Instant.parse("2026-11-25T09:00:00Z"), ZoneId.of("Europe/Paris"), Locale.forLanguageTag("fr-FR"));
    }

    private static DraftCheck check(Draft draft) {
        return assertTimeoutPreemptively(AT_MOST, () -> CHECKER.check(draft));
    }
}
