package io.bottine.slack.blockkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.SlackConfig;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;

/** What is sent, as the SDK writes it. */
final class Payloads {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Payloads() {}

    static JsonNode json(Object payload) {
        try {
            return JSON.readTree(GsonFactory.createSnakeCase(new SlackConfig()).toJson(payload));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode message(Rendered rendered) {
        ObjectNode message = JSON.createObjectNode();
        message.put("text", rendered.fallback());
        message.set("blocks", json(rendered.blocks()));
        return message;
    }

    /** What Slack sends back when a form is submitted as it was opened. */
    static ViewState typed(JsonNode view) {
        ObjectNode values = JSON.createObjectNode();
        for (JsonNode block : view.path("blocks")) {
            JsonNode element = block.path("element");
            ObjectNode value = values.putObject(block.path("block_id").asText())
                    .putObject(element.path("action_id").asText());
            value.set("type", element.path("type"));
            value.set("value", element.path("initial_value"));
            value.set("selected_option", element.path("initial_option"));
            value.set("selected_user", element.path("initial_user"));
            value.set("selected_conversation", element.path("initial_conversation"));
        }
        values.forEach(elements -> elements.forEach(value -> ((ObjectNode) value)
                .properties()
                .removeIf(property -> property.getValue().isMissingNode())));
        return GsonFactory.createSnakeCase(new SlackConfig())
                .fromJson(JSON.createObjectNode().set("values", values).toString(), ViewState.class);
    }
}
