package io.bottine.phrasebook.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A message with what a careful reader says of it. */
record Annotated(JsonNode json) {

    static List<Annotated> parse(List<String> lines) {
        ObjectMapper mapper = new ObjectMapper();
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    try {
                        return new Annotated(mapper.readTree(line));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    static Message message(String text, Optional<Language> language, Source source) {
        Moment moment = new Moment(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC, java.util.Locale.FRANCE);
        return new Message(text, language, Channel.EMAIL, source, moment, Language.FRENCH, List.of());
    }

    Message message() {
        return message(
                text(),
                Language.of(json.get("lang").asText()),
                Label.read(Source.class, json.get("source").asText()).orElseThrow());
    }

    String id() {
        return json.get("id").asText();
    }

    String text() {
        return json.get("text").asText();
    }

    int intensity() {
        return json.get("intensity").asInt();
    }

    boolean abuse() {
        return json.get("abuse").asBoolean();
    }

    boolean doubtful() {
        return json.get("sincerity").asText().equals("doubtful");
    }

    Set<String> emotions(String rank) {
        return strings(json.get("emotions").get(rank));
    }

    Set<String> labels(String field) {
        Set<String> labels = strings(json.get(field));
        labels.remove("none");
        return labels;
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> strings = new TreeSet<>();
        array.forEach(node -> strings.add(node.asText()));
        return strings;
    }
}
