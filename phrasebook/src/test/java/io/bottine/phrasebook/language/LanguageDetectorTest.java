package io.bottine.phrasebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = LanguageDetector.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon colis est perdu",
                "jai tjr rien recu",
                "C honteux",
                "Remboursez-moi",
                "Où est ma commande ?",
                "SAV nul",
                "Merci pour rien",
                "Livraison jamais arrivée",
                "colis cassé",
                "VOUS ETES DES VOLEURS",
                "annulez mon abonnement",
                "Chu tanné d'attendre",
                "Ça fait trois fois que j'appelle le support",
                "facture erronée",
                "le wifi marche pas",
                "Bonjour",
                "ok merci bonne soirée",
                "Résil. fibre actée 02/05, veut confirm. écrite",
                "Dossier n° 44 sans suite",
                "Vos tuyaux sont dans les choux depuis 8h"
            })
    void short_french_is_french(String text) {
        assertThat(DETECTOR.detect(text)).contains(Language.FRENCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is my parcel",
                "cust rang 3x since Mon",
                "Refund please",
                "I want my money back",
                "parcel missing",
                "rubbish service",
                "you people lied",
                "cancel my subscription",
                "no one answers",
                "Thanks for nothing",
                "hi",
                "u lot cut me off",
                "invoice is wrong",
                "app keeps crashing",
                "Kindly do the needful",
                "still waiting!!",
                "Table for four tonight",
                "driver threw the box over the gate",
                "gas leak",
                "the menu said café au lait"
            })
    void short_english_is_english(String text) {
        assertThat(DETECTOR.detect(text)).contains(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Dónde está mi pedido? Llevo tres semanas esperando",
                "Ich warte seit drei Wochen auf mein Paket",
                "Sto aspettando il mio pacco da tre settimane",
                "Mijn pakket is nog steeds niet aangekomen",
                "A minha encomenda ainda não chegou, quero o meu dinheiro",
                "Где моя посылка?",
                "أين طلبي",
                "我的包裹在哪里",
                "Gdzie jest moja paczka? Czekam już trzy tygodnie",
                "",
                "😡😡",
                "12345",
                "??"
            })
    void another_language_or_none_is_empty(String text) {
        assertThat(DETECTOR.detect(text)).isEqualTo(Optional.empty());
    }

    @Test
    void a_very_long_text_is_judged_by_its_beginning() {
        assertThat(DETECTOR.detect("mon colis est perdu ".repeat(10_000))).contains(Language.FRENCH);
    }
}
