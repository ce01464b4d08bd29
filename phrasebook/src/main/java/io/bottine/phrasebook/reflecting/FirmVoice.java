package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Analysis;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import java.util.List;
import java.util.Optional;

/**
 * Says what the firm did without saying "we": "nous vous avons facturé deux fois" becomes "on vous a facturé deux fois", "we
 * charged you twice" becomes "you were charged twice". So the customer's story is given back as theirs, and nothing is admitted
 * that is not established.
 */
final class FirmVoice {

    private static final String FIRST_PLURAL = " 1 p";

    private final Rules rules;
    private final Grammar grammar;

    FirmVoice(Rules rules, Grammar grammar) {
        this.rules = rules;
        this.grammar = grammar;
    }

    /** The sentence without the firm as its subject; empty where that could not be done. */
    Optional<String> impersonal(String sentence) {
        return switch (grammar.language()) {
            case FRENCH -> someoneDid(sentence);
            case ENGLISH -> wasDone(sentence);
        };
    }

    /** "We never called you back" as "you were never called back". */
    private Optional<String> wasDone(String sentence) {
        List<Token> tokens = grammar.analyse(sentence);
        if (tokens.isEmpty() || !rules.matches("firm", tokens.getFirst().text())) {
            return Optional.empty();
        }
        StringBuilder adverbs = new StringBuilder();
        String helper = rules.word("were");
        boolean participle = false;
        int at = 1;
        for (; at < tokens.size(); at++) {
            String word = tokens.get(at).text();
            Optional<String> found = rules.helper(word);
            if (found.isPresent()) {
                helper = found.get();
                participle = true;
            } else if (rules.matches("clitic", word)) {
                adverbs.append(' ').append(word);
            } else if (!rules.matches("contraction", word)) {
                break;
            }
        }
        if (at + 1 >= tokens.size()
                || !rules.matches("addressed", tokens.get(at + 1).text())) {
            return Optional.empty();
        }
        Token verb = tokens.get(at);
        boolean past = participle || verb.as("VBD").isPresent();
        Optional<Analysis> base =
                verb.as("VB").filter(analysis -> past && !rules.matches("no-passive", analysis.lemma()));
        List<String> forms = base.map(analysis -> grammar.synthesise(analysis.lemma(), "VBN"))
                .orElse(List.of());
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        String rest = sentence.substring(tokens.get(at + 1).end());
        return Optional.of(Wording.capitalised(tokens.get(at + 1).text()) + " " + helper + adverbs + " "
                + forms.getFirst() + rest);
    }

    /** The sentence with "on" for every "nous" that is a subject; empty where one of them could not be changed. */
    private Optional<String> someoneDid(String sentence) {
        List<Token> tokens = grammar.analyse(sentence);
        StringBuilder changed = new StringBuilder(sentence);
        int shift = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!isFirm(tokens.get(i))) {
                continue;
            }
            int verb = i + 1;
            boolean reflexive = false;
            while (verb < tokens.size() && (isClitic(tokens.get(verb)) || isFirm(tokens.get(verb)))) {
                reflexive |= isFirm(tokens.get(verb));
                verb++;
            }
            if (verb >= tokens.size() || !isFirstPlural(tokens.get(verb))) {
                continue;
            }
            Optional<String> singular = singular(tokens.get(verb));
            if (reflexive || singular.isEmpty()) {
                return Optional.empty();
            }
            shift += replace(changed, tokens.get(i), shift, someone(tokens.get(i)));
            shift += replace(changed, tokens.get(verb), shift, singular.get());
            i = verb;
        }
        return Optional.of(Rules.all(rules.elisions(), changed.toString()));
    }

    private String someone(Token subject) {
        String someone = rules.word("someone");
        return Character.isUpperCase(subject.text().charAt(0)) ? Wording.capitalised(someone) : someone;
    }

    private static boolean isFirstPlural(Token verb) {
        return verb.analyses().stream()
                .anyMatch(analysis ->
                        analysis.tag().startsWith("V ") && analysis.tag().endsWith(FIRST_PLURAL));
    }

    private Optional<String> singular(Token verb) {
        for (Analysis analysis : verb.analyses()) {
            if (analysis.tag().startsWith("V ") && analysis.tag().endsWith(FIRST_PLURAL)) {
                String tag = analysis.tag().replace(FIRST_PLURAL, " 3 s");
                List<String> forms = grammar.synthesise(analysis.lemma(), tag);
                if (!forms.isEmpty()) {
                    return Optional.of(forms.getFirst());
                }
            }
        }
        return Optional.empty();
    }

    private static int replace(StringBuilder text, Token token, int shift, String with) {
        text.replace(token.start() + shift, token.end() + shift, with);
        return with.length() - (token.end() - token.start());
    }

    private boolean isFirm(Token token) {
        return rules.matches("firm", token.text());
    }

    private boolean isClitic(Token token) {
        return rules.matches("clitic", Wording.plain(token.text()));
    }
}
