package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import java.util.List;
import java.util.Optional;

/**
 * Puts subject and verb of an English question back in their order: "did everyone get the badge" becomes "I want to know whether
 * everyone got the badge". Empty where the subject's end cannot be told.
 */
final class Inverting {

    /** A subject has rarely more words. */
    private static final int LONGEST_SUBJECT = 6;

    /** "Which way up does …": a question word has no more words. */
    private static final int FURTHEST_HELPER = 4;

    private final Rules rules;
    private final Grammar grammar;

    Inverting(Rules rules, Grammar grammar) {
        this.rules = rules;
        this.grammar = grammar;
    }

    /** The question as a wish to know, with marks for a verb that changes its form. */
    Optional<String> indirect(String question) {
        List<Token> tokens = grammar.analyse(question);
        int helper = 0;
        while (helper < tokens.size()
                && helper < FURTHEST_HELPER
                && !rules.matches("helper-verb", tokens.get(helper).text())) {
            helper++;
        }
        if (helper >= tokens.size() || helper == FURTHEST_HELPER) {
            return Optional.empty();
        }
        String before = question.substring(0, tokens.get(helper).start()).strip();
        if (!before.isEmpty() && !rules.matches("question-word", before)) {
            return Optional.empty();
        }
        int end = subjectEnd(tokens, helper);
        if (end < 0) {
            return Optional.empty();
        }
        String subject = question.substring(
                tokens.get(helper + 1).start(), tokens.get(end - 1).end());
        String rest = end < tokens.size() ? question.substring(tokens.get(end).start()) : "";
        String asked =
                rules.word("want-to-know") + " " + (before.isEmpty() ? rules.word("whether") : before) + " " + subject;
        String verb = tokens.get(helper).text().toLowerCase(grammar.language().locale());
        return Optional.of((asked + " " + predicate(verb, rest)).strip());
    }

    private static String predicate(String helper, String rest) {
        String[] words = rest.split(" ", 2);
        String more = words.length > 1 ? " " + words[1] : "";
        return switch (helper) {
            case "did" -> "{past:" + words[0] + "}" + more;
            case "does" -> "{third:" + words[0] + "}" + more;
            case "do" -> rest;
            default -> helper + " " + rest;
        };
    }

    /** The place after the subject; negative where it cannot be told. */
    private int subjectEnd(List<Token> tokens, int helper) {
        int first = helper + 1;
        if (first >= tokens.size()) {
            return -1;
        }
        if (rules.matches("addressee", tokens.get(first).text())) {
            return -1;
        }
        if (rules.matches("pronoun", tokens.get(first).text())) {
            return first + 1;
        }
        boolean bare = !rules.matches("be-verb", tokens.get(helper).text());
        for (int at = first + 1; at < tokens.size() && at <= first + LONGEST_SUBJECT; at++) {
            boolean noun = tokens.get(at - 1).is("NN");
            Token next = tokens.get(at);
            boolean verb = bare && next.is("VB") && !next.is("VBD");
            boolean state = !bare && rules.matches("state", next.text());
            boolean predicate = !bare
                    && !next.is("NN")
                    && (next.is("VB")
                            || next.is("JJ")
                            || next.is("IN")
                            || next.is("RB")
                            || next.is("DT")
                            || next.is("TO")
                            || next.is("CD"));
            if (noun && (verb || predicate || state)) {
                return at;
            }
        }
        return -1;
    }
}
