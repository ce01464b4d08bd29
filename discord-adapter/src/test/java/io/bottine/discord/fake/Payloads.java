package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.World.Channel;
import io.bottine.discord.fake.World.Guild;
import io.bottine.discord.fake.World.Member;
import io.bottine.discord.fake.World.Person;
import io.bottine.discord.fake.World.Role;
import java.time.Instant;
import java.util.Map;

/** What the world looks like in Discord's JSON (docs: Resources). */
final class Payloads {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String LONG_AGO = "2025-01-06T09:00:00.000000+00:00";

    private final World world;

    Payloads(World world) {
        this.world = world;
    }

    ObjectNode user(Person person) {
        ObjectNode user = JSON.objectNode()
                .put("id", person.id)
                .put("username", person.name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .put("discriminator", person.robot ? "4711" : "0")
                .put("global_name", person.robot ? null : person.name)
                .put("public_flags", 0);
        user.putNull("avatar");
        user.putNull("avatar_decoration_data");
        user.putNull("clan");
        user.putNull("primary_guild");
        return person.robot ? user.put("bot", true) : user;
    }

    /** Without the user where something else tells of them. */
    ObjectNode member(Member member, boolean withUser) {
        ObjectNode json = JSON.objectNode()
                .put("joined_at", LONG_AGO)
                .put("deaf", false)
                .put("mute", false)
                .put("pending", false)
                .put("flags", 0);
        json.putNull("nick");
        json.putNull("avatar");
        json.putNull("banner");
        json.putNull("premium_since");
        json.putNull("communication_disabled_until");
        ArrayNode roles = json.putArray("roles");
        member.roles.stream().sorted().forEach(roles::add);
        if (withUser) {
            json.set("user", user(member.person));
        }
        return json;
    }

    ObjectNode role(Role role, String application) {
        ObjectNode json = JSON.objectNode()
                .put("id", role.id)
                .put("name", role.name)
                .put("permissions", Long.toString(role.permissions))
                .put("position", role.position)
                .put("color", 0)
                .put("hoist", false)
                .put("managed", role.managed)
                .put("mentionable", false)
                .put("flags", 0);
        json.putObject("colors")
                .put("primary_color", 0)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        json.putNull("icon");
        json.putNull("unicode_emoji");
        if (role.managed) {
            json.putObject("tags").put("bot_id", application);
        }
        return json;
    }

    ObjectNode channel(Channel channel) {
        ObjectNode json = JSON.objectNode()
                .put("id", channel.id)
                .put("type", channel.type)
                .put("flags", 0);
        json.putNull("last_message_id");
        if (channel.isDirect()) {
            json.putArray("recipients").add(user(world.person(channel.parent)));
            return json;
        }
        json.put("guild_id", channel.guild).put("name", channel.name).put("rate_limit_per_user", 0);
        if (channel.isThread()) {
            return thread(channel, json);
        }
        json.put("position", 0).put("nsfw", false);
        json.putNull("topic");
        json.putNull("parent_id");
        ArrayNode overwrites = json.putArray("permission_overwrites");
        channel.overwrites.forEach((subject, overwrite) -> overwrites
                .addObject()
                .put("id", subject)
                .put("type", world.knownPerson(subject).isPresent() ? 1 : 0)
                .put("allow", Long.toString(overwrite.allow()))
                .put("deny", Long.toString(overwrite.deny())));
        return json;
    }

    private ObjectNode thread(Channel thread, ObjectNode json) {
        json.put("parent_id", thread.parent)
                .put("owner_id", world.bot().id)
                .put("member_count", 1)
                .put("message_count", 0)
                .put("total_message_sent", 0);
        json.putObject("thread_metadata")
                .put("archived", thread.archived)
                .put("locked", thread.locked)
                .put("auto_archive_duration", 1440)
                .put("archive_timestamp", LONG_AGO)
                .put("create_timestamp", LONG_AGO);
        return json;
    }

    /** As {@code GUILD_CREATE} tells it. */
    ObjectNode guild(Guild guild) {
        ObjectNode json = JSON.objectNode()
                .put("id", guild.id)
                .put("name", guild.name)
                .put("owner_id", guild.owner)
                .put("preferred_locale", guild.locale)
                .put("joined_at", LONG_AGO)
                .put("large", false)
                .put("unavailable", false)
                .put("member_count", guild.members.size())
                .put("afk_timeout", 300)
                .put("verification_level", 1)
                .put("default_message_notifications", 1)
                .put("explicit_content_filter", 0)
                .put("mfa_level", 0)
                .put("nsfw", false)
                .put("nsfw_level", 0)
                .put("premium_tier", 0)
                .put("premium_subscription_count", 0)
                .put("premium_progress_bar_enabled", false)
                .put("system_channel_flags", 0)
                .put("max_members", 500_000)
                .put("max_video_channel_users", 25);
        for (String none : new String[] {
            "icon",
            "splash",
            "discovery_splash",
            "banner",
            "description",
            "vanity_url_code",
            "afk_channel_id",
            "application_id",
            "system_channel_id",
            "rules_channel_id",
            "public_updates_channel_id",
            "safety_alerts_channel_id",
            "max_presences",
            "incidents_data"
        }) {
            json.putNull(none);
        }
        for (String empty : new String[] {
            "features",
            "emojis",
            "stickers",
            "voice_states",
            "presences",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds",
            "threads"
        }) {
            json.putArray(empty);
        }
        ArrayNode roles = json.putArray("roles");
        guild.roles.values().forEach(role -> roles.add(role(role, world.bot().id)));
        ArrayNode channels = json.putArray("channels");
        guild.channels.values().stream()
                .filter(channel -> !channel.isThread())
                .forEach(channel -> channels.add(channel(channel)));
        guild.channels.values().stream()
                .filter(channel -> channel.isThread() && !channel.archived)
                .forEach(channel -> json.withArray("threads").add(channel(channel)));
        // Without the members' intent, a bot is told of itself alone.
        guild.member(world.bot().id).ifPresent(bot -> json.putArray("members").add(member(bot, true)));
        return json;
    }

    /** A message, before anything is in it. */
    ObjectNode message(String id, String channel, Person author, Instant at, int type) {
        ObjectNode json = JSON.objectNode()
                .put("id", id)
                .put("channel_id", channel)
                .put("type", type)
                .put("content", "")
                .put("timestamp", timestamp(at))
                .put("tts", false)
                .put("mention_everyone", false)
                .put("pinned", false)
                .put("flags", 0);
        json.set("author", user(author));
        json.putNull("edited_timestamp");
        for (String empty : new String[] {"mentions", "mention_roles", "attachments", "embeds", "components"}) {
            json.putArray(empty);
        }
        return json;
    }

    static String timestamp(Instant at) {
        return at.atOffset(java.time.ZoneOffset.UTC)
                .format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx"));
    }

    /** What every interaction tells, in a place where somebody is. */
    ObjectNode interaction(String id, String token, int type, Person by, Channel channel) {
        ObjectNode json = JSON.objectNode()
                .put("id", id)
                .put("application_id", world.bot().id)
                .put("type", type)
                .put("token", token)
                .put("version", 1)
                .put("locale", by.locale)
                .put("channel_id", channel.id)
                .put("attachment_size_limit", 10_485_760);
        json.putArray("entitlements");
        json.putArray("entitlement_sku_ids");
        ObjectNode owners = json.putObject("authorizing_integration_owners");
        ObjectNode where = channel(channel);
        if (channel.isDirect()) {
            // Seen by the person: the other one there is the bot.
            where.putArray("recipients").add(user(world.bot()));
            json.put("context", 1).put("app_permissions", Long.toString(Permissions.OF_EVERYONE));
            json.set("user", user(by));
            owners.put("0", "0");
        } else {
            Guild guild = world.guild(channel.guild);
            Member member = guild.member(by.id).orElseThrow();
            ObjectNode memberJson = member(member, true);
            long permissions = Permissions.of(guild, member, channel);
            memberJson.put("permissions", Long.toString(permissions)).put("unusual_dm_activity_until", (String) null);
            where.put("permissions", Long.toString(permissions));
            json.put("context", 0)
                    .put("guild_id", guild.id)
                    .put("guild_locale", guild.locale)
                    .put(
                            "app_permissions",
                            Long.toString(Permissions.of(
                                    guild, guild.member(world.bot().id).orElseThrow(), channel)));
            json.putObject("guild")
                    .put("id", guild.id)
                    .put("locale", guild.locale)
                    .putArray("features");
            json.set("member", memberJson);
            owners.put("0", guild.id);
        }
        json.set("channel", where);
        return json;
    }

    /** People, roles and channels that were chosen, as an interaction resolves them. */
    ObjectNode resolved(String guild, Iterable<String> ids) {
        ObjectNode resolved = JSON.objectNode();
        for (String id : ids) {
            world.knownPerson(id).ifPresent(person -> {
                resolved.withObjectProperty("users").set(id, user(person));
                world.knownGuild(guild)
                        .flatMap(known ->
                                known.member(id).map(member -> Map.entry(member, Permissions.of(known, member))))
                        .ifPresent(found -> resolved.withObjectProperty("members")
                                .set(
                                        id,
                                        member(found.getKey(), false)
                                                .put("permissions", Long.toString(found.getValue()))));
            });
            world.knownGuild(guild).ifPresent(known -> {
                known.knownRole(id)
                        .ifPresent(role -> resolved.withObjectProperty("roles").set(id, role(role, world.bot().id)));
                known.knownChannel(id)
                        .ifPresent(channel -> resolved.withObjectProperty("channels")
                                .set(
                                        id,
                                        JSON.objectNode()
                                                .put("id", id)
                                                .put("name", channel.name)
                                                .put("type", channel.type)
                                                .put("permissions", Long.toString(Permissions.OF_EVERYONE))));
            });
        }
        return resolved;
    }

    static JsonNode error(int code) {
        return JSON.objectNode().put("message", Errors.message(code)).put("code", code);
    }
}
