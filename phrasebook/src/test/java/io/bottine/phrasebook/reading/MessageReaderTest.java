package io.bottine.phrasebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bottine.phrasebook.language.Cleaner;
import io.bottine.phrasebook.reading.Clause.Kind;
import io.bottine.phrasebook.reading.Reading.Event;
import io.bottine.phrasebook.reading.Reading.Nature;
import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Sincerity;
import io.bottine.phrasebook.words.Source;
import io.bottine.phrasebook.words.Threat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {

    private static final MessageReader READER = MessageReaders.offline();

    private static Reading read(String text) {
        return READER.read(Annotated.message(text, Optional.empty(), Source.VERBATIM));
    }

    private static Reading notes(String text) {
        return READER.read(Annotated.message(text, Optional.empty(), Source.NOTES));
    }

    private static Emotion top(Reading reading) {
        return reading.emotions().getFirst().emotion();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void annotated_messages_are_read_as_a_careful_reader_would(Language language) {
        Score score = new Score(READER, examples(language));
        String account = score + "\n" + String.join("\n", score.worst());
        assertThat(score.strict()).as(account).isGreaterThanOrEqualTo(0.70);
        assertThat(score.lenient()).as(account).isGreaterThanOrEqualTo(0.83);
        assertThat(score.intensityError()).as(account).isLessThanOrEqualTo(0.45);
        assertThat(score.demands()).as(account).isGreaterThanOrEqualTo(0.66);
        assertThat(score.threats()).as(account).isGreaterThanOrEqualTo(0.86);
        assertThat(score.risks()).as(account).isGreaterThanOrEqualTo(0.80);
        assertThat(score.abuse()).as(account).isGreaterThanOrEqualTo(0.65);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three weeks without news of my parcel",
                "Still no news about my refund, two weeks now.",
                "Trois semaines sans nouvelles de mon colis"
            })
    void whoever_has_no_news_threatens_nobody_with_the_press(String text) {
        assertThat(read(text).threats()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Je ne veux pas que vous me rappeliez, envoyez-moi un mail. | CALLBACK
            Je ne veux pas d'un bon d'achat, remboursez-moi.           | COMPENSATION
            Inutile de m'appeler, le grille-pain est mort.             | CALLBACK
            I don't want a replacement, I want my money back.          | REPLACEMENT
            Please don't call me. The kettle is dead.                  | CALLBACK
            """)
    void what_is_refused_is_not_asked_for(String text, Demand refused) {
        assertThat(read(text).demands()).doesNotContain(refused);
        assertThat(read(text).grounds()).noneMatch(ground -> ground.label().equals("demand/" + refused.label()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Je ne veux pas attendre un remboursement trois mois, remboursez-moi. | REFUND
            Vous ne me rappelez jamais, je veux qu'on me rappelle.               | CALLBACK
            I don't want to chase my refund again, refund me today.              | REFUND
            I don't want a call from the robot, I want a call from a person. Please ring me. | CALLBACK
            """)
    void what_is_only_tiresome_is_still_asked_for(String text, Demand wanted) {
        assertThat(read(text).demands()).contains(wanted);
    }

    /** Written without a look at the cues; these were then read while cues were widened. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void ordinary_messages_are_read_as_well(Language language) {
        Score score = new Score(READER, examples(language, "-ordinary"));
        String account = score + "\n" + String.join("\n", score.worst());
        assertThat(score.strict()).as(account).isGreaterThanOrEqualTo(0.62);
        assertThat(score.demands()).as(account).isGreaterThanOrEqualTo(0.76);
    }

    /** No cue was ever made for these: what they score is what to expect of a new message, and a floor to rise from. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void messages_that_no_cue_was_made_for_are_read_no_worse_than_they_were(Language language) {
        Score score = new Score(READER, examples(language, "-unseen"));
        assertThat(score.lenient()).as(score.toString()).isGreaterThanOrEqualTo(0.75);
        assertThat(score.demands()).as(score.toString()).isGreaterThanOrEqualTo(0.55);
    }

    private static List<Annotated> examples(Language language) {
        return examples(language, "");
    }

    private static List<Annotated> examples(Language language, String set) {
        String path = "/messages/" + language.code() + set + ".jsonl";
        try (InputStream in = MessageReaderTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return Annotated.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_late_parcel_and_silence_are_heard_as_events_with_their_words() {
        Reading reading = read("J’attends mon colis depuis trois semaines et personne ne me répond !");
        assertThat(reading.language()).contains(Language.FRENCH);
        assertThat(reading.nature()).isEqualTo(Nature.COMPLAINT);
        assertThat(reading.events()).extracting(Event::kind).contains(Event.Kind.WAITING, Event.Kind.SILENCE);
        assertThat(reading.emotions())
                .allSatisfy(felt -> assertThat(felt.intensity()).isBetween(1, 3));
        assertThat(reading.emotions().getFirst().evidence()).isNotBlank();
        assertThat(reading.clauses()).extracting(Clause::clean).hasSize(2);
    }

    @Test
    void every_clause_points_at_the_original() {
        String text = "😡 jai payé 45 € le 3 mai !!! ET J'ATTENDS TOUJOURS, remboursez moi svp";
        for (Clause clause : read(text).clauses()) {
            assertThat(text.substring(clause.start(), clause.end())).isEqualTo(clause.said());
            assertThat(clause.weight()).isBetween(0, 10);
        }
        assertThat(read(text).clauses()).extracting(Clause::kind).contains(Kind.DEMAND);
        assertThat(read(text).clauses().getFirst().clean()).isEqualTo("j'ai payé 45 € le 3 mai !");
    }

    @Test
    void an_insult_is_a_clause_of_its_own_and_swearing_is_no_abuse() {
        Reading abusive = read("Bande d'incapables, mon lit est arrivé sans les vis.");
        assertThat(abusive.abuse()).isTrue();
        assertThat(abusive.clauses().getFirst().kind()).isEqualTo(Kind.INSULT);
        assertThat(abusive.clauses().getLast().kind()).isEqualTo(Kind.FACT);
        assertThat(read("Where's my bloody order? It's been a damn month!").abuse())
                .isFalse();
        assertThat(read("Putain, encore en panne, c'est la merde").abuse()).isFalse();
    }

    @Test
    void a_threat_is_more_than_a_mention() {
        assertThat(read("My solicitor will be in touch.").threats()).containsExactly(Threat.LEGAL);
        assertThat(read("I am a lawyer and I need an invoice for my firm.").threats())
                .isEmpty();
        assertThat(read("Je pars samedi en vacances, le colis arrive quand ?").threats())
                .isEmpty();
    }

    @Test
    void a_life_in_danger_comes_with_its_risks() {
        Reading reading = read("À quoi bon continuer, je vais en finir.");
        assertThat(reading.threats()).contains(Threat.SELF_HARM);
        assertThat(reading.risks()).contains(Risk.HEALTH, Risk.VULNERABLE);
        assertThat(top(reading)).isEqualTo(Emotion.DISTRESS);
        assertThat(reading.intensity()).isEqualTo(3);
    }

    @Test
    void praise_that_stings_is_no_thanks() {
        assertThat(top(read("Bravo, super service, merci pour rien."))).isIn(Emotion.ANGER, Emotion.FRUSTRATION);
        assertThat(top(read("Oh brilliant, another form. Thanks for nothing.")))
                .isIn(Emotion.ANGER, Emotion.FRUSTRATION);
        assertThat(read("Thanks for nothing.").nature()).isEqualTo(Nature.COMPLAINT);
    }

    @Test
    void thanks_greetings_requests_and_nothing_are_told_apart() {
        assertThat(read("ok merci bonne soirée").nature()).isEqualTo(Nature.THANKS);
        assertThat(read("Bonjour,").nature()).isEqualTo(Nature.GREETING);
        assertThat(read("hi what are ur opening hours").nature()).isEqualTo(Nature.REQUEST);
        assertThat(read("hi what are ur opening hours").demands()).containsExactly(Demand.INFORMATION);
        assertThat(read("??").nature()).isEqualTo(Nature.NOTHING);
        assertThat(read("😡").nature()).isEqualTo(Nature.NOTHING);
    }

    @Test
    void notes_in_the_third_person_are_read_like_words() {
        Reading reading = notes("cust rang 3x since Mon, mortgage offer, completes Fri. Furious, wants a call back");
        assertThat(reading.events()).extracting(Event::kind).contains(Event.Kind.REPEATING, Event.Kind.WAITING);
        assertThat(reading.demands()).contains(Demand.CALLBACK);
        assertThat(reading.emotions()).anyMatch(felt -> felt.emotion() == Emotion.ANGER);
    }

    @Test
    void a_doubt_has_two_reasons_in_the_language_of_explanations() {
        Reading reading = read("I want $10,000 for emotional damage, the tea was lukewarm");
        assertThat(reading.sincerity()).isEqualTo(Sincerity.DOUBTFUL);
        assertThat(reading.doubts()).hasSizeGreaterThan(1).anyMatch(reason -> reason.contains("somme"));
        assertThat(read("I want my $10,000 back, the car never came").sincerity())
                .isEqualTo(Sincerity.GENUINE);
    }

    @Test
    void who_speaks_and_to_whom_is_noticed() {
        assertThat(read("tu peux m'aider ? ton appli plante").informal()).isTrue();
        assertThat(read("Pouvez-vous m'aider ?").informal()).isFalse();
        assertThat(read("On attend depuis un mois, ma femme et moi.").plural()).isTrue();
        assertThat(read("J'attends depuis un mois.").plural()).isFalse();
    }

    @Test
    void another_language_has_no_language_here() {
        Reading reading = read("¿Dónde está mi pedido? Llevo tres semanas esperando y nadie contesta");
        assertThat(reading.language()).isEmpty();
        assertThat(reading.emotions()).extracting(felt -> felt.emotion()).containsExactly(Emotion.CALM);
    }

    @Test
    void odd_texts_neither_throw_nor_hang() {
        List<String> odd = List.of(
                "",
                " \n ",
                "😡😡😡",
                "\u0000\u0001\u001b[31m",
                "\ud83d",
                "x\udc00y",
                "مرحبا، أين طلبي؟",
                "\u202eabc",
                "'; DROP TABLE cases; --",
                "<!channel> @everyone",
                "!",
                "…",
                "a",
                "1",
                "«»",
                "\n".repeat(999));
        for (String text : odd) {
            for (Source source : Source.values()) {
                Reading reading = READER.read(Annotated.message(text, Optional.empty(), source));
                assertThat(reading.emotions()).as(text).isNotEmpty();
                for (Language language : Language.values()) {
                    Reading forced = READER.read(Annotated.message(text, Optional.of(language), source));
                    assertThat(forced.intensity()).as(text).isBetween(0, 3);
                }
            }
        }
    }

    @Test
    void a_hundred_thousand_characters_are_cut_and_read_in_linear_time() {
        List<String> pieces = List.of(
                "Mon colis est perdu, j'attends depuis trois semaines et je veux un remboursement. ",
                "waiting ",
                "a",
                "I want ",
                "je veux ",
                "?",
                "vous êtes des ",
                "the ' ",
                "(",
                "deux trois quatre ",
                "the letter of another ",
                "\n> ",
                "1.",
                "depuis ");
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String piece : pieces) {
                String text = piece.repeat(100_000 / piece.length() + 1);
                for (Language language : Language.values()) {
                    Reading reading = READER.read(Annotated.message(text, Optional.of(language), Source.VERBATIM));
                    assertThat(reading.cut()).isTrue();
                    assertThat(reading.clauses())
                            .allSatisfy(clause -> assertThat(clause.end()).isLessThanOrEqualTo(Cleaner.LONGEST));
                }
            }
        });
    }

    @Test
    void several_threads_read_the_same() {
        String text = "Troisième appel, on me renvoie d'un service à l'autre, je veux un responsable !";
        Reading alone = read(text);
        List<Reading> together =
                IntStream.range(0, 64).parallel().mapToObj(i -> read(text)).toList();
        assertThat(together).allMatch(alone::equals);
    }
}
