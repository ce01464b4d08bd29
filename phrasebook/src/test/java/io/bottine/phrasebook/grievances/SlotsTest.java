package io.bottine.phrasebook.grievances;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.cues.CuePattern;
import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.language.Folding;
import io.bottine.phrasebook.language.Resources;
import io.bottine.phrasebook.words.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotsTest {

    private static Slots slots(Language language) {
        return new Slots(
                Resources.yaml("/phrasebook/" + language.code() + "/grievances/slots.yaml", Slots.Sheet.class),
                Grammars.load().of(language));
    }

    private static String caught(Language language, String slot, String text) {
        Slots slots = slots(language);
        for (boolean determined : new boolean[] {true, false}) {
            Map<String, String> macros = new HashMap<>(CuePattern.words(language));
            macros.putAll(slots.macros(determined));
            Matcher match = CuePattern.compile("{" + slot + "}", macros).matcher(Folding.fold(text));
            if (match.lookingAt()) {
                Optional<Map<String, String>> caught = slots.caught(match, text, new HashMap<>());
                if (caught.isPresent()) {
                    return caught.get().getOrDefault(slot, "");
                }
            }
        }
        return "";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Mon colis de trois cartons depuis lundi | votre colis de trois cartons",
                "la bague de ma mère a perdu son saphir | la bague de votre mère",
                "Le robot de cuisine à 399 € tourne à l'envers | le robot de cuisine à 399 €",
                "l'abonnement Équipe est résilié | l'abonnement Équipe",
                "ma commande du 3 mai n'arrive pas | votre commande du 3 mai",
                "deux valises rouges sont perdues | deux valises rouges",
                "ma machine à laver fuit | votre machine à laver",
                "colis pas reçu | votre colis",
                "Lunettes cassées | vos lunettes",
                "la switch de mon fils | la switch de votre fils",
                "votre application plante | notre application",
                "mes vacances à la montagne avec ma fille | vos vacances à la montagne",
                "mon permis d'urbanisme | votre permis d'urbanisme",
                "depuis lundi |  ''",
                "me rappeler |  ''",
                "le reçois enfin | ''",
            })
    void a_french_phrase_is_taken_whole_and_put_in_the_second_person(String text, String phrase) {
        assertThat(caught(Language.FRENCH, "thing", text)).isEqualTo(phrase.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "My son's new cot still hasn't arrived | your son's new cot",
                "the parcel of books was left in the rain | the parcel of books",
                "my washing machine broke | your washing machine",
                "two large suitcases for the kids | two large suitcases",
                "your delivery driver was rude | our delivery driver",
                "my parcel shows as delivered | your parcel",
                "my parcel hasn't come | your parcel",
                "the toaster TX2 sparked | the toaster TX2",
                "our boiler broke down | your boiler",
                "my 3 parcels arrived | your 3 parcels",
                "my order from last week | your order",
                "my order number 5512 | your order number 5512",
                "my direct debit went out twice | your direct debit",
                "fridge freezer not delivered | your fridge freezer",
                "the blue paint I ordered | the blue paint",
                "waiting for days | ''",
                "you people | ''",
            })
    void an_english_phrase_is_taken_whole_and_put_in_the_second_person(String text, String phrase) {
        assertThat(caught(Language.ENGLISH, "thing", text)).isEqualTo(phrase.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"votre livreur a ri | notre livreur", "mon colis | ''", "la dame du guichet | la dame du guichet"})
    void only_people_are_people(String text, String phrase) {
        assertThat(caught(Language.FRENCH, "who", text)).isEqualTo(phrase.replace("''", ""));
    }
}
