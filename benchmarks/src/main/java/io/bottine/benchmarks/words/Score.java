package io.bottine.benchmarks.words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a file of the corpus says of the answers.
 *
 * @param figures by name, in the order in which they are told; shares from 0 to 1 unless the name says otherwise
 * @param items worst first
 */
record Score(Map<String, Double> figures, List<Item> items) {

    /**
     * What is wrong with an answer.
     *
     * @param weight how much; 0 where nothing is
     * @param wrong in a line
     * @param said what was said, and what was answered, to be printed below
     */
    record Item(String id, double weight, String wrong, List<String> said) {}

    static List<Item> worstFirst(List<Item> items) {
        return items.stream()
                .filter(item -> item.weight() > 0)
                .sorted(Comparator.comparingDouble(Item::weight).reversed().thenComparing(Item::id))
                .toList();
    }
}
