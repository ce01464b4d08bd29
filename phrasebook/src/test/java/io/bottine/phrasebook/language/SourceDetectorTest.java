package io.bottine.phrasebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDetectorTest {

    private static final SourceDetector DETECTOR = SourceDetector.load();

    private static Source source(String text) {
        return DETECTOR.detect(text, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sign_is_seen_in_its_example_and_not_in_its_counter_example(Language language) {
        for (SourceDetector.Sign sign : DETECTOR.signs(language)) {
            assertThat(sign.isIn(sign.example()))
                    .as(sign.id() + " in " + sign.example())
                    .isTrue();
            assertThat(sign.isIn(sign.counter()))
                    .as(sign.id() + " in " + sign.counter())
                    .isFalse();
            assertThat(sign.why()).as(sign.id()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void annotated_notes_are_found_and_no_customer_is_taken_for_an_agent(Language language) throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> mistaken = new ArrayList<>();
        int notes = 0;
        for (String file : List.of("", "-ordinary", "-unseen")) {
            for (JsonNode message : messages("/messages/" + language.code() + file + ".jsonl")) {
                String text = message.get("text").asText();
                boolean noted = message.get("source").asText().equals("notes");
                notes += noted ? 1 : 0;
                if (noted != (source(text) == Source.NOTES)) {
                    (noted ? missed : mistaken).add(text);
                }
            }
        }
        assertThat(mistaken).isEmpty();
        assertThat((double) missed.size() / notes).as(String.join("\n", missed)).isLessThanOrEqualTo(0.25);
    }

    private static List<JsonNode> messages(String path) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> read = new ArrayList<>();
        try (InputStream in = SourceDetectorTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read.add(mapper.readTree(line));
            }
        }
        return read;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cust rang 3x since Mon, mortgage offer, deadline Fri",
                "cliente, 3 appels dep. lundi, colis tjs pas là, veut remb.",
                "Client énervé, livraison ratée deux fois, demande un geste",
                "man at the counter, watch repaired twice, still stops, wants his money back",
                "Mrs Quinn rang about her boiler, no heat since Sat, v upset, wants an engineer today",
                "Mme Petit, chaudière en panne dps samedi, très remontée, veut un technicien ce jour"
            })
    void an_agent_s_notes_are_notes(String text) {
        assertThat(source(text)).isEqualTo(Source.NOTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "still no parcel, 3 wks now. want refund",
                "ordered 2 oct, paid, nothing. rang 4x. no answer. refund asap",
                "no heating since Mon, 2 kids, freezing. need someone today",
                "Customer for ten years. Fridge broken. Nobody answers.",
                "client depuis 10 ans, frigo en panne, personne répond",
                "Cliente fidèle depuis 2012, commande jamais reçue, très déçue",
                "very disappointed. item broken, no reply, wants sorting",
                "Colis tjs pas là, 3 sem, svp remb",
                "Très énervé, livraison ratée 2 fois, demande remboursement",
                "commande 4512 pas reçue, demande remb svp",
                "livreur passé sans sonner, colis au point relais fermé, super",
                "driver says he called, no he didn't. camera shows nobody",
                "Flight cancelled, no hotel, nobody at the desk. Disgrace.",
                "tech pas venu, RDV 8h-12h, journée perdue",
                "wrong size sent twice, no label for return. refund pls",
                "Couple avec enfants, chambre sale, piscine fermée. À éviter.",
                "Family of four, dirty room, pool closed. Avoid.",
                "résa annulée la veille, aucun appel, avons dû dormir ailleurs",
                "SAV injoignable, 40 min d'attente puis raccroche",
                "app keeps crashing, lost everything, need it back by tmrw",
                "Madame, Monsieur, facture de septembre fausse, à corriger rapidement",
                "où est ma commande",
                "phone dead after 2 days, shop says not covered. seriously",
                "vendeur a dit 48h, ça fait 10 jours",
                "2h on hold, cut off, started again. unbelievable",
                "mum's parcel lost, she's 82, needs her tablets",
                "Ma mère attend son fauteuil dps 3 mois, veut une réponse",
                "Appelé 3x, rien. Écrit 2x, rien. Ras le bol.",
                "gros retard, bébé malade, pharmacie attend le colis"
            })
    void a_customer_in_a_hurry_is_no_agent(String text) {
        assertThat(source(text)).isEqualTo(Source.VERBATIM);
    }

    @Test
    void what_the_customer_is_quoted_with_does_not_make_the_note_theirs() {
        assertThat(source("Client en boutique, dit « je suis à bout », veut être remboursé"))
                .isEqualTo(Source.NOTES);
        assertThat(source("cust says 'I give up', wants out of contract")).isEqualTo(Source.NOTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😡", "??", "\u0000", "\ud83d", "¿Dónde está mi pedido?", "مرحبا"})
    void odd_texts_are_the_customer_s(String text) {
        assertThat(source(text)).isEqualTo(Source.VERBATIM);
    }

    @Test
    void a_long_letter_is_never_notes() {
        assertThat(source("cust rang, wants refund, v angry. ".repeat(100))).isEqualTo(Source.VERBATIM);
    }
}
