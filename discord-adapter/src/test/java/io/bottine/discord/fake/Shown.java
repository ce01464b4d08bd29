package io.bottine.discord.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What is sent as text: what somebody reads, with buttons and menus in brackets. */
final class Shown {

    static final int ACTION_ROW = 1;
    static final int BUTTON = 2;
    static final int STRING_SELECT = 3;
    static final int TEXT_INPUT = 4;
    static final int USER_SELECT = 5;
    static final int ROLE_SELECT = 6;
    static final int MENTIONABLE_SELECT = 7;
    static final int CHANNEL_SELECT = 8;
    static final int SECTION = 9;
    static final int TEXT = 10;
    static final int THUMBNAIL = 11;
    static final int GALLERY = 12;
    static final int FILE = 13;
    static final int SEPARATOR = 14;
    static final int CONTAINER = 17;
    static final int LABEL = 18;
    static final int FILE_UPLOAD = 19;
    static final int RADIO_GROUP = 21;
    static final int CHECKBOX_GROUP = 22;
    static final int CHECKBOX = 23;

    private static final Pattern CODE =
            Pattern.compile("```(?:[a-zA-Z]*\\n)?(.*?)\\n?```|`([^`\\n]+)`", Pattern.DOTALL);
    private static final Pattern MOMENT = Pattern.compile("<t:(-?\\d+)(?::[tTdDfFRsS])?>");
    private static final Pattern RELATIVE = Pattern.compile("<t:(-?\\d+):R>");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter IN_UTC =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

    private Shown() {}

    /** With times that are relative, such as {@code <t:…:R>}, as they read when the message was written. */
    static JsonNode relative(JsonNode message) {
        String json = message.toString();
        String at = message.path("edited_timestamp")
                .asText(message.path("timestamp").asText(""));
        if (at.isEmpty() || !json.contains(":R>")) {
            return message;
        }
        Instant written = OffsetDateTime.parse(at).toInstant();
        String read = RELATIVE.matcher(json)
                .replaceAll(match ->
                        relative(Duration.between(written, Instant.ofEpochSecond(Long.parseLong(match.group(1))))));
        try {
            return JSON.readTree(read);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String relative(Duration from) {
        Duration away = from.abs();
        long many = away.toDays() > 0 ? away.toDays() : away.toHours() > 0 ? away.toHours() : away.toMinutes();
        String unit = away.toDays() > 0 ? "day" : away.toHours() > 0 ? "hour" : "minute";
        String time = many + " " + unit + (many == 1 ? "" : "s");
        return from.isNegative() ? time + " ago" : "in " + time;
    }

    static String text(JsonNode message) {
        List<String> parts = new ArrayList<>();
        parts.add(markdown(message.path("content").asText("")));
        message.path("embeds").forEach(embed -> parts.add(embed(embed)));
        parts.add(components(message.path("components")));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String embed(JsonNode embed) {
        List<String> parts = new ArrayList<>();
        parts.add(markdown(embed.path("author").path("name").asText("")));
        parts.add(markdown(embed.path("title").asText("")));
        parts.add(markdown(embed.path("description").asText("")));
        embed.path("fields")
                .forEach(field -> parts.add(markdown(field.path("name").asText("")) + ": "
                        + markdown(field.path("value").asText(""))));
        parts.add(embed.path("footer").path("text").asText(""));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    static String components(JsonNode components) {
        return StreamSupport.stream(components.spliterator(), false)
                .map(Shown::component)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String component(JsonNode component) {
        return switch (component.path("type").asInt()) {
            case ACTION_ROW ->
                StreamSupport.stream(component.path("components").spliterator(), false)
                        .map(Shown::component)
                        .collect(Collectors.joining(" "));
            case BUTTON -> "[" + label(component) + "]";
            case STRING_SELECT, RADIO_GROUP, CHECKBOX_GROUP ->
                "{" + component.path("placeholder").asText("") + ": "
                        + String.join(" | ", component.path("options").findValuesAsText("label")) + "}";
            case USER_SELECT -> "{@ " + component.path("placeholder").asText("") + "}";
            case ROLE_SELECT, MENTIONABLE_SELECT ->
                "{@& " + component.path("placeholder").asText("") + "}";
            case CHANNEL_SELECT -> "{# " + component.path("placeholder").asText("") + "}";
            case TEXT_INPUT -> "_" + component.path("value").asText("") + "_";
            case TEXT -> markdown(component.path("content").asText());
            case SECTION -> components(component.path("components")) + "\n" + component(component.path("accessory"));
            case CONTAINER -> components(component.path("components"));
            case GALLERY ->
                StreamSupport.stream(component.path("items").spliterator(), false)
                        .map(item -> "<picture: " + item.path("description").asText("") + ">")
                        .collect(Collectors.joining(" "));
            case THUMBNAIL -> "<picture: " + component.path("description").asText("") + ">";
            case FILE -> "<file: " + component.path("file").path("url").asText() + ">";
            case LABEL -> component.path("label").asText() + ": " + component(component.path("component"));
            default -> "";
        };
    }

    static String label(JsonNode button) {
        String emoji = button.path("emoji").path("name").asText("");
        String label = button.path("label").asText("");
        return emoji.isEmpty() ? label : label.isEmpty() ? emoji : emoji + " " + label;
    }

    /** Markdown as it reads: marks taken away, escapes undone, mentions and moments as words; moments in UTC. */
    static String markdown(String text) {
        StringBuilder read = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int end = 0;
        while (code.find()) {
            read.append(unmarked(text.substring(end, code.start())));
            read.append(code.group(1) == null ? code.group(2) : code.group(1));
            end = code.end();
        }
        return read.append(unmarked(text.substring(end))).toString();
    }

    private static String unmarked(String text) {
        String read = MOMENT.matcher(text)
                .replaceAll(match -> IN_UTC.format(Instant.ofEpochSecond(Long.parseLong(match.group(1)))));
        return read.replaceAll("(?m)^(?:#{1,3}|-#) ", "")
                .replaceAll("<@[!&]?(\\d+)>", "@$1")
                .replaceAll("<#(\\d+)>", "#$1")
                .replaceAll("(?<!\\\\)\\[([^\\]\\n]+)]\\((?:[^()\\s]+)\\)", "$1")
                .replaceAll("(?<!\\\\)(\\*{1,3}|__|~~|\\|\\|)(?=\\S)((?:\\\\.|[^\\\\])+?)(?<=\\S)(?<!\\\\)\\1", "$2")
                .replaceAll("\\\\(\\p{Punct})", "$1")
                // Put into a customer's words to keep them from meaning anything; nobody sees it.
                .replace("\u200b", "")
                .replace("\u2060", "");
    }

    /** Everything that can be pressed or chosen from, wherever it stands. */
    static void eachElement(JsonNode components, Consumer<JsonNode> consumer) {
        for (JsonNode component : components) {
            switch (component.path("type").asInt()) {
                case BUTTON, STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT ->
                    consumer.accept(component);
                default -> {
                    eachElement(component.path("components"), consumer);
                    if (component.has("accessory")) {
                        eachElement(
                                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                                        .arrayNode()
                                        .add(component.path("accessory")),
                                consumer);
                    }
                }
            }
        }
    }
}
