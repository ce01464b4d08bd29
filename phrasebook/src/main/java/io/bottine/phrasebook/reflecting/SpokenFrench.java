package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said in French but not written by an agent: a subject named twice ("mon mari il attend") is named once, and half a
 * negation ("j'ai pas reçu", "personne m'a répondu") is made whole.
 */
final class SpokenFrench {

    private static final String FINITE = "V.* (?:ind|con|sub) .*";

    /** A noun phrase that somebody repeats by a pronoun is short. */
    private static final int LONGEST_SUBJECT = 6;

    /** Adverbs that may stand between the verb and the second half of its negation. */
    private static final int MOST_BETWEEN = 2;

    private final Rules rules;
    private final Grammar grammar;

    SpokenFrench(Rules rules, Grammar grammar) {
        this.rules = rules;
        this.grammar = grammar;
    }

    /** The clause as it would be written. */
    String written(String clause) {
        List<Token> typed = grammar.analyse(clause);
        String accented = withPreposition(clause, typed);
        return accented.equals(clause) ? told(clause, typed) : told(accented, grammar.analyse(accented));
    }

    /** "Envoyé a la dame": after a verb and before a thing or another verb, the preposition was meant. */
    private String withPreposition(String clause, List<Token> tokens) {
        StringBuilder accented = new StringBuilder(clause);
        for (int i = 1; i < tokens.size() - 1; i++) {
            Token before = tokens.get(i - 1);
            Token after = tokens.get(i + 1);
            boolean verb = before.is("V ") && !before.is("V avoir") && !before.is("N") && !before.is("J");
            boolean thing = after.is("D ")
                    || after.is("V inf")
                    || Character.isDigit(after.text().charAt(0));
            if (rules.matches("has", tokens.get(i).text()) && verb && thing) {
                accented.replace(tokens.get(i).start(), tokens.get(i).end(), rules.word("at"));
            }
        }
        return accented.toString();
    }

    private String told(String clause, List<Token> tokens) {
        String once = withOneSubject(clause, tokens);
        return wholly(once, once.equals(clause) ? tokens : grammar.analyse(once))
                .orElse(once);
    }

    private String withOneSubject(String clause, List<Token> tokens) {
        if (tokens.isEmpty() || !isDeterminer(tokens.getFirst())) {
            return clause;
        }
        for (int i = 2; i < Math.min(tokens.size() - 1, LONGEST_SUBJECT + 1); i++) {
            Token token = tokens.get(i);
            if (rules.matches("doubled-subject", token.text())) {
                boolean noun = tokens.subList(1, i).stream().anyMatch(before -> before.is("N"));
                boolean told =
                        isVerbAhead(tokens, i + 1) && !rules.finds("impersonal", clause.substring(token.start()));
                return noun && told
                        ? clause.substring(
                                        0,
                                        tokens.get(i - 1).text().equals(",")
                                                ? tokens.get(i - 2).end()
                                                : tokens.get(i - 1).end())
                                + clause.substring(token.end())
                        : clause;
            }
            if (isFinite(token) && !token.is("N") && !token.is("J")) {
                return clause;
            }
        }
        return clause;
    }

    private static boolean isDeterminer(Token token) {
        return token.is("D ");
    }

    private static boolean isFinite(Token token) {
        return token.as(analysis -> analysis.tag().matches(FINITE)).isPresent();
    }

    private static boolean isClitic(Token token) {
        return token.is("R pers obj") || token.is("R refl");
    }

    private boolean isVerbAhead(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size()
                && (isClitic(tokens.get(at))
                        || rules.matches("not", tokens.get(at).text()))) {
            at++;
        }
        return at < tokens.size() && isFinite(tokens.get(at));
    }

    /** Puts the first half of a negation before the verb and its pronouns; empty where none is missing. */
    private Optional<String> wholly(String clause, List<Token> tokens) {
        List<Integer> places = new ArrayList<>();
        for (int verb = 1; verb < tokens.size(); verb++) {
            if (!isFinite(tokens.get(verb))) {
                continue;
            }
            int first = verb;
            while (first > 0 && isClitic(tokens.get(first - 1))) {
                first--;
            }
            if (first == 0 || rules.matches("not", tokens.get(first - 1).text())) {
                continue;
            }
            Token before = tokens.get(first - 1);
            boolean nobody = rules.matches("nobody", before.text());
            if (nobody
                    || ((before.is("R pers suj") || before.is("N") || before.is("R dem")) && isNegated(tokens, verb))) {
                places.add(tokens.get(first).start());
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder whole = new StringBuilder(clause);
        for (int place : places.reversed()) {
            boolean vowel = rules.finds("elides", clause.substring(place));
            boolean elided = place > 1
                    && clause.charAt(place - 1) == '\''
                    && clause.substring(0, place).matches("(?i).*(?<!\\p{L})[cj]'");
            if (elided) {
                whole.replace(place - 1, place, vowel ? "e n'" : "e ne ");
            } else {
                whole.insert(place, vowel ? "n'" : "ne ");
            }
        }
        return Optional.of(whole.toString());
    }

    private boolean isNegated(List<Token> tokens, int verb) {
        for (int i = verb + 1; i < tokens.size() && i <= verb + 1 + MOST_BETWEEN; i++) {
            String here = tokens.get(i).text();
            if (rules.matches("half-negation", here)) {
                boolean more = rules.matches("more-or-less", here)
                        && (tokens.subList(i, tokens.size()).stream().anyMatch(t -> rules.matches("than", t.text()))
                                || !(i + 1 == tokens.size()
                                        || i > verb + 1
                                        || rules.matches(
                                                "no-more", tokens.get(i + 1).text())));
                return !more;
            }
            if (!tokens.get(i).is("A")) {
                return false;
            }
        }
        return false;
    }
}
