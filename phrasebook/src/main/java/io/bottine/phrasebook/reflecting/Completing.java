package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Analysis;
import io.bottine.phrasebook.grammar.Casing;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes sentences of what was jotted down or typed in haste: "carte avalée vendredi" becomes "ma carte a été avalée vendredi",
 * "flight cancelled" becomes "my flight was cancelled", still in the customer's voice. What is no known kind of fragment stays as
 * it is.
 */
final class Completing {

    /** A name of a thing has rarely more words than this before what became of it. */
    private static final int LONGEST_NAME = 5;

    private final Rules rules;
    private final Grammar grammar;
    private final SpokenFrench spoken;

    Completing(Rules rules, Grammar grammar) {
        this.rules = rules;
        this.grammar = grammar;
        this.spoken = new SpokenFrench(rules, grammar);
    }

    /** The clause with its fragments made sentences, where that is safe. */
    String completed(String clause) {
        List<String> parts = new ArrayList<>();
        for (String part : written(clause).split(", ")) {
            parts.add(part(part));
        }
        return String.join(", ", parts);
    }

    private String written(String clause) {
        return switch (grammar.language()) {
            case FRENCH -> spoken.written(clause);
            case ENGLISH -> clause;
        };
    }

    private String part(String part) {
        Optional<String> known = Rules.firstOf(rules.completed(), part);
        if (known.isPresent()) {
            return known.get();
        }
        return switch (grammar.language()) {
            case FRENCH -> french(part).orElse(part);
            case ENGLISH -> english(part).orElse(part);
        };
    }

    /** A bare noun and what became of it: "dossier refusé" as "mon dossier a été refusé". */
    private Optional<String> french(String part) {
        List<Token> tokens = grammar.analyse(part);
        if (tokens.size() < 2
                || !isBareNoun(tokens.getFirst())
                || !Asking.isVerbless(part.substring(tokens.getFirst().end()), grammar)) {
            return Optional.empty();
        }
        Token head = tokens.getFirst();
        for (int i = 1; i < tokens.size() && i <= LONGEST_NAME; i++) {
            Token token = tokens.get(i);
            boolean state = rules.matches("state", token.text());
            Optional<Analysis> participle = token.as("V ppa");
            if (!state && participle.isEmpty()) {
                if (rules.matches("ends-name", token.text())) {
                    return Optional.empty();
                }
                continue;
            }
            if (i > 0 && rules.matches("before-noun", tokens.get(i - 1).text())) {
                return Optional.empty();
            }
            Optional<String> gender = agreed(head, token, state);
            if (gender.isEmpty()) {
                return Optional.empty();
            }
            String rest = part.substring(token.start());
            String after = part.substring(token.end()).strip();
            boolean lasting = state
                    || rules.finds("lasting", after)
                    || participle
                            .map(Analysis::lemma)
                            .filter(lemma -> rules.matches("goes-with-be", lemma))
                            .isPresent();
            boolean plural = gender.get().endsWith("p");
            String verb = rules.word((lasting ? "is" : "was-done") + (plural ? "-plural" : ""));
            String name = part.substring(0, token.start()).strip();
            return Optional.of(owned(name, gender.get()) + " " + verb + " " + rest);
        }
        return Optional.empty();
    }

    private boolean isBareNoun(Token token) {
        return token.is("N ")
                && !token.is("P")
                && !token.is("D ")
                && !rules.matches("no-name", token.text())
                && Character.isLetter(token.text().charAt(0));
    }

    /** Gender and number that the noun and its participle share, as "f s"; empty where they do not agree. */
    private static Optional<String> agreed(Token noun, Token participle, boolean state) {
        for (Analysis name : noun.analyses()) {
            if (!name.tag().startsWith("N ")) {
                continue;
            }
            String[] have = name.tag().split(" ");
            if (have.length < 3) {
                continue;
            }
            for (Analysis done : participle.analyses()) {
                String[] want = done.tag().split(" ");
                boolean participial = done.tag().startsWith("V ppa") && want.length >= 4;
                if (participial && fits(have[1], want[2]) && fits(have[2], want[3])) {
                    return Optional.of((have[1].equals("e") ? want[2] : have[1]) + " "
                            + (have[2].equals("sp") ? want[3] : have[2]));
                }
            }
            if (state) {
                return Optional.of(have[1] + " " + have[2]);
            }
        }
        return Optional.empty();
    }

    private static boolean fits(String have, String want) {
        return have.equals(want) || have.equals("e") || want.equals("e") || have.equals("sp") || want.equals("sp");
    }

    private String owned(String name, String gender) {
        String small = new Casing(grammar).lowered(name);
        boolean vowel = rules.word("vowels").indexOf(Character.toLowerCase(small.charAt(0))) >= 0;
        String first = small.split("[ ']", 2)[0];
        if (rules.matches("trade", first)) {
            return (vowel
                            ? rules.word("the-elided")
                            : gender.startsWith("f") ? rules.word("the-she") : rules.word("the"))
                    + small;
        }
        if (gender.endsWith("p")) {
            return rules.word("my-plural") + small;
        }
        return (gender.startsWith("f") && !vowel ? rules.word("my-she") : rules.word("my")) + small;
    }

    /** A bare noun and what was done to it: "flight cancelled" as "my flight was cancelled". */
    private Optional<String> english(String part) {
        List<Token> tokens = grammar.analyse(part);
        for (int i = 1; i < tokens.size() - 0 && i <= LONGEST_NAME; i++) {
            String word = tokens.get(i).text();
            boolean state = rules.matches("state", word);
            if (!state && !rules.matches("undergone", word)) {
                continue;
            }
            List<Token> name = tokens.subList(0, i);
            Token head = name.getLast();
            boolean noun = name.stream().allMatch(this::isPartOfName) && head.is("NN");
            boolean object = i + 1 < tokens.size()
                    && rules.matches("object", tokens.get(i + 1).text());
            if (!noun || object || rules.matches("no-name", name.getFirst().text())) {
                return Optional.empty();
            }
            boolean plural =
                    head.is("NNS") || part.substring(0, tokens.get(i).start()).contains(" and ");
            String after = part.substring(tokens.get(i).end());
            boolean lasting = rules.finds("lasting", after.strip());
            String verb = rules.word((lasting ? "has-been" : state ? "is" : "was-done") + (plural ? "-plural" : ""));
            String said = new Casing(grammar)
                    .lowered(part.substring(0, tokens.get(i).start()).strip());
            boolean trade = rules.matches("trade", said.split(" ", 2)[0]);
            return Optional.of(rules.word(trade ? "the" : "my") + said + " " + verb + " "
                    + part.substring(tokens.get(i).start()));
        }
        return Optional.empty();
    }

    private boolean isPartOfName(Token token) {
        boolean nominal = token.is("NN")
                || token.is("JJ")
                || token.is("CD")
                || token.analyses().isEmpty();
        boolean finite = token.analyses().stream().anyMatch(a -> a.tag().matches("MD|PRP|DT|IN|TO|WRB|WP"));
        return nominal && !finite;
    }
}
