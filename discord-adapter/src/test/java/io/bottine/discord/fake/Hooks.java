package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.Interactions.Interaction;
import io.bottine.discord.fake.Seen.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Answers to interactions: the first one, what follows it, and changes of both (docs: Receiving and Responding). */
final class Hooks {

    private static final int REPLY_TO_A_COMMAND = 20;
    private static final int REPLY = 19;

    private final World world;
    private final Board board;
    private final Messages messages;
    private final Interactions interactions;
    private final Rules rules;

    Hooks(World world, Board board, Messages messages, Interactions interactions, Rules rules) {
        this.rules = rules;
        this.world = world;
        this.board = board;
        this.messages = messages;
        this.interactions = interactions;
    }

    // The first answer

    Result callback(Call call) {
        String[] parts = call.parts();
        Optional<Interaction> found = interactions.toAnswer(parts[1], parts[2]);
        if (found.isEmpty()) {
            interactions.refused(parts[2]);
            return Result.error(Errors.UNKNOWN_INTERACTION);
        }
        Interaction interaction = found.get();
        synchronized (interaction) {
            if (interaction.isAnswered()) {
                return Result.error(Errors.ALREADY_ACKNOWLEDGED);
            }
            int type = call.body().path("type").asInt();
            if (!fits(type, interaction)) {
                return Result.invalid(List.of("type: no answer " + type + " to an interaction " + interaction.type));
            }
            Duration took = Duration.ofNanos(System.nanoTime() - interaction.nanos);
            ObjectNode resource = shown(interaction, type, call);
            interaction.answer.complete(new Answer(type, call.body().path("data"), took));
            board.stir();
            return call.query().contains("with_response=true")
                    ? Result.ok(response(interaction, resource))
                    : Result.NOTHING;
        }
    }

    private static boolean fits(int type, Interaction interaction) {
        return switch (type) {
            case Answer.MESSAGE, Answer.DEFERRED_MESSAGE -> interaction.type != Interactions.AUTOCOMPLETE;
            case Answer.DEFERRED_EDIT, Answer.EDIT -> interaction.pressed.isPresent();
            case Answer.CHOICES -> interaction.type == Interactions.AUTOCOMPLETE;
            case Answer.MODAL -> interaction.type == Interactions.COMMAND || interaction.type == Interactions.COMPONENT;
            default -> false;
        };
    }

    private ObjectNode shown(Interaction interaction, int type, Call call) {
        JsonNode data = call.body().path("data");
        ObjectNode resource = Payloads.JSON.objectNode().put("type", type);
        switch (type) {
            case Answer.MESSAGE ->
                resource.set("message", original(interaction, posted(interaction, data, call.files(), false)));
            case Answer.DEFERRED_MESSAGE ->
                resource.set("message", original(interaction, posted(interaction, data, call.files(), true)));
            case Answer.DEFERRED_EDIT -> interaction.original = interaction.pressed.map(Message::id);
            case Answer.EDIT -> {
                Message pressed = interaction.pressed.orElseThrow();
                interaction.original = Optional.of(pressed.id());
                Optional<Message> there = board.message(pressed.channel(), pressed.id());
                there.ifPresent(message -> resource.set(
                        "message", messages.change(message, data, call.files()).json()));
            }
            case Answer.MODAL -> {
                ObjectNode modal = data.deepCopy();
                Messages.number(modal.path("components"), 1);
                board.show(interaction.by.id, interaction.channel.id, modal, interaction.pressed);
            }
            default -> {}
        }
        return resource;
    }

    private static ObjectNode original(Interaction interaction, Message message) {
        interaction.original = Optional.of(message.id());
        return message.json();
    }

    private Message posted(Interaction interaction, JsonNode data, List<String> files, boolean thinking) {
        boolean ephemeral = (data.path("flags").asInt() & Message.EPHEMERAL) != 0;
        int type = interaction.type == Interactions.COMPONENT ? REPLY : REPLY_TO_A_COMMAND;
        ObjectNode json = messages.written(interaction.channel, data, files, type);
        json.put("webhook_id", world.bot().id);
        ObjectNode metadata =
                json.putObject("interaction_metadata").put("id", interaction.id).put("type", interaction.type);
        metadata.set("user", new Payloads(world).user(interaction.by));
        metadata.putObject("authorizing_integration_owners")
                .put("0", interaction.channel.guild.isEmpty() ? "0" : interaction.channel.guild);
        if (thinking) {
            json.put("flags", json.path("flags").asInt() | Message.LOADING);
        }
        return messages.post(interaction.channel, json, ephemeral ? Optional.of(interaction.by.id) : Optional.empty());
    }

    private ObjectNode response(Interaction interaction, ObjectNode resource) {
        ObjectNode response = Payloads.JSON.objectNode();
        ObjectNode about =
                response.putObject("interaction").put("id", interaction.id).put("type", interaction.type);
        interaction.original.ifPresent(original -> about.put("response_message_id", original)
                .put("response_message_loading", resource.path("type").asInt() == Answer.DEFERRED_MESSAGE)
                .put(
                        "response_message_ephemeral",
                        (resource.path("message").path("flags").asInt() & Message.EPHEMERAL) != 0));
        response.set("resource", resource);
        return response;
    }

    // What follows

    Result followUp(Call call) {
        return with(call, interaction -> {
            if (!interaction.isAnswered()) {
                return Result.error(Errors.UNKNOWN_WEBHOOK);
            }
            // The first thing after a deferral takes its place.
            Optional<Message> waiting = original(interaction).filter(Message::thinking);
            if (waiting.isPresent()) {
                return changed(waiting.get(), call);
            }
            return Result.ok(
                    posted(interaction, call.body(), call.files(), false).json());
        });
    }

    Result edit(Call call) {
        return with(
                call,
                interaction -> target(interaction, call.parts()[4])
                        .map(message -> changed(message, call))
                        .orElseGet(() -> Result.error(Errors.UNKNOWN_MESSAGE)));
    }

    private Result changed(Message message, Call call) {
        if (!Messages.fits(message, call.body())) {
            rules.broke(call, "components of the second version without its flag, or something else beside them");
            return Result.error(Errors.INVALID_FORM);
        }
        return Result.ok(messages.change(message, call.body(), call.files()).json());
    }

    Result read(Call call) {
        return with(
                call,
                interaction -> target(interaction, call.parts()[4])
                        .map(message -> Result.ok(message.json()))
                        .orElseGet(() -> Result.error(Errors.UNKNOWN_MESSAGE)));
    }

    Result delete(Call call) {
        return with(
                call,
                interaction -> target(interaction, call.parts()[4])
                        .map(message -> {
                            board.delete(message);
                            return Result.NOTHING;
                        })
                        .orElseGet(() -> Result.error(Errors.UNKNOWN_MESSAGE)));
    }

    private interface Doing {
        Result with(Interaction interaction);
    }

    private Result with(Call call, Doing doing) {
        return interactions
                .byToken(call.parts()[2])
                .map(doing::with)
                .orElseGet(() -> Result.error(Errors.INVALID_WEBHOOK_TOKEN));
    }

    private Optional<Message> original(Interaction interaction) {
        return interaction.original.flatMap(id -> board.message(interaction.channel.id, id));
    }

    private Optional<Message> target(Interaction interaction, String id) {
        return id.equals("@original") ? original(interaction) : board.message(interaction.channel.id, id);
    }
}
