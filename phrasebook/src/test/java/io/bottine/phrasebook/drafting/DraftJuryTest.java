package io.bottine.phrasebook.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.language.LanguageDetector;
import io.bottine.phrasebook.voting.Voter;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.DraftCheck.Finding;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.RuleFired;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the voter adds to the rules and takes from them, and how it says so. */
class DraftJuryTest {

    private static final DraftChecker RULES = DraftChecker.rulesAlone();
    private static final DraftChecker CHECKER = DraftChecker.load();

    /** No pattern knows these turns; they are of the training part. */
    private static final String UNHEARD =
            "Monsieur, je vous inviterai à davantage de sérénité dans vos prochains courriers. "
                    + "Votre attestation de droits est jointe à la présente.";

    private static Draft draft(String text) {
        Moment moment = new Moment(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC, Locale.FRANCE);
        return new Draft(text, Optional.of(Language.FRENCH), moment, Language.ENGLISH);
    }

    private static List<Finding> findings(DraftChecker checker, String text) {
        return checker.check(draft(text)).findings().stream()
                .filter(finding -> !finding.category().isMissing())
                .toList();
    }

    @Test
    void what_no_rule_finds_is_found_in_its_sentence_with_what_is_said_of_its_category() {
        assertThat(findings(RULES, UNHEARD)).isEmpty();

        assertThat(findings(CHECKER, UNHEARD)).singleElement().satisfies(finding -> {
            assertThat(finding.category()).isEqualTo(Category.ORDERS_CALM);
            assertThat(finding.quote())
                    .isEqualTo("Monsieur, je vous inviterai à davantage de sérénité dans vos prochains courriers");
            assertThat(finding.why()).isNotBlank();
            assertThat(finding.instead()).isNotBlank();
            assertThat(finding.serves()).isNotEmpty();
        });
    }

    @Test
    void the_voter_says_by_which_words_it_spoke() {
        assertThat(CHECKER.explain(draft(UNHEARD)))
                .filteredOn(fired -> fired.rule().equals(RuleFired.VOTER))
                .singleElement()
                .satisfies(fired -> {
                    assertThat(fired.category()).isEqualTo(Category.ORDERS_CALM);
                    assertThat(fired.where()).matches("drafts/voting\\.yaml:\\d+");
                    assertThat(fired.words()).isNotEmpty();
                    assertThat(fired.chance()).isBetween(0.1, 1.0);
                });
    }

    @Test
    void what_the_voter_thinks_very_unlikely_falls_and_is_told_as_outvoted() {
        DraftChecker nobody = DraftChecker.of(
                LanguageDetector.load(),
                DraftJury.of(
                        Voter.load("draft-voter"),
                        new DraftJury.Settings(1.1, 1.1, 1.1, 1.1, 1.1, Map.of(), List.of("orders-calm"))));

        assertThat(findings(RULES, "Calmez-vous.")).isNotEmpty();
        assertThat(findings(nobody, "Calmez-vous.")).isEmpty();
        assertThat(nobody.explain(draft("Calmez-vous.")))
                .filteredOn(fired -> fired.category() == Category.ORDERS_CALM)
                .isNotEmpty()
                .allSatisfy(fired -> assertThat(fired.spared()).contains(RuleFired.OUTVOTED));
    }

    @Test
    void a_blank_and_a_change_of_address_are_the_rules_alone() {
        for (String text :
                List.of("Bonjour [PRÉNOM], à jeudi.", "J'ai bien reçu ton colis, il vous attend à l'accueil.")) {
            assertThat(findings(CHECKER, text)).containsAll(findings(RULES, text));
        }
    }

    @Test
    void whoever_says_tu_is_offered_no_vous() {
        assertThat(findings(CHECKER, "Calme-toi, tu n'es pas le seul client."))
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.instead()).doesNotContain("vous").doesNotContain("votre"))
                .anySatisfy(finding -> assertThat(finding.instead()).contains("avec toi"));
        assertThat(findings(CHECKER, "Calmez-vous, vous n'êtes pas le seul client."))
                .anySatisfy(finding -> assertThat(finding.instead()).contains("avec vous"));
    }
}
