package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.World.Channel;
import io.bottine.discord.fake.World.Guild;
import io.bottine.discord.fake.World.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Channels, conversations and threads, and the messages in them (docs: Resources, Channel and Message). */
final class Channels {

    private static final Duration NONCES_LIVE = Duration.ofMinutes(5);
    private static final int IN_A_THREAD = 11;

    private final World world;
    private final Payloads payloads;
    private final Board board;
    private final Messages messages;
    private final Gateway gateway;
    private final Map<String, Nonce> nonces = new ConcurrentHashMap<>();

    private record Nonce(Message message, Instant used) {}

    Channels(World world, Payloads payloads, Board board, Messages messages, Gateway gateway) {
        this.world = world;
        this.payloads = payloads;
        this.board = board;
        this.messages = messages;
        this.gateway = gateway;
    }

    Result open(Call call) {
        return world.knownPerson(call.body().path("recipient_id").asText())
                .map(person -> Result.ok(payloads.channel(world.direct(person))))
                .orElseGet(() -> Result.error(Errors.UNKNOWN_USER));
    }

    Result show(String id) {
        return with(
                id,
                channel -> refused(channel, Permissions.VIEW_CHANNEL)
                        .map(Result::error)
                        .orElseGet(() -> Result.ok(payloads.channel(channel))));
    }

    /** A thread is archived, opened again or locked. */
    Result modify(Call call) {
        return with(call.parts()[1], channel -> {
            Optional<Integer> refused = refused(channel, Permissions.VIEW_CHANNEL);
            if (refused.isPresent()) {
                return Result.error(refused.get());
            }
            channel.archived = call.body().path("archived").asBoolean(channel.archived);
            channel.locked = call.body().path("locked").asBoolean(channel.locked);
            gateway.dispatch(
                    channel.guild, channel.isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE", payloads.channel(channel));
            return Result.ok(payloads.channel(channel));
        });
    }

    private interface Doing {
        Result with(Channel channel);
    }

    private Result with(String id, Doing doing) {
        return world.knownChannel(id)
                .filter(channel -> channel.isDirect() || world.guild(channel.guild).joined)
                .map(doing::with)
                .orElseGet(() -> Result.error(Errors.UNKNOWN_CHANNEL));
    }

    /** Why the bot may not, if it may not. */
    private Optional<Integer> refused(Channel channel, long permission) {
        if (channel.isDirect()) {
            return Optional.empty();
        }
        Guild guild = world.guild(channel.guild);
        long permissions = guild.member(world.bot().id)
                .map(bot -> Permissions.of(guild, bot, channel))
                .orElse(0L);
        if (!Permissions.has(permissions, Permissions.VIEW_CHANNEL)) {
            return Optional.of(Errors.MISSING_ACCESS);
        }
        return Permissions.has(permissions, permission) ? Optional.empty() : Optional.of(Errors.MISSING_PERMISSIONS);
    }

    Result post(Call call) {
        return with(call.parts()[1], channel -> {
            Optional<Integer> refused = channel.isDirect()
                    ? refused(world.person(channel.parent))
                    : refused(
                            channel,
                            channel.isThread() ? Permissions.SEND_MESSAGES_IN_THREADS : Permissions.SEND_MESSAGES);
            if (refused.isPresent()) {
                return Result.error(refused.get());
            }
            return posted(channel, call);
        });
    }

    private Optional<Integer> refused(Person person) {
        boolean together = world.guilds().stream()
                .anyMatch(guild -> guild.member(person.id).isPresent());
        return person.closedToTheBot || !together ? Optional.of(Errors.CANNOT_MESSAGE_USER) : Optional.empty();
    }

    private synchronized Result posted(Channel channel, Call call) {
        JsonNode body = call.body();
        String nonce = body.path("nonce").asText("");
        String key = channel.id + " " + nonce;
        Nonce before = nonces.get(key);
        if (body.path("enforce_nonce").asBoolean()
                && !nonce.isEmpty()
                && before != null
                && messages.now().isBefore(before.used().plus(NONCES_LIVE))) {
            return Result.ok(before.message().json());
        }
        String referenced = body.path("message_reference").path("message_id").asText("");
        if (!referenced.isEmpty() && board.message(channel.id, referenced).isEmpty()) {
            return Result.error(Errors.UNKNOWN_MESSAGE);
        }
        channel.archived = false;
        Message message = messages.post(channel, body, call.files(), Optional.empty(), referenced.isEmpty() ? 0 : 19);
        if (!nonce.isEmpty()) {
            nonces.put(key, new Nonce(message, messages.now()));
        }
        return Result.ok(message.json());
    }

    private interface OnMessage {
        Result with(Message message);
    }

    private Result with(Call call, OnMessage doing) {
        return with(call.parts()[1], channel -> {
            Optional<Integer> refused = refused(channel, Permissions.VIEW_CHANNEL);
            if (refused.isPresent()) {
                return Result.error(refused.get());
            }
            return board.message(channel.id, call.parts()[3])
                    .filter(message -> !message.ephemeral())
                    .map(doing::with)
                    .orElseGet(() -> Result.error(Errors.UNKNOWN_MESSAGE));
        });
    }

    Result read(Call call) {
        return with(call, message -> Result.ok(message.json()));
    }

    Result edit(Call call) {
        return with(
                call,
                message -> message.by().equals(world.bot().id)
                        ? Result.ok(messages.change(message, call.body(), call.files())
                                .json())
                        : Result.error(Errors.NOT_OURS));
    }

    Result delete(Call call) {
        return with(call, message -> {
            board.delete(message);
            return Result.NOTHING;
        });
    }

    /** Begins the thread of a message, whose id it has. */
    Result thread(Call call) {
        return with(call, message -> {
            Channel parent = world.knownChannel(message.channel()).orElseThrow();
            Optional<Integer> refused = refused(parent, Permissions.CREATE_PUBLIC_THREADS);
            if (refused.isPresent()) {
                return Result.error(refused.get());
            }
            if (world.knownChannel(message.id()).isPresent()) {
                return Result.error(Errors.THREAD_EXISTS);
            }
            Channel thread =
                    world.thread(parent, message.id(), call.body().path("name").asText());
            ObjectNode json = payloads.channel(thread);
            gateway.dispatch(parent.guild, "THREAD_CREATE", json.deepCopy().put("newly_created", true));
            return new Result(201, json.put("type", IN_A_THREAD));
        });
    }
}
