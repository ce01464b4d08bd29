package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What the bot registered, everywhere or in a guild (docs: Interactions, Application Commands). */
final class Commands {

    static final int SLASH = 1;
    static final int ON_A_PERSON = 2;
    static final int ON_A_MESSAGE = 3;

    static final int SUB_COMMAND = 1;
    static final int STRING = 3;
    static final int INTEGER = 4;
    static final int USER = 6;
    static final int CHANNEL = 7;
    static final int ROLE = 8;

    private final World world;
    private final Snowflakes ids = new Snowflakes(java.time.InstantSource.system());
    private final Map<String, List<ObjectNode>> registered = new ConcurrentHashMap<>();
    private final AtomicInteger registrations = new AtomicInteger();

    Commands(World world) {
        this.world = world;
    }

    /** Those that can be used in a guild, or in a conversation where it is empty. */
    List<ObjectNode> in(String guild) {
        return Stream.concat(
                        registered.getOrDefault("", List.of()).stream(),
                        guild.isEmpty() ? Stream.empty() : registered.getOrDefault(guild, List.of()).stream())
                .toList();
    }

    Optional<ObjectNode> find(String guild, int type, String name) {
        return in(guild).stream()
                .filter(command -> command.path("type").asInt() == type)
                .filter(command -> isCalled(command, name))
                .findFirst();
    }

    /** By its own name or by one of those it has in other languages. */
    static boolean isCalled(JsonNode what, String name) {
        if (what.path("name").asText().equals(name)) {
            return true;
        }
        for (JsonNode other : what.path("name_localizations")) {
            if (other.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** How often something was registered. */
    int registrations() {
        return registrations.get();
    }

    /** @param guild empty for everywhere */
    Result list(String guild) {
        ArrayNode all = Payloads.JSON.arrayNode();
        registered.getOrDefault(guild, List.of()).forEach(all::add);
        return Result.ok(all);
    }

    synchronized Result replace(String guild, JsonNode wanted) {
        registrations.incrementAndGet();
        List<ObjectNode> made = new ArrayList<>();
        wanted.forEach(command -> made.add(kept(guild, command)));
        registered.put(guild, List.copyOf(made));
        return list(guild);
    }

    synchronized Result create(String guild, JsonNode wanted) {
        registrations.incrementAndGet();
        ObjectNode made = kept(guild, wanted);
        List<ObjectNode> all = new ArrayList<>(registered.getOrDefault(guild, List.of()));
        all.removeIf(each -> same(each, made));
        all.add(made);
        registered.put(guild, List.copyOf(all));
        return new Result(201, made);
    }

    synchronized Result delete(String guild, String id) {
        List<ObjectNode> all = new ArrayList<>(registered.getOrDefault(guild, List.of()));
        boolean there = all.removeIf(each -> each.path("id").asText().equals(id));
        registered.put(guild, List.copyOf(all));
        return there ? Result.NOTHING : Result.error(Errors.UNKNOWN_COMMAND);
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.path("name").equals(other.path("name"))
                && one.path("type").asInt() == other.path("type").asInt();
    }

    /** As Discord keeps it: with an id, a version, and what was left out at its usual value. */
    private ObjectNode kept(String guild, JsonNode wanted) {
        ObjectNode command = wanted.deepCopy();
        int type = wanted.path("type").asInt(SLASH);
        command.put("type", type)
                .put(
                        "id",
                        registered.getOrDefault(guild, List.of()).stream()
                                .filter(each -> same(each, command))
                                .map(each -> each.path("id").asText())
                                .findFirst()
                                .orElseGet(ids::next))
                .put("version", ids.next())
                .put("application_id", world.bot().id)
                .put("nsfw", wanted.path("nsfw").asBoolean(false));
        if (!guild.isEmpty()) {
            command.put("guild_id", guild);
        }
        for (String name :
                new String[] {"default_member_permissions", "name_localizations", "description_localizations"}) {
            if (!command.hasNonNull(name)) {
                command.putNull(name);
            }
        }
        if (!command.has("description")) {
            command.put("description", "");
        }
        return command;
    }
}
