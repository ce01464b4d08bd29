package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Analysis;
import io.bottine.phrasebook.grammar.Casing;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import io.bottine.phrasebook.restating.Restater;
import io.bottine.phrasebook.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a demand or a question back as what the customer asks for: "where is my refund?" becomes "you'd like to know where your
 * refund is", never "can we tell you where your refund is?". A question is first made a sentence in the first person, and
 * then its person is changed like that of any other.
 */
final class Asking {

    private static final Pattern MARKED = Pattern.compile("\\{(past|third):(\\p{L}+)}");
    private static final int LONGEST = 36;

    /** "You'd like it" says nothing that a label would not say better. */
    private static final int SHORTEST = 4;

    private static final int SHORTEST_NAMED = 2;

    private final Rules rules;
    private final Restater restater;
    private final Grammar grammar;
    private final SelfCheck check;
    private final Casing casing;
    private final Inverting inverting;

    Asking(Rules rules, Restater restater, Grammar grammar, SelfCheck check) {
        this.rules = rules;
        this.restater = restater;
        this.grammar = grammar;
        this.check = check;
        this.casing = new Casing(grammar);
        this.inverting = new Inverting(rules, grammar);
    }

    /** True where a word is a finite verb and nothing else. */
    boolean isTold(String text) {
        return isTold(text, false);
    }

    /** In notes, "account cleared" is what is to be done: a past that may be a participle is one. */
    private boolean isTold(String text, boolean isNotes) {
        return grammar.analyse(text).stream()
                .anyMatch(token -> isFinite(token, grammar.language())
                        && !token.is("N")
                        && !token.is("J")
                        && !(isNotes
                                && grammar.readings(token.text()).stream()
                                        .anyMatch(reading -> reading.tag().equals("VBN"))));
    }

    static boolean isFinite(Token token, Language language) {
        return token.analyses().stream().anyMatch(analysis -> switch (language) {
            case FRENCH -> analysis.tag().matches("V.* (?:ind|con|sub|imp) .*");
            case ENGLISH -> analysis.tag().matches("VB[DPZ]|MD");
        });
    }

    /** What a clause asks for, as a sentence in the second person; empty where it cannot be said safely. */
    Optional<String> asked(String clause, boolean marked) {
        String opened = opened(clause);
        if (isIdle(opened) || rules.finds("rhetorical", opened)) {
            return Optional.empty();
        }
        Optional<String> demanded = Rules.firstOf(rules.demanding(), opened);
        Optional<String> wish = rules.finds("wish", opened) ? Optional.of(opened) : Optional.empty();
        Optional<String> asked = marked || rules.finds("interrogative", opened)
                ? inverting.indirect(opened).or(() -> Rules.firstOf(rules.asking(), opened))
                : Optional.empty();
        Optional<String> thing = rules.finds("thing-asked", opened) && !isTold(opened)
                ? Optional.of(rules.word("i-would-like") + opened)
                : Optional.empty();
        Optional<String> first = wish.or(() -> asked).or(() -> demanded).or(() -> thing);
        return first.or(() -> Optional.of(opened)).flatMap(this::inflected).flatMap(made -> said(made, clause));
    }

    /** A wish without a verb, named as it is: "What you'd like: the deposit back in full."; {@code isNotes}: an agent jotted it. */
    Optional<String> named(String clause, boolean isNotes) {
        String wish = opened(clause);
        int words = Wording.count(wish);
        if (words < SHORTEST_NAMED
                || words > LONGEST
                || isTold(wish, isNotes)
                || rules.finds("unnamed", wish)
                || isIdle(wish)) {
            return Optional.empty();
        }
        String text = restated(wish);
        return check.clause(text, clause).isEmpty()
                ? Optional.of(Wording.sentence(rules.word("asked-for") + text))
                : Optional.empty();
    }

    /** As a sentence goes on: in small letters, without the words that only lead to it. */
    private String opened(String clause) {
        return casing.lowered(
                rules.pattern("leading").matcher(Wording.bare(clause)).replaceFirst(""));
    }

    /** True for what asks for nothing. */
    private boolean isIdle(String opened) {
        return opened.isEmpty() || rules.matches("empty-clause", opened) || rules.finds("unfit-ask", opened);
    }

    /** In the second person, in the agent's tone. */
    private String restated(String wish) {
        return rules.capitals(Rules.all(
                rules.softened(),
                Wording.plain(Wording.bare(restater.restate(wish).text()))));
    }

    private Optional<String> said(String wish, String clause) {
        String sentence = Wording.capitalised(
                Rules.all(rules.elisions(), wish).replaceAll(" {2,}", " ").replaceAll(" (?=,)", ""));
        String text = restated(sentence);
        boolean addressed = rules.finds("asks", text);
        boolean fine = addressed
                && !rules.finds("unfit-ask", text)
                && !isSplit(text)
                && Wording.count(text) >= SHORTEST
                && Wording.count(text) <= LONGEST
                && check.clause(text, clause).isEmpty();
        return fine ? Optional.of(Wording.sentence(text)) : Optional.empty();
    }

    /** "When the third will box get here": the verb was set down inside its subject. */
    private boolean isSplit(String text) {
        Matcher moved = rules.pattern("moved-verb").matcher(text);
        if (!moved.find()) {
            return false;
        }
        List<Token> tokens = grammar.analyse(text.substring(moved.start(1)));
        boolean adjective = tokens.getFirst().is("JJ");
        Token after = tokens.size() > 2 ? tokens.get(2) : tokens.getFirst();
        boolean noun = after.is("NN")
                && after.analyses().stream().noneMatch(a -> a.tag().matches("VB[GN]|JJ.*|RB.*|DT|IN|PRP.*|CD"));
        boolean modal = tokens.size() > 1 && tokens.get(1).is("MD");
        boolean another = tokens.size() > 3 && tokens.get(3).is("VB");
        return adjective || (noun && (!modal || another));
    }

    /** Puts a verb that a rewriting marks into its past or its third person; empty where that form is unknown. */
    private Optional<String> inflected(String text) {
        Matcher marked = MARKED.matcher(text);
        if (!marked.find()) {
            return Optional.of(text);
        }
        String tag = marked.group(1).equals("past") ? "VBD" : "VBZ";
        for (Analysis analysis : grammar.readings(marked.group(2))) {
            if (analysis.tag().startsWith("VB")) {
                List<String> forms = grammar.synthesise(analysis.lemma(), tag);
                if (!forms.isEmpty()) {
                    return Optional.of(marked.replaceFirst(Matcher.quoteReplacement(forms.getFirst())));
                }
            }
        }
        return Optional.empty();
    }
}
