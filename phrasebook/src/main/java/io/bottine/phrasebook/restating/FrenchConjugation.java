package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Analysis;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads finite verbs and writes them in another person. */
final class FrenchConjugation {

    private final Grammar grammar;
    private final Map<String, String> lemmas;

    FrenchConjugation(Grammar grammar, Lexicon lexicon) {
        this.grammar = grammar;
        this.lemmas = lexicon.pairs("lemmas");
    }

    /** All finite readings: first those that fit the sentence, then those of the dictionary. */
    List<FrenchVerb> readings(Token token) {
        String word = Sentence.plain(token.text());
        Stream<Analysis> dictionary =
                word.startsWith("-") || functional(token) ? Stream.empty() : grammar.readings(word).stream();
        return Stream.concat(token.analyses().stream(), dictionary)
                .flatMap(analysis -> FrenchVerb.of(analysis).stream())
                .distinct()
                .toList();
    }

    /** Pronouns, articles, conjunctions and marks cannot be verbs; they are half of all tokens, and looking them up takes time. */
    private static boolean functional(Token token) {
        return !token.analyses().isEmpty()
                && token.analyses().stream()
                        .allMatch(analysis -> "RDCPM".indexOf(analysis.tag().charAt(0)) >= 0);
    }

    /** Whether the sentence leaves the token no other reading than a verb's. */
    static boolean onlyVerb(Token token) {
        return !token.analyses().isEmpty()
                && token.analyses().stream()
                        .allMatch(analysis -> FrenchVerb.of(analysis).isPresent());
    }

    static boolean nominal(Token token) {
        return token.is("N ") || token.is("J ");
    }

    /** The likeliest reading in that person; readings that fit the sentence come before those of the dictionary alone. */
    Optional<FrenchVerb> as(Token token, List<FrenchVerb> readings, char person, char number, boolean subjunctive) {
        List<FrenchVerb> fitting = token.analyses().stream()
                .flatMap(analysis -> FrenchVerb.of(analysis).stream())
                .toList();
        Comparator<FrenchVerb> wantedMood = Comparator.comparingInt(verb -> verb.subjunctive() == subjunctive ? 0 : 1);
        Comparator<FrenchVerb> inSentence = Comparator.comparingInt(verb ->
                fitting.stream().anyMatch(other -> other.lemma().equals(verb.lemma())) ? 0 : 1);
        String meant = lemmas.getOrDefault(Sentence.plain(token.text()), "");
        Comparator<FrenchVerb> likely =
                Comparator.comparingInt(verb -> verb.lemma().equals(meant) ? 0 : 1);
        return readings.stream()
                .filter(verb -> verb.is(person, number))
                .min(likely.thenComparing(inSentence).thenComparing(wantedMood).thenComparingInt(FrenchVerb::rarity));
    }

    /** The form; of two spellings ("asseyez", "assoyez") the one that is nearer to what was said. */
    Optional<String> write(FrenchVerb verb, String said) {
        return grammar.synthesise(verb.lemma(), verb.tag()).stream()
                .max(Comparator.comparingInt(form -> commonPrefix(form, Sentence.plain(said))));
    }

    /** The subjunctive of "nous" of any verb, for an order that is told. */
    Optional<String> thatWe(String lemma) {
        String kind = switch (lemma) {
            case "avoir" -> "V avoir";
            case "être" -> "V etre";
            default -> "V";
        };
        return write(new FrenchVerb(lemma, kind, "sub", "pres", '1', 'p'), lemma);
    }

    private static int commonPrefix(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
