package io.bottine.discord.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.discord.fake.DiscordRules;
import io.bottine.discord.fake.OpenApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.SerializableData;

/** What is sent, as the SDK writes it, and what Discord would say to it. */
final class Payloads {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "io", "bottine", "discord", "components");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Payloads() {}

    static JsonNode json(SerializableData payload) {
        return read(payload.toData().toString());
    }

    static JsonNode replacing(Pattern pattern, String by, JsonNode payload) {
        return read(pattern.matcher(payload.toString()).replaceAll(by));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode message(Card card, Audience audience) {
        return json(Cards.of(card, audience));
    }

    static JsonNode modal(Form form, int step, Map<String, String> answered, Audience audience) {
        return json(Forms.modals(form, step, answered, audience, form.submit().written()));
    }

    /** By the rules and, where a copy of it is at hand, by what Discord publishes. */
    static List<String> problemsOfMessage(JsonNode message) {
        List<String> problems = new ArrayList<>(DiscordRules.problemsOfMessage(message, false, List.of()));
        problems.addAll(DiscordRules.concernsOfMessage(message));
        OpenApi.there().ifPresent(published -> problems.addAll(published.problemsOf("MessageCreateRequest", message)));
        return problems;
    }

    static List<String> problemsOfModal(JsonNode modal) {
        List<String> problems = new ArrayList<>(DiscordRules.problemsOfModal(modal));
        OpenApi.there()
                .ifPresent(published ->
                        problems.addAll(published.problemsOf("ModalInteractionCallbackRequestData", modal)));
        return problems;
    }

    /** Everything that a message shows, its labels too. */
    static String shown(JsonNode message) {
        List<String> shown = new ArrayList<>();
        for (String field : List.of("content", "label", "placeholder")) {
            shown.addAll(message.findValuesAsText(field));
        }
        return String.join("\n", shown);
    }

    /** The texts of a message, from top to bottom. */
    static List<String> texts(JsonNode message) {
        return message.path("components").findValuesAsText("content");
    }

    /** What comes back when a modal is submitted as it was opened. */
    static Map<String, String> typed(JsonNode modal) {
        Map<String, String> typed = new HashMap<>();
        for (JsonNode label : modal.path("components")) {
            JsonNode input = label.path("component");
            String value = input.path("value").asText("");
            for (JsonNode option : input.path("options")) {
                value = option.path("default").asBoolean()
                        ? option.path("value").asText()
                        : value;
            }
            for (JsonNode chosen : input.path("default_values")) {
                value = chosen.path("id").asText();
            }
            if (!value.isEmpty()) {
                typed.put(input.path("custom_id").asText(), value);
            }
        }
        return typed;
    }

    /** {@code -Dgolden=rewrite} writes the golden files anew, to be read like code. */
    static void golden(String name, JsonNode payload) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(payload) + "\n");
            return;
        }
        assertThat(payload).as(name).isEqualTo(JSON.readTree(Files.readString(file)));
    }
}
