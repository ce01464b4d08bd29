package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Token;
import java.util.Set;

/** Tells whether a "you" is a subject ("we") or an object ("us"): English does not show it, its neighbours do. */
final class EnglishYou {

    /** Adverbs between "you" and its verb: "you still never even called". */
    private static final int ADVERBS_AT_MOST = 3;
    /** The one you "fixed": between "you" and its verb. */
    private static final Set<String> QUOTATION = Set.of("\"", "“", "‘", "'");

    private final String object;
    private final Set<String> company;
    private final Set<String> auxiliaries;
    private final Set<String> finite;
    private final Set<String> conjunctions;
    private final Set<String> coordinators;
    private final Set<String> prepositions;
    private final Set<String> politeness;
    private final Set<String> likeConjunctions;
    private final Set<String> clauseVerbs;
    private final Set<String> bareInfinitiveVerbs;

    EnglishYou(Lexicon lexicon) {
        object = lexicon.pairs("firm").getOrDefault("object", "");
        company = lexicon.words("company");
        auxiliaries = lexicon.words("auxiliaries");
        finite = lexicon.words("finite");
        conjunctions = lexicon.words("conjunctions");
        coordinators = lexicon.words("coordinators");
        politeness = lexicon.words("politeness");
        prepositions = lexicon.words("prepositions");
        likeConjunctions = lexicon.words("likeConjunctions");
        clauseVerbs = lexicon.words("clauseVerbs");
        bareInfinitiveVerbs = lexicon.words("bareInfinitiveVerbs");
    }

    boolean subject(Sentence sentence, int you) {
        int next = next(sentence, you);
        String before = sentence.word(you - 1);
        boolean certain =
                finite.contains(sentence.word(next)) && !sentence.word(next + 1).equals("you");
        if (sentence.word(you + 1).startsWith("'")) {
            return true;
        }
        if (opens(sentence, you)) {
            return !sentence.mark(you + 1)
                    || sentence.word(you + 1).equals(",")
                    || sentence.word(you + 1).equals(":");
        }
        if (auxiliaries.contains(before)) {
            return asks(sentence, you - 1);
        }
        if (likeConjunctions.contains(before)) {
            return (verb(sentence, next) && !being(sentence.word(next))) || (!prepositions.contains(before) && certain);
        }
        if (prepositions.contains(before)) {
            return false;
        }
        if (coordinators.contains(before)) {
            return verb(sentence, next) && !ends(sentence, next);
        }
        if (conjunctions.contains(before)) {
            return true;
        }
        return afterWord(sentence, you, next, certain);
    }

    /** "You liars": a name that is called, not a sentence. */
    boolean vocative(Sentence sentence, int you) {
        int next = next(sentence, you);
        Token token = sentence.token(next);
        boolean named = (token.is("NN") || token.is("JJ")) && !token.is("V") && !token.is("MD") && !token.is("RB");
        return next == you + 1 && opens(sentence, you) && named;
    }

    private boolean afterWord(Sentence sentence, int you, int next, boolean certain) {
        Token before = sentence.token(you - 1);
        if (sentence.word(next + 1).equals("you") && finite.contains(sentence.word(next))) {
            return false;
        }
        if (!before.is("V") || noun(sentence, you - 1)) {
            return certain || verb(sentence, next);
        }
        if (lemma(before, bareInfinitiveVerbs)) {
            return false;
        }
        if (lemma(before, clauseVerbs)) {
            return certain || verb(sentence, next);
        }
        boolean noun = before.is("NN") || before.is("JJ") || before.is("RB");
        boolean past = sentence.token(next(sentence, you)).is("VBD");
        return (certain && !sentence.word(next).equals("do")) || (noun && past);
    }

    /** "for help": after a preposition or an article no verb stands. */
    private boolean noun(Sentence sentence, int i) {
        boolean possible = sentence.token(i).is("NN");
        String before = sentence.word(i - 1);
        boolean preposition = prepositions.contains(before) && !before.equals("to");
        return possible
                && (preposition
                        || (i > 0
                                && (sentence.token(i - 1).is("DT")
                                        || sentence.token(i - 1).is("POS")
                                        || sentence.token(i - 1).is("PRP$"))));
    }

    /** Skips "people" and adverbs; the last token at most. */
    private int next(Sentence sentence, int you) {
        int next = you + 1;
        if (company.contains(sentence.word(next))) {
            next++;
        }
        if (QUOTATION.contains(sentence.word(next)) && next < sentence.size() - 1) {
            next++;
        }
        for (int skipped = 0;
                skipped < ADVERBS_AT_MOST && next < sentence.size() - 1 && adverb(sentence, next);
                skipped++) {
            next++;
        }
        return Math.min(next, sentence.size() - 1);
    }

    private boolean adverb(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return token.is("RB") && !token.is("V") && !finite.contains(sentence.word(i));
    }

    private boolean opens(Sentence sentence, int you) {
        String before = sentence.word(you - 1);
        boolean pair = before.equals("neither") || before.equals("either") || before.equals("both");
        return sentence.opensClause(you) || (pair && sentence.opensClause(you - 1));
    }

    /** "Can you", "why don't you", but not "I have you to thank". */
    private boolean asks(Sentence sentence, int auxiliary) {
        int i = auxiliary;
        while (i > 0 && auxiliaries.contains(sentence.word(i - 1))) {
            i--;
        }
        if (i == 0 || sentence.mark(i - 1)) {
            return true;
        }
        if (sentence.becomes(i - 1).equals(object)) {
            return true;
        }
        Token before = sentence.token(i - 1);
        boolean asking = politeness.contains(sentence.word(i - 1))
                || verb(sentence, next(sentence, auxiliary + 1))
                || before.is("W")
                || before.is("CC")
                || before.is("IN")
                || conjunctions.contains(sentence.word(i - 1));
        return asking || !(before.is("PRP") || before.is("NN") || before.is("V") || before.is("DT"));
    }

    private boolean verb(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return finite.contains(sentence.word(i)) || (token.is("VB") && !token.is("VBG")) || token.is("MD");
    }

    private static boolean ends(Sentence sentence, int i) {
        return sentence.mark(i);
    }

    private static boolean being(String word) {
        return word.equals("are") || word.equals("were") || word.equals("is") || word.equals("was");
    }

    private static boolean lemma(Token token, Set<String> lemmas) {
        return token.as(analysis -> analysis.tag().startsWith("V") && lemmas.contains(analysis.lemma()))
                .isPresent();
    }
}
