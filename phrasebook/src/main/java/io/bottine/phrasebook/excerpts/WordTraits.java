package io.bottine.phrasebook.excerpts;

import io.bottine.phrasebook.excerpts.Words.Word;
import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.voting.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a voter looks at in a word of a message: the word and its neighbours, what sort of words they are, the clause they
 * stand in, and where in the message that is.
 */
final class WordTraits {

    private static final String BEFORE = "^";
    private static final String AFTER = "$";
    private static final int REACH = 2;
    private static final int BEGINNING = 4;
    private static final int CLAUSE_BEGINNING = 5;
    private static final int FIRST_SENTENCES = 4;
    private static final int LAST_SENTENCES = 3;
    private static final int LENGTH_STEP = 20;
    private static final int LONGEST_STEP = 6;

    /** What the words of a clause weigh together, beside each trait of the word itself. */
    private static final double CLAUSE = 2;

    private static final int FEW = 4;

    /** A clause of more words is none: what comes after them is not looked at from each of them. */
    private static final int MOST_TOLD = 60;

    private final Words words;
    private final List<Clause> clauses;

    WordTraits(Words words, List<Clause> clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    /** The traits of each word of a sentence. */
    List<Traits> of(int sentence) {
        List<Word> line = words.sentences().get(sentence);
        List<Traits> traits = new ArrayList<>();
        Map<Integer, Map<String, Float>> told = new HashMap<>();
        for (int at = 0; at < line.size(); at++) {
            Map<String, Float> found = new HashMap<>();
            around(found, line, at);
            place(found, sentence);
            clause(found, line.get(at).clause());
            found.putAll(told.computeIfAbsent(line.get(at).clause(), clause -> told(line, clause)));
            for (int end = Math.max(0, line.size() - 2); end < line.size(); end++) {
                String form = line.get(end).form();
                if (form.equals("?") || form.equals("!")) {
                    found.put("s" + form, 1f);
                }
            }
            traits.add(Traits.given(found));
        }
        return traits;
    }

    private static void around(Map<String, Float> found, List<Word> line, int at) {
        for (int offset = -REACH; offset <= REACH; offset++) {
            String form = form(line, at + offset);
            found.put(offset + "w" + form, 1f);
            found.put(offset + "k" + kind(line, at + offset), 1f);
            if (Math.abs(offset) < REACH && form.length() > BEGINNING) {
                found.put(offset + "b" + form.substring(0, BEGINNING), 1f);
            }
        }
        for (int offset = -1; offset <= 0; offset++) {
            found.put(offset + "kk" + kind(line, at + offset) + " " + kind(line, at + offset + 1), 1f);
            found.put(offset + "ww" + form(line, at + offset) + " " + form(line, at + offset + 1), 1f);
        }
        found.put("kkk" + kind(line, at - 1) + " " + kind(line, at) + " " + kind(line, at + 1), 1f);
    }

    private static String form(List<Word> line, int at) {
        return at < 0 ? BEFORE : at >= line.size() ? AFTER : line.get(at).form();
    }

    private static String kind(List<Word> line, int at) {
        return at < 0 ? BEFORE : at >= line.size() ? AFTER : line.get(at).kind();
    }

    private void place(Map<String, Float> found, int sentence) {
        int left = words.sentences().size() - 1 - sentence;
        found.put("notes" + words.isNotes(), 1f);
        found.put("first" + Math.min(FIRST_SENTENCES, sentence), 1f);
        found.put("last" + Math.min(LAST_SENTENCES, left), 1f);
        found.put("length" + Math.min(LONGEST_STEP, words.size() / LENGTH_STEP), 1f);
    }

    private void clause(Map<String, Float> found, int clause) {
        if (clause >= 0) {
            found.put("c" + clauses.get(clause).kind().label(), 1f);
            found.put("c" + clauses.get(clause).weight(), 1f);
        }
    }

    private static Map<String, Float> told(List<Word> line, int clause) {
        Set<String> forms = new LinkedHashSet<>();
        line.stream()
                .filter(word -> word.clause() == clause
                        && Character.isLetter(word.form().charAt(0)))
                .limit(MOST_TOLD)
                .forEach(word -> forms.add(word.form()));
        Map<String, Float> told = new HashMap<>();
        float weight = (float) (CLAUSE / Math.sqrt(Math.max(FEW, forms.size())));
        for (String form : forms) {
            told.put("cw" + form, weight);
            if (form.length() >= CLAUSE_BEGINNING) {
                told.put("cb" + form.substring(0, CLAUSE_BEGINNING), weight);
            }
        }
        boolean counts = line.stream()
                .anyMatch(word -> word.clause() == clause && word.form().startsWith("#"));
        if (counts) {
            told.put("c#", 1f);
        }
        return told;
    }
}
