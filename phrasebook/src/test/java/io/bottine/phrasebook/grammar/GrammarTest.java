package io.bottine.phrasebook.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.words.Language;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrammarTest {

    private static final Grammar FRENCH = Grammars.load().of(Language.FRENCH);
    private static final Grammar ENGLISH = Grammars.load().of(Language.ENGLISH);

    @Test
    void a_french_verb_has_its_lemma_and_its_person() {
        Token verb = word(FRENCH.analyse("Les voisins attendent leur colis."), "attendent");

        assertThat(verb.analyses()).contains(new Analysis("attendre", "V ind pres 3 p"));
    }

    @Test
    void the_neighbours_decide_what_an_ambiguous_word_is() {
        assertThat(word(FRENCH.analyse("La porte est cassée."), "porte").is("V"))
                .isFalse();
        assertThat(word(FRENCH.analyse("Je porte plainte."), "porte").is("V")).isTrue();
    }

    @Test
    void an_english_contraction_is_two_tokens() {
        List<Token> tokens = ENGLISH.analyse("I've paid, but it doesn't work.");

        assertThat(tokens).extracting(Token::text).contains("I", "'ve", "does", "n't");
        assertThat(word(tokens, "'ve").as("VBP")).contains(new Analysis("have", "VBP"));
    }

    @Test
    void tokens_lie_where_they_stand_in_the_sentence_whatever_its_apostrophes_and_emoji() {
        String sentence = "😡 J’ai  attendu\u00a03 h, l'agent m’a dit «\u00a0non\u00a0» !";
        for (Grammar grammar : List.of(FRENCH, ENGLISH)) {
            for (Token token : grammar.analyse(sentence)) {
                assertThat(sentence.substring(token.start(), token.end())).isEqualTo(token.text());
            }
        }
    }

    @Test
    void a_sentence_is_remembered_as_it_was_analysed_and_nobody_can_change_it() {
        for (Grammar grammar : List.of(FRENCH, ENGLISH)) {
            List<Token> tokens = grammar.analyse("Claire: 3 h, 2 €.");

            assertThat(grammar.analyse("Claire: 3 h, 2 €.")).isSameAs(tokens);
            assertThat(tokens).isUnmodifiable();
        }
    }

    @Test
    void a_verb_with_two_spellings_gives_both() {
        assertThat(FRENCH.synthesise("payer", "V ind pres 1 s")).containsExactlyInAnyOrder("paie", "paye");
        assertThat(FRENCH.synthesise("moudre", "V ind pres 2 p")).containsExactly("moulez");
        assertThat(ENGLISH.synthesise("pay", "VBZ")).containsExactly("pays");
        assertThat(ENGLISH.synthesise("nosuchverb", "VBZ")).isEmpty();
    }

    @Test
    void a_word_alone_has_all_its_readings() {
        assertThat(FRENCH.readings("suis")).extracting(Analysis::lemma).contains("être", "suivre");
        assertThat(FRENCH.readings("zzzqx")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void odd_texts_are_analysed_too(Language language) {
        Grammar grammar = Grammars.load().of(language);
        List<String> odd = List.of(
                "",
                " \n\t",
                "\ud83d",
                "a\udc00b",
                "\u0000\u0007\u200b",
                "שלום עולם",
                "🤬🤬🤬",
                "'''’’",
                "a".repeat(10_000));
        for (String text : odd) {
            for (Token token : grammar.analyse(text)) {
                assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
            }
        }
    }

    @Test
    void eight_threads_get_what_one_gets() throws Exception {
        String sentence = "J'ai commandé une machine à laver le 12 mars et je n'ai rien reçu.";
        List<Token> expected = FRENCH.analyse(sentence);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<List<Token>>> work = IntStream.range(0, 64)
                    .<Callable<List<Token>>>mapToObj(i -> () -> FRENCH.analyse(sentence))
                    .toList();
            for (Future<List<Token>> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(expected);
            }
        }
    }

    private static Token word(List<Token> tokens, String text) {
        return tokens.stream()
                .filter(token -> token.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
