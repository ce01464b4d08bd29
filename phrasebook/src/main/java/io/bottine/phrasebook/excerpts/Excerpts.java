package io.bottine.phrasebook.excerpts;

import io.bottine.phrasebook.excerpts.Words.Word;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.language.Cleaned;
import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.reading.ClauseSplitter;
import io.bottine.phrasebook.voting.Traits;
import io.bottine.phrasebook.voting.Voter;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds what of a message an agent reads back. A voter says of each word what speaks for it that it belongs to an excerpt, begins
 * one, ends one; of all ways to cut a sentence the likeliest is taken. Thread-safe.
 */
public final class Excerpts {

    /**
     * In UTF-16 units of the cleaned text, about five hundred words: what comes after them in a message is not what it is
     * about.
     */
    public static final int MOST_HEARD = 3_000;

    /**
     * How readily something is taken for an excerpt: what each word of one has on its side before anything is seen. So excerpts become
     * longer rather than more; more of them would be crumbs (docs/adr/0029).
     */
    public enum Readiness {
        /** A little more readily than readers told what happened: what is left out is missed. What is wanted, as they did. */
        CAREFUL(0.2, 0),
        /** Where nothing was found with care. */
        EAGER(0.4, 0.2);

        private final double fact;
        private final double ask;

        Readiness(double fact, double ask) {
            this.fact = fact;
            this.ask = ask;
        }

        private double of(Excerpt.Kind kind) {
            return switch (kind) {
                case FACT -> fact;
                case ASK -> ask;
            };
        }
    }

    private final ClauseSplitter splitter;
    private final Grammar grammar;
    private final Voter voter;
    /** What speaks for an excerpt of each number of words, from none on. */
    private final Map<Excerpt.Kind, double[]> lengths = new EnumMap<>(Excerpt.Kind.class);

    private Excerpts(Grammar grammar, Voter voter) {
        splitter = ClauseSplitter.load(grammar.language());
        this.grammar = grammar;
        this.voter = voter;
        for (Excerpt.Kind kind : Excerpt.Kind.values()) {
            lengths.put(
                    kind,
                    IntStream.rangeClosed(0, CutModel.LONGEST)
                            .mapToDouble(words -> voter.vote(CutModel.length(Math.max(1, words)))
                                    .sum(CutModel.length(kind)))
                            .toArray());
        }
    }

    /** Those of a language, as the build trained them. */
    public static Excerpts load(Grammar grammar) {
        return new Excerpts(grammar, Voter.load(name(grammar.language())));
    }

    static String name(Language language) {
        return "excerpts-" + language.code();
    }

    /** The excerpts of a message, in its order. */
    public List<Excerpt> of(Cleaned cleaned, List<Clause> clauses, boolean isNotes, Readiness readiness) {
        Words words = Words.of(cleaned, clauses, isNotes, splitter, grammar);
        WordTraits traits = new WordTraits(words, clauses);
        List<Excerpt> excerpts = new ArrayList<>();
        for (int i = 0; i < words.sentences().size(); i++) {
            List<Word> line = words.sentences().get(i);
            List<Best> best = best(cleaned.text(), line, traits.of(i), readiness);
            excerpts.addAll(cut(line, best, i, clauses));
        }
        return List.copyOf(excerpts);
    }

    /**
     * The best way to cut a sentence up to a word.
     *
     * @param from where the excerpt begins that ends there; -1 where none does
     */
    private record Best(double sum, int from, Excerpt.Kind kind, double worth) {

        static Best none(double sum) {
            return new Best(sum, -1, Excerpt.Kind.FACT, 0);
        }
    }

    private List<Best> best(String text, List<Word> line, List<Traits> traits, Readiness readiness) {
        List<Voter.Ballot> ballots = traits.stream().map(voter::vote).toList();
        Map<Excerpt.Kind, Chances> chances = new EnumMap<>(Excerpt.Kind.class);
        lengths.forEach((kind, known) -> chances.put(kind, new Chances(kind, ballots, known, readiness.of(kind))));
        Pairs pairs = new Pairs(text, line);
        List<Best> best = new ArrayList<>();
        best.add(Best.none(0));
        for (int end = 1; end <= line.size(); end++) {
            Best here = Best.none(best.get(end - 1).sum());
            for (Map.Entry<Excerpt.Kind, Chances> of : chances.entrySet()) {
                for (int from = Math.max(0, end - CutModel.LONGEST); from < end; from++) {
                    double worth = of.getValue().worth(from, end);
                    double sum = best.get(from).sum() + worth;
                    if (sum > here.sum()
                            && pairs.isWhole(from, end)
                            && of.getValue().isClean(from, end)) {
                        here = new Best(sum, from, of.getKey(), worth);
                    }
                }
            }
            best.add(here);
        }
        return best;
    }

    /** The excerpts on the best way, from the end of the sentence back to its beginning. */
    private static List<Excerpt> cut(List<Word> line, List<Best> best, int sentence, List<Clause> clauses) {
        List<Excerpt> excerpts = new ArrayList<>();
        int end = line.size();
        while (end > 0) {
            Best here = best.get(end);
            int from = here.from() < 0 ? end - 1 : here.from();
            if (here.from() >= 0) {
                List<Word> words = line.subList(from, end);
                excerpts.addFirst(new Excerpt(
                        here.kind(),
                        words.getFirst().start(),
                        words.getLast().end(),
                        sentence,
                        here.worth(),
                        words.stream()
                                .filter(word -> word.clause() >= 0)
                                .map(word -> clauses.get(word.clause()).kind())
                                .collect(Collectors.toSet())));
            }
            end = from;
        }
        return excerpts;
    }
}
