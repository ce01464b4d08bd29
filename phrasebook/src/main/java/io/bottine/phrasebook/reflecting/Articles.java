package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Analysis;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import java.util.List;
import java.util.Optional;

/**
 * Puts the articles into a wish that were left out of a note: "veux hôtel et remboursement du taxi" becomes "veux un hôtel et le
 * remboursement du taxi". Only where something is wished for, and only before a noun that the dictionary knows.
 */
final class Articles {

    /** In UTF-16 units: no wish is longer. */
    private static final int LONGEST = 300;

    /** A noun stands behind no more words of its own: "new wheelchair ramp". */
    private static final int LONGEST_NAME = 4;

    private final Rules rules;
    private final Grammar grammar;

    Articles(Rules rules, Grammar grammar) {
        this.rules = rules;
        this.grammar = grammar;
    }

    /** The wish with its articles, up to its first comma; as it is where none is missing or none is sure. */
    String given(String wish) {
        if (wish.length() > LONGEST) {
            return wish;
        }
        boolean named = !rules.finds("wishing", wish);
        StringBuilder text = new StringBuilder();
        int last = 0;
        List<Token> tokens = grammar.analyse(wish);
        for (int i = 0; i < tokens.size() && !tokens.get(i).text().equals(","); i++) {
            String before = wish.substring(0, tokens.get(i).start());
            boolean opens = rules.finds("wish-opens", before);
            boolean wished = named ? !isVerb(tokens.getFirst()) : rules.finds("wishing", before);
            if (wished && (opens || (named && i == 0))) {
                text.append(wish, last, before.length())
                        .append(article(wish, tokens, i).orElse(""));
                last = before.length();
            }
        }
        return text.append(wish.substring(last)).toString();
    }

    /** True for an English word that may be a verb; a French noun that may be one as well is commonly the noun. */
    private boolean isVerb(Token token) {
        return is(token, "VB") && !is(token, "J");
    }

    private Optional<String> article(String wish, List<Token> tokens, int at) {
        return isBare(tokens.get(at))
                ? switch (grammar.language()) {
                    case FRENCH -> french(wish, tokens, at);
                    case ENGLISH -> english(tokens, at);
                }
                : Optional.empty();
    }

    /** True for a word that may begin a name of something, and is no name of somebody. */
    private boolean isBare(Token token) {
        return Character.isLowerCase(token.text().charAt(0)) && !rules.matches("no-article", token.text());
    }

    private Optional<String> french(String wish, List<Token> tokens, int at) {
        for (int i = at; i < Math.min(tokens.size(), at + 2); i++) {
            List<Analysis> readings = grammar.readings(tokens.get(i).text());
            Optional<String> noun = readings.stream()
                    .map(Analysis::tag)
                    .filter(tag -> tag.startsWith("N "))
                    .findFirst();
            boolean infinitive =
                    readings.stream().anyMatch(reading -> reading.tag().endsWith("inf"));
            if (noun.isPresent() && !infinitive && !isQuality(tokens, i, at)) {
                boolean known =
                        rules.finds("of-the", wish.substring(tokens.get(i).end()));
                boolean counted =
                        known || !rules.matches("uncounted", tokens.get(i).text());
                return counted
                        ? Optional.of(french(noun.get(), known, tokens.get(at).text()))
                        : Optional.empty();
            }
            if (readings.stream().noneMatch(reading -> reading.tag().startsWith("J "))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Net et précis": behind another adjective, what may be one is one. */
    private boolean isQuality(List<Token> tokens, int noun, int at) {
        return noun == at && at > 1 && is(tokens.get(at - 2), "J ") && is(tokens.get(noun), "J ");
    }

    private String french(String noun, boolean known, String next) {
        if (noun.endsWith(" p")) {
            return rules.word(known ? "the-plural" : "some");
        }
        String gender = noun.startsWith("N f") ? "-feminine" : "-masculine";
        boolean elided = known && rules.finds("elides", next);
        return elided ? rules.word("the-elided") : rules.word((known ? "the" : "a") + gender);
    }

    private Optional<String> english(List<Token> tokens, int at) {
        int head = -1;
        for (int i = at; i < Math.min(tokens.size(), at + LONGEST_NAME); i++) {
            Token token = tokens.get(i);
            boolean standsIn = i > at && rules.matches("stands-in", token.text());
            boolean noun = standsIn || is(token, "NN");
            boolean names = noun || is(token, "JJ") || is(token, "VBN");
            if (!standsIn && (!names || rules.matches("no-article", token.text()))) {
                break;
            }
            head = noun && !rules.matches("after-name", token.text()) ? i : head;
            if (is(token, "NNS")) {
                break;
            }
        }
        if (head < 0 || !isOne(tokens.get(head)) || isDeed(tokens.get(at))) {
            return Optional.empty();
        }
        boolean done = head + 1 < tokens.size() && is(tokens.get(head + 1), "VBN");
        boolean alone = head == at || rules.matches("whole", tokens.get(at).text());
        boolean known =
                done || (alone && rules.matches("the-one", tokens.get(head).text()));
        boolean vowel = rules.finds("an-sound", tokens.get(at).text());
        return Optional.of(rules.word(known ? "the" : vowel ? "an" : "a"));
    }

    private boolean is(Token token, String tag) {
        return grammar.readings(token.text()).stream()
                .anyMatch(reading -> reading.tag().startsWith(tag));
    }

    /** True for what is done rather than had: "cancel or swap". */
    private boolean isDeed(Token token) {
        return rules.matches("deed-or-thing", token.text());
    }

    /** True for one thing that can be counted. */
    private boolean isOne(Token token) {
        if (rules.matches("stands-in", token.text())) {
            return true;
        }
        List<String> nouns = grammar.readings(token.text()).stream()
                .map(Analysis::tag)
                .filter(tag -> tag.startsWith("NN"))
                .toList();
        boolean counted = nouns.stream().anyMatch(tag -> tag.equals("NN") || tag.equals("NN:UN"));
        return counted
                && nouns.stream().noneMatch(tag -> tag.startsWith("NNP") || tag.equals("NNS"))
                && !rules.matches("uncounted", token.text());
    }
}
