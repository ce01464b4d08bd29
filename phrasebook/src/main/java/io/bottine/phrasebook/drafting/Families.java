package io.bottine.phrasebook.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.phrasebook.words.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Families of words that the voter looks for in a language, from {@code drafts/families.yaml}. */
final class Families {

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    Families(Language language) {
        RuleFiles.read("/phrasebook/drafts/families.yaml", JsonNode.class)
                .path("families")
                .properties()
                .forEach(family -> patterns.put(
                        family.getKey(),
                        RuleFiles.words(
                                StreamSupport.stream(
                                                family.getValue()
                                                        .path(language.code())
                                                        .spliterator(),
                                                false)
                                        .map(JsonNode::asText)
                                        .collect(Collectors.joining("|")),
                                Map.of())));
    }

    /** The families of which a stretch of a folded draft has a word, each with the first one. */
    Map<String, String> in(String folded) {
        Map<String, String> met = new TreeMap<>();
        patterns.forEach((name, pattern) -> {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.find()) {
                met.put(name, matcher.group());
            }
        });
        return met;
    }
}
