package io.bottine.phrasebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Reflection.Suggestion;
import io.bottine.phrasebook.words.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every suggestion keeps to, whatever the customer wrote: held against messages of many trades and moods. */
class OfflineWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CUSTOMERS_FIRST_PERSON = Pattern.compile(
            "(?iu)\\b(?:mon|ma|mes|my|mine|myself)\\b|(?<![\\p{L}'’])m['’](?!y |arr)|\\b(?:i want (?!to (?:understand|sort|help))|i need (?!us)|i paid|i bought|i waited|je veux (?!être|bien|vous)|j['’]attends)\\b");
    private static final Moment MOMENT =
            new Moment(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Paris"), Locale.FRANCE);

    private static Words words;

    @BeforeAll
    static void load() {
        words = OfflineWords.load();
    }

    record Case(String id, Message message) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> messages() {
        return Stream.of(Language.values()).flatMap(OfflineWordsTest::messages);
    }

    private static Stream<Case> messages(Language language) {
        try (InputStream in =
                OfflineWordsTest.class.getResourceAsStream("/reflecting/messages-" + language.code() + ".jsonl")) {
            assertThat(in).isNotNull();
            List<Case> cases = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode row = JSON.readTree(line);
                Message message = new Message(
                        row.get("text").textValue(),
                        Optional.of(language),
                        Label.read(Channel.class, row.get("channel").textValue())
                                .orElseThrow(),
                        Label.read(Source.class, row.get("source").textValue()).orElseThrow(),
                        MOMENT,
                        Language.ENGLISH,
                        List.of());
                cases.add(new Case(row.get("id").textValue(), message));
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void an_agent_gets_three_suggestions_that_really_differ(Case one) {
        List<Suggestion> suggestions = words.reflect(one.message()).suggestions();
        assertThat(suggestions).hasSizeGreaterThanOrEqualTo(3);
        for (int i = 0; i < suggestions.size(); i++) {
            for (int j = i + 1; j < suggestions.size(); j++) {
                Set<String> all = vocabulary(suggestions.get(i).text());
                Set<String> shared = new HashSet<>(all);
                Set<String> other = vocabulary(suggestions.get(j).text());
                shared.retainAll(other);
                all.addAll(other);
                assertThat(1 - shared.size() / (double) all.size())
                        .as(suggestions.get(i) + " and " + suggestions.get(j))
                        .isGreaterThanOrEqualTo(0.3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_customers_first_person_is_gone_and_every_number_is_theirs(Case one) {
        String said = one.message().text();
        for (Suggestion suggestion : words.reflect(one.message()).suggestions()) {
            assertThat(suggestion.text()).doesNotContainPattern(CUSTOMERS_FIRST_PERSON);
            Matcher numbers = NUMBER.matcher(suggestion.text());
            while (numbers.find()) {
                assertThat(said).as(suggestion.text()).contains(numbers.group());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_suggestion_is_one_to_four_sentences_and_never_a_speech(Case one) {
        Reflection reflection = words.reflect(one.message());
        for (Suggestion suggestion : reflection.suggestions()) {
            assertThat(count(suggestion.text())).as(suggestion.text()).isBetween(3, 90);
            assertThat(suggestion.why()).isNotBlank();
            assertThat(suggestion.text()).matches("(?s).*[.?!]$");
        }
        assertThat(reflection.around().next()).contains("__");
        assertThat(reflection.around().regret()).isNotBlank();
        assertThat(reflection.around().thanks()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void what_is_said_aloud_has_a_version_of_thirty_words(Case one) {
        if (one.message().channel().isSpoken()) {
            assertThat(words.reflect(one.message()).suggestions())
                    .anySatisfy(
                            suggestion -> assertThat(count(suggestion.text())).isLessThanOrEqualTo(30));
        }
    }

    @Test
    void different_messages_get_different_first_suggestions() {
        List<String> firsts = messages()
                .map(one ->
                        words.reflect(one.message()).suggestions().getFirst().text())
                .toList();
        assertThat(firsts).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_opening_an_agent_just_saw_is_not_offered_again_at_once(Case one) {
        String first = words.reflect(one.message()).suggestions().getFirst().text();
        Message again = new Message(
                one.message().text(),
                one.message().language(),
                one.message().channel(),
                one.message().source(),
                MOMENT,
                Language.ENGLISH,
                List.of(first));
        String second = words.reflect(again).suggestions().getFirst().text();
        assertThat(opening(second)).isNotEqualTo(opening(first));
    }

    @Test
    void the_same_message_always_gets_the_same_words() {
        Message message = messages().findFirst().orElseThrow().message();
        assertThat(words.reflect(message)).isEqualTo(words.reflect(message));
    }

    @Test
    void an_insult_is_never_repeated() {
        Message message = message("Bande de guignols, mon colis est perdu depuis trois semaines, connards !");
        for (Suggestion suggestion : words.reflect(message).suggestions()) {
            assertThat(suggestion.text().toLowerCase(Locale.ROOT)).doesNotContain("guignol", "connard");
        }
    }

    @Test
    void an_accusation_is_never_admitted() {
        for (String text : List.of(
                "Vous m'avez menti ! Mon colis n'est jamais arrivé et je l'attends depuis le 3 mars.",
                "You lied to me! My parcel never came and I've been waiting for it since 3 March.")) {
            assertThat(words.reflect(message(text)).suggestions())
                    .allSatisfy(suggestion -> assertThat(suggestion.text())
                            .doesNotContainPattern(
                                    "(?i)^nous vous avons menti|\\. nous vous avons menti|^we lied|\\. we lied"));
        }
    }

    @Test
    void a_question_is_given_back_as_what_they_want_to_know() {
        String french = first("Pouvez-vous me dire où est ma commande ? Je l'attends depuis deux semaines.");
        assertThat(french).contains("savoir où est votre commande").doesNotContain("Pouvons-nous");
        String english = first("Can you tell me where my refund is? I've been waiting for two weeks.");
        assertThat(english).contains("know where your refund is").doesNotContain("Can we");
    }

    @Test
    void the_wait_the_parcel_and_the_silence_are_in_each_of_the_first_three_suggestions() {
        String french = "J’attends mon colis depuis trois semaines et personne ne me répond !";
        assertThat(firstThreeSpoken(french))
                .allSatisfy(text -> assertThat(text)
                        .contains("ous attendez votre colis depuis trois semaines", "personne ne vous répond"));
        String english = "I've been waiting for my parcel for three weeks and nobody answers me!";
        assertThat(firstThreeSpoken(english))
                .allSatisfy(text ->
                        assertThat(text).containsIgnoringCase("You've been waiting for your parcel for three weeks"));
    }

    @Test
    void who_waited_three_weeks_was_not_ignored_for_three_weeks() {
        assertThat(texts(message("My parcel is three weeks late and nobody answers me!")))
                .noneSatisfy(text -> assertThat(text).containsPattern("[Tt]hree weeks (?:of hearing|without)"))
                .anySatisfy(text -> assertThat(text).containsPattern("Three weeks (?:is|of waiting)"));
        assertThat(texts(message("Trois semaines sans nouvelles de mon colis, c'est inadmissible.")))
                .anySatisfy(
                        text -> assertThat(text).matches("Trois semaines sans (?:nouvelles|réponse), c’est long\\..*"));
    }

    @Test
    void a_wait_that_lasts_is_what_happened_and_a_wait_for_an_apology_is_what_is_asked() {
        assertThat(first("J'attends toujours mon remboursement, trois mails et aucune réponse !"))
                .contains("ous attendez toujours votre remboursement", "trois mails", "aucune réponse")
                .doesNotContain("Vous demandez");
        assertThat(first("J'attends des excuses. Le livreur a jeté mon colis par-dessus le portail."))
                .endsWith("Vous attendez des excuses.");
    }

    private static List<String> firstThreeSpoken(String text) {
        List<String> texts = texts(new Message(
                text, Optional.empty(), Channel.PHONE, Source.VERBATIM, MOMENT, Language.FRENCH, List.of()));
        assertThat(texts).hasSizeGreaterThanOrEqualTo(3);
        return texts.subList(0, 3);
    }

    private static List<String> texts(Message message) {
        return words.reflect(message).suggestions().stream()
                .map(Suggestion::text)
                .toList();
    }

    @Test
    void words_about_ending_it_come_first_and_are_not_repeated() {
        Suggestion first = words.reflect(
                        message("J'ai reçu l'huissier pour 412 €. Je n'en peux plus, je vais en finir."))
                .suggestions()
                .getFirst();
        assertThat(first.kind()).isEqualTo(Suggestion.Kind.CARE);
        assertThat(first.text()).endsWith("?").doesNotContain("en finir");
    }

    @Test
    void abuse_gets_a_boundary_that_stays_willing() {
        List<Suggestion> suggestions = words.reflect(
                        message("Espèce de connard, ma box est en panne depuis lundi, répare-la !"))
                .suggestions();
        assertThat(suggestions).extracting(Suggestion::kind).contains(Suggestion.Kind.BOUNDARY);
    }

    @Test
    void who_says_tu_is_still_answered_with_vous() {
        assertThat(words.reflect(message("dis, tu peux me rembourser mon billet ? t'as pris 40 € deux fois"))
                        .suggestions())
                .allSatisfy(suggestion ->
                        assertThat(suggestion.text()).doesNotContainPattern("(?i)\\b(?:tu|te|toi|ton|ta|tes)\\b"));
    }

    @Test
    void an_agents_notes_become_a_sentence_to_the_customer() {
        Reflection reflection = words.reflect(new Message(
                "cust rang 3x since Mon, broadband down, wants engineer by Fri. Furious.",
                Optional.of(Language.ENGLISH),
                Channel.PHONE,
                Source.NOTES,
                MOMENT,
                Language.ENGLISH,
                List.of()));
        assertThat(reflection.suggestions().getFirst().text())
                .containsIgnoringCase("you rang 3 times since Monday")
                .doesNotContainIgnoringCase("furious")
                .doesNotContain("cust");
    }

    @Test
    void a_no_at_the_beginning_is_understood() {
        assertThat(first("No hot water since Monday. My kids are freezing.")).contains("no hot water since Monday");
        assertThat(first("Pas de chauffage depuis lundi. Mes enfants ont froid."))
                .contains("chauffage", "depuis lundi");
    }

    private static String first(String text) {
        return words.reflect(message(text)).suggestions().getFirst().text();
    }

    @Test
    void in_public_no_reference_is_repeated() {
        Message message = new Message(
                "Commande FR-88231 jamais arrivée, j'attends depuis un mois, écrivez-moi à lea@exemple.fr",
                Optional.empty(),
                Channel.SOCIAL,
                Source.VERBATIM,
                MOMENT,
                Language.FRENCH,
                List.of());
        assertThat(words.reflect(message).suggestions())
                .allSatisfy(suggestion -> assertThat(suggestion.text()).doesNotContain("88231", "lea@"));
    }

    @Test
    void another_language_is_answered_in_the_agents_own() {
        Message german = new Message(
                "Ich warte seit drei Wochen auf mein Paket und niemand antwortet mir!",
                Optional.empty(),
                Channel.CHAT,
                Source.VERBATIM,
                MOMENT,
                Language.FRENCH,
                List.of());
        Reflection reflection = words.reflect(german);
        assertThat(reflection.language()).isEmpty();
        assertThat(reflection.suggestions()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(reflection.suggestions().getFirst().text()).containsAnyOf("français", "langue");
        assertThat(words.restate(german)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "??",
                "😡😡😡",
                "\u0000\u0001",
                "\uD83D",
                "مرحبا",
                "'; DROP TABLE complaints; --",
                "<!channel> @everyone",
                "a",
                "J",
                "…",
                "((((((((",
                "\"\"\"\"",
                "{clause} {facts}",
                "$1 \\ $0",
                "«»",
                "!!!",
                "\n\n\n",
                "1"
            })
    void whatever_is_typed_gets_an_answer(String text) {
        Reflection reflection = words.reflect(message(text));
        assertThat(reflection.suggestions()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(reflection.emotions()).isNotEmpty();
    }

    @Test
    void a_hundred_thousand_characters_are_cut_and_answered_soon() {
        String endless = "J'attends mon colis depuis trois semaines et personne ne me répond. ".repeat(1_500);
        long start = System.nanoTime();
        Reflection reflection = words.reflect(message(endless));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(reflection.cut()).isTrue();
        assertThat(count(reflection.suggestions().getFirst().text())).isLessThanOrEqualTo(90);
    }

    @Test
    void several_agents_at_once_get_what_each_would_get_alone() {
        List<Message> all = messages().map(Case::message).limit(12).toList();
        List<Reflection> alone = all.stream().map(words::reflect).toList();
        List<Reflection> together = all.parallelStream().map(words::reflect).toList();
        assertThat(together).isEqualTo(alone);
    }

    private static Message message(String text) {
        return new Message(text, Optional.empty(), Channel.CHAT, Source.VERBATIM, MOMENT, Language.FRENCH, List.of());
    }

    private static Set<String> vocabulary(String text) {
        Set<String> words = new HashSet<>();
        Pattern.compile("[\\p{L}\\p{N}_]+")
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(word -> words.add(word.group()));
        return words;
    }

    private static String opening(String text) {
        List<String> words = Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .limit(3)
                .toList();
        return String.join(" ", words);
    }

    private static int count(String text) {
        return text.strip().split("[\\s\u00a0\u202f]+").length;
    }

    @Test
    void whose_words_they_are_is_found_out_where_nobody_said() {
        Message noted = new Message(
                "cust rang 3x since Mon, mortgage offer, completes Fri, wants a call back",
                Optional.empty(),
                Channel.PHONE,
                Optional.empty(),
                MOMENT,
                Language.ENGLISH,
                List.of());
        assertThat(words.source(noted)).isEqualTo(Source.NOTES);
        assertThat(words.source(noted.from(Source.VERBATIM))).isEqualTo(Source.VERBATIM);
        assertThat(words.reflect(noted)).isEqualTo(words.reflect(noted.from(Source.NOTES)));
        assertThat(words.source(message("still no parcel, 3 wks now. want refund")))
                .isEqualTo(Source.VERBATIM);
    }
}
