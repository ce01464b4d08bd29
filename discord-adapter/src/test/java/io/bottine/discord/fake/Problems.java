package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong, in words. */
final class Problems {

    private final List<String> list = new ArrayList<>();
    private final Set<String> customIds = new HashSet<>();

    void add(String problem) {
        list.add(problem);
    }

    List<String> list() {
        return List.copyOf(list);
    }

    /** Fields that Discord does not know: it passes over them, and what they were to do does not happen. */
    void unknown(String what, JsonNode object, Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                add(what + " with an unknown field " + name);
            }
        });
    }

    /** @return how long it is, as Discord counts */
    int longer(String what, JsonNode text, int most) {
        int length = length(text.asText(""));
        if (length > most) {
            add(what + " of " + length + " characters, " + most + " at most");
        }
        return length;
    }

    /** Neither longer, nor left out, nor blank. */
    int within(String what, JsonNode text, int most) {
        if (text.asText("").isBlank()) {
            add(what + " is blank");
        }
        return longer(what, text, most);
    }

    void customId(String what, JsonNode component) {
        String id = component.path("custom_id").asText("");
        within(what + " custom_id", component.path("custom_id"), 100);
        if (!customIds.add(id)) {
            add("custom_id twice: " + id);
        }
    }

    void range(String what, JsonNode number, int least, int most) {
        if (number.isNumber() && (number.asInt() < least || number.asInt() > most)) {
            add(what + " " + number.asInt() + ", " + least + " to " + most);
        }
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
