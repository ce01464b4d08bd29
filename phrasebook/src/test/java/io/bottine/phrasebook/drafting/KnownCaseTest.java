package io.bottine.phrasebook.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.DraftCheck.Finding;
import io.bottine.phrasebook.words.Known;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownCaseTest {

    private static final DraftChecker CHECKER = DraftChecker.load();
    private static final Moment MOMENT =
            new Moment(Instant.parse("2026-11-25T09:00:00Z"), ZoneId.of("Europe/Paris"), Locale.FRANCE);

    private static final String ROOF =
            "Dossier 4417-B. Il pleut dans la chambre de ma fille depuis le 3 novembre et personne ne vient, je veux être"
                    + " remboursée de l'acompte.";

    @Test
    void a_demand_left_unanswered_is_missed() {
        Known known = new Known(Set.of(Demand.REFUND), ROOF, true);

        assertThat(found("Le couvreur passe vendredi à 9 h.", Language.FRENCH, known))
                .extracting(Finding::category, Finding::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Category.MISSING_ANSWER,
                        "Their demand has no answer here: the refund. A yes, a no or an hour, but an answer."));
        assertThat(found("Je vous rembourse l'acompte vendredi.", Language.FRENCH, known))
                .isEmpty();
    }

    @Test
    void a_question_whose_answer_was_given_is_asked_again() {
        Known known = new Known(Set.of(), ROOF, true);

        assertThat(found("Pouvez-vous me donner votre numéro de dossier ?", Language.FRENCH, known))
                .extracting(Finding::category, Finding::quote)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Category.ASKED_AGAIN, "me donner votre numéro de dossier"));
        assertThat(found("Depuis quand pleut-il chez vous ?", Language.FRENCH, known))
                .extracting(Finding::category)
                .containsExactly(Category.ASKED_AGAIN);
    }

    @Test
    void a_question_is_asked_once_where_nobody_has_answered_it() {
        Known known = new Known(Set.of(), "Il pleut chez moi.", true);

        assertThat(found("Pouvez-vous me donner votre numéro de dossier ?", Language.FRENCH, known))
                .isEmpty();
        assertThat(found("Since when has it rained in?", Language.ENGLISH, new Known(Set.of(), "It rains in.", true)))
                .isEmpty();
    }

    @Test
    void a_fault_is_admitted_only_once_it_is_established() {
        String draft = "It was our mistake. I'm sending the roofer on Friday at 9.";

        assertThat(found(draft, Language.ENGLISH, new Known(Set.of(), "", false)))
                .extracting(Finding::category, Finding::quote)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Category.ADMITS_UNPROVED, "It was our mistake"));
        assertThat(found(draft, Language.ENGLISH, new Known(Set.of(), "", true)))
                .isEmpty();
        assertThat(CHECKER.check(draft(draft, Language.ENGLISH)).findings()).isEmpty();
    }

    @Test
    void somebody_elses_words_admit_nothing() {
        assertThat(found(
                        "You wrote \"it was our mistake\", and I'm checking that today at 3.",
                        Language.ENGLISH,
                        new Known(Set.of(), "", false)))
                .isEmpty();
    }

    private static List<Finding> found(String text, Language language, Known known) {
        return CHECKER.check(draft(text, language), known).findings();
    }

    private static Draft draft(String text, Language language) {
        return new Draft(text, Optional.of(language), MOMENT, Language.ENGLISH);
    }
}
