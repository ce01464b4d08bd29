package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.slack.fake.Seen.View;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills a form in, as Slack's own window would let one. */
final class Filling {

    private Filling() {}

    /** The {@code state.values} of a view; what is not answered keeps its initial value. */
    static ObjectNode in(View view, Map<String, String> answers) {
        Map<String, String> left = new HashMap<>(answers);
        Set<String> labels = new LinkedHashSet<>();
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (JsonNode block : view.blocks()) {
            if (!block.path("type").asText().equals("input")) {
                continue;
            }
            String label = Shown.object(block.path("label"));
            labels.add(label);
            JsonNode element = block.path("element");
            ObjectNode state =
                    state(element, answer(left, label, block.path("block_id").asText()));
            if (!block.path("optional").asBoolean() && empty(state)) {
                throw new AssertionError("“" + label + "” has to be filled in, in “" + view.title() + "”");
            }
            values.putObject(block.path("block_id").asText())
                    .set(element.path("action_id").asText(), state);
        }
        if (!left.isEmpty()) {
            throw new AssertionError(
                    "“" + view.title() + "” does not ask for " + left.keySet() + ", but for " + labels);
        }
        return values;
    }

    /** By the label, or by the name the form has for the field. */
    private static @Nullable String answer(Map<String, String> left, String label, String name) {
        return left.containsKey(label) ? left.remove(label) : left.remove(name);
    }

    static String label(View view, String blockId) {
        for (JsonNode block : view.blocks()) {
            if (block.path("block_id").asText().equals(blockId)) {
                return Shown.object(block.path("label"));
            }
        }
        throw new AssertionError("no field " + blockId + " in “" + view.title() + "”");
    }

    private static ObjectNode state(JsonNode element, @Nullable String answer) {
        String type = element.path("type").asText();
        ObjectNode state = JsonNodeFactory.instance.objectNode().put("type", type);
        switch (type) {
            case "plain_text_input" -> words(state, element, answer);
            case "static_select", "radio_buttons" -> {
                JsonNode chosen = answer == null ? element.path("initial_option") : option(element, answer);
                state.set("selected_option", chosen.isMissingNode() ? state.nullNode() : chosen);
            }
            case "conversations_select" ->
                id(state, "selected_conversation", answer, element.path("initial_conversation"));
            case "channels_select" -> id(state, "selected_channel", answer, element.path("initial_channel"));
            case "users_select" -> id(state, "selected_user", answer, element.path("initial_user"));
            case "timepicker" -> id(state, "selected_time", answer, element.path("initial_time"));
            case "datepicker" -> id(state, "selected_date", answer, element.path("initial_date"));
            default -> throw new AssertionError("nobody here knows how to fill in a " + type);
        }
        return state;
    }

    private static void words(ObjectNode state, JsonNode element, @Nullable String answer) {
        String value = answer == null ? element.path("initial_value").asText("") : answer;
        if (element.has("max_length")
                && value.length() > element.path("max_length").asInt()) {
            throw new AssertionError("Slack takes no more than " + element.path("max_length") + " characters here");
        }
        if (value.isEmpty()) {
            state.putNull("value");
        } else {
            state.put("value", value);
        }
    }

    private static void id(ObjectNode state, String name, @Nullable String answer, JsonNode initial) {
        state.set(name, answer != null ? state.textNode(answer) : initial.isMissingNode() ? state.nullNode() : initial);
    }

    private static JsonNode option(JsonNode element, String label) {
        return Shown.options(element).stream()
                .filter(option -> Shown.object(option.path("text")).contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option “" + label + "” in " + element));
    }

    private static boolean empty(ObjectNode state) {
        return state.properties().stream()
                .filter(field -> !field.getKey().equals("type"))
                .allMatch(field -> field.getValue().isNull());
    }
}
