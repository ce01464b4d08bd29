package io.bottine.phrasebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Source;
import io.bottine.phrasebook.words.Threat;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody may take their own life, and seldom says so in so many words: it is never missed, and nobody cries wolf. */
class LivesTest {

    private static final MessageReader READER = MessageReaders.offline();

    private static Reading read(String text, Language language) {
        return READER.read(Annotated.message(text, Optional.of(language), Source.VERBATIM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "you'd all be better off without me",
                "My family would be better off without me, I bring them nothing but bills.",
                "I don't see the point in being here anymore.",
                "i dont want to be here any more, do what you like with the account",
                "Maybe it's best if I'm not around.",
                "I keep looking at the tablets and thinking.",
                "I wont be a problem for anyone much longer",
                "Some nights I'd rather not wake up.",
                "what's the point of anything, I might as well be dead",
                "sometimes i feel like ending it all",
                "If this goes on I'm going to do something stupid.",
                "My daughter says she doesn't want to be alive if she has to go back to that class.",
                "I have found someone to have the dogs. You can send your bailiff.",
                "It would be simpler for everyone if I disappeared.",
                "I can't go on. I just can't.",
                "Caller, flat voice, said there was no reason to wake up tomorrow.",
                "They'd all be better off with the insurance money than with me.",
                "I can't see a way out any more.",
                "I just want everything to stop.",
            })
    void what_somebody_says_of_their_life_is_heard_in_english(String text) {
        heard(read(text, Language.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "à quoi bon continuer",
                "des fois je me dit que si jetait plus la ce serait plus simple pour tt le monde",
                "j'ai envie d'en finir",
                "Je ne serai plus un problème pour personne.",
                "Bientôt vous n'aurez plus à vous occuper de moi.",
                "Je vois plus l'intérêt de continuer, franchement.",
                "Tout le monde serait mieux sans moi.",
                "je me dis que si j'étais plus là ce serait plus simple pour mes enfants",
                "J'ai plus la force de rien, je voudrais m'endormir et ne plus me réveiller.",
                "Des fois je pense à en finir, vraiment.",
                "Si vous me coupez l'eau je me fous en l'air.",
                "je tiens plus, je vais faire une bêtise",
                "Autant que je disparaisse.",
                "Ma fille de 14 ans dit qu'elle ne veut plus vivre à cause de cette classe.",
                "J'ai mis de côté tous mes cachets, ils sont là, devant moi.",
                "Appelante en pleurs. « Si je mourais ce soir ça arrangerait tout le monde ».",
                "J'en ai assez, je préfère mourir.",
                "Je ne vois plus d'issue pour moi.",
                "Je voudrais juste que tout s'arrête.",
                "Il dit qu'il sait où passe la voie ferrée.",
            })
    void what_somebody_says_of_their_life_is_heard_in_french(String text) {
        heard(read(text, Language.FRENCH));
    }

    private static void heard(Reading reading) {
        assertThat(reading.threats()).contains(Threat.SELF_HARM);
        assertThat(reading.risks()).contains(Risk.HEALTH, Risk.VULNERABLE);
        assertThat(reading.grounds())
                .anyMatch(ground -> ground.label().equals("threat/self-harm")
                        && ground.where().contains("/cues/lives.yaml:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This app will be the death of me.",
                "I can't see a way out of this contract.",
                "We'd be better off with the other insurance.",
                "I could have killed myself on your wet stairs.",
                "What's the point in being here if nobody is at the desk?",
                "I'd be better off without you.",
                "Hold music so bad I want to die laughing.",
                "I won't be here when the courier comes, I'm at work.",
                "I sat on the bridge for an hour because your bus broke down.",
                "There is no point in calling you any more.",
                "I can't go on paying for a service I don't get.",
                "My laptop is dead and I'm dying of boredom.",
                "You are killing me with these menus.",
                "If I'm not here leave it with next door.",
                "I'll be gone by then, I'm switching to another provider.",
                "You'd be better off without me as a customer, and I'd be better off with your competitor.",
            })
    void a_figure_of_speech_is_no_danger_in_english(String text) {
        assertThat(read(text, Language.ENGLISH).threats()).doesNotContain(Threat.SELF_HARM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ce site va me tuer.",
                "Je ne vois plus d'issue de secours dans ce magasin.",
                "Je voudrais juste que vos appels s'arrêtent.",
                "Je me tue à vous le répéter.",
                "J'ai failli me tuer dans votre escalier.",
                "Pour en finir, remboursez-moi.",
                "Qu'on en finisse avec ce dossier.",
                "À quoi bon payer un abonnement ?",
                "Je ne serai plus là à 18 h, je pars en vacances.",
                "Je ne serai plus cliente chez vous.",
                "Votre bot me fait mourir de rire.",
                "Vous allez me rendre folle.",
                "Impossible de le rejoindre au téléphone.",
                "Je me suis coupé avec votre boîte de conserve.",
                "J'ai plus envie de continuer chez vous.",
                "J'en ai marre de vivre dans le bruit de vos travaux.",
            })
    void a_figure_of_speech_is_no_danger_in_french(String text) {
        assertThat(read(text, Language.FRENCH).threats()).doesNotContain(Threat.SELF_HARM);
    }
}
