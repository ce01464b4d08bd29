package io.bottine.benchmarks.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Scores what was found in agents' drafts. What is missing from a draft is no part of it. */
final class DraftScore {

    private DraftScore() {}

    static Score of(List<Annotated> drafts, List<JsonNode> answers) {
        Agreement all = Agreement.NONE;
        Map<String, Agreement> categories = new TreeMap<>();
        List<Score.Item> items = new ArrayList<>();
        int issues = 0;
        int located = 0;
        int clean = 0;
        int leftAlone = 0;
        int answered = 0;
        for (int i = 0; i < drafts.size(); i++) {
            Annotated draft = drafts.get(i);
            answered += answers.get(i).has("findings") ? 1 : 0;
            List<JsonNode> findings = findings(answers.get(i));
            List<JsonNode> expected = list(draft.json().path("issues"));
            Set<String> want = categories(expected);
            Set<String> have = categories(findings);
            all = all.plus(Agreement.of(want, have));
            for (String category : union(want, have)) {
                Agreement one = Agreement.of(only(category, want), only(category, have));
                categories.merge(category, one, Agreement::plus);
            }
            issues += expected.size();
            located += (int) expected.stream()
                    .filter(issue -> findings.stream().anyMatch(finding -> meets(draft.text(), issue, finding)))
                    .count();
            clean += expected.isEmpty() ? 1 : 0;
            leftAlone += expected.isEmpty() && findings.isEmpty() ? 1 : 0;
            items.add(item(draft, want, have));
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("answered", Agreement.ratio(answered, drafts.size()));
        figures.put("precision", all.precision());
        figures.put("recall", all.recall());
        figures.put("f1", all.f1());
        figures.put("located", Agreement.ratio(located, issues));
        figures.put("clean_left_alone", Agreement.ratio(leftAlone, clean));
        categories.forEach((category, agreement) -> figures.put("f1 " + category, agreement.f1()));
        return new Score(figures, Score.worstFirst(items));
    }

    private static List<JsonNode> findings(JsonNode answer) {
        return list(answer.path("findings")).stream()
                .filter(finding -> !finding.path("category").asText().startsWith("missing-"))
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    private static Set<String> categories(List<JsonNode> some) {
        Set<String> categories = new TreeSet<>();
        some.forEach(each -> categories.add(each.path("category").asText()));
        return categories;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }

    private static Set<String> less(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> only(String category, Set<String> some) {
        return some.contains(category) ? Set.of(category) : Set.of();
    }

    /** Whether a finding is of the issue's category and shares a character with its quote. */
    private static boolean meets(String text, JsonNode issue, JsonNode finding) {
        String quote = issue.path("quote").asText();
        int start = text.indexOf(quote);
        int end = start + quote.length();
        return finding.path("category").equals(issue.path("category"))
                && finding.path("start").asInt() < end
                && start < finding.path("end").asInt();
    }

    private static Score.Item item(Annotated draft, Set<String> want, Set<String> have) {
        Set<String> missed = less(want, have);
        Set<String> tooMany = less(have, want);
        String wrong = "missed " + missed + "; too many " + tooMany;
        return new Score.Item(draft.id(), missed.size() + tooMany.size(), wrong, List.of(draft.text()));
    }
}
