package io.bottine.phrasebook.reflecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.excerpts.Excerpt;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.restating.Restaters;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An excerpt that was cut too short is rounded off; one that cannot be is left out. */
class RoundingTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | She came in for a tint. [You took my sister's] eyebrows off. | You took my sister's eyebrows off
            en | It [left me on] the hard shoulder 'by mistake'.             | left me on the hard shoulder 'by mistake'
            en | [You called my house] 'a poor [kitchen' in an email].       | You called my house 'a poor kitchen' in an email
            en | [your lad left the door open] and it rained                  | your lad left the door open
            en | [the parcel came] with a note                               | the parcel came
            en | [Your man called me a] 'cow' to my face.                    |
            en | You sold me [a phone called] 'as new'.                      | a phone called 'as new'
            en | You sold me [a hamster] 'male', and now there are nine.     | a hamster 'male'
            en | [Your man told my boy, in front of the lads], that he'd end up on the bins. |
            en | We came home. [After the 28th] we can't take it any more.   | After the 28th we can't take it any more
            fr | [En bas de la page 14], il y a une étoile.                  | En bas de la page 14, il y a une étoile
            fr | [Votre vendeur m'a promis un] « prix d'ami » hier.          | Votre vendeur m'a promis un « prix d'ami »
            fr | [Votre agent m'a traitée de] « boulet » devant tous.        |
            fr | [un fer à repasser], enfin si, [il y a quatre ans]          | un fer à repasser
            fr | Ils sont en retard, [du premier au dernier].                |
            fr | Et dites[-moi où il est], s'il vous plaît.                  | dites-moi où il est
            fr | Il y a [des photos de quelqu']un dans ce téléphone.         | des photos de quelqu'un
            fr | Si [j'étais plus large], je prendrais [la taille au-dessus]. | la taille au-dessus
            fr | Si [j'ai payé l'express], c'est pour être livré à temps. | j'ai payé l'express
            fr | Pouvez-vous me dire quand [mon colis arrivera] ?        |
            fr | Vous ne savez même pas pourquoi [mon colis est perdu].   | Vous ne savez même pas pourquoi mon colis est perdu
            en | Tell me when [my parcel will come]. [I paid 40 pounds].  | I paid 40 pounds
            fr | S'[ils avaient prévenu], j'aurais attendu.               |
            fr | même si [j'ai payé d'avance]                            | j'ai payé d'avance
            en | If [I had known]! [I paid 40 pounds].                      | I paid 40 pounds
            fr | [attendu dans votre hall] et [la conseillère est partie]    | attendu dans votre hall et la conseillère est partie
            """)
    void rounded(String language, String marked, String rounded) {
        assertThat(told(language, marked, Excerpt.Kind.FACT)).isEqualTo(rounded == null ? "" : rounded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello, what time do you [close on Saturdays]? | what time do you close on Saturdays
            [What time do] you close [on Saturdays]?      | What time do you close on Saturdays
            [Ring me] before noon.                        | Ring me
            just wondering [where my order] is            | where my order is
            """)
    void a_question_is_whole(String marked, String rounded) {
        assertThat(told("en", marked, Excerpt.Kind.ASK)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Please don't [send me the article].                     | Please don't send me the article
            en | I am not asking for [a refund].                         | I am not asking for a refund
            en | [Two tickets] I never wanted [the upgrade].             | Two tickets
            en | I can't wait, [send me the forms].                      | send me the forms
            en | It's not only me, [call my brother back].               | call my brother back
            fr | Je ne réclame pas [mes 58 euros].                       | Je ne réclame pas mes 58 euros
            fr | Je n'ai pas besoin d'[un bon d'achat].                  | Je n'ai pas besoin d'un bon d'achat
            fr | Je ne peux pas attendre, [rappelez-moi].                | rappelez-moi
            en | I don't want to [cancel my order].                      | I don't want to cancel my order
            en | Please do not ever [call me again].                     | Please do not ever call me again
            fr | Je ne veux pas [que vous me rappeliez].                 | Je ne veux pas que vous me rappeliez
            fr | Merci de ne pas [nous rappeler].                        | Merci de ne pas nous rappeler
            fr | Je ne demande pas de [réparations].                     | Je ne demande pas de réparations
            en | It doesn't work [please refund me].                     | please refund me
            en | I don't know [where my parcel is].                      | where my parcel is
            en | There's no need to [ring me].                           | There's no need to ring me
            fr | Ça marche pas [remboursez-moi].                         | remboursez-moi
            fr | Inutile de [me rappeler].                               | Inutile de me rappeler
            fr | Je veux juste [mon remboursement].                      | mon remboursement
            """)
    void what_is_denied_is_not_what_is_wanted(String language, String marked, String rounded) {
        assertThat(told(language, marked, Excerpt.Kind.ASK)).isEqualTo(rounded);
    }

    @Test
    void what_is_asked_is_not_told() {
        String text = "Pour mon abonnement fromages, est-ce que je peux sauter la box d'août ?";
        Excerpt told = new Excerpt(Excerpt.Kind.FACT, 5, text.length() - 2, 0, 1, Set.of());

        assertThat(rounding(Language.FRENCH).rounded(text, List.of(told)))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.kind()).isEqualTo(Excerpt.Kind.ASK);
                    assertThat(text.substring(asked.start(), asked.end()).strip())
                            .isEqualTo("est-ce que je peux sauter la box d'août");
                });
    }

    @Test
    void what_stands_before_a_question_stays_told_and_a_wish_stays_whole() {
        String text = "J'ai payé deux fois, est-ce que je peux être remboursé ?";
        Excerpt fact = new Excerpt(Excerpt.Kind.FACT, 0, text.length() - 2, 0, 1, Set.of());
        Excerpt ask = new Excerpt(Excerpt.Kind.ASK, 0, text.length() - 2, 0, 1, Set.of());

        assertThat(rounding(Language.FRENCH).rounded(text, List.of(fact)))
                .extracting(Excerpt::kind)
                .containsExactly(Excerpt.Kind.FACT, Excerpt.Kind.ASK);
        assertThat(rounding(Language.FRENCH).rounded(text, List.of(ask)))
                .extracting(excerpt ->
                        text.substring(excerpt.start(), excerpt.end()).strip())
                .containsExactly(text.substring(0, text.length() - 2));
    }

    @Test
    void no_excerpt_reaches_into_another() {
        String text = "Your man came on Monday and what do I owe him now?";
        Excerpt fact = new Excerpt(Excerpt.Kind.FACT, 0, 23, 0, 1, Set.of());
        Excerpt ask = new Excerpt(Excerpt.Kind.ASK, 28, 49, 0, 1, Set.of());

        assertThat(rounding(Language.ENGLISH).rounded(text, List.of(fact, ask)))
                .extracting(excerpt -> text.substring(excerpt.start(), excerpt.end()))
                .containsExactly("Your man came on Monday", "what do I owe him now");
    }

    /** What stands in brackets is an excerpt. */
    private static String told(String code, String marked, Excerpt.Kind kind) {
        Language language = Language.of(code).orElseThrow();
        StringBuilder text = new StringBuilder();
        List<Excerpt> excerpts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case '[' -> start = text.length();
                case ']' -> excerpts.add(new Excerpt(kind, start, text.length(), 0, 1, Set.of()));
                default -> text.append(c);
            }
        }
        return rounding(language).rounded(text.toString(), excerpts).stream()
                .map(excerpt -> text.substring(excerpt.start(), excerpt.end()))
                .collect(Collectors.joining(" / "));
    }

    private static Rounding rounding(Language language) {
        Rules rules = Rules.load(language);
        Grammar grammar = Grammars.load().of(language);
        SelfCheck check = new SelfCheck(language, rules, grammar, Tact.load(language, rules));
        return new Rounding(rules, new Asking(rules, Restaters.of(grammar), grammar, check));
    }
}
