package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.World.Channel;
import io.bottine.discord.fake.World.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of a request to show something: a message of the bot, new or changed. */
final class Messages {

    /** What a request may set at all: suppressed embeds, ephemeral, silent, and the second version of components. */
    private static final int SETTABLE = 1 << 2 | Message.EPHEMERAL | 1 << 12 | Message.COMPONENTS_V2;

    private static final Pattern MENTION = Pattern.compile("<@(&?)(\\d+)>");

    private final World world;
    private final Payloads payloads;
    private final Board board;
    private final Snowflakes ids;
    private final InstantSource clock;
    private final Gateway gateway;

    Messages(World world, Payloads payloads, Board board, InstantSource clock, Gateway gateway) {
        this.world = world;
        this.payloads = payloads;
        this.board = board;
        this.ids = new Snowflakes(clock);
        this.clock = clock;
        this.gateway = gateway;
    }

    String newId() {
        return ids.next();
    }

    Instant now() {
        return clock.instant();
    }

    /** A message of somebody, who writes it by hand. */
    Message says(Person person, Channel channel, String words) {
        ObjectNode json = payloads.message(newId(), channel.id, person, now(), 0);
        json.put("content", words);
        return post(channel, json, Optional.empty());
    }

    /** A message of the bot. */
    Message post(Channel channel, JsonNode body, List<String> files, Optional<String> onlyFor, int type) {
        return post(channel, written(channel, body, files, type), onlyFor);
    }

    ObjectNode written(Channel channel, JsonNode body, List<String> files, int type) {
        ObjectNode json = payloads.message(newId(), channel.id, world.bot(), now(), type);
        json.put("application_id", world.bot().id);
        json.put("flags", body.path("flags").asInt(0) & SETTABLE);
        if (body.has("nonce")) {
            json.set("nonce", body.path("nonce"));
        }
        fill(json, body, files);
        return json;
    }

    Message post(Channel channel, ObjectNode json, Optional<String> onlyFor) {
        Optional<String> thread = channel.isThread() ? Optional.of(channel.id) : Optional.empty();
        Message posted = board.post(now ->
                new Message(channel.guild, channel.id, json.path("id").asText(), thread, onlyFor, json, 0, now, now));
        if (onlyFor.isEmpty()) {
            ObjectNode told = json.deepCopy();
            if (!channel.guild.isEmpty()) {
                told.put("guild_id", channel.guild);
            }
            gateway.dispatch(
                    channel.guild,
                    channel.guild.isEmpty() ? Gateway.DIRECT_MESSAGES : Gateway.GUILD_MESSAGES,
                    "MESSAGE_CREATE",
                    told);
        }
        return posted;
    }

    /** Whether a change keeps to the version of components that the message has, or says that it is of the second from now on. */
    static boolean fits(Message message, JsonNode body) {
        boolean second = ((message.flags() | body.path("flags").asInt(0)) & Message.COMPONENTS_V2) != 0;
        boolean plain = !body.path("content").asText("").isEmpty()
                || !body.path("embeds").isEmpty();
        for (JsonNode component : body.path("components")) {
            if (component.path("type").asInt() != Shown.ACTION_ROW && !second) {
                return false;
            }
        }
        return !(second && plain);
    }

    Message change(Message message, JsonNode body, List<String> files) {
        ObjectNode json = message.json().deepCopy();
        boolean filled = message.thinking();
        json.put(
                "flags",
                (json.path("flags").asInt() & ~Message.LOADING)
                        | (body.path("flags").asInt(0) & Message.COMPONENTS_V2));
        if (!filled) {
            json.put("edited_timestamp", Payloads.timestamp(now()));
        }
        fill(json, body, files);
        return board.change(message, json);
    }

    private void fill(ObjectNode json, JsonNode body, List<String> files) {
        if (body.has("content")) {
            json.put("content", body.path("content").asText(""));
        }
        for (String list : new String[] {"embeds", "components"}) {
            if (body.has(list)) {
                ArrayNode copy = json.putArray(list);
                body.path(list).forEach(each -> copy.add(each.deepCopy()));
            }
        }
        number(json.path("components"), 1);
        attach(json, body, files);
        mention(json, body.path("allowed_mentions"));
    }

    /** Gives components the ids that Discord gives them where the bot did not. */
    static int number(JsonNode components, int next) {
        int number = next;
        for (JsonNode component : components) {
            if (!component.path("id").isNumber() || component.path("id").asInt() == 0) {
                ((ObjectNode) component).put("id", number);
            }
            number = number(component.path("components"), number + 1);
            for (String single : new String[] {"accessory", "component"}) {
                if (component.has(single)) {
                    number = number(Payloads.JSON.arrayNode().add(component.path(single)), number);
                }
            }
        }
        return number;
    }

    private void attach(ObjectNode json, JsonNode body, List<String> files) {
        if (!body.has("attachments") && files.isEmpty()) {
            return;
        }
        ArrayNode kept = Payloads.JSON.arrayNode();
        for (JsonNode before : json.path("attachments")) {
            for (JsonNode named : body.path("attachments")) {
                if (named.path("id").asText().equals(before.path("id").asText())) {
                    kept.add(before);
                }
            }
        }
        for (String file : files) {
            String id = newId();
            String url = "https://cdn.discordapp.com/attachments/" + id + "/" + file;
            kept.addObject()
                    .put("id", id)
                    .put("filename", file)
                    .put("size", 1)
                    .put("url", url)
                    .put("proxy_url", url)
                    .put("content_type", "image/png");
        }
        json.set("attachments", kept);
    }

    /** Whom it pings: those who are mentioned and may be. */
    private void mention(ObjectNode json, JsonNode allowed) {
        ArrayNode people = json.putArray("mentions");
        ArrayNode roles = json.putArray("mention_roles");
        Matcher mention = MENTION.matcher(texts(json));
        while (mention.find()) {
            String id = mention.group(2);
            boolean role = !mention.group(1).isEmpty();
            String kind = role ? "roles" : "users";
            if (!allowed.isMissingNode() && !holds(allowed.path(kind), id) && !holds(allowed.path("parse"), kind)) {
                continue;
            }
            if (role) {
                roles.add(id);
            } else {
                world.knownPerson(id).ifPresent(person -> people.add(payloads.user(person)));
            }
        }
    }

    private static String texts(JsonNode json) {
        return json.path("content").asText() + " "
                + String.join(" ", json.path("components").findValuesAsText("content"));
    }

    private static boolean holds(JsonNode list, String value) {
        for (JsonNode each : list) {
            if (each.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
