package io.bottine.phrasebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Source;
import io.bottine.phrasebook.words.Threat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people ask for, threaten, risk and call others, in turns of phrase of every kind. */
class RequestsTest {

    private static final MessageReader READER = MessageReaders.offline();

    private static Reading read(String text, Source source) {
        return READER.read(Annotated.message(text, Optional.empty(), source));
    }

    private static Reading read(String text) {
        return read(text, Source.VERBATIM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REFUND | Rendez-moi mes 45 euros, la séance n'a jamais eu lieu.",
                "REFUND | Je voudrais que ces 80 francs me soient rendus avant la fin du mois.",
                "REFUND | I'd like the £38 back, please, the lesson never took place.",
                "REPLACEMENT | La tasse est ébréchée, changez-la s'il vous plaît.",
                "REPLACEMENT | Wrong charger in the box. Send the right one.",
                "REPAIR | Il n'y a plus d'eau chaude chez nous depuis dimanche.",
                "REPAIR | No hot water since Sunday, can somebody come out?",
                "EXPLANATION | Pourquoi ma prime a-t-elle doublé en un an ?",
                "EXPLANATION | Why has my premium doubled in a year?",
                "APOLOGY | J'attends des excuses pour ce qui s'est passé au guichet.",
                "APOLOGY | I would like an apology for what was said at the desk.",
                "CALLBACK | Merci de me rappeler au bureau avant onze heures.",
                "CALLBACK | Could someone ring me back before eleven?",
                "CANCEL | Arrêtez mon abonnement à la fin du mois.",
                "CANCEL | Please close my account at the end of the month.",
                "HUMAN | Passez-moi quelqu'un de vivant, je parle à une machine depuis dix minutes.",
                "HUMAN | I want a person, not a menu with nine options.",
                "MANAGER | Je souhaite parler au responsable du magasin.",
                "CORRECTION | Vous m'avez facturé deux fois le même trajet.",
                "REFUND | You charged me twice for the same ride.",
                "INFORMATION | À quelle heure ouvre la piscine le dimanche ?",
                "INFORMATION | What time does the pool open on Sundays?",
                "DOCUMENT | Pouvez-vous m'envoyer une attestation d'hébergement ?",
                "DOCUMENT | Please send me a copy of the lease.",
                "CHANGE | Serait-il possible de payer en trois fois ?",
                "CHANGE | Could I move the booking to the following week?",
                "PRICE | Alignez-vous sur le tarif de mon voisin.",
                "INFORMATION | Je viens avec ou sans ordonnance, ou je viens pas ?",
                "INFORMATION | Do I bring the form or post it?",
                "EXPLANATION | C'est quoi ces frais de gestion",
                "CORRECTION | Vous avez noté 1961 au lieu de 1967 sur ma fiche.",
                "HUMAN | Passez-moi quelqu'un, pas une machine.",
                "MANAGER | Donne-moi ta responsable.",
                "APOLOGY | Saying sorry would do.",
                "DOCUMENT | Je veux lire le rapport du contrôle.",
                "REPAIR | Depuis mardi l'interphone ne marche plus.",
                "CHANGE | Je ne peux pas venir jeudi, une semaine plus tard c'est possible ?",
            })
    void a_request_is_heard_however_it_is_put(Demand demand, String text) {
        assertThat(read(text).demands()).contains(demand);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHURN | Si rien ne bouge, je porte ma ligne ailleurs.",
                "CHURN | One more week of this and I'll take my business elsewhere.",
                "REVIEW | Une étoile sur Google ce soir, et je raconte tout.",
                "REGULATOR | Je saisis le médiateur de l'énergie lundi.",
                "REGULATOR | The ombudsman gets my file on Monday.",
                "LEGAL | Mon avocat prendra contact avec votre direction.",
                "LEGAL | You'll hear from my solicitor.",
                "MEDIA | J'ai déjà prévenu un journaliste de la presse locale.",
                "CHARGEBACK | Sans réponse, je fais opposition auprès de ma banque.",
                "CHARGEBACK | Otherwise I dispute it with my card company.",
                "VIOLENCE | Je vais venir tout casser dans votre boutique.",
                "SELF_HARM | Parfois je me dis que ce serait plus simple si je n'étais plus là, j'ai envie d'en finir.",
                "SELF_HARM | It would be easier for everyone if I just wasn't here anymore.",
            })
    void a_threat_is_heard_by_its_channel(Threat threat, String text) {
        assertThat(read(text).threats()).contains(threat);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VULNERABLE | Ma mère est en fauteuil roulant et l'ascenseur ne répond plus.",
                "HEALTH | There is mould behind the bed and my son's asthma is getting worse.",
                "SAFETY | Le chargeur a fondu et il y avait de la fumée dans le couloir.",
                "SAFETY | The heater sparked and there is a burning smell.",
                "DEADLINE | L'inscription ferme demain à minuit et le site refuse mon fichier.",
                "DATA_BREACH | Quelqu'un a piraté mon compte et écrit à mes contacts.",
            })
    void a_risk_is_heard(Risk risk, String text) {
        assertThat(read(text).risks()).contains(risk);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Votre vendeur est un abruti fini.",
                "bande de c***",
                "Vous êtes des incapables, tous autant que vous êtes.",
                "You lot are a shower of muppets.",
                "That clerk of yours is a complete moron.",
            })
    void an_insult_aimed_at_persons_is_abuse(String text) {
        assertThat(read(text).abuse()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On m'a pris pour un idiot, je trouve cela vexant.",
                "Cette imprimante ne vaut rien, elle avale le papier.",
                "I felt like a fool standing there in the rain.",
                "The printer is useless, it eats the paper.",
            })
    void what_is_said_of_things_or_of_oneself_is_no_abuse(String text) {
        assertThat(read(text).abuse()).isFalse();
    }

    @Test
    void notes_tell_what_is_wanted_in_two_words() {
        assertThat(read("cliente rappelle pour la 3e fois, veut remb. + excuses", Source.NOTES)
                        .demands())
                .contains(Demand.REFUND, Demand.APOLOGY);
        assertThat(read("cust rang 3x, wants refund + call back", Source.NOTES).demands())
                .contains(Demand.REFUND, Demand.CALLBACK);
    }

    @Test
    void whatever_is_read_has_its_grounds() {
        Reading reading = read("Trois semaines sans nouvelles, remboursez-moi ou je saisis le médiateur !");
        assertThat(reading.demands())
                .isNotEmpty()
                .allSatisfy(demand -> assertThat(reading.grounds())
                        .anyMatch(ground -> ground.label().equals("demand/" + demand.label())));
        assertThat(reading.threats())
                .isNotEmpty()
                .allSatisfy(threat -> assertThat(reading.grounds())
                        .anyMatch(ground -> ground.label().equals("threat/" + threat.label())));
        assertThat(reading.emotions())
                .allSatisfy(felt -> assertThat(reading.grounds())
                        .anyMatch(ground -> ground.label()
                                .equals("emotion/" + felt.emotion().label())));
    }

    @Test
    void a_cue_names_its_file_and_line_and_the_words_it_met() {
        Reading reading = read("Remboursez-moi, je vous prie.");
        assertThat(reading.grounds())
                .filteredOn(ground -> ground.label().equals("demand/refund") && ground.by() == Ground.By.CUE)
                .isNotEmpty()
                .allSatisfy(ground -> {
                    assertThat(ground.where()).matches("/phrasebook/fr/cues/\\w+\\.yaml:[1-9]\\d*");
                    assertThat(ground.cue()).startsWith("fr.");
                    assertThat(ground.words()).singleElement().asString().containsIgnoringCase("rembours");
                });
    }

    @Test
    void the_voter_names_words_of_the_message() {
        Reading reading = read("J'en ai assez de répéter mon histoire à chaque nouveau conseiller.");
        assertThat(reading.grounds())
                .filteredOn(ground -> ground.by() == Ground.By.VOTER)
                .isNotEmpty()
                .allSatisfy(ground -> {
                    assertThat(ground.chance()).isBetween(0.0, 1.0);
                    assertThat("j'en ai assez de repeter mon histoire a chaque nouveau conseiller")
                            .contains(ground.words());
                });
    }
}
