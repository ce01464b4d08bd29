package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Blocks as text: what somebody reads, with buttons and menus in brackets. */
final class Shown {

    private Shown() {}

    static String text(JsonNode blocks) {
        List<String> lines = new ArrayList<>();
        for (JsonNode block : blocks) {
            lines.add(block(block));
        }
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String block(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "section" ->
                joined(
                        "\n",
                        List.of(
                                object(block.path("text")),
                                all(block.path("fields"), "\n"),
                                element(block.path("accessory"))));
            case "context" -> all(block.path("elements"), " ");
            case "actions" -> all(block.path("elements"), " ");
            case "rich_text" -> all(block.path("elements"), "\n");
            case "input" -> object(block.path("label")) + ": " + element(block.path("element"));
            case "divider" -> "";
            default -> object(block.path("text"));
        };
    }

    private static String all(JsonNode elements, String between) {
        return joined(
                between,
                StreamSupport.stream(elements.spliterator(), false)
                        .map(Shown::element)
                        .toList());
    }

    private static String joined(String between, List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private static String element(JsonNode element) {
        return switch (element.path("type").asText()) {
            case "button" -> "[" + label(element) + "]";
            case "static_select", "overflow" ->
                "{" + object(element.path("placeholder")) + ": "
                        + options(element).stream()
                                .map(option -> object(option.path("text")))
                                .collect(Collectors.joining(" | "))
                        + "}";
            case "plain_text_input" -> "_" + element.path("initial_value").asText() + "_";
            case "rich_text_section", "rich_text_quote", "rich_text_preformatted" -> inline(element.path("elements"));
            case "rich_text_list" ->
                StreamSupport.stream(element.path("elements").spliterator(), false)
                        .map(item -> "• " + inline(item.path("elements")))
                        .collect(Collectors.joining("\n"));
            case "radio_buttons", "checkboxes" ->
                options(element).stream()
                        .map(option -> "( ) " + object(option.path("text")))
                        .collect(Collectors.joining(" "));
            case "mrkdwn", "plain_text" -> object(element);
            default -> element.isMissingNode() ? "" : "<" + element.path("type").asText() + ">";
        };
    }

    private static String inline(JsonNode elements) {
        StringBuilder line = new StringBuilder();
        for (JsonNode element : elements) {
            line.append(
                    switch (element.path("type").asText()) {
                        case "user" -> "@" + element.path("user_id").asText();
                        case "channel" -> "#" + element.path("channel_id").asText();
                        case "usergroup" -> "@" + element.path("usergroup_id").asText();
                        case "date" -> element.path("fallback").asText();
                        default -> element.path("text").asText();
                    });
        }
        return line.toString();
    }

    /** All options of a menu, its groups' too. */
    static List<JsonNode> options(JsonNode menu) {
        List<JsonNode> options = new ArrayList<>();
        menu.path("options").forEach(options::add);
        menu.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        return options;
    }

    static String label(JsonNode element) {
        return object(element.path("text"));
    }

    static String object(JsonNode text) {
        String words = text.path("text").asText();
        return text.path("type").asText().equals("mrkdwn") ? mrkdwn(words) : words;
    }

    /** Mentions and dates as they read, entities as the characters they stand for. */
    static String mrkdwn(String text) {
        return text.replaceAll("<@([A-Z0-9]+)>", "@$1")
                .replaceAll("<!date\\^[^|>]*\\|([^>]*)>", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Every interactive element, with the block it stands in. */
    static void eachElement(JsonNode blocks, Consumer<Placed> consumer) {
        for (JsonNode block : blocks) {
            block.path("elements").forEach(element -> consumer.accept(new Placed(block, element)));
            if (block.has("accessory")) {
                consumer.accept(new Placed(block, block.path("accessory")));
            }
        }
    }

    /** An element and its block. */
    record Placed(JsonNode block, JsonNode element) {}
}
