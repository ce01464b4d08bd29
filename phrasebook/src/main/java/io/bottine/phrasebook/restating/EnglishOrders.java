package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Token;
import java.util.Map;
import java.util.Set;

/** An order is told: "Please call me back" becomes "You'd like us to call you back". */
final class EnglishOrders {

    private final Set<String> openers;
    private final Set<String> politeness;
    private final Set<String> softeners;
    private final Set<String> verbs;
    private final Set<String> objects;
    private final Set<String> prohibitions;
    private final Set<String> auxiliaries;
    private final Set<String> states;
    private final Map<String, String> asked;

    EnglishOrders(Lexicon lexicon) {
        openers = lexicon.words("orderOpeners");
        politeness = lexicon.words("politeness");
        softeners = lexicon.words("softeners");
        verbs = lexicon.words("orderVerbs");
        objects = lexicon.words("orderObjects");
        prohibitions = lexicon.words("prohibitions");
        auxiliaries = lexicon.words("auxiliaries");
        states = lexicon.words("states");
        asked = lexicon.pairs("asked");
    }

    void tell(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (!sentence.frozen(i) && sentence.opensClause(i)) {
                tell(sentence, i);
            }
        }
    }

    private void tell(Sentence sentence, int opens) {
        int i = opens;
        while (openers.contains(sentence.word(i))) {
            i++;
        }
        int polite = i;
        while (politeness.contains(sentence.word(i))) {
            i++;
        }
        boolean please = i > polite;
        while (softeners.contains(sentence.word(i))) {
            i++;
        }
        int ban = ban(sentence, i);
        int verb = i + ban;
        boolean question =
                please && !sentence.begins(opens) && auxiliaries.contains(sentence.word(beginning(sentence, opens)));
        boolean stated = ban > 0 && !please && states.contains(sentence.word(verb));
        if (verb >= sentence.size()
                || question
                || stated
                || !order(sentence, verb, please || ban > 0, sentence.begins(opens))) {
            return;
        }
        String phrase = ban == 0 ? "ask" : sentence.word(i).equals("never") ? "never" : "forbid";
        for (int gone = polite; gone < verb; gone++) {
            sentence.delete(gone);
        }
        sentence.change(verb, asked.getOrDefault(phrase, "") + " " + lower(sentence, verb));
        calm(sentence, verb);
    }

    private static int beginning(Sentence sentence, int i) {
        int start = i;
        while (!sentence.begins(start)) {
            start--;
        }
        return start;
    }

    /** Whether a verb stands between the sentence's beginning and here; without one there is only a thing so far. */
    private static boolean verbBefore(Sentence sentence, int i) {
        for (int at = beginning(sentence, i); at < i; at++) {
            Token token = sentence.token(at);
            if (token.is("VB") || token.is("MD")) {
                return true;
            }
        }
        return false;
    }

    /** How many words of a ban stand here: "don't", "do not", "never". */
    private int ban(Sentence sentence, int i) {
        if (!prohibitions.contains(sentence.word(i))) {
            return 0;
        }
        if (!sentence.word(i).equals("do")) {
            return 1;
        }
        boolean not = sentence.word(i + 1).equals("n't") || sentence.word(i + 1).equals("not");
        return not ? 2 : 0;
    }

    private boolean order(Sentence sentence, int verb, boolean marked, boolean begins) {
        Token token = sentence.token(verb);
        String word = sentence.word(verb);
        String next = sentence.word(verb + 1);
        boolean toUs = next.equals("me") || next.equals("us") || next.equals("my") || next.equals("our");
        boolean known = verbs.contains(word);
        if (next.equals("i") || next.equals("you") || next.equals("we")) {
            return false;
        }
        boolean bare = token.as(analysis -> analysis.tag().equals("VB")).isPresent();
        if (marked) {
            return (bare && !token.is("MD") && !sentence.word(verb - 1).equals("never")) || known;
        }
        boolean acts = begins ? objects.contains(next) : (toUs || next.equals("it")) && verbBefore(sentence, verb);
        return acts && (known || (toUs && bare && begins));
    }

    /** "PM me" keeps its capitals, "Call me" does not. */
    private static String lower(Sentence sentence, int verb) {
        String text = sentence.token(verb).text();
        boolean capitals = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return capitals ? text : sentence.word(verb);
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
