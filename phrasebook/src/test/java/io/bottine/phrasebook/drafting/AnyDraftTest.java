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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of the draft check whatever is written. */
class AnyDraftTest {

    private static final DraftChecker CHECKER = DraftChecker.load();
    private static final DraftChecker RULES = DraftChecker.rulesAlone();
    private static final int TEXTS = 400;

    /** For a machine that does much else; such a text takes a fraction of a second. */
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private static final Moment MOMENT = new Moment(
            Instant.parse("2026-11-25T09:00:00Z"), ZoneId.of("Europe/Paris"), Locale.forLanguageTag("fr-FR"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_found_stands_inside_the_text_and_is_quoted_as_it_stands(Language language) {
        for (String text : texts(language, 1)) {
            DraftCheck check = check(text, language);
            for (Finding finding : check.findings()) {
                assertThat(finding.start()).as(text).isBetween(0, finding.end());
                assertThat(finding.end()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(finding.quote()).isEqualTo(text.substring(finding.start(), finding.end()));
                assertThat(finding.quote().isEmpty())
                        .isEqualTo(finding.category().isMissing());
                assertThat(finding.why()).isNotBlank();
                assertThat(finding.instead()).isNotBlank();
            }
            check.promises().forEach(promise -> {
                assertThat(text).contains(promise.text());
                assertThat(promise.what()).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findings_of_one_kind_never_overlap_and_the_costliest_comes_first(Language language) {
        for (String text : texts(language, 2)) {
            List<Finding> findings = check(text, language).findings();
            for (int i = 1; i < findings.size(); i++) {
                Finding before = findings.get(i - 1);
                Finding after = findings.get(i);
                assertThat(before.category()).as(text).isLessThanOrEqualTo(after.category());
                if (before.category() == after.category()) {
                    assertThat(before.end()).as(text).isLessThanOrEqualTo(after.start());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_same_text_is_always_answered_alike(Language language) {
        for (String text : texts(language, 3)) {
            assertThat(check(text, language)).isEqualTo(check(text, language));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatever_is_found_is_explained_by_a_rule_that_nothing_spared(Language language) {
        for (String text : texts(language, 4)) {
            List<RuleFired> fired = CHECKER.explain(draft(text, language));
            assertThat(fired).allSatisfy(each -> {
                assertThat(each.where()).matches("(fr/|en/)?drafts/[a-z-]+\\.yaml:[1-9]\\d*");
                assertThat(each.quote()).isEqualTo(text.substring(each.start(), each.end()));
            });
            for (Finding finding : check(text, language).findings()) {
                assertThat(fired)
                        .as(text)
                        .anyMatch(each -> each.category() == finding.category()
                                && each.spared().isEmpty()
                                && each.start() >= finding.start()
                                && each.end() <= finding.end());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_fault_is_found_after_a_greeting_as_well_as_alone(Language language) {
        String greeting = language == Language.FRENCH ? "Bonjour Madame Roy,\n\n" : "Dear Mrs Roy,\n\n";
        List<String> lost = new ArrayList<>();
        for (DraftRule rule : CHECKER.rules(language)) {
            for (String example : rule.examples()) {
                if (RULES.check(draft(greeting + example, language)).findings().stream()
                        .noneMatch(finding ->
                                finding.category() == rule.category() && finding.end() > greeting.length())) {
                    lost.add(rule.file() + " " + example);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_however_twisted_takes_long(Language language) {
        List<String> pieces = language == Language.FRENCH
                ? List.of(
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
                        ". ")
                : List.of(
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
        for (String text : OddTexts.pathological(pieces)) {
            DraftCheck check = assertTimeoutPreemptively(
                    AT_MOST, () -> check(text, language), () -> text.substring(0, 20) + " over and over");
            assertThat(check.cut()).isTrue();
        }
    }

    private static List<String> texts(Language language, long seed) {
        List<String> pieces = CHECKER.rules(language).stream()
                .flatMap(rule -> rule.examples().stream())
                .toList();
        return OddTexts.of(pieces, TEXTS, seed);
    }

    private static DraftCheck check(String text, Language language) {
        return CHECKER.check(draft(text, language));
    }

    private static Draft draft(String text, Language language) {
        return new Draft(text, Optional.of(language), MOMENT, language);
    }
}
