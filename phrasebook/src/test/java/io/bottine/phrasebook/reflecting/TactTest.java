package io.bottine.phrasebook.reflecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Language;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Insults, obscenities and threats of violence are never said back; the fact beside them is. */
class TactTest {

    private static final Tact FRENCH = Tact.load(Language.FRENCH, Rules.load(Language.FRENCH));
    private static final Tact ENGLISH = Tact.load(Language.ENGLISH, Rules.load(Language.ENGLISH));

    private static Tact of(String language) {
        return language.equals("fr") ? FRENCH : ENGLISH;
    }

    static Stream<Arguments> never() {
        return Stream.of("fr", "en")
                .flatMap(language -> of(language).never().stream().map(rude -> Arguments.of(language, rude)));
    }

    static Stream<Arguments> takenOff() {
        return Stream.of("fr", "en")
                .flatMap(language -> of(language).takenOff().stream().map(rude -> Arguments.of(language, rude)));
    }

    @ParameterizedTest
    @MethodSource("never")
    void what_is_never_said_offends_and_its_innocent_neighbour_does_not(String language, Tact.Rude rude) {
        assertThat(rude.pattern().matcher(rude.example()).find())
                .as(rude.example())
                .isTrue();
        assertThat(of(language).offends(rude.example())).as(rude.example()).isTrue();
        assertThat(of(language).offends(rude.counter())).as(rude.counter()).isFalse();
        assertThat(rude.why()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("takenOff")
    void swearing_is_taken_off_and_the_rest_stays(String language, Tact.Rude rude) {
        String[] example = rude.example().split(" => ", 2);
        assertThat(of(language).tactful(example[0])).contains(example[1]);
        assertThat(of(language).tactful(rude.counter())).contains(rude.counter());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            fr | je vous préviens qu'il y aura des morts
            fr | je crois qu'avec une batte ça ira plus vite
            fr | j'irai jusqu'au fusil s'il le faut
            en | he said 'I'll smash your windows'
            en | ok-you will be sorry
            """)
    void a_threat_offends_behind_any_mark(String language, String said) {
        assertThat(of(language).offends(said)).isTrue();
    }

    @Test
    void what_only_holds_a_threat_in_its_letters_does_not() {
        assertThat(FRENCH.offends("un beau fusible est tombé en panne")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | mon lave-linge fuit, espèce de gros lourdaud | mon lave-linge fuit",
                "fr | il a cassé ma lampe, ce sale type est un connard | il a cassé ma lampe",
                "fr | votre putain de box ne marche plus depuis mardi | votre box ne marche plus depuis mardi",
                "en | my washer leaks, you absolute muppets | my washer leaks",
                "en | the fitter broke my lamp and he is a useless idiot | the fitter broke my lamp",
                "en | your bloody router has been dead since Tuesday | your router has been dead since Tuesday"
            })
    void a_fact_beside_an_insult_is_kept(String language, String said, String kept) {
        assertThat(of(language).tactful(said)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | je vais venir chez vous tout casser",
                "fr | vous êtes vraiment des incapables",
                "fr | si toutefois il sait lire",
                "en | I'll come down there and smash your windows",
                "en | I know where you live",
                "en | you're all useless"
            })
    void nothing_is_left_of_a_threat_or_of_an_insult_alone(String language, String said) {
        assertThat(of(language).tactful(said)).isEmpty();
    }
}
