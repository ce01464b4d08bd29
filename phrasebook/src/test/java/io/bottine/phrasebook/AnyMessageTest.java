package io.bottine.phrasebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.Reflection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of the reading of a message and of the suggestions, whatever is written. */
class AnyMessageTest {

    private static final Words WORDS = OfflineWords.load();
    private static final int TEXTS = 80;

    /** For a machine that does much else; such a text takes a second or two. */
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private static final Moment MOMENT = new Moment(
            Instant.parse("2026-11-25T09:00:00Z"), ZoneId.of("Europe/Paris"), Locale.forLanguageTag("fr-FR"));

    private static final List<String> FRENCH = List.of(
            "J'attends mon colis depuis trois semaines",
            "vous vous moquez de moi",
            "c honteux",
            "remboursez-moi les 89,90 €",
            "sinon je porte plainte",
            "ma mère a 84 ans et n'a plus de chauffage",
            "personne ne répond",
            "On m'avait promis lundi",
            "je ne suis pas contente",
            "merci pour rien",
            "ni moi ni mon mari n'avons reçu quoi que ce soit",
            "commande n° 4417-B",
            "bande d'incapables",
            "pourriez-vous me dire quand");

    private static final List<String> ENGLISH = List.of(
            "I've been waiting three weeks for my parcel",
            "you people lied to me",
            "this is a disgrace",
            "I want my £89.90 back",
            "or I'll go to the ombudsman",
            "my mother is 84 and has no heating",
            "nobody picks up",
            "I was told Monday",
            "we're not happy",
            "thanks for nothing",
            "neither my wife nor I got anything",
            "order 4417-B",
            "you useless idiots",
            "could you tell me when");

    @ParameterizedTest
    @EnumSource(Language.class)
    void any_text_is_read_within_measure_and_answered_with_something_to_say(Language language) {
        for (String text : texts(language, 11)) {
            Reflection reflection = WORDS.reflect(message(text, language));
            assertThat(reflection.intensity()).as(text).isBetween(0, 3);
            assertThat(reflection.emotions())
                    .allSatisfy(felt -> assertThat(felt.intensity()).isBetween(0, 3));
            assertThat(reflection.suggestions()).as(text).isNotEmpty();
            assertThat(reflection.suggestions())
                    .as(text)
                    .allSatisfy(suggestion -> assertThat(suggestion.text()).isNotBlank());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_same_message_is_always_answered_alike(Language language) {
        for (String text : texts(language, 12).subList(0, TEXTS / 2)) {
            assertThat(WORDS.reflect(message(text, language))).isEqualTo(WORDS.reflect(message(text, language)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_message_however_twisted_takes_long(Language language) {
        for (String text : OddTexts.pathological(List.of(language == Language.FRENCH ? "j'" : "i'm ", "a "))) {
            Reflection reflection = assertTimeoutPreemptively(
                    AT_MOST,
                    () -> WORDS.reflect(message(text, language)),
                    () -> text.substring(0, 20) + " over and over");
            assertThat(reflection.suggestions()).isNotEmpty();
        }
    }

    private static List<String> texts(Language language, long seed) {
        return OddTexts.of(language == Language.FRENCH ? FRENCH : ENGLISH, TEXTS, seed);
    }

    private static Message message(String text, Language language) {
        return new Message(text, Optional.of(language), Channel.CHAT, Optional.empty(), MOMENT, language, List.of());
    }
}
