package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Discord's limits on what it is sent (docs: Resources, Message; Components, Reference; Interactions), those among them that its
 * OpenAPI document does not state, and our own: nothing pings by itself, and two primary buttons are the most.
 */
public final class DiscordRules {

    private static final int LONGEST_CONTENT = 2000;
    private static final int MOST_EMBEDS = 10;
    private static final int LONGEST_EMBEDS = 6000;
    private static final int MOST_FIELDS = 25;
    private static final int LONGEST_NONCE = 25;
    private static final int MOST_COMPONENTS = 40;
    private static final int MOST_ROWS = 5;
    private static final int MOST_PARTS_OF_A_MODAL = 5;
    private static final int MOST_CHOICES = 25;
    private static final int LONGEST_CHOICE = 100;
    private static final int MOST_PRIMARY = 2;
    private static final int PRIMARY = 1;

    private static final Set<String> OF_A_MESSAGE = Set.of(
            "content",
            "embeds",
            "components",
            "allowed_mentions",
            "flags",
            "attachments",
            "nonce",
            "enforce_nonce",
            "message_reference",
            "sticker_ids",
            "tts",
            "poll",
            "username",
            "avatar_url",
            "thread_name");

    private static final Set<String> OF_AN_EMBED = Set.of(
            "title",
            "type",
            "description",
            "url",
            "timestamp",
            "color",
            "footer",
            "image",
            "thumbnail",
            "author",
            "fields",
            "provider",
            "video");

    private DiscordRules() {}

    /**
     * What Discord would refuse of a message.
     *
     * @param v2 whether the message is one of the second version of components already
     * @param files names of those that come along
     */
    public static List<String> problemsOfMessage(JsonNode message, boolean v2, List<String> files) {
        Problems problems = new Problems();
        problems.unknown("message", message, OF_A_MESSAGE);
        boolean second = v2 || (message.path("flags").asInt() & Seen.Message.COMPONENTS_V2) != 0;
        JsonNode components = message.path("components");
        problems.longer("content", message.path("content"), LONGEST_CONTENT);
        problems.longer("nonce", message.path("nonce"), LONGEST_NONCE);
        embeds(problems, message.path("embeds"));
        ComponentRules rules = new ComponentRules(problems, second, files);
        rules.look(components);
        if (second) {
            if (!message.path("content").asText("").isEmpty()
                    || !message.path("embeds").isEmpty()) {
                problems.add("content or embeds beside components of the second version");
            }
            if (rules.count() > MOST_COMPONENTS) {
                problems.add(rules.count() + " components, " + MOST_COMPONENTS + " at most");
            }
        } else if (components.size() > MOST_ROWS) {
            problems.add(components.size() + " action rows, " + MOST_ROWS + " at most");
        }
        return problems.list();
    }

    /** Whether there is anything to see in a new message. */
    static boolean isEmpty(JsonNode message, List<String> files) {
        return message.path("content").asText("").isBlank()
                && message.path("embeds").isEmpty()
                && message.path("components").isEmpty()
                && message.path("sticker_ids").isEmpty()
                && message.path("poll").isMissingNode()
                && files.isEmpty();
    }

    /** What we would not have of a new message, though Discord takes it. */
    public static List<String> concernsOfMessage(JsonNode message) {
        Problems problems = new Problems();
        JsonNode allowed = message.path("allowed_mentions");
        if (!allowed.isObject()) {
            problems.add("it may ping: no allowed_mentions");
        }
        allowed.path("parse").forEach(kind -> problems.add("it may ping: all " + kind.asText()));
        List<JsonNode> primary = new ArrayList<>();
        Shown.eachElement(message.path("components"), element -> {
            if (element.path("type").asInt() == Shown.BUTTON
                    && element.path("style").asInt() == PRIMARY) {
                primary.add(element);
            }
        });
        if (primary.size() > MOST_PRIMARY) {
            problems.add(primary.size() + " primary buttons, " + MOST_PRIMARY + " at most");
        }
        return problems.list();
    }

    private static void embeds(Problems problems, JsonNode embeds) {
        if (embeds.size() > MOST_EMBEDS) {
            problems.add(embeds.size() + " embeds, " + MOST_EMBEDS + " at most");
        }
        int characters = 0;
        for (JsonNode embed : embeds) {
            problems.unknown("embed", embed, OF_AN_EMBED);
            characters += problems.longer("embed title", embed.path("title"), 256);
            characters += problems.longer("embed description", embed.path("description"), 4096);
            characters += problems.longer("embed footer", embed.path("footer").path("text"), 2048);
            characters += problems.longer("embed author", embed.path("author").path("name"), 256);
            if (embed.path("fields").size() > MOST_FIELDS) {
                problems.add(embed.path("fields").size() + " fields of an embed, " + MOST_FIELDS + " at most");
            }
            for (JsonNode field : embed.path("fields")) {
                characters += problems.within("embed field name", field.path("name"), 256);
                characters += problems.within("embed field value", field.path("value"), 1024);
            }
        }
        if (characters > LONGEST_EMBEDS) {
            problems.add(characters + " characters in embeds, " + LONGEST_EMBEDS + " at most");
        }
    }

    /** What Discord would refuse of a modal. */
    public static List<String> problemsOfModal(JsonNode modal) {
        Problems problems = new Problems();
        problems.unknown("modal", modal, Set.of("custom_id", "title", "components"));
        problems.within("modal title", modal.path("title"), 45);
        problems.within("modal custom_id", modal.path("custom_id"), 100);
        int parts = modal.path("components").size();
        if (parts < 1 || parts > MOST_PARTS_OF_A_MODAL) {
            problems.add(parts + " components of a modal, 1 to " + MOST_PARTS_OF_A_MODAL);
        }
        new ComponentRules(problems, true, List.of()).lookAtModal(modal.path("components"));
        return problems.list();
    }

    /** What Discord would refuse of an answer to auto-completion. */
    public static List<String> problemsOfChoices(JsonNode data) {
        Problems problems = new Problems();
        problems.unknown("choices", data, Set.of("choices"));
        JsonNode choices = data.path("choices");
        if (!choices.isArray() || choices.size() > MOST_CHOICES) {
            problems.add(choices.size() + " choices, " + MOST_CHOICES + " at most");
        }
        for (JsonNode choice : choices) {
            problems.unknown("choice", choice, Set.of("name", "name_localizations", "value"));
            problems.within("choice name", choice.path("name"), LONGEST_CHOICE);
            if (choice.path("value").isTextual()) {
                problems.within("choice value", choice.path("value"), LONGEST_CHOICE);
            }
        }
        return problems.list();
    }

    /** What Discord would refuse of all commands of a bot, as they are registered at once. */
    public static List<String> problemsOfCommands(JsonNode commands) {
        Problems problems = new Problems();
        CommandRules.look(problems, commands);
        return problems.list();
    }
}
