package io.bottine.benchmarks.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A line of the corpus: a text and what is expected of an answer to it. */
record Annotated(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a file holds, told by its name. */
    enum Kind {
        MESSAGES,
        DRAFTS,
        PAIRS;

        static Kind of(Path file) {
            String name = file.getFileName().toString();
            return name.endsWith(".tsv") ? PAIRS : name.startsWith("drafts") ? DRAFTS : MESSAGES;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a file; pairs are numbered, and of the language that the name of their file tells. */
    static List<Annotated> read(Path file) {
        List<Annotated> read = new ArrayList<>();
        String language = file.getFileName().toString().contains("-fr") ? "fr" : "en";
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    JsonNode json = Kind.of(file) == Kind.PAIRS
                            ? pair("%03d".formatted(read.size() + 1), language, line.split("\t", -1))
                            : JSON.readTree(line);
                    read.add(new Annotated(json));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return List.copyOf(read);
    }

    private static JsonNode pair(String id, String language, String[] columns) {
        ObjectNode pair = JSON.createObjectNode().put("id", id).put("lang", language);
        pair.put("text", columns[0]);
        ArrayNode restated = pair.putArray("restated");
        for (int i = 1; i < columns.length; i++) {
            restated.add(columns[i]);
        }
        return pair;
    }

    String id() {
        return text("id");
    }

    String language() {
        return text("lang");
    }

    String text() {
        return text("text");
    }

    String text(String key) {
        return json.path(key).asText();
    }

    /** The line as the engine is asked it: the text and how it came, nothing of what is expected. */
    String question() {
        ObjectNode question = JSON.createObjectNode();
        for (String key : List.of("id", "text", "lang", "channel", "source")) {
            if (json.has(key)) {
                question.set(key, json.get(key));
            }
        }
        return question.toString();
    }

    /** The strings of a list, in order, each once. */
    static Set<String> strings(JsonNode list) {
        Set<String> strings = new LinkedHashSet<>();
        list.forEach(value -> strings.add(value.asText()));
        return strings;
    }

    /** The labels of a list; {@code none} is no label. */
    static Set<String> labels(JsonNode list) {
        Set<String> labels = strings(list);
        labels.remove("none");
        return labels;
    }
}
