package io.bottine.phrasebook.reflecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.OfflineWords;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A wrong sentence costs an agent more than a modest one: what cannot be said rightly is left out. */
class StepBackTest {

    private static Words words;

    @BeforeAll
    static void load() {
        words = OfflineWords.load();
    }

    private static Reflection reflect(Language language, String text, Source source) {
        Moment moment = new Moment(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Paris"), Locale.FRANCE);
        return words.reflect(
                new Message(text, Optional.of(language), Channel.EMAIL, source, moment, Language.ENGLISH, List.of()));
    }

    @Test
    void what_belongs_to_the_caller_is_no_verb() {
        assertThat(notes(
                        Language.ENGLISH,
                        "Caller's wife passed away in May. Card still charged, £12 a month. Wants it stopped."))
                .doesNotContainIgnoringCase("you are wife")
                .contains("sorry for your loss");
    }

    @Test
    void a_thing_that_did_something_in_a_note_is_not_the_customer() {
        assertThat(notes(
                        Language.ENGLISH, "Cust rang re: heater sparked Tue, singed curtain, no injury. Wants refund."))
                .contains("heater")
                .doesNotContainIgnoringCase("you singed");
    }

    @Test
    void a_question_keeps_no_helper_before_its_subject() {
        assertThat(said(
                        Language.ENGLISH,
                        "My boiler has been off since Sunday and nobody rang me back. Who do I need to call?"))
                .doesNotContain("who do you");
        assertThat(said(Language.ENGLISH, "I ordered four chairs and only two came. When will the other box arrive?"))
                .doesNotContain("other will box");
    }

    @Test
    void a_question_that_asks_nothing_is_not_given_back() {
        assertThat(said(
                        Language.FRENCH,
                        "Mon examen est annulé pour la troisième fois. J'ai mal tous les jours, vous comprenez ?"))
                .doesNotContainIgnoringCase("savoir si");
        assertThat(said(
                        Language.FRENCH,
                        "Mon train a deux heures de retard et je rate ma correspondance. Je fais quoi, moi ?"))
                .doesNotContainIgnoringCase("savoir si");
    }

    @Test
    void a_clause_of_unknown_words_is_not_said_back() {
        assertThat(said(Language.FRENCH, "Votre livreurr a laissé le coli dehor sous la plui. J'ai payé 80 euros."))
                .doesNotContain("dehor")
                .contains("80");
    }

    @Test
    void a_number_is_never_lost_from_a_length_of_time() {
        assertThat(said(Language.ENGLISH, "sent the lamp back 4 weeks ago, still no refund"))
                .doesNotContain("for weeks ago");
    }

    @Test
    void words_of_sympathy_need_grief_in_the_message() {
        Reflection parcel = reflect(
                Language.FRENCH, "J'en pleure, vous avez perdu mon colis et mes fichiers de travail.", Source.VERBATIM);
        assertThat(parcel.around().regret()).doesNotContain("tout cœur");
        assertThat(texts(parcel)).doesNotContain("perte comme celle-là").doesNotContain("Une telle perte");
        assertThat(notes(Language.ENGLISH, "Cust rang, parcel lost, has photos of receipt, in tears. Wants refund."))
                .doesNotContain("Losing that is")
                .doesNotContain("A loss like that");
    }

    @Test
    void days_of_leave_are_no_wait() {
        assertThat(said(
                        Language.FRENCH,
                        "Le plombier n'est pas venu, personne ne m'a prévenu. Ça fait trois jours de congé perdus."))
                .doesNotContain("Trois jours d’attente")
                .doesNotContain("Trois jours sans");
    }

    @Test
    void a_threat_is_not_given_back() {
        assertThat(
                        said(
                                Language.ENGLISH,
                                "Stuck in Reno 9 hours and no voucher. Refund my $90 or I'm calling every radio station in Nevada."))
                .doesNotContain("press")
                .doesNotContain("radio")
                .contains("90");
        assertThat(said(
                        Language.FRENCH,
                        "Vous m'avez débité deux fois 45 €. Remboursez-moi, sinon je vous fais un procès."))
                .doesNotContain("procès")
                .contains("45");
        assertThat(notes(
                        Language.ENGLISH,
                        "Mrs O'Shea, router dead since Mon, 2nd fault. Says will leave if not fixed."))
                .doesNotContain("will leave")
                .doesNotContain("O'Shea");
    }

    @Test
    void a_signature_is_no_fact() {
        assertThat(
                        said(
                                Language.FRENCH,
                                "Bonjour,\nIl manque 3 cartons dans la livraison de ce matin. Merci de confirmer l'envoi.\nL. Morel, Morel Carrelage"))
                .doesNotContain("Morel");
    }

    @Test
    void a_capital_stands_only_where_a_sentence_begins() {
        assertThat(said(Language.ENGLISH, "Booked a room for two nights, got there and it was gone. I was so angry."))
                .doesNotContain("You Booked");
        assertThat(notes(Language.FRENCH, "A envoyé le contrat 2 fois. Ne veut plus de relances. Pleure."))
                .doesNotContain("Vous Ne");
    }

    @Test
    void a_count_alone_is_not_welded_to_the_next_sentence() {
        assertThat(
                        said(
                                Language.FRENCH,
                                "Oui bonjour, je regarde ma facture, et je vois quatre fois six euros de frais de rejet. Quatre fois ! Alors que j'ai été à découvert, quoi, trois jours, parce que ma paie est tombée en retard. Je trouve ça fort. Vous pouvez me les rendre ?"))
                .doesNotContain("Quatre fois, ")
                .doesNotContain("Quatre fois ;");
    }

    @Test
    void nobody_is_a_pronoun_before_being_named() {
        assertThat(
                        said(
                                Language.FRENCH,
                                "Pourriez-vous m'envoyer une copie de la facture ? Elle m'avait été promise au guichet, elle n'est jamais arrivée."))
                .doesNotContain("Elle vous avait");
    }

    @Test
    void fragments_in_front_become_sentences() {
        assertThat(reflect(
                                Language.FRENCH,
                                "Train annulé à 22h, aucune info, mon fils de 5 ans a dormi sur un banc à Lyon.",
                                Source.VERBATIM)
                        .suggestions()
                        .getFirst()
                        .text())
                .doesNotStartWith("Train annulé")
                .contains("train annulé à 22h", "votre fils de 5 ans a dormi sur un banc à Lyon");
    }

    private static String said(Language language, String text) {
        return texts(reflect(language, text, Source.VERBATIM));
    }

    private static String notes(Language language, String text) {
        return texts(reflect(language, text, Source.NOTES));
    }

    private static String texts(Reflection reflection) {
        return reflection.suggestions().stream()
                .map(Reflection.Suggestion::text)
                .collect(Collectors.joining("\n"));
    }
}
