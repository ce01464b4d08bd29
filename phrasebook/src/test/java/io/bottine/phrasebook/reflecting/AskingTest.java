package io.bottine.phrasebook.reflecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.restating.Restater;
import io.bottine.phrasebook.restating.Restaters;
import io.bottine.phrasebook.words.Language;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wish and a question, given back as what the customer asks for. */
class AskingTest {

    private static final Map<Language, Asking> ASKING = new EnumMap<>(Language.class);

    @BeforeAll
    static void load() {
        for (Language language : Language.values()) {
            Rules rules = Rules.load(language);
            Grammar grammar = Grammars.load().of(language);
            Restater restater = Restaters.of(grammar);
            SelfCheck check = new SelfCheck(language, rules, grammar, Tact.load(language, rules));
            ASKING.put(language, new Asking(rules, restater, grammar, check));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            can it be dropped off            | true  | You'd like to know whether it can be dropped off.
            where is ours                    | true  | You'd like to know where yours is.
            how did this happen              | false | You'd like to know how this happened.
            who's paying for the radiator    | false | You'd like to know who's paying for the radiator.
            ring the driver                  | false | You'd like us to ring the driver.
            i'd simply like to see the sum   | false | You'd simply like to see the sum.
            the paper for my records         | false | You'd like the paper for your records.
            which is it                      | true  | You'd like to know which it is.
            who's Graham                     | true  | You'd like to know who Graham is.
            what's the £1 for                | true  | You'd like to know what the £1 is for.
            is the desk open on Sundays      | true  | You'd like to know whether the desk is open on Sundays.
            which way up does the lid go     | true  | You'd like to know which way up the lid goes.
            """)
    void english(String wish, boolean isQuestion, String said) {
        assertThat(asking(Language.ENGLISH).asked(wish, isQuestion)).hasValue(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vous comptez regarder quand          | true  | Vous voulez savoir quand nous comptons regarder.
            qu'avez-vous changé dans le bidon    | true  | Vous voulez savoir ce que nous avons changé dans le bidon.
            je suis inscrite ou pas              | true  | Vous voulez savoir si vous êtes inscrite ou non.
            adressez-nous le rapport d'incident  | false | Vous demandez que nous vous adressions le rapport d'incident.
            que quelqu'un m'apporte ce colis     | false | Vous voulez que quelqu'un vous apporte ce colis.
            parler au directeur                  | false | Vous souhaitez parler au directeur.
            me l'envoyer d'ici mardi soir        | false | Vous nous demandez de vous l'envoyer d'ici mardi soir.
            """)
    void french(String wish, boolean isQuestion, String said) {
        assertThat(asking(Language.FRENCH).asked(wish, isQuestion)).hasValue(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | deposit back in full              | What you'd like: deposit back in full.
            ENGLISH | any slot before 7am or by phone   | What you'd like: any slot before 7am or by phone.
            FRENCH  | version corrigée pour mon dossier | Ce que vous demandez : version corrigée pour votre dossier.
            FRENCH  | dernier relevé de gaz             | Ce que vous demandez : dernier relevé de gaz.
            """)
    void a_wish_without_a_verb_is_named(Language language, String wish, String said) {
        assertThat(asking(language).named(wish, false)).hasValue(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account cleared and an apology", "both bills paid"})
    void in_a_note_what_is_to_be_done_is_named(String wish) {
        assertThat(asking(Language.ENGLISH).named(wish, true)).hasValue("What you'd like: " + wish + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"how delightful to be told", "away to them", "refund", "need to tell work today"})
    void what_is_no_thing_to_be_had_is_not_named(String text) {
        assertThat(asking(Language.ENGLISH).named(text, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"si salle dispo", "fermer le compte", "à rectifier", "tout bloquer"})
    void and_neither_in_french(String text) {
        assertThat(asking(Language.FRENCH).named(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, why did this charge appear",
        "FRENCH, qu'est-il arrivé à mon colis",
        "FRENCH, il faut la facture",
        "FRENCH, que le colis est perdu"
    })
    void what_cannot_be_turned_surely_is_not_asked(Language language, String text) {
        assertThat(asking(language).asked(text, false)).isEmpty();
    }

    private static Asking asking(Language language) {
        return java.util.Objects.requireNonNull(ASKING.get(language));
    }
}
