package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Token;
import java.util.Map;
import java.util.Set;

/** Finds the forms of "be" whose subject is "I"; no other English verb shows the first person. */
final class EnglishSubjects {

    private final Map<String, String> being;
    private final Set<String> coordinators;

    EnglishSubjects(Lexicon lexicon) {
        being = lexicon.pairs("being");
        coordinators = lexicon.words("coordinators");
    }

    void flip(Sentence sentence) {
        String last = "";
        for (int i = 0; i < sentence.size(); i++) {
            if (!finite(sentence, i)) {
                continue;
            }
            last = subject(sentence, i, last);
            String word = sentence.word(i);
            String other = being.get(word);
            if (other != null && !sentence.frozen(i) && (ofCustomer(last) || always(sentence, i))) {
                sentence.change(i, other);
            }
        }
    }

    private boolean finite(Sentence sentence, int i) {
        if (being.containsKey(sentence.word(i))) {
            return true;
        }
        Token token = sentence.token(i);
        boolean verb = token.is("VBD") || token.is("VBP") || token.is("VBZ") || token.is("MD");
        return verb && !afterAuxiliary(sentence, i) && (onlyVerb(token) || subjectBefore(sentence, i));
    }

    private static boolean onlyVerb(Token token) {
        return token.analyses().stream()
                .allMatch(analysis ->
                        analysis.tag().startsWith("V") || analysis.tag().startsWith("MD"));
    }

    private static boolean subjectBefore(Sentence sentence, int i) {
        return sentence.token(Math.max(0, beforeAdverbs(sentence, i))).is("PRP");
    }

    /** A participle: "I have paid". */
    private static boolean afterAuxiliary(Sentence sentence, int i) {
        int before = beforeAdverbs(sentence, i);
        if (before < 0) {
            return false;
        }
        boolean auxiliary = sentence.token(before)
                .as(analysis ->
                        analysis.lemma().equals("have") || analysis.lemma().equals("be"))
                .isPresent();
        return auxiliary && sentence.token(i).is("VBN");
    }

    private static int beforeAdverbs(Sentence sentence, int i) {
        int before = i - 1;
        while (before >= 0
                && sentence.token(before).is("RB")
                && !sentence.token(before).is("PRP")
                && !sentence.token(before).is("VB")) {
            before--;
        }
        return before;
    }

    private String subject(Sentence sentence, int verb, String last) {
        int before = beforeAdverbs(sentence, verb);
        int after = verb + 1;
        if (sentence.word(after).equals("n't") || sentence.word(after).equals("not")) {
            after++;
        }
        boolean subjectBefore = before >= 0
                && (sentence.token(before).is("PRP") || sentence.token(before).is("DT"));
        if (sentence.word(after).equals("i") && !subjectBefore) {
            return "i";
        }
        if (sentence.word(before).equals("who") || sentence.word(before).equals("that")) {
            int antecedent = sentence.word(before - 1).equals(",") ? before - 2 : before - 1;
            return sentence.word(antecedent).equals("me") ? "i" : sentence.word(antecedent);
        }
        if (coordinators.contains(sentence.word(before))
                || sentence.word(before).equals("but")) {
            return last;
        }
        if (sentence.word(before).equals(",") && sentence.token(verb).is("VBD")) {
            return last;
        }
        return sentence.word(before);
    }

    private static boolean ofCustomer(String subject) {
        return subject.equals("i");
    }

    /** "Am" is of nobody else, except beside an hour: "9 am". */
    private boolean always(Sentence sentence, int i) {
        boolean am = sentence.word(i).equals("am") || sentence.word(i).equals("'m");
        return am && !sentence.word(i - 1).matches(".*\\d");
    }
}
