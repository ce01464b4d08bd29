package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.folding.FoldedText;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import io.bottine.phrasebook.voting.Traits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a voter looks at in something that might be said back: its words, the kinds of its words in their order, its length, and
 * what the patterns of {@code rules.yaml} find in it.
 */
final class SoundnessTraits {

    /** Patterns that tell something about whether it can be said. */
    private static final List<String> PATTERNS = List.of(
            "tellable",
            "small-talk",
            "judges",
            "idle",
            "deed",
            "amount",
            "duration",
            "dated",
            "happened",
            "chit",
            "firm",
            "accuses",
            "anaphor",
            "hanging",
            "leading",
            "complete",
            "opinion",
            "unwanted");

    /** Words that build sentences stand for themselves; of the others only the kind counts. */
    private static final Pattern BUILDS =
            Pattern.compile("(?:[DPCR] ?.*|[DPCR]|CC|DT|IN|TO|PRP.*|MD|W.*|RP|PDT|EX|K|A)");

    private static final int LONGEST_RUN = 3;
    private static final int MOST_COUNTED = 4;
    private static final List<Integer> LENGTHS = List.of(3, 4, 5, 7, 9, 12, 16, 20, 25);

    /** What the kinds of words weigh, together, beside each finding. */
    private static final double KINDS = 3;

    private final Rules rules;
    private final Grammar grammar;

    SoundnessTraits(Rules rules, Grammar grammar) {
        this.rules = rules;
        this.grammar = grammar;
    }

    /** Looks at what is in the second person already. */
    Traits of(Candidate candidate) {
        String text = candidate.text();
        List<Token> tokens = grammar.analyse(text);
        String language = grammar.language().code();
        Map<String, Double> findings = new LinkedHashMap<>();
        findings.put("ask " + candidate.isAsk(), 1.0);
        findings.put("left " + candidate.left(), 1.0);
        if (!candidate.right().equals(Candidate.WORD)) {
            // What stood before a word was cut in two more often when it was judged than since it is rounded off.
            findings.put("right " + candidate.right(), 1.0);
        }
        findings.put("sure " + candidate.sure(), 1.0);
        findings.put("attributed " + candidate.attributed(), 1.0);
        findings.put("notes " + candidate.isNotes(), 1.0);
        runs(findings, kinds(tokens), language);
        for (String pattern : PATTERNS) {
            if (rules.finds(pattern, text)) {
                findings.put(pattern, 1.0);
            }
        }
        int words = Wording.count(text);
        for (int length : LENGTHS) {
            if (words >= length) {
                findings.put("words " + length, 1.0);
            }
        }
        long finite = tokens.stream()
                .filter(token -> Asking.isFinite(token, grammar.language()))
                .count();
        findings.put("finite " + Math.min(MOST_COUNTED, finite), 1.0);
        findings.put("strangers " + Math.min(MOST_COUNTED, strangers(tokens)), 1.0);
        return Traits.of(language, FoldedText.of(text).text(), findings);
    }

    private static long strangers(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.analyses().isEmpty()
                        && Character.isLetter(token.text().charAt(0)))
                .count();
    }

    private static void runs(Map<String, Double> findings, List<String> kinds, String language) {
        Map<String, Double> runs = new LinkedHashMap<>();
        for (int from = 0; from < kinds.size(); from++) {
            for (int to = from + 1; to <= Math.min(kinds.size(), from + LONGEST_RUN); to++) {
                runs.put(language + " " + String.join(" ", kinds.subList(from, to)), 1.0);
            }
        }
        double each = KINDS / Math.sqrt(Math.max(1, runs.size()));
        runs.keySet().forEach(run -> findings.put(run, each));
    }

    private static List<String> kinds(List<Token> tokens) {
        List<String> kinds = new ArrayList<>();
        kinds.add("^");
        tokens.forEach(token -> kinds.add(kind(token)));
        kinds.add("$");
        return kinds;
    }

    private static String kind(Token token) {
        return token.tags().stream().anyMatch(tag -> BUILDS.matcher(tag).matches())
                ? token.text().toLowerCase(Locale.ROOT)
                : token.kind();
    }
}
