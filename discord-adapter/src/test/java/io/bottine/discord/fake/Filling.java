package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.Seen.Modal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills in a modal or the options of a command, as Discord's own windows would let one. */
final class Filling {

    /** Ids of people, roles and channels that were chosen. */
    final List<String> chosen = new ArrayList<>();

    // Modals

    /** The {@code components} of a submission; what is not answered keeps what it was filled in with. */
    ArrayNode in(Modal modal, Map<String, String> answers) {
        Map<String, String> left = new HashMap<>(answers);
        Set<String> labels = new LinkedHashSet<>();
        ArrayNode filled = Payloads.JSON.arrayNode();
        for (JsonNode part : modal.components()) {
            ObjectNode json = filled.addObject()
                    .put("type", part.path("type").asInt())
                    .put("id", part.path("id").asInt());
            if (part.path("type").asInt() != Shown.LABEL) {
                continue;
            }
            String label = part.path("label").asText();
            labels.add(label);
            JsonNode input = part.path("component");
            String name = input.path("custom_id").asText();
            String answer = left.containsKey(label) ? left.remove(label) : left.remove(name);
            json.set("component", filled(label, input, answer));
        }
        if (!left.isEmpty()) {
            throw new AssertionError(
                    "“" + modal.title() + "” does not ask for " + left.keySet() + ", but for " + labels);
        }
        return filled;
    }

    private ObjectNode filled(String label, JsonNode input, @Nullable String answer) {
        int type = input.path("type").asInt();
        ObjectNode json = Payloads.JSON
                .objectNode()
                .put("type", type)
                .put("id", input.path("id").asInt())
                .put("custom_id", input.path("custom_id").asText());
        if (type == Shown.TEXT_INPUT) {
            return json.put("value", words(label, input, answer));
        }
        if (type == Shown.RADIO_GROUP) {
            List<String> values = options(input, answer);
            return values.isEmpty() ? json.putNull("value") : json.put("value", values.getFirst());
        }
        List<String> values = type == Shown.STRING_SELECT || type == Shown.CHECKBOX_GROUP
                ? options(input, answer)
                : entities(input, answer);
        boolean needed = input.path("required").asBoolean(true);
        if (needed && values.isEmpty()) {
            throw new AssertionError("“" + label + "” has to be answered");
        }
        ArrayNode array = json.putArray("values");
        values.forEach(array::add);
        return json;
    }

    private static String words(String label, JsonNode input, @Nullable String answer) {
        String value = answer == null ? input.path("value").asText("") : answer;
        int most = input.path("max_length").asInt(4000);
        if (Problems.length(value) > most) {
            throw new AssertionError("Discord takes no more than " + most + " characters in “" + label + "”");
        }
        if (input.path("required").asBoolean(true) && value.isEmpty()) {
            throw new AssertionError("“" + label + "” has to be filled in");
        }
        return value;
    }

    private static List<String> options(JsonNode select, @Nullable String answer) {
        List<String> values = new ArrayList<>();
        for (JsonNode option : select.path("options")) {
            boolean wanted = answer == null
                    ? option.path("default").asBoolean()
                    : option.path("label").asText().equals(answer)
                            || option.path("value").asText().equals(answer);
            if (wanted) {
                values.add(option.path("value").asText());
            }
        }
        if (answer != null && !answer.isEmpty() && values.isEmpty()) {
            throw new AssertionError("no option “" + answer + "” in " + select);
        }
        return values;
    }

    private List<String> entities(JsonNode select, @Nullable String answer) {
        List<String> values = answer == null
                ? select.path("default_values").findValuesAsText("id")
                : answer.isEmpty() ? List.of() : List.of(answer.split(" "));
        chosen.addAll(values);
        return values;
    }

    // Options of a command

    /** The {@code options} of an interaction, in the order of the declaration. */
    ArrayNode options(JsonNode declared, Map<String, String> given) {
        Map<String, String> left = new HashMap<>(given);
        ArrayNode options = Payloads.JSON.arrayNode();
        for (JsonNode option : declared) {
            String value = null;
            for (String name : List.copyOf(left.keySet())) {
                if (Commands.isCalled(option, name)) {
                    value = left.remove(name);
                }
            }
            if (value != null) {
                options.add(option(option, value));
            } else if (option.path("required").asBoolean()) {
                throw new AssertionError("Discord wants " + option.path("name").asText() + " first");
            }
        }
        if (!left.isEmpty()) {
            throw new AssertionError("no option " + left.keySet() + ", only " + declared.findValuesAsText("name"));
        }
        return options;
    }

    private ObjectNode option(JsonNode declared, String value) {
        int type = declared.path("type").asInt();
        ObjectNode json = Payloads.JSON
                .objectNode()
                .put("name", declared.path("name").asText())
                .put("type", type);
        switch (type) {
            case Commands.INTEGER -> {
                if (!value.matches("-?\\d{1,15}")) {
                    throw new AssertionError("Discord takes a whole number for " + declared.path("name"));
                }
                json.put("value", Long.parseLong(value));
            }
            case Commands.STRING -> json.put("value", text(declared, value));
            case Commands.USER, Commands.CHANNEL, Commands.ROLE -> {
                chosen.add(value);
                json.put("value", value);
            }
            default -> throw new AssertionError("nobody here knows how to give an option of type " + type);
        }
        return json;
    }

    private static String text(JsonNode declared, String value) {
        int most = declared.path("max_length").asInt(6000);
        if (Problems.length(value) > most) {
            throw new AssertionError("Discord takes no more than " + most + " characters for " + declared.path("name"));
        }
        if (declared.path("choices").isEmpty()) {
            return value;
        }
        for (JsonNode choice : declared.path("choices")) {
            if (choice.path("value").asText().equals(value) || Commands.isCalled(choice, value)) {
                return choice.path("value").asText();
            }
        }
        throw new AssertionError("no choice “" + value + "” of " + declared);
    }
}
