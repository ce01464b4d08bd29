package io.bottine.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.privacy.Redaction.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static String french(String text) {
        return Redaction.redact(text, Locale.FRANCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ma carte 4111 1111 1111 1111 a été débitée deux fois | Ma carte [n° de carte retiré] a été débitée deux fois
            ref 4111111111111111                                 | ref [n° de carte retiré]
            CB:5555-5555-5555-4444, exp 12/27                    | CB:[n° de carte retiré], exp 12/27
            4111 1111 1111 1111 12/27 123                        | [n° de carte retiré] 12/27 123
            carte amex 3782 822463 10005 !                       | carte amex [n° de carte retiré] !
            CB4111111111111111                                   | CB[n° de carte retiré]
            ma vieille visa 4222222222222                        | ma vieille visa [n° de carte retiré]
            carte 4111.1111.1111.1111.                           | carte [n° de carte retiré].
            mon IBAN FR76 3000 6000 0112 3456 7890 189           | mon IBAN [IBAN retiré]
            iban:fr7630006000011234567890189.                    | iban:[IBAN retiré].
            BE68 5390 0754 7034 et CH93 0076 2011 6238 5295 7    | [IBAN retiré] et [IBAN retiré]
            GB82-WEST-1234-5698-7654-32                          | [IBAN retiré]
            Rappelez-moi au 06 12 34 56 78 avant midi            | Rappelez-moi au [n° de téléphone retiré] avant midi
            mon tel c 0612345678 svp                             | mon tel c [n° de téléphone retiré] svp
            tél. 06.12.34.56.78                                  | tél. [n° de téléphone retiré]
            +33 6 12 34 56 78                                    | [n° de téléphone retiré]
            0033 6 12 34 56 78                                   | [n° de téléphone retiré]
            j'ai appelé le 0800 12 34 56 trois fois              | j'ai appelé le [n° de téléphone retiré] trois fois
            +32 470 12 34 56                                     | [n° de téléphone retiré]
            Bruxelles 02 512 34 56                               | Bruxelles [n° de téléphone retiré]
            Lausanne 021 312 34 56                               | Lausanne [n° de téléphone retiré]
            Appelez-moi au (514) 842-1234                        | Appelez-moi au [n° de téléphone retiré]
            écrivez à aline.roy+sav@exemple.fr.                  | écrivez à [adresse e-mail retirée].
            jean_dupont@mail.exemple.co.uk, ou jean@exemple.fr   | [adresse e-mail retirée], ou [adresse e-mail retirée]
            cliente 06 12 34 56 78 rappeler                      | cliente [n° de téléphone retiré] rappeler
            client 0612345678, rappeler                          | client [n° de téléphone retiré], rappeler
            l'adresse d'aline@exemple.fr                         | l'adresse d'[adresse e-mail retirée]
            """)
    void what_is_private_goes(String text, String kept) {
        assertThat(french(text)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Call me on 020 7946 0958 please          | GB | Call me on [phone number removed] please
            reach me at 07911 123456                 | GB | reach me at [phone number removed]
            my number is 415-555-2671                | US | my number is [phone number removed]
            call me at 4155552671                    | US | call me at [phone number removed]
            (613) 555-0198 is my cell                | CA | [phone number removed] is my cell
            I gave it to mia.lane@example.com twice! | GB | I gave it to [e-mail address removed] twice!
            card 6011 1111 1111 1117 was charged     | US | card [card number removed] was charged
            DE89 3704 0044 0532 0130 00              | GB | [IBAN removed]
            """)
    void what_is_private_goes_in_english_too(String text, String country, String kept) {
        assertThat(Redaction.redact(text, Locale.of("en", country))).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commande 2024-118-7734 toujours pas livrée",
                "order 2024-118-7734 never came",
                "order 4155552671 never came",
                "ma commande n° 0123456789 est perdue",
                "Order #114-3941689-8772232",
                "12 300 € prélevés le 24/11/2026 à 14 h 30",
                "1 234 567,89 €",
                "€1,299.99 on 2026-11-24 10:30:00",
                "75011 Paris",
                "H2X 1Y4, Montréal, et SW1A 1AA",
                "n° client 0612345678",
                "invoice no. 415-555-2671",
                "colis 6A12345678901",
                "colis 8R00123456789 et LA123456789FR",
                "tracking 1Z999AA10123456784",
                "tracking 9400111899223197428490",
                "SIRET 732 829 320 00074",
                "SIRET 38012986646850",
                "732 829 320 00074",
                "index 048213 puis 048911 kWh",
                "compteur 09123456789012",
                "le 01 02 2026 15 clients",
                "IMEI 352099001761481",
                "4111 1111 1111 1112 n'est pas une carte",
                "FR76 3000 6000 0112 3456 7890 188 n'est pas un compte",
                "@everyone <!channel> <@U0123>",
                "3 appels, 2 mails, 45 minutes d'attente, 0 réponse",
                "dossier 2026/11/00042",
                "facture F-2026-000123456",
                "vol AF1234 du 12/12, siège 23A, réservation XK4P9Q",
                "du 24.11.2026 au 12.12.2026",
                "192.168.100.200",
                "10:30-12:45",
                "0,5 % contre 1,75 % sur 240 mois"
            })
    void what_helps_to_solve_it_stays(String text) {
        assertThat(french(text)).isEqualTo(text);
        assertThat(Redaction.redact(text, Locale.US)).isEqualTo(text);
        assertThat(Redaction.redact(text, Locale.UK)).isEqualTo(text);
        assertThat(Redaction.redact(text, Locale.CANADA_FRENCH)).isEqualTo(text);
    }

    @Test
    void the_mark_is_in_the_language_of_the_text_whoever_pastes_it() {
        assertThat(french("You charged my card 4111 1111 1111 1111 twice and nobody answers"))
                .contains("[card number removed]");
        assertThat(Redaction.redact("Vous avez débité ma carte 4111 1111 1111 1111 deux fois", Locale.US))
                .contains("[n° de carte retiré]");
    }

    @Test
    void it_says_what_it_took_out() {
        assertThat(Redaction.of("4111111111111111 ou aline@exemple.fr", Locale.FRANCE)
                        .removed())
                .containsExactlyInAnyOrder(Kind.CARD, Kind.EMAIL);
        assertThat(Redaction.of("rien de privé", Locale.FRANCE).removed()).isEmpty();
    }

    @Test
    void a_second_time_nothing_more_goes() {
        List<String> pieces = List.of(
                "4111 1111 1111 1111",
                "0612345678",
                "12",
                " ",
                "-",
                "FR7630006000011234567890189",
                "a@b.fr",
                "order",
                "2024-118-7734",
                "€",
                "+33",
                "(514) 842-1234",
                ".",
                "38012986646850",
                "\n",
                "é",
                "@",
                "7",
                "\uD83D");
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j >= 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            String once = french(text.toString());
            assertThat(french(once)).as("%s", text).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "@",
                "1 ",
                "4111 ",
                "a@",
                "a.",
                "FR",
                "0612345678 ",
                "0612345678",
                "+",
                "(",
                "F",
                "12-",
                "é",
                "FR76 ",
                "a@b.fr ",
                "order ",
                "4111111111111111\n",
                "\uD83D"
            })
    void a_hundred_thousand_characters_take_no_time(String piece) {
        french("06 12 34 56 78");
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> french(piece.repeat(100_000 / piece.length())));
    }
}
