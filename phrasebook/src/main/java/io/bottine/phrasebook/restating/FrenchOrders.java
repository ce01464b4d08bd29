package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Analysis;
import io.bottine.phrasebook.grammar.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An order is told: "remboursez-moi" becomes "vous demandez que nous vous remboursions". */
final class FrenchOrders {

    private final FrenchConjugation conjugation;
    private final FrenchElision elision;
    private final Map<String, String> pronouns;
    private final Map<String, String> phrases;
    private final Set<String> wanted;
    private final Set<String> clitics;
    private final Set<String> courtesies;
    private final Set<String> fillers;
    private final Map<String, String> ranks;

    FrenchOrders(FrenchConjugation conjugation, FrenchElision elision, Lexicon lexicon) {
        this.conjugation = conjugation;
        this.elision = elision;
        pronouns = lexicon.pairs("pronouns");
        phrases = lexicon.pairs("askPhrases");
        wanted = lexicon.words("knownTo");
        clitics = lexicon.words("clitics");
        courtesies = lexicon.words("courtesyOrders");
        fillers = lexicon.words("courtesyFillers");
        ranks = lexicon.pairs("cliticRanks");
    }

    /** Tells an imperative; false where it is not told but only turned, as a ban is. */
    boolean tell(Sentence sentence, FrenchVerbGroup group, boolean again) {
        if (!group.order() || group.first() < group.verb()) {
            return false;
        }
        if (group.form().lemma().equals("vouloir")) {
            return tellInfinitive(sentence, group.verb(), group.verb() + 1, again);
        }
        List<String> objects = new ArrayList<>();
        int end = group.verb() + 1;
        while (end < sentence.size() && enclitic(sentence, group.verb(), end)) {
            objects.add(sentence.word(end).replaceFirst("^[-']", ""));
            end++;
        }
        Optional<String> told = told(group.form().lemma(), objects, "", again);
        told.ifPresent(words -> sentence.change(group.verb(), words));
        for (int i = group.verb() + 1; told.isPresent() && i < end; i++) {
            sentence.delete(i);
        }
        told.ifPresent(words -> calm(sentence, group.verb()));
        return told.isPresent();
    }

    /** "Merci de me rappeler", "prière de": an order in the infinitive. */
    void tellCourtesies(Sentence sentence) {
        for (int i = 0; i + 2 < sentence.size(); i++) {
            String start = sentence.word(i) + " " + sentence.word(i + 1);
            if (courtesies.contains(start) && !sentence.frozen(i) && tellInfinitive(sentence, i, i + 2, false)) {
                tellFurther(sentence, i + 2);
            }
        }
    }

    /** "Merci de clôturer mon compte et de m'écrire": a second infinitive depends on the same courtesy. */
    private void tellFurther(Sentence sentence, int from) {
        for (int i = from; i + 2 < sentence.size() && !sentence.endsSentence(i); i++) {
            if (sentence.word(i).equals("et") && sentence.word(i + 1).matches("de|d'")) {
                tellInfinitive(sentence, i + 1, i + 2, true);
            }
        }
    }

    private boolean tellInfinitive(Sentence sentence, int begins, int from, boolean again) {
        List<String> objects = new ArrayList<>();
        String negation = "";
        int i = from;
        while (i < sentence.size() && !infinitive(sentence, i)) {
            String word = sentence.word(i);
            if (word.equals("ne") && i + 1 < sentence.size()) {
                i++;
                negation = sentence.word(i);
                objects.add("ne");
            } else if (clitics.contains(word)) {
                objects.add(word);
            } else if (!fillers.contains(word)) {
                return false;
            }
            i++;
        }
        if (i >= sentence.size()) {
            return false;
        }
        Optional<String> told = told(lemma(sentence.token(i)), objects, negation, again);
        if (told.isEmpty()) {
            return false;
        }
        sentence.change(begins, told.get());
        for (int gone = begins + 1; gone <= i; gone++) {
            sentence.delete(gone);
        }
        calm(sentence, begins);
        return true;
    }

    private Optional<String> told(String lemma, List<String> objects, String negation, boolean again) {
        return conjugation.thatWe(lemma).map(form -> {
            String phrase = phrases.getOrDefault(again ? "again" : wanted.contains(lemma) ? "want" : "ask", "");
            String before = objects.stream()
                    .map(this::flipped)
                    .sorted(Comparator.comparingInt(this::rank))
                    .reduce("", (left, clitic) -> left + clitic + " ");
            return elision.within(phrase + " " + before + form + (negation.isEmpty() ? "" : " " + negation));
        });
    }

    private String flipped(String clitic) {
        String whole = clitic.endsWith("'") ? clitic.substring(0, clitic.length() - 1) + "e" : clitic;
        return pronouns.getOrDefault(whole.equals("m") ? "me" : whole, whole);
    }

    private int rank(String clitic) {
        return Integer.parseInt(ranks.getOrDefault(clitic, "9"));
    }

    private boolean enclitic(Sentence sentence, int verb, int i) {
        String word = sentence.word(i);
        boolean hyphen = word.startsWith("-") || word.equals("'en") || word.equals("'y");
        return hyphen || (i == verb + 1 && (word.equals("moi") || word.equals("m'") || word.equals("nous")));
    }

    private boolean infinitive(Sentence sentence, int i) {
        return !fillers.contains(sentence.word(i))
                && sentence.token(i).as(FrenchOrders::infinitive).isPresent();
    }

    private static boolean infinitive(Analysis analysis) {
        return analysis.tag().startsWith("V") && analysis.tag().endsWith(" inf");
    }

    private static String lemma(Token token) {
        return token.as(FrenchOrders::infinitive).map(Analysis::lemma).orElse(token.text());
    }

    /** What is told is not shouted. */
    private static void calm(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            if (sentence.endsSentence(i)) {
                if (sentence.word(i).equals("!")) {
                    sentence.change(i, ".");
                }
                return;
            }
        }
    }
}
