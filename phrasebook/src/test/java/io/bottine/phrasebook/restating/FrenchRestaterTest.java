package io.bottine.phrasebook.restating;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.words.Language;
import org.junit.jupiter.api.Test;

class FrenchRestaterTest {

    private static final Restater RESTATER = Restaters.of(Grammars.load().of(Language.FRENCH));

    @Test
    void the_customer_and_the_firm_change_sides() {
        restated(
                "Je vous ai écrit, vous ne m'avez pas répondu.",
                "Vous nous avez écrit, nous ne vous avons pas répondu.");
    }

    @Test
    void every_tense_and_mood_is_conjugated() {
        restated(
                "Je payais, je paie, je paierai et je paierais.",
                "Vous payiez, vous payez, vous paierez et vous paieriez.");
        restated("Il faudrait que je sache.", "Il faudrait que vous sachiez.");
        restated("J'eus un doute.", "Vous eûtes un doute.");
    }

    @Test
    void a_trade_is_no_participle() {
        restated("Je suis boulanger, pas magicien.", "Vous êtes boulanger, pas magicien.");
        restated("Je suis toujours boulanger.", "Vous êtes toujours boulanger.");
        restated("Je suis coucher depuis lundi.", "Vous êtes couché depuis lundi.");
        restated("Je suis aller au magasin.", "Vous êtes allé au magasin.");
        restated("J'ai manger froid.", "Vous avez mangé froid.");
    }

    @Test
    void a_form_that_hides_its_mood_becomes_subjunctive_where_the_clause_wants_it() {
        restated("Il faut que je rappelle.", "Il faut que vous rappeliez.");
        restated("Je sais que je rappelle trop.", "Vous savez que vous rappelez trop.");
        restated("Il est anormal que je cherche mes papiers.", "Il est anormal que vous cherchiez vos papiers.");
    }

    @Test
    void ne_and_l_are_elided_anew() {
        restated(
                "Je ne suis pas chez moi et je le suis rarement.",
                "Vous n’êtes pas chez vous et vous l’êtes rarement.");
        restated("Vous n'êtes pas là.", "Nous ne sommes pas là.");
    }

    @Test
    void suis_is_of_suivre_before_a_thing_that_one_follows() {
        restated("Je suis vos consignes.", "Vous suivez nos consignes.");
        restated("Je suis votre cliente.", "Vous êtes notre cliente.");
    }

    @Test
    void an_order_is_told() {
        restated("Remboursez-nous !", "Vous demandez que nous vous remboursions.");
        restated("Envoyez-le-moi vite.", "Vous demandez que nous vous l’envoyions vite.");
        restated(
                "Répondez-moi et donnez-moi une date.",
                "Vous demandez que nous vous répondions et que nous vous donnions une date.");
        restated("Veuillez me rappeler.", "Vous demandez que nous vous rappelions.");
        restated("Merci de ne plus m'écrire.", "Vous demandez que nous ne vous écrivions plus.");
    }

    @Test
    void a_ban_keeps_its_form() {
        restated("Ne me raccrochez plus au nez.", "Ne vous raccrochons plus au nez.");
    }

    @Test
    void thanks_are_no_order() {
        restated("Merci de votre patience.", "Merci de notre patience.");
        restated("Merci d'avance.", "Merci d'avance.");
    }

    @Test
    void a_firm_of_one_becomes_several() {
        restated(
                "Vous êtes malhonnête et vous vous êtes trompé.",
                "Nous sommes malhonnêtes et nous nous sommes trompés.");
    }

    @Test
    void the_customers_own_agreement_stays_as_they_wrote_it() {
        restated("Je suis outrée et fatiguée.", "Vous êtes outrée et fatiguée.");
    }

    @Test
    void on_is_the_customer_only_where_the_sentence_says_so() {
        restated("On a attendu deux heures, mon fils et moi.", "Vous avez attendu deux heures, votre fils et vous.");
        restated("On se plaint de notre chambre.", "Vous vous plaignez de votre chambre.");
        restated("On m'a promis un geste.", "On vous a promis un geste.");
    }

    @Test
    void a_verb_without_a_subject_shares_that_of_the_verb_before() {
        restated("Vous encaissez et ne livrez rien.", "Nous encaissons et ne livrons rien.");
    }

    @Test
    void quoted_speech_is_left_alone() {
        restated("Vous m'avez dit \"je vous rembourse demain\".", "Nous vous avons dit \"je vous rembourse demain\".");
    }

    @Test
    void third_persons_stay() {
        restated(
                "Ma mère a reçu vos lettres et elle ne dort plus.",
                "Votre mère a reçu nos lettres et elle ne dort plus.");
    }

    @Test
    void courtesy_formulas_stay() {
        restated("Pouvez-vous, s'il vous plaît, me répondre ?", "Pouvons-nous, s'il vous plaît, vous répondre ?");
        restated("Vous deviez venir lundi, nous sommes jeudi.", "Nous devions venir lundi, nous sommes jeudi.");
    }

    @Test
    void a_customer_who_says_tu_is_answered_with_vous() {
        restated("Tu m'as menti et tes collègues aussi.", "Nous vous avons menti et nos collègues aussi.");
    }

    @Test
    void planes_are_no_verb() {
        restated(
                "Vos avions sont en retard et nous avions un train.",
                "Nos avions sont en retard et vous aviez un train.");
    }

    @Test
    void a_shout_is_said_back_calmly() {
        restated("VOUS AVEZ PERDU MON COLIS SO-7741", "Nous avons perdu votre colis SO-7741");
    }

    @Test
    void words_that_hold_the_listeners_ear_are_not_said_back() {
        restated("Écoutez, je paie mes factures.", "Vous payez vos factures.");
        restated("Réponds-moi, s'il te plaît.", "Vous demandez que nous vous répondions, s'il vous plaît.");
    }

    @Test
    void a_swallowed_ne_is_put_back() {
        restated("j'ai jamais eu de réponse", "vous n’avez jamais eu de réponse");
        restated("c'est pas ma faute", "ce n’est pas votre faute");
    }

    @Test
    void a_text_message_is_readable_enough() {
        restated("jai commander ya 3 semaine", "vous avez commandé il y a 3 semaines");
    }

    @Test
    void numbers_names_dates_and_references_are_never_altered() {
        restated(
                "Je m'appelle Zoé Ton, commande nº FR-2024/77 du 03/04, 1 249,90 €.",
                "Vous vous appelez Zoé Ton, commande nº FR-2024/77 du 03/04, 1 249,90 €.");
    }

    @Test
    void what_is_clean_is_sure_and_what_is_left_over_is_not() {
        assertThat(RESTATER.restate("J'attends mon colis.").sure()).isTrue();
        assertThat(RESTATER.restate("Je blorgue mon colis.").sure()).isFalse();
    }

    @Test
    void a_participle_in_a_list_is_not_conjugated() {
        restated(
                "J'ai baissé à 18, mis des boudins aux portes, séché le linge.",
                "Vous avez baissé à 18, mis des boudins aux portes, séché le linge.");
        restated("J'ai pris le train, repris un taxi.", "Vous avez pris le train, repris un taxi.");
        restated("Je paie, attends et ne reçois rien.", "Vous payez, attendez et ne recevez rien.");
    }

    @Test
    void puis_without_je_is_no_verb() {
        restated("lundi, puis un autre", "lundi, puis un autre");
        restated("Il a ri, puis m'a raccroché au nez.", "Il a ri, puis vous a raccroché au nez.");
        restated("Que puis-je faire ?", "Que pouvez-vous faire ?");
    }

    @Test
    void a_noun_between_brackets_is_no_verb() {
        restated("le traitement de ma fille (injections)", "le traitement de votre fille (injections)");
    }

    @Test
    void on_who_acts_on_the_firm_is_the_customer() {
        restated("On vous a écrit six fois.", "Vous nous avez écrit six fois.");
        restated("On m'a dit « on vous rappelle ».", "On vous a dit « on vous rappelle ».");
        restated("Ça fait un mois qu'on vous écrit.", "Ça fait un mois que vous nous écrivez.");
        restated("Le robot a dit qu'on vous rappelle.", "Le robot a dit qu'on nous rappelle.");
        restated("On a ri : « on vous a oubliés ».", "On a ri : « on vous a oubliés ».");
    }

    @Test
    void a_pronoun_that_only_stresses_the_subject_is_set_off() {
        restated("moi j'ai payé, moi je suis en fauteuil", "vous, vous avez payé, vous, vous êtes en fauteuil");
        restated("Nous on n'a rien signé.", "Vous, vous n'avez rien signé.");
    }

    @Test
    void plus_before_a_thing_is_no_more() {
        restated("j'ai plus envie de rentrer", "vous n'avez plus envie de rentrer");
        restated("j'ai plus mon numéro", "vous n'avez plus votre numéro");
        restated("je paie plus cher", "vous payez plus cher");
    }

    @Test
    void an_adverb_may_stand_before_an_order() {
        restated(
                "Dites-moi pourquoi et surtout apportez le lit.",
                "Vous demandez que nous vous disions pourquoi et surtout vous demandez que nous apportions le lit.");
    }

    @Test
    void the_quebec_question_word_addresses_nobody() {
        restated("C'est-tu correct ?", "C'est-tu correct ?");
    }

    @Test
    void a_quotation_that_is_cut_off_is_left_alone() {
        restated(
                "Le robot me répond « votre message a été classé", "Le robot vous répond « votre message a été classé");
    }

    @Test
    void days_are_no_pronoun() {
        restated("un voyant rallumé 6 j après", "un voyant rallumé 6 j après");
    }

    @Test
    void a_ban_without_ne_gets_it_back() {
        restated("me repassez pas la musique", "ne vous repassons pas la musique");
        restated("jvous lai dit", "vous nous l'avez dit");
    }

    @Test
    void idioms_are_no_leftovers() {
        assertThat(RESTATER.restate("Nous avons déménagé, ma foi, en octobre.").sure())
                .isTrue();
    }

    @Test
    void grams_are_no_verb() {
        restated("80 g au lieu de 2 kg", "80 g au lieu de 2 kg");
        restated("g payé 2 places", "vous avez payé 2 places");
    }

    @Test
    void a_second_infinitive_shares_the_courtesy() {
        restated(
                "Merci de clôturer mon compte et de m'écrire.",
                "Vous demandez que nous clôturions votre compte et que nous vous écrivions.");
    }

    @Test
    void on_in_number_is_the_customer() {
        restated("On est douze familles ici.", "Vous êtes douze familles ici.");
        restated("On est le 9 décembre.", "On est le 9 décembre.");
        restated("On était les seuls à qui on a demandé.", "Vous étiez les seuls à qui on a demandé.");
        restated("On vient de me voler mon sac.", "On vient de vous voler votre sac.");
    }

    @Test
    void a_thing_is_not_negated_like_a_verb() {
        restated("vis pas bonne", "vis pas bonne");
        restated("y avait pas les gougères", "il n'y avait pas les gougères");
    }

    @Test
    void a_mended_word_is_one_that_is_in_use() {
        restated("je pars chez le concurent", "vous partez chez le concurent");
        restated("jetai chez moi", "vous étiez chez vous");
        restated("vous avez resilie ma ligne", "nous avons résilié votre ligne");
        restated("vous lavez dit hier", "nous l'avons dit hier");
    }

    private static void restated(String said, String expected) {
        assertThat(curly(RESTATER.restate(said).text())).isEqualTo(curly(expected));
    }

    private static String curly(String text) {
        return text.replace('\'', '’');
    }
}
