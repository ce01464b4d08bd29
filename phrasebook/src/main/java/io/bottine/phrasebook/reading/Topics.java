package io.bottine.phrasebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a message speaks of, sentence by sentence: the topics that stand beside an asking word, those of a question, and
 * those of the last sentence, where people say what they want. A broken kettle is one thing, a kettle that somebody asks for another.
 */
final class Topics {

    private static final String NAMESPACE = "topic/";
    private static final String ASK = "ask";
    private static final String MARKS = ".!?…\n";

    private Topics() {}

    /** Findings by name, each with its strength. */
    static Map<String, Double> of(String text, List<Cue.Hit> hits) {
        Map<String, Double> findings = new TreeMap<>();
        int start = 0;
        List<Sentence> sentences = new ArrayList<>();
        while (start < text.length()) {
            int end = end(text, start);
            Sentence sentence = new Sentence(topics(hits, start, end), text.charAt(end - 1) == '?');
            if (!sentence.topics().isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        for (Sentence sentence : sentences) {
            boolean asks = sentence.topics().contains(ASK);
            for (String topic : sentence.topics()) {
                if (asks) {
                    findings.put("asks/" + topic, 1.0);
                }
                if (sentence.question()) {
                    findings.put("question/" + topic, 1.0);
                }
            }
        }
        if (!sentences.isEmpty()) {
            sentences.getLast().topics().forEach(topic -> findings.put("last/" + topic, 1.0));
        }
        return findings;
    }

    private record Sentence(Set<String> topics, boolean question) {}

    /** Where a sentence ends, its marks included. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && MARKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end < text.length() && MARKS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static Set<String> topics(List<Cue.Hit> hits, int start, int end) {
        Set<String> topics = new TreeSet<>();
        for (Cue.Hit hit : hits) {
            if (hit.start() >= start && hit.start() < end) {
                for (String label : hit.cue().labels()) {
                    if (label.startsWith(NAMESPACE)) {
                        topics.add(label.substring(NAMESPACE.length()));
                    }
                }
            }
        }
        return topics;
    }
}
