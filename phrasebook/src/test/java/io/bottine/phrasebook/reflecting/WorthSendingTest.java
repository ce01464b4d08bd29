package io.bottine.phrasebook.reflecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.OfflineWords;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.Reflection.Suggestion;
import io.bottine.phrasebook.words.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a head of customer service would refuse to send, class by class, with what is said instead. */
class WorthSendingTest {

    private static final Moment MOMENT =
            new Moment(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Paris"), Locale.FRANCE);

    private static OfflineWords words;

    @BeforeAll
    static void load() {
        words = OfflineWords.load();
    }

    @Test
    void what_our_people_did_is_told_as_what_the_customer_says() {
        assertThat(first(Language.FRENCH, "Votre livreur a jeté mon colis par-dessus le portail. J'ai tout filmé."))
                .containsPattern(
                        "(?:[Vv]ous nous dites que|D’après ce que vous nous dites,) le livreur a jeté votre colis|votre colis traité sans ménagement")
                .doesNotContainIgnoringCase("notre livreur");
        assertThat(first(Language.ENGLISH, "Your fitter broke my lamp and left without a word."))
                .containsPattern(
                        "(?:You tell me that|From what you tell me,|If I've got this right:|Let me be sure I've understood:) the fitter broke your lamp")
                .doesNotContain("our fitter");
    }

    @Test
    void a_careful_question_is_given_back_as_a_question() {
        assertThat(first(Language.ENGLISH, "just wondering where my order is"))
                .isEqualTo("You'd like to know where your order is.");
        assertThat(first(Language.ENGLISH, "Is the pool heated in winter?"))
                .contains("whether the pool is heated in winter");
        assertThat(first(Language.ENGLISH, "hi, can guests park overnight behind the hotel?"))
                .contains("whether guests can park overnight");
        assertThat(first(Language.ENGLISH, "when does the new branch open on Saturdays?"))
                .contains("when the new branch opens on Saturdays");
        assertThat(first(Language.ENGLISH, "What time do you close on Saturdays?"))
                .isEqualTo("You'd like to know what time we close on Saturdays.");
        assertThat(first(Language.FRENCH, "Excusez-moi, vous gardez les colis combien de temps ?"))
                .isEqualTo("Vous voulez savoir combien de temps nous gardons les colis.");
    }

    @Test
    void what_somebody_leaves_behind_is_no_wish() {
        assertThat(
                        first(
                                Language.ENGLISH,
                                "rent bounced. i cant do this any more honestly there isnt much point me being here. just tell my sister i tried"))
                .doesNotContain("sister");
    }

    @Test
    void fragments_become_sentences() {
        assertThat(first(Language.FRENCH, "Commandé du blanc. Reçu du noir."))
                .contains("ous avez commandé du blanc", "vous avez reçu du noir");
        assertThat(first(Language.FRENCH, "Carte avalée vendredi soir, troisième fois cette année."))
                .contains("arte avalée vendredi soir");
        assertThat(first(Language.ENGLISH, "Ferry cancelled at 6am, still no refund."))
                .contains("ferry cancelled at 6am");
    }

    @Test
    void notes_become_sentences_to_the_customer() {
        assertThat(note(Language.ENGLISH, "cust rang 3x since Mon, mortgage offer, deadline Fri"))
                .contains("You rang 3 times since Monday")
                .doesNotContain("cust");
        assertThat(note(Language.FRENCH, "Cl. dossier refusé hier, expert venu 2x, tjs pas de réponse. Ton sec."))
                .contains("refusé")
                .doesNotContain("sec");
    }

    @Test
    void what_was_typed_in_one_breath_is_parted() {
        assertThat(first(
                        Language.FRENCH,
                        "wifi mort depuis ce matin jai un entretien en ligne a 15h svp faites qqchose"))
                .contains("depuis ce matin", "vous avez un entretien en ligne à 15h")
                .doesNotContain("qqchose");
    }

    @Test
    void indignation_is_not_made_a_question() {
        assertThat(all(
                        Language.FRENCH,
                        "Excusez-moi, mais mon dossier est perdu pour la deuxième fois. Et pourquoi pas trois ?"))
                .doesNotContain("excusions")
                .doesNotContain("pourquoi pas");
        assertThat(all(
                        Language.ENGLISH,
                        "My sofa came with three legs. Would you sit on it? Do you think that's fine?"))
                .doesNotContain("whether we");
    }

    @Test
    void no_care_is_shown_for_what_is_no_danger() {
        assertThat(all(Language.ENGLISH, "wrong sofa wrong colour, tell me ill still get my voucher"))
                .doesNotContain("comes first")
                .doesNotContain("frighten");
        assertThat(all(Language.FRENCH, "J'ai payé 12 licences et je n'en vois que 9, mon fils attend la sienne."))
                .doesNotContain("Quand un enfant");
    }

    @Test
    void care_comes_before_the_facts_where_somebody_may_be_harmed() {
        String gas = first(
                Language.ENGLISH,
                "There's a strong smell of gas in my kitchen since tonight and my head hurts, I'm scared.");
        assertThat(gas).matches("(?s)(?:That's a real worry|You were right|I take this).*gas.*\\?");
        String grief =
                first(Language.FRENCH, "Mon mari est décédé en mars. Vous lui écrivez encore, je n'en peux plus.");
        assertThat(grief).matches("(?s)(?:Recevez|Nous vous présentons) toutes nos condoléances.*[Vv]otre mari.*");
    }

    @Test
    void words_about_ending_it_are_met_and_not_repeated() {
        String text = first(
                Language.ENGLISH,
                "You cut off my gas on the 3rd. I lost my job. Everyone would be better off without me.");
        assertThat(text)
                .containsPattern("^(?:I take what|What) you've just said")
                .doesNotContain("better off")
                .endsWith("?");
    }

    @Test
    void praise_is_answered_with_thanks() {
        assertThat(first(Language.FRENCH, "Merci à la dame du rayon jardin, elle a passé une heure à m'aider."))
                .doesNotContain("pénible")
                .doesNotContain("comprends")
                .containsIgnoringCase("merci");
        assertThat(first(Language.ENGLISH, "shoutout to Ann in the Hull store, found my purse. legend"))
                .doesNotContain("infuriating")
                .containsIgnoringCase("thank");
    }

    @Test
    void whoever_asks_whether_anybody_is_there_gets_a_hello() {
        assertThat(first(Language.FRENCH, "bonjour vous etes la ?")).startsWith("Bonjour");
        assertThat(all(Language.ENGLISH, "hello, anyone there?")).containsIgnoringCase("listening");
    }

    @Test
    void an_insult_is_taken_off_and_its_fact_is_kept() {
        assertThat(all(
                        Language.ENGLISH,
                        "Thieves, the lot of you. Sixty euro for a broken lamp, ye shower of gobshites."))
                .doesNotContainIgnoringCase("thieves")
                .doesNotContainIgnoringCase("gobshite");
        assertThat(first(Language.FRENCH, "La vendeuse, cette pimbêche, m'a refusé l'échange de ma lampe à 80 €."))
                .doesNotContain("pimbêche")
                .contains("80");
    }

    private static String first(Language language, String text) {
        return texts(language, text, Source.VERBATIM).getFirst();
    }

    private static String note(Language language, String text) {
        return texts(language, text, Source.NOTES).getFirst();
    }

    private static String all(Language language, String text) {
        return String.join("\n", texts(language, text, Source.VERBATIM));
    }

    private static List<String> texts(Language language, String text, Source source) {
        return words
                .reflect(new Message(
                        text, Optional.of(language), Channel.CHAT, source, MOMENT, Language.ENGLISH, List.of()))
                .suggestions()
                .stream()
                .map(Suggestion::text)
                .toList();
    }
}
