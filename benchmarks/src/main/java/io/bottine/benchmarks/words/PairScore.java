package io.bottine.benchmarks.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scores the plain change of person: right where it is, marks aside, one of those that are expected. */
final class PairScore {

    private PairScore() {}

    static Score of(List<Annotated> pairs, List<JsonNode> answers) {
        List<Score.Item> items = new ArrayList<>();
        int right = 0;
        int answered = 0;
        for (int i = 0; i < pairs.size(); i++) {
            Annotated pair = pairs.get(i);
            answered += answers.get(i).has("restated") ? 1 : 0;
            String said = String.join(" ", answers.get(i).path("restated").findValuesAsText("restated"));
            Set<String> expected = Annotated.strings(pair.json().path("restated"));
            boolean isRight = expected.stream().map(Folded::canonical).toList().contains(Folded.canonical(said));
            right += isRight ? 1 : 0;
            items.add(new Score.Item(
                    pair.id(),
                    isRight ? 0 : 1,
                    "expected " + String.join(" | ", expected),
                    List.of(pair.text(), said)));
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("answered", Agreement.ratio(answered, pairs.size()));
        figures.put("right", Agreement.ratio(right, pairs.size()));
        return new Score(figures, Score.worstFirst(items));
    }
}
