package io.bottine.phrasebook.reflecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wish of an agent's note gets the articles back that were left out, and no other wish is touched. */
class ArticlesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            je veux hôtel ce soir                         | je veux un hôtel ce soir
            je demande échange ou réparation              | je demande un échange ou une réparation
            je veux date de virement et nom du conseiller | je veux une date de virement et le nom du conseiller
            je souhaite arrêt de mon abonnement           | je souhaite l'arrêt de mon abonnement
            je réclame excuses et nouvel envoi            | je réclame des excuses et un nouvel envoi
            réparation de la porte                        | la réparation de la porte
            je veux remboursement, hôtel infesté          | je veux un remboursement, hôtel infesté
            je demande explication claire et précise      | je demande une explication claire et précise
            je réclame argent                             | je réclame argent
            je demande prix réduit                        | je demande un prix réduit
            je veux savoir quand il arrive                | je veux savoir quand il arrive
            je veux parler au gérant                      | je veux parler au gérant
            je voudrais une chambre au calme              | je voudrais une chambre au calme
            je veux mon argent                            | je veux mon argent
            je veux 3 exemplaires                         | je veux 3 exemplaires
            je veux remboursement ou bon d'achat          | je veux un remboursement ou un bon d'achat
            je demande autre chambre                      | je demande une autre chambre
            """)
    void french(String wish, String given) {
        assertThat(articles(Language.FRENCH).given(wish)).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I want refund and apology          | I want a refund and an apology
            I want new date                    | I want a new date
            I need manager to ring me          | I need a manager to ring me
            I want contract redone             | I want the contract redone
            I ask for reason for refusal       | I ask for the reason for refusal
            full refund                        | a full refund
            I need plumber, pipe burst         | I need a plumber, pipe burst
            I want refund and book appointment | I want a refund and book appointment
            refuses repair                     | refuses repair
            I want money back                  | I want money back
            I want compensation                | I want compensation
            I want two seats together          | I want two seats together
            I want to speak to somebody        | I want to speak to somebody
            I want my old stop back            | I want my old stop back
            cancel or swap                     | cancel or swap
            I want new one                     | I want a new one
            I want exchange or refund          | I want an exchange or a refund
            can it be looked at again          | can it be looked at again
            I want statements, big print       | I want statements, big print
            I would like tickets for Saturday  | I would like tickets for Saturday
            """)
    void english(String wish, String given) {
        assertThat(articles(Language.ENGLISH).given(wish)).isEqualTo(given);
    }

    private static Articles articles(Language language) {
        return new Articles(Rules.load(language), Grammars.load().of(language));
    }
}
