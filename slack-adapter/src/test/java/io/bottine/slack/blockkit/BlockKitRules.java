package io.bottine.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Slack's published limits on messages and views, as its own check of a payload would apply them. */
public final class BlockKitRules {

    /** By the names under which Slack publishes them. */
    static final Map<String, Integer> LIMITS = Map.ofEntries(
            Map.entry("text.max_length", 3_000),
            Map.entry("action_id.max_length", 255),
            Map.entry("block_id.max_length", 255),
            Map.entry("button.text.max_length", 75),
            Map.entry("button.value.max_length", 2_000),
            Map.entry("confirmation.title.max_length", 100),
            Map.entry("confirmation.text.max_length", 300),
            Map.entry("confirmation.confirm.max_length", 30),
            Map.entry("confirmation.deny.max_length", 30),
            Map.entry("option.text.max_length", 75),
            Map.entry("option.value.max_length", 150),
            Map.entry("option_group.label.max_length", 75),
            Map.entry("option_group.options.max_items", 100),
            Map.entry("select.placeholder.max_length", 150),
            Map.entry("select.options.max_items", 100),
            Map.entry("select.option_groups.max_items", 100),
            Map.entry("overflow.options.max_items", 5),
            Map.entry("radio_buttons.options.max_items", 10),
            Map.entry("plain_text_input.max_length.max", 3_000),
            Map.entry("actions.elements.max_items", 25),
            Map.entry("context.elements.max_items", 10),
            Map.entry("header.text.max_length", 150),
            Map.entry("input.label.max_length", 2_000),
            Map.entry("input.hint.max_length", 2_000),
            Map.entry("section.text.max_length", 3_000),
            Map.entry("section.fields.max_items", 10),
            Map.entry("section.fields.item_max_length", 2_000),
            Map.entry("view.blocks.max_items", 100),
            Map.entry("view.private_metadata.max_length", 3_000),
            Map.entry("view.callback_id.max_length", 255),
            Map.entry("view.title.max_length", 24),
            Map.entry("view.close.max_length", 24),
            Map.entry("view.submit.max_length", 24));

    private static final int MOST_MESSAGE_BLOCKS = 50;
    private static final int MOST_PRIMARY_BUTTONS = 2;
    private static final int MOST_FALLBACK = 40_000;
    private static final int MOST_MESSAGE_CHARACTERS = 13_200;
    private static final int MOST_VIEW_BYTES = 250_000;
    private static final Set<String> BLOCKS =
            Set.of("actions", "context", "divider", "header", "image", "input", "rich_text", "section");
    private static final Set<String> INTERACTIVE = Set.of(
            "button",
            "static_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "radio_buttons",
            "overflow",
            "checkboxes",
            "plain_text_input");
    private static final Set<String> SELECTS =
            Set.of("static_select", "users_select", "conversations_select", "channels_select");
    private static final Set<String> RICH = Set.of("text", "user", "usergroup", "channel", "emoji", "date", "link");
    private static final Set<String> TEXT_STYLES =
            Set.of("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    private final Set<String> actionIds = new HashSet<>();
    private int characters;
    private int primary;

    private BlockKitRules() {}

    /** What Slack would refuse in a message, with its blocks and its text, or in a view; empty where it is fine. */
    public static List<String> problemsOf(JsonNode payload) {
        BlockKitRules rules = new BlockKitRules();
        String type = payload.path("type").asText();
        if (type.equals("modal") || type.equals("home")) {
            rules.view(payload, type);
        } else {
            rules.message(payload);
        }
        return List.copyOf(rules.problems);
    }

    private void message(JsonNode message) {
        check(!message.path("text").asText().isBlank(), "a message without a plain text");
        check(message.path("text").asText().length() <= MOST_FALLBACK, "a text over 40,000 characters");
        blocks(message.path("blocks"), MOST_MESSAGE_BLOCKS, false);
        check(characters <= MOST_MESSAGE_CHARACTERS, "msg_blocks_too_long: " + characters);
    }

    private void view(JsonNode view, String type) {
        blocks(view.path("blocks"), most("view.blocks.max_items"), type.equals("modal"));
        check(view.path("blocks").size() > 0, "a view without blocks");
        check(
                view.path("private_metadata").asText().length() <= most("view.private_metadata.max_length"),
                "private_metadata too long");
        check(
                view.path("callback_id").asText().length() <= most("view.callback_id.max_length"),
                "callback_id too long");
        check(
                view.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= MOST_VIEW_BYTES,
                "a view over 250 KB");
        if (type.equals("modal")) {
            plain(view.path("title"), most("view.title.max_length"), "title");
            for (String button : List.of("submit", "close")) {
                if (view.has(button)) {
                    plain(view.path(button), most("view." + button + ".max_length"), button);
                }
            }
            boolean asks = false;
            for (JsonNode block : view.path("blocks")) {
                asks |= block.path("type").asText().equals("input");
            }
            check(!asks || view.has("submit"), "inputs without a submit");
        }
    }

    private void blocks(JsonNode blocks, int most, boolean inputs) {
        check(blocks.size() <= most, blocks.size() + " blocks");
        for (JsonNode block : blocks) {
            String type = block.path("type").asText();
            check(BLOCKS.contains(type), "an unknown block: " + type);
            check(inputs || !type.equals("input"), "an input in a message");
            if (block.has("block_id")) {
                String id = block.path("block_id").asText();
                check(
                        !id.isEmpty() && id.length() <= most("block_id.max_length") && blockIds.add(id),
                        "a block_id twice or too long: " + id);
            }
            switch (type) {
                case "header" -> plain(block.path("text"), most("header.text.max_length"), "header");
                case "section" -> section(block);
                case "context" -> {
                    count(block.path("elements"), 1, most("context.elements.max_items"), "context");
                    block.path("elements").forEach(text -> text(text, most("text.max_length"), "context"));
                }
                case "actions" -> {
                    count(block.path("elements"), 1, most("actions.elements.max_items"), "actions");
                    block.path("elements").forEach(this::element);
                }
                case "input" -> {
                    plain(block.path("label"), most("input.label.max_length"), "label");
                    if (block.has("hint")) {
                        plain(block.path("hint"), most("input.hint.max_length"), "hint");
                    }
                    element(block.path("element"));
                }
                case "rich_text" -> {
                    count(block.path("elements"), 1, Integer.MAX_VALUE, "rich_text");
                    block.path("elements").forEach(this::rich);
                }
                default -> {}
            }
        }
    }

    private void section(JsonNode block) {
        check(block.has("text") || block.has("fields"), "an empty section");
        if (block.has("text")) {
            text(block.path("text"), most("section.text.max_length"), "section");
        }
        if (block.has("fields")) {
            count(block.path("fields"), 1, most("section.fields.max_items"), "fields");
            block.path("fields").forEach(field -> text(field, most("section.fields.item_max_length"), "field"));
        }
        if (block.has("accessory")) {
            element(block.path("accessory"));
        }
    }

    private void element(JsonNode element) {
        String type = element.path("type").asText();
        check(INTERACTIVE.contains(type), "an unknown element: " + type);
        String id = element.path("action_id").asText();
        // Slack wants them unique within a block; ours are over a whole message, but for the answers of a form.
        check(id.length() <= most("action_id.max_length") && !id.isEmpty(), "an action_id missing or too long");
        check(id.equals("answer") || actionIds.add(id), "an action_id twice: " + id);
        if (type.equals("button")) {
            plain(element.path("text"), most("button.text.max_length"), "button");
            check(
                    element.path("value").asText().length() <= most("button.value.max_length"),
                    "a button's value too long");
            primary += element.path("style").asText().equals("primary") ? 1 : 0;
            check(primary <= MOST_PRIMARY_BUTTONS, primary + " primary buttons");
            check(
                    !element.has("style")
                            || Set.of("primary", "danger")
                                    .contains(element.path("style").asText()),
                    "a button's style");
        }
        if (SELECTS.contains(type) && element.has("placeholder")) {
            plain(element.path("placeholder"), most("select.placeholder.max_length"), "placeholder");
        }
        if (type.equals("overflow")) {
            options(element.path("options"), most("overflow.options.max_items"));
        }
        if (type.equals("static_select") || type.equals("radio_buttons")) {
            check(element.has("options") != element.has("option_groups"), "options or groups of them");
            element.path("option_groups").forEach(group -> {
                plain(group.path("label"), most("option_group.label.max_length"), "option group");
                options(group.path("options"), most("option_group.options.max_items"));
            });
            check(
                    element.path("option_groups").size() <= most("select.option_groups.max_items"),
                    "too many groups of options");
            if (element.has("options")) {
                options(
                        element.path("options"),
                        most((type.equals("radio_buttons") ? type : "select") + ".options.max_items"));
            }
            if (element.has("initial_option")) {
                String initial = element.path("initial_option").toString();
                check(
                        element.path("options").toString().contains(initial)
                                || element.path("option_groups").toString().contains(initial),
                        "an initial option that is none");
            }
        }
        for (String initial : List.of("initial_user", "initial_conversation", "initial_channel")) {
            check(!element.has(initial) || element.path(initial).asText().matches("[A-Z0-9]+"), initial);
        }
        if (type.equals("plain_text_input")) {
            int most = element.path("max_length").asInt(most("plain_text_input.max_length.max"));
            String words = element.path("initial_value").asText();
            check(most >= 1 && most <= most("plain_text_input.max_length.max"), "max_length");
            check(words.length() <= most, "an initial value over max_length");
            check(!element.has("initial_value") || !words.isEmpty(), "an empty initial value");
            check(element.path("multiline").asBoolean() || !words.contains("\n"), "lines in a single line");
        }
        if (element.has("confirm")) {
            JsonNode confirm = element.path("confirm");
            plain(confirm.path("title"), most("confirmation.title.max_length"), "confirm title");
            text(confirm.path("text"), most("confirmation.text.max_length"), "confirm text");
            plain(confirm.path("confirm"), most("confirmation.confirm.max_length"), "confirm");
            plain(confirm.path("deny"), most("confirmation.deny.max_length"), "deny");
        }
    }

    private void options(JsonNode options, int most) {
        count(options, 1, most, "options");
        Set<String> values = new HashSet<>();
        for (JsonNode option : options) {
            plain(option.path("text"), most("option.text.max_length"), "option");
            String value = option.path("value").asText();
            check(!value.isEmpty() && value.length() <= most("option.value.max_length"), "an option's value");
            check(values.add(value), "the same option twice: " + value);
        }
    }

    private void rich(JsonNode element) {
        String type = element.path("type").asText();
        count(element.path("elements"), 1, Integer.MAX_VALUE, type);
        switch (type) {
            case "rich_text_list" -> {
                check(Set.of("bullet", "ordered").contains(element.path("style").asText()), "a list's style");
                element.path("elements").forEach(item -> {
                    check(item.path("type").asText().equals("rich_text_section"), "what a list holds");
                    rich(item);
                });
            }
            case "rich_text_preformatted" ->
                element.path("elements").forEach(run -> {
                    check(Set.of("text", "link").contains(run.path("type").asText()), "what preformatted text holds");
                    run(run);
                });
            case "rich_text_section", "rich_text_quote" ->
                element.path("elements").forEach(this::run);
            default -> problems.add("unknown rich text: " + type);
        }
    }

    private void run(JsonNode run) {
        String type = run.path("type").asText();
        check(RICH.contains(type), "an unknown run of rich text: " + type);
        for (Map.Entry<String, JsonNode> style : run.path("style").properties()) {
            boolean code = style.getKey().equals("code")
                    && !Set.of("text", "date", "link").contains(type);
            check(TEXT_STYLES.contains(style.getKey()) && !code, "a style of " + type + ": " + style.getKey());
        }
        switch (type) {
            case "text" -> words(run.path("text").asText(), Integer.MAX_VALUE, "rich text");
            case "user" -> check(run.path("user_id").asText().matches("[A-Z0-9]+"), "a user's id");
            case "channel" -> check(run.path("channel_id").asText().matches("[A-Z0-9]+"), "a channel's id");
            case "usergroup" -> check(run.path("usergroup_id").asText().matches("[A-Z0-9]+"), "a group's id");
            case "date" -> {
                check(run.path("timestamp").isIntegralNumber(), "a date's timestamp");
                check(run.path("format").asText().matches(".*\\{(date|time|ago|day)[a-z_]*}.*"), "a date's format");
                words(run.path("fallback").asText(), most("text.max_length"), "a date's fallback");
            }
            default -> {}
        }
    }

    private void text(JsonNode text, int most, String where) {
        String type = text.path("type").asText();
        check(Set.of("plain_text", "mrkdwn").contains(type), "an unknown text in " + where + ": " + type);
        check(!(type.equals("mrkdwn") && text.has("emoji")), "emoji of mrkdwn");
        words(text.path("text").asText(), most, where);
    }

    private void plain(JsonNode text, int most, String where) {
        check(text.path("type").asText().equals("plain_text"), where + " takes plain_text only");
        words(text.path("text").asText(), most, where);
    }

    private void words(String words, int most, String where) {
        characters += words.length();
        check(!words.isEmpty(), "an empty " + where);
        check(words.length() <= most, where + " over " + most + " characters: " + words.length());
        check(
                words.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE),
                "half a character in " + where);
    }

    private static int most(String limit) {
        return Objects.requireNonNull(LIMITS.get(limit), limit);
    }

    private void count(JsonNode list, int least, int most, String where) {
        check(list.size() >= least && list.size() <= most, list.size() + " elements in " + where);
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
