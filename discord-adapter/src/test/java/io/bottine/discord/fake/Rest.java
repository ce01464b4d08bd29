package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.World.Guild;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What each request does and answers. */
final class Rest {

    private static final String COMMANDS = "/applications/{application}/commands";
    private static final String OF_A_GUILD = "/applications/{application}/guilds/{guild}/commands";

    private final World world;
    private final Payloads payloads;
    private final Rules rules;
    private final Channels channels;
    private final Hooks hooks;
    private final Commands commands;
    private final Gateway gateway;
    private final String token;
    private volatile boolean tokenGone;

    Rest(
            World world,
            Payloads payloads,
            Rules rules,
            Channels channels,
            Hooks hooks,
            Commands commands,
            Gateway gateway,
            String token) {
        this.world = world;
        this.payloads = payloads;
        this.rules = rules;
        this.channels = channels;
        this.hooks = hooks;
        this.commands = commands;
        this.gateway = gateway;
        this.token = token;
    }

    /** The bot's token is no longer good, or is again. */
    void revoke(boolean yes) {
        tokenGone = yes;
    }

    Result answer(Call call) {
        String[] parts = call.parts();
        boolean byItsOwnToken = parts[0].equals("interactions") || parts[0].equals("webhooks");
        if (!byItsOwnToken && (tokenGone || !call.token().equals("Bot " + token))) {
            if (!tokenGone) {
                rules.broke(call, "a token nobody gave out");
            }
            return Result.error(0);
        }
        List<String> refusals = rules.look(call);
        if (!refusals.isEmpty()) {
            return Result.invalid(refusals);
        }
        return switch (parts[0]) {
            case "interactions" -> hooks.callback(call);
            case "webhooks" -> webhooks(call);
            case "channels" -> channels(call);
            case "users" -> users(call);
            case "guilds" -> guilds(call);
            case "applications" -> applications(call);
            case "gateway" -> Result.ok(gateway());
            default -> unknown(call);
        };
    }

    private Result unknown(Call call) {
        rules.broke(call, "nobody here knows this request");
        return new Result(
                404, Payloads.JSON.objectNode().put("message", "404: Not Found").put("code", 0));
    }

    private ObjectNode gateway() {
        ObjectNode json = Payloads.JSON.objectNode().put("url", gateway.url()).put("shards", 1);
        json.putObject("session_start_limit")
                .put("total", 1000)
                .put("remaining", 999)
                .put("reset_after", 86_400_000)
                .put("max_concurrency", 1);
        return json;
    }

    private Result webhooks(Call call) {
        if (call.is(Fault.FOLLOW_UP)) {
            return hooks.followUp(call);
        }
        return switch (call.method()) {
            case "PATCH" -> hooks.edit(call);
            case "GET" -> hooks.read(call);
            case "DELETE" -> hooks.delete(call);
            default -> unknown(call);
        };
    }

    private Result channels(Call call) {
        if (call.is(Fault.POST)) {
            return channels.post(call);
        } else if (call.is(Fault.EDIT)) {
            return channels.edit(call);
        } else if (call.is("GET /channels/{channel}/messages/{message}")) {
            return channels.read(call);
        } else if (call.is("DELETE /channels/{channel}/messages/{message}")) {
            return channels.delete(call);
        } else if (call.is(Fault.THREAD)) {
            return channels.thread(call);
        } else if (call.is("GET /channels/{channel}")) {
            return channels.show(call.parts()[1]);
        } else if (call.is("PATCH /channels/{channel}")) {
            return channels.modify(call);
        } else if (call.is("POST /channels/{channel}/typing")) {
            return Result.NOTHING;
        }
        return unknown(call);
    }

    private Result users(Call call) {
        if (call.is(Fault.OPEN_DIRECT)) {
            return channels.open(call);
        } else if (call.is("GET /users/@me")) {
            return Result.ok(payloads.user(world.bot()).put("verified", true).put("mfa_enabled", true));
        } else if (call.is("GET /users/{user}")) {
            return world.knownPerson(call.parts()[1])
                    .map(person -> Result.ok(payloads.user(person)))
                    .orElseGet(() -> Result.error(Errors.UNKNOWN_USER));
        } else if (call.is("DELETE /users/@me/guilds/{guild}")) {
            Optional<Guild> guild = world.knownGuild(call.parts()[3]).filter(each -> each.joined);
            guild.ifPresent(left -> {
                left.joined = false;
                gateway.dispatch(
                        left.id, "GUILD_DELETE", Payloads.JSON.objectNode().put("id", left.id));
            });
            return guild.isPresent() ? Result.NOTHING : Result.error(Errors.UNKNOWN_GUILD);
        }
        return unknown(call);
    }

    private Result guilds(Call call) {
        return world.knownGuild(call.parts()[1])
                .filter(guild -> guild.joined)
                .map(guild -> guild(call, guild))
                .orElseGet(() -> Result.error(Errors.UNKNOWN_GUILD));
    }

    private Result guild(Call call, Guild guild) {
        if (call.is("GET /guilds/{guild}")) {
            return Result.ok(payloads.guild(guild));
        } else if (call.is("GET /guilds/{guild}/roles")) {
            return all(guild.roles.values(), role -> payloads.role(role, world.bot().id));
        } else if (call.is("GET /guilds/{guild}/channels")) {
            return all(
                    guild.channels.values().stream()
                            .filter(channel -> !channel.isThread())
                            .toList(),
                    payloads::channel);
        } else if (call.is(Fault.MEMBER)) {
            String person = call.parts()[3];
            return guild.member(person)
                    .map(member -> Result.ok(payloads.member(member, true)))
                    .orElseGet(() -> Result.error(
                            world.knownPerson(person).isPresent() ? Errors.UNKNOWN_MEMBER : Errors.UNKNOWN_USER));
        }
        return unknown(call);
    }

    private static <T> Result all(Iterable<T> each, Function<T, ObjectNode> json) {
        ArrayNode list = Payloads.JSON.arrayNode();
        each.forEach(one -> list.add(json.apply(one)));
        return Result.ok(list);
    }

    private Result applications(Call call) {
        String[] parts = call.parts();
        if (call.is("GET /applications/@me")) {
            return Result.ok(application());
        }
        boolean own = parts[1].equals(world.bot().id);
        if (!own) {
            return Result.error(Errors.MISSING_ACCESS);
        }
        String guild = parts.length > 3 && parts[2].equals("guilds") ? parts[3] : "";
        if (call.is("GET " + COMMANDS) || call.is("GET " + OF_A_GUILD)) {
            return commands.list(guild);
        } else if (call.is("PUT " + COMMANDS) || call.is("PUT " + OF_A_GUILD)) {
            return commands.replace(guild, call.body());
        } else if (call.is("POST " + COMMANDS) || call.is("POST " + OF_A_GUILD)) {
            return commands.create(guild, call.body());
        } else if (call.is("DELETE " + COMMANDS + "/{command}") || call.is("DELETE " + OF_A_GUILD + "/{command}")) {
            return commands.delete(guild, parts[parts.length - 1]);
        }
        return unknown(call);
    }

    private ObjectNode application() {
        ObjectNode json = Payloads.JSON
                .objectNode()
                .put("id", world.bot().id)
                .put("name", world.bot().name)
                .put("description", "")
                .put("bot_public", true)
                .put("bot_require_code_grant", false)
                .put("verify_key", "fake")
                .put("flags", 0)
                .put("summary", "");
        json.putNull("icon");
        json.putNull("team");
        json.set("bot", payloads.user(world.bot()));
        return json;
    }
}
