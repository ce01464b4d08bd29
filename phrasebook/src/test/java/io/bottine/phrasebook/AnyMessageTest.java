package io.bottine.phrasebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bottine.phrasebook.language.Cleaner;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Reflection.Suggestion;
import io.bottine.phrasebook.words.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the reading of a message and of the suggestions, whatever is written. */
class AnyMessageTest {

    private static final Words WORDS = OfflineWords.load();
    private static final int TRIES = 80;

    /** For a machine that does much else; the longest text takes a second or two. */
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private static final int LONGEST_SUGGESTION = 90;
    private static final int LONGEST_ALOUD = 30;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CUSTOMERS_FIRST_PERSON = Pattern.compile(
            "(?iu)\\b(?:mon|ma|mes|my|mine|myself)\\b|(?<![\\p{L}'’])m['’](?!y |arr|est arrivé vide|écrire dans)|\\b(?:i want (?!to (?:understand|sort|help))|i need (?!us)|i paid|i bought|i waited|je veux (?!être|bien|vous)|j['’]attends)\\b");

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
            "pourriez-vous me dire quand",
            "Bonjour",
            "j'ai appelé 6 fois",
            "Mon fils m'a dit : « c'est cassé »");

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
            "could you tell me when",
            "Hello",
            "I rang 6 times",
            "my son said \"it's broken\"");

    private static final List<String> FRENCH_INSULTS =
            List.of("bande d'incapables", "bande de guignols", "connards", "espèce d'imbécile");

    private static final List<String> ENGLISH_INSULTS =
            List.of("you useless idiots", "bunch of clowns", "bastards", "you absolute muppet");

    private static final Pattern INSULT =
            Pattern.compile("(?iu)incapables|guignol|connard|imbécile|useless|idiot|clown|bastard|muppet");

    @Property(seed = "11", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void any_text_is_read_within_measure_and_answered_with_something_to_say(@ForAll("messages") Message message) {
        Reflection reflection = reflect(message);

        assertThat(reflection.intensity()).isBetween(0, 3);
        assertThat(reflection.emotions())
                .isNotEmpty()
                .allSatisfy(felt -> assertThat(felt.intensity()).isBetween(0, 3));
        assertThat(reflection.suggestions()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(reflection.suggestions()).extracting(Suggestion::text).doesNotHaveDuplicates();
        assertThat(reflection.around().regret()).isNotBlank();
        assertThat(reflection.around().thanks()).isNotBlank();
        assertThat(reflection.around().next()).contains("__");
    }

    @Property(seed = "12", tries = TRIES / 2, edgeCases = EdgeCasesMode.NONE)
    void the_same_message_is_always_answered_alike(@ForAll("messages") Message message) {
        assertThat(reflect(message)).isEqualTo(reflect(message));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void no_message_however_twisted_takes_long(@ForAll("twisted") String text, @ForAll Language language) {
        Reflection reflection = reflect(new Message(
                text,
                Optional.of(language),
                Channel.CHAT,
                Optional.empty(),
                moment(0, "Europe/Paris"),
                language,
                List.of()));

        assertThat(reflection.suggestions()).isNotEmpty();
    }

    @Property(seed = "13", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void a_suggestion_is_whole_sentences_and_never_a_speech(@ForAll("messages") Message message) {
        List<Suggestion> suggestions = reflect(message).suggestions();

        assertThat(suggestions).allSatisfy(suggestion -> {
            assertThat(count(suggestion.text())).isBetween(2, LONGEST_SUGGESTION);
            assertThat(suggestion.text()).matches("(?s).*[.?!]$");
            assertThat(suggestion.why()).isNotBlank();
            assertThat(suggestion.text().codePoints())
                    .as("nothing that a terminal obeys, and well-formed")
                    .noneMatch(point -> (Character.getType(point) == Character.CONTROL && point != '\n')
                            || Character.getType(point) == Character.SURROGATE);
        });
        if (message.channel().isSpoken()) {
            assertThat(suggestions)
                    .as("one that is short enough to be said aloud")
                    .anyMatch(suggestion -> count(suggestion.text()) <= LONGEST_ALOUD);
        }
    }

    @Property(seed = "14", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void no_suggestion_speaks_as_the_customer_or_brings_a_number_of_its_own(@ForAll("messages") Message message) {
        List<String> said = numbers(message.text());

        assertThat(reflect(message).suggestions()).allSatisfy(suggestion -> {
            assertThat(suggestion.text()).doesNotContainPattern(CUSTOMERS_FIRST_PERSON);
            assertThat(numbers(suggestion.text()))
                    .allSatisfy(number -> assertThat(said).anyMatch(theirs -> theirs.contains(number)));
        });
    }

    @Property(seed = "15", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void no_suggestion_repeats_an_insult(@ForAll("rudeMessages") Message message) {
        assertThat(reflect(message).suggestions())
                .allSatisfy(suggestion -> assertThat(suggestion.text()).doesNotContainPattern(INSULT));
    }

    @Property(seed = "16", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void what_is_restated_keeps_its_numbers(@ForAll("messages") Message message) {
        assertThat(WORDS.restate(message))
                .allSatisfy(restated -> assertThat(numbers(restated.restated()))
                        .containsExactlyInAnyOrderElementsOf(numbers(restated.said())));
    }

    @Property(seed = "17", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void in_public_no_reference_is_repeated(@ForAll("publicMessages") Message message) {
        assertThat(reflect(message).suggestions())
                .allSatisfy(suggestion -> assertThat(suggestion.text()).doesNotContain("4417"));
    }

    @Property(seed = "18", tries = 12, edgeCases = EdgeCasesMode.NONE)
    void what_was_too_long_to_be_read_is_said_to_be_cut(
            @ForAll("messages") Message message, @ForAll("lengths") int length) {
        String text = (message.text() + " ")
                .repeat(length / (message.text().length() + 1) + 1)
                .substring(0, length);
        Message endless = new Message(
                text,
                message.language(),
                message.channel(),
                message.given(),
                message.moment(),
                message.ui(),
                message.recent());

        assertThat(reflect(endless).cut()).isEqualTo(length > Cleaner.LONGEST);
    }

    @Provide
    Arbitrary<String> twisted() {
        return Arbitraries.of(OddTexts.pathological(List.of("j'", "i'm ", "a ")));
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.of(Cleaner.LONGEST - 1, Cleaner.LONGEST, Cleaner.LONGEST + 1, 3 * Cleaner.LONGEST);
    }

    @Provide
    Arbitrary<Message> messages() {
        return Arbitraries.of(Language.class).flatMap(language -> messages(language, OddTexts.of(pieces(language))));
    }

    /** With an insult in the midst, whole. */
    @Provide
    Arbitrary<Message> rudeMessages() {
        return Arbitraries.of(Language.class).flatMap(language -> {
            Arbitrary<String> text = OddTexts.sewn(pieces(language));
            Arbitrary<String> insult = Arbitraries.of(language == Language.FRENCH ? FRENCH_INSULTS : ENGLISH_INSULTS);
            Arbitrary<String> mark = Arbitraries.of(", ", ". ", "! ", " !! ", "\n", " \ud83d\ude21 ", " ");
            return messages(
                    language,
                    Combinators.combine(text, mark, insult, mark, text)
                            .as((before, one, rude, other, after) -> before + one + rude + other + after));
        });
    }

    /** With an order's number, named as one in the language of the message. */
    @Provide
    Arbitrary<Message> publicMessages() {
        return Arbitraries.of(Language.class).flatMap(language -> {
            List<String> pieces = pieces(language).stream()
                    .filter(piece -> !piece.contains("4417"))
                    .toList();
            String reference = language == Language.FRENCH ? "Commande n° 4417-B" : "Order 4417-B";
            Arbitrary<String> texts = Combinators.combine(OddTexts.of(pieces), OddTexts.sewn(pieces))
                    .as((before, after) -> before + "\n" + reference + "\n" + after);
            return messages(language, texts)
                    .map(message -> new Message(
                            message.text(),
                            Optional.of(language),
                            Channel.SOCIAL,
                            message.given(),
                            message.moment(),
                            message.ui(),
                            message.recent()));
        });
    }

    private static List<String> pieces(Language language) {
        List<String> own = language == Language.FRENCH ? FRENCH : ENGLISH;
        List<String> other = language == Language.FRENCH ? ENGLISH : FRENCH;
        return Stream.of(own, own, own, own, other).flatMap(List::stream).toList();
    }

    private static Arbitrary<Message> messages(Language language, Arbitrary<String> texts) {
        Arbitrary<Optional<Language>> known = Arbitraries.of(List.of(
                Optional.of(language),
                Optional.of(language),
                Optional.<Language>empty(),
                Optional.of(other(language))));
        Arbitrary<Optional<Source>> given = Arbitraries.of(
                List.of(Optional.<Source>empty(), Optional.of(Source.VERBATIM), Optional.of(Source.NOTES)));
        Arbitrary<Moment> moments = Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of("Europe/Paris", "America/Montreal", "Pacific/Kiritimati", "UTC"))
                .as(AnyMessageTest::moment);
        return Combinators.combine(
                        texts, known, Arbitraries.of(Channel.class), given, moments, Arbitraries.of(Language.class))
                .as((text, spoken, channel, source, moment, ui) ->
                        new Message(text, spoken, channel, source, moment, ui, List.of()));
    }

    private static Moment moment(int days, String zone) {
        List<String> regions = List.of("fr-FR", "fr-CA", "en-GB", "en-US", "fr", "und");
        return new Moment(
                Instant.parse("2026-11-25T09:00:00Z").plus(Duration.ofDays(days)),
                ZoneId.of(zone),
                Locale.forLanguageTag(regions.get(days % regions.size())));
    }

    private static Language other(Language language) {
        return language == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
    }

    private static Reflection reflect(Message message) {
        return assertTimeoutPreemptively(AT_MOST, () -> WORDS.reflect(message));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int count(String text) {
        return text.strip().split("[\\s\u00a0\u202f]+").length;
    }
}
