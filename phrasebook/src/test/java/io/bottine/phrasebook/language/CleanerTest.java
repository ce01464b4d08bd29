package io.bottine.phrasebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest {

    private static final Cleaner CLEANER = Cleaner.load();

    private static String french(String text) {
        return CLEANER.clean(text, Language.FRENCH).text();
    }

    private static String english(String text) {
        return CLEANER.clean(text, Language.ENGLISH).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jpp j attends tjr mon colis pk ?          | je n'en peux plus j'attends toujours mon colis pourquoi ?
            jai payé et ca fait 3 semaines            | j'ai payé et ça fait 3 semaines
            ya personne au tel, c koi ce bordel       | il y a personne au téléphone, c'est quoi ce bordel
            persone ne repond svp                     | personne ne répond s'il vous plaît
            il y a trois jours                        | il y a trois jours
            VOUS AVEZ PERDU MON COLIS                 | Vous avez perdu mon colis
            JE N'AI JAMAIS REÇU MON IPHONE 15 PRO     | Je n'ai jamais reçu mon Iphone 15 pro
            MON COLIS SO-7741 EST BLOQUÉ AU SAV       | Mon colis SO-7741 est bloqué au SAV
            MME ROY A RAPPELÉ DEUX FOIS               | Mme Roy a rappelé deux fois
            Je ne l'ai JAMAIS reçu                    | Je ne l'ai jamais reçu
            C'est nuuuul                              | C'est nul
            remboursez moi !!!!! 😡😡                 | remboursez moi !
            larnaque du siècle                        | l'arnaque du siècle
            g envoyé 500f a la mauvaise personne      | j'ai envoyé 500f à la mauvaise personne
            un sac de 5 g et la vitamine c manquent   | un sac de 5 g et la vitamine c manquent
            jvous jure que c moi, jbosse la nuit      | je vous jure que c'est moi, je bosse la nuit
            larret de travail, c'etait l'ecran        | l'arrêt de travail, c'était l'écran
            sa valise est ici, sa marche est pénible   | sa valise est ici, sa marche est pénible
            sa ma coûté 30 euro et sa m'énerve        | ça m'a coûté 30 euros et ça m'énerve
            il est a la maison, il a la clé           | il est à la maison, il a la clé
            le CT est passé, la BP 12 aussi           | le CT est passé, la BP 12 aussi
            """)
    void french_of_the_thumb_becomes_plain_french(String typed, String expected) {
        assertThat(french(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            u lot cut me off n i cant work            | you lot cut me off and I can't work
            ive been waiting, dont care, im done thx  | I've been waiting, don't care, I'm done thanks
            WHERE IS MY REFUND FOR ORDER AB-1234      | Where is my refund for order AB-1234
            NOT A VOUCHER, I said                     | Not a voucher, I said
            I have asked FIVE times                   | I have asked five times
            my id was refused                         | my id was refused
            The USB cable and the NHS letter          | The USB cable and the NHS letter
            it's soooo late??!!                       | it's so late?
            my iPhone died                            | my iPhone died
            u recive wrong size, i payed for it       | you receive wrong size, I paid for it
            theyll say its 4pm, or ill do it          | they'll say it's 4pm, or I'll do it
            sum1 from the fone dept plz, w my dad     | someone from the phone department please, with my dad
            i have 2 sons n i have 2 go home          | I have 2 sons and I have to go home
            the ATM ate it, atm im stuck              | the ATM ate it, at the moment I'm stuck
            Answer me ASAP. FYI i rang                | Answer me as soon as possible. For your information I rang
            Mr V. Rao, vitamin K and my left-hand R   | Mr V. Rao, vitamin K and my left-hand R
            I was told no. 3 weeks ago                | I was told no. 3 weeks ago
            my 8 yr old waited 40 min, a 2 yr plan    | my 8-year-old waited 40 minutes, a 2-year plan
            size 3 x 4, ring 020 7946 0000, ref W-22  | size 3 x 4, ring 020 7946 0000, ref W-22
            """)
    void english_of_the_thumb_becomes_plain_english(String typed, String expected) {
        assertThat(english(typed)).isEqualTo(expected);
    }

    @Test
    void an_agents_abbreviations_are_written_out_in_notes_alone() {
        assertThat(CLEANER.clean("cust rang 3x, pd £55 fm card", Language.ENGLISH, true)
                        .text())
                .isEqualTo("customer rang 3 times, paid £55 from card");
        assertThat(CLEANER.clean(
                                "pt's husb v. upset, fell o/n on 2nd fl. Paid dep. Wants eng. today, "
                                        + "a/c no. 5519, y/n?",
                                Language.ENGLISH,
                                true)
                        .text())
                .isEqualTo(
                        "patient's husband very upset, fell overnight on 2nd floor. Paid deposit. Wants engineer today,"
                                + " account number 5519, yes or no?");
        assertThat(CLEANER.clean("le client est parti dep. lundi", Language.FRENCH, true)
                        .text())
                .isEqualTo("le client est parti depuis lundi");
        assertThat(english("pd fm")).isEqualTo("pd fm");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cl. app. 4e fois, veut rbt. Attend rép. | client appelle 4e fois, veut remboursement. Attend réponse.
            pas d'insatisf. Rappel sam. 11h         | pas d'insatisfaction. Rappel samedi 11h
            3 justif. 5e demande ss réponse         | 3 justificatif. 5e demande sans réponse
            pte 34 a., tél HS dps 3 sem., RV ss 8 j | patiente 34 ans, téléphone HS depuis 3 semaines, rendez-vous sous 8 jours
            abo jeu 59,99/mois, clos depuis MAJ     | abonnement jeu 59,99/mois, clos depuis mise à jour
            """)
    void the_full_stop_of_an_abbreviation_goes_where_the_sentence_goes_on(String typed, String expected) {
        assertThat(CLEANER.clean(typed, Language.FRENCH, true).text()).isEqualTo(expected);
    }

    @Test
    void numbers_references_addresses_and_names_are_never_altered() {
        String text =
                "Cmde n° CMD-2024-U7 du 03/04, 1 299,00 €, jean.dupond@exemple.fr, http://ex.am/u/r, suivi 6A1234";
        assertThat(french(text))
                .contains("CMD-2024-U7", "03/04", "1 299,00 €", "jean.dupond@exemple.fr", "http://ex.am/u/r", "6A1234");
        assertThat(english("Ask Siobhan or Mr Attenbrough, ref U-R-2"))
                .isEqualTo("Ask Siobhan or Mr Attenbrough, ref U-R-2");
    }

    @Test
    void signature_disclaimer_and_our_own_quoted_answer_are_left_out() {
        assertThat(english("""
                        My parcel is late.

                        Kind regards,
                        Ann Lee
                        Tel: 020 7946 0000

                        On Mon, 3 Nov 2025 at 10:02, Support <support@shop.example> wrote:
                        > We are sorry you are furious.
                        This e-mail is confidential and intended for the addressee only.
                        """)).isEqualTo("My parcel is late.");
        assertThat(french("""
                        Mon colis est en retard.

                        Cordialement,
                        Anne Roy

                        Le 3 nov. 2025 à 10:02, Service client <sav@boutique.example> a écrit :
                        Nous regrettons votre colère.
                        """)).isEqualTo("Mon colis est en retard.");
    }

    @Test
    void how_it_was_typed_is_remembered() {
        Cleaned.Manner manner =
                CLEANER.clean("RENDEZ MOI MON ARGENT !!! 😡", Language.FRENCH).manner();
        assertThat(manner.shouted()).isGreaterThan(0.9);
        assertThat(manner.exclamations()).isEqualTo(3);
        assertThat(manner.repeatedMarks()).isEqualTo(1);
        assertThat(manner.emoji()).containsExactly("😡");
    }

    @Test
    void offsets_lead_back_to_the_original() {
        String original = "😡 bjr jai payé";
        Cleaned cleaned = CLEANER.clean(original, Language.FRENCH);
        assertThat(cleaned.text()).isEqualTo("bonjour j'ai payé");
        int at = cleaned.text().indexOf("payé");
        assertThat(original.substring(cleaned.originalStart(at), cleaned.originalEnd(at + 4)))
                .isEqualTo("payé");
        assertThat(original.substring(cleaned.originalStart(0), cleaned.originalEnd("bonjour".length())))
                .isEqualTo("bjr");
    }

    @Test
    void odd_texts_neither_throw_nor_hang() {
        for (String odd : List.of(
                "",
                " \n\t",
                "\u0000\u0007\u001b",
                "\ud83d",
                "a\udc00b",
                "😡",
                "مرحبا أين طلبي",
                "?".repeat(100_000),
                "a".repeat(100_000),
                "a ".repeat(50_000),
                "A'".repeat(50_000),
                "\n>".repeat(50_000),
                "1-".repeat(50_000),
                "le a écrit".repeat(9_000))) {
            for (Language language : Language.values()) {
                Cleaned cleaned = CLEANER.clean(odd, language);
                assertThat(cleaned.manner().cut()).isEqualTo(odd.length() > Cleaner.LONGEST);
                assertThat(cleaned.text().length()).isLessThanOrEqualTo(2 * Cleaner.LONGEST);
                assertThat(cleaned.originalEnd(cleaned.text().length())).isLessThanOrEqualTo(odd.length());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> every_spelling_rule_mends_its_example_and_spares_its_counter_example() {
        return Stream.of(Language.values())
                .flatMap(language -> Spelling.data(language).rules().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                            assertThat(rule.why()).isNotBlank();
                            assertThat(CLEANER.clean(rule.example(), language)
                                            .text()
                                            .toLowerCase(Locale.ROOT))
                                    .isEqualTo(rule.gives().toLowerCase(Locale.ROOT));
                            assertThat(CLEANER.clean(rule.counter(), language).text())
                                    .isEqualTo(rule.counter());
                        })));
    }
}
