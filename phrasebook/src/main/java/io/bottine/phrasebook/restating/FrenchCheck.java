package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a restatement again, as somebody who never saw how it came about. */
final class FrenchCheck {

    private final Grammar grammar;
    private final FrenchConjugation conjugation;
    private final Set<String> left;
    private final Set<String> clitics;
    private final Pattern idioms;

    FrenchCheck(Grammar grammar, FrenchConjugation conjugation, Lexicon lexicon) {
        this.grammar = grammar;
        this.conjugation = conjugation;
        left = lexicon.words("firstPersonLeft");
        clitics = lexicon.words("clitics");
        idioms = lexicon.anyOf("idioms");
    }

    boolean passes(String said, String restated) {
        Sentence sentence = new Sentence(restated, grammar.analyse(restated));
        sentence.freeze(idioms);
        return Numbers.same(said, restated) && sound(sentence);
    }

    private boolean sound(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.frozen(i)) {
                continue;
            }
            boolean pronoun = sentence.token(i).is("R ") || sentence.token(i).is("D ");
            boolean leftOver = pronoun && left.contains(sentence.word(i).replaceFirst("^-", ""));
            if (leftOver || disagrees(sentence, i)) {
                return false;
            }
        }
        return true;
    }

    /** A clause that begins with "vous" or "nous" and goes on with a verb of another person. */
    private boolean disagrees(Sentence sentence, int i) {
        String subject = sentence.word(i);
        boolean begins = sentence.opensClause(i) || sentence.token(i - 1).is("C ");
        if (!begins || !(subject.equals("vous") || subject.equals("nous"))) {
            return false;
        }
        int verb = i + 1;
        while (clitics.contains(sentence.word(verb))) {
            verb++;
        }
        // "Vous avons-nous rappelé ?": the subject follows.
        if (verb >= sentence.size() || sentence.word(verb + 1).startsWith("-")) {
            return false;
        }
        Token token = sentence.token(verb);
        char person = subject.equals("vous") ? '2' : '1';
        return FrenchConjugation.onlyVerb(token)
                && conjugation.readings(token).stream().noneMatch(form -> form.is(person, 'p'));
    }
}
