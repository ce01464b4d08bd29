package io.bottine.phrasebook.excerpts;

import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import io.bottine.phrasebook.language.Cleaned;
import io.bottine.phrasebook.language.Folding;
import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.reading.ClauseSplitter;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a message, sentence by sentence, as a voter on excerpts sees them.
 *
 * @param size how many words and marks
 */
record Words(boolean isNotes, int size, List<List<Word>> sentences) {

    /** In UTF-16 units: a longer one is cut. */
    private static final int LONGEST_SENTENCE = 600;

    private static final String DIGIT = "#";
    private static final int MOST_DIGITS = 4;

    /**
     * A word or a mark.
     *
     * @param start offset in UTF-16 units of the cleaned text
     * @param end likewise, exclusive
     * @param form in small letters without accents; digits show how many they are, and no more
     * @param kind what sort of word the dictionary says it is; "U" for an unknown one with a capital
     * @param clause the place of its clause in the message; -1 for none
     */
    record Word(int start, int end, String form, String kind, int clause) {}

    static Words of(Cleaned cleaned, List<Clause> clauses, boolean isNotes, ClauseSplitter splitter, Grammar grammar) {
        String text = cleaned.text();
        List<List<Word>> sentences = new ArrayList<>();
        for (ClauseSplitter.Span span : pieces(text, splitter)) {
            List<Word> words = new ArrayList<>();
            for (Token token :
                    grammar.analyse(text.substring(span.start(), span.end()).replace('’', '\''))) {
                int start = span.start() + token.start();
                int end = span.start() + token.end();
                words.add(new Word(start, end, form(token.text()), kind(token), clause(cleaned, clauses, start, end)));
            }
            sentences.add(List.copyOf(words));
        }
        int size = sentences.stream().mapToInt(List::size).sum();
        return new Words(isNotes, size, List.copyOf(sentences));
    }

    /** The sentences of the beginning of a text; one without an end, as in dictated speech, in pieces cut between words. */
    private static List<ClauseSplitter.Span> pieces(String text, ClauseSplitter splitter) {
        List<ClauseSplitter.Span> pieces = new ArrayList<>();
        for (ClauseSplitter.Span span : splitter.sentences(text)) {
            int from = span.start();
            while (from < Math.min(span.end(), Excerpts.MOST_HEARD)) {
                int to = Math.min(span.end(), from + LONGEST_SENTENCE);
                int blank = to < span.end() ? text.lastIndexOf(' ', to) : to;
                to = blank > from ? blank : to;
                pieces.add(new ClauseSplitter.Span(from, to));
                from = to;
            }
        }
        return pieces;
    }

    private static int clause(Cleaned cleaned, List<Clause> clauses, int start, int end) {
        int from = cleaned.originalStart(start);
        int to = cleaned.originalEnd(end);
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).start() <= from && to <= clauses.get(i).end()) {
                return i;
            }
        }
        return -1;
    }

    private static String form(String text) {
        return Character.isDigit(text.charAt(0))
                ? DIGIT.repeat(Math.min(MOST_DIGITS, text.length()))
                : Folding.fold(text);
    }

    private static String kind(Token token) {
        char first = token.text().charAt(0);
        boolean capital = Character.isLetter(first) && Character.isUpperCase(first);
        return token.analyses().isEmpty() && capital ? "U" : token.kind();
    }
}
