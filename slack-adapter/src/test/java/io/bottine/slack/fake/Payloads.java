package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Seen.View;
import io.bottine.slack.fake.World.Profile;
import io.bottine.slack.fake.World.Team;

/** What Slack sends to an app, as it documents it (docs.slack.dev/reference/interaction-payloads and /events). */
final class Payloads {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String VERIFICATION = "fake-verification-token";

    private final World world;
    private final Triggers triggers;
    private final Door door;

    Payloads(World world, Triggers triggers, Door door) {
        this.world = world;
        this.triggers = triggers;
        this.door = door;
    }

    Envelope command(Team team, Profile by, String channel, String command, String text) {
        ObjectNode payload = JSON.objectNode()
                .put("token", VERIFICATION)
                .put("team_id", team.id)
                .put("team_domain", team.domain)
                .put("channel_id", channel)
                .put("channel_name", channelName(channel))
                .put("user_id", by.id)
                .put("user_name", by.name.toLowerCase(java.util.Locale.ROOT))
                .put("command", command)
                .put("text", text)
                .put("api_app_id", FakeSlack.APP_ID)
                .put("is_enterprise_install", String.valueOf(team.orgWide))
                .put("response_url", door.hookUrl(triggers.hook(team.id, by.id, channel, "")))
                .put("trigger_id", triggers.trigger(by.id));
        if (!team.enterprise.isEmpty()) {
            payload.put("enterprise_id", team.enterprise).put("enterprise_name", team.enterprise);
        }
        return new Envelope(Envelope.Kind.SLASH_COMMANDS, payload);
    }

    private String channelName(String channel) {
        return world.knownRoom(channel).map(room -> room.name).orElse("directmessage");
    }

    private ObjectNode base(String type, Team team, Profile by) {
        ObjectNode payload =
                JSON.objectNode().put("type", type).put("token", VERIFICATION).put("api_app_id", FakeSlack.APP_ID);
        payload.set("team", JSON.objectNode().put("id", team.id).put("domain", team.domain));
        payload.set(
                "enterprise",
                team.enterprise.isEmpty()
                        ? JSON.nullNode()
                        : JSON.objectNode().put("id", team.enterprise).put("name", team.enterprise));
        payload.put("is_enterprise_install", team.orgWide);
        payload.set(
                "user",
                JSON.objectNode()
                        .put("id", by.id)
                        .put("username", by.name.toLowerCase(java.util.Locale.ROOT))
                        .put("name", by.name.toLowerCase(java.util.Locale.ROOT))
                        .put("team_id", by.team));
        payload.put("trigger_id", triggers.trigger(by.id));
        return payload;
    }

    private static Envelope interactive(ObjectNode payload) {
        return new Envelope(Envelope.Kind.INTERACTIVE, payload);
    }

    /** A button that was pressed or an option that was chosen. */
    Envelope action(Team team, Profile by, Seen seen, Shown.Placed placed, JsonNode option) {
        ObjectNode payload = base("block_actions", team, by);
        switch (seen) {
            case Message message -> {
                ObjectNode container = payload.putObject("container")
                        .put("type", "message")
                        .put("message_ts", message.ts())
                        .put("channel_id", message.channel())
                        .put("is_ephemeral", message.ephemeral());
                message.thread().ifPresent(thread -> container.put("thread_ts", thread));
                payload.putObject("channel").put("id", message.channel()).put("name", channelName(message.channel()));
                if (!message.ephemeral()) {
                    payload.set("message", WebApi.json(message));
                }
                payload.put(
                        "response_url", door.hookUrl(triggers.hook(team.id, by.id, message.channel(), message.ts())));
                payload.putObject("state").putObject("values");
            }
            case View view -> {
                payload.putObject("container").put("type", "view").put("view_id", view.id());
                payload.set("view", view.json());
            }
        }
        ObjectNode element = (ObjectNode) placed.element();
        ObjectNode action = payload.putArray("actions").addObject();
        for (String name : new String[] {"type", "action_id", "text", "value", "style", "placeholder"}) {
            if (element.has(name)) {
                action.set(name, element.get(name));
            }
        }
        action.put("block_id", placed.block().path("block_id").asText());
        action.put("action_ts", triggers.ts());
        if (!option.isMissingNode()) {
            action.set("selected_option", option);
        }
        return interactive(payload);
    }

    Envelope submission(Team team, Profile by, View view, ObjectNode values) {
        ObjectNode payload = base("view_submission", team, by);
        ObjectNode json = view.json().deepCopy();
        json.putObject("state").set("values", values);
        payload.set("view", json);
        payload.putArray("response_urls");
        return interactive(payload);
    }

    Envelope closed(Team team, Profile by, View view) {
        ObjectNode payload = base("view_closed", team, by);
        payload.remove("trigger_id");
        payload.set("view", view.json());
        payload.put("is_cleared", false);
        return interactive(payload);
    }

    Envelope messageShortcut(Team team, Profile by, String callback, Message message) {
        ObjectNode payload = base("message_action", team, by);
        payload.put("callback_id", callback).put("message_ts", message.ts()).put("action_ts", triggers.ts());
        payload.putObject("channel").put("id", message.channel()).put("name", channelName(message.channel()));
        payload.set("message", WebApi.json(message));
        payload.put("response_url", door.hookUrl(triggers.hook(team.id, by.id, message.channel(), "")));
        return interactive(payload);
    }

    Envelope globalShortcut(Team team, Profile by, String callback) {
        ObjectNode payload = base("shortcut", team, by);
        payload.put("callback_id", callback).put("action_ts", triggers.ts());
        return interactive(payload);
    }

    Envelope event(Team team, ObjectNode event) {
        ObjectNode payload = JSON.objectNode()
                .put("token", VERIFICATION)
                .put("team_id", team.id)
                .put("api_app_id", FakeSlack.APP_ID)
                .put("type", "event_callback")
                .put("event_id", "Ev" + triggers.ts().replace(".", ""))
                .put("event_time", Long.parseLong(triggers.ts().replaceAll("\\..*", "")))
                .put("is_ext_shared_channel", false);
        payload.set("event", event);
        ObjectNode authorization = payload.putArray("authorizations").addObject();
        authorization
                .put("enterprise_id", team.enterprise.isEmpty() ? null : team.enterprise)
                .put("team_id", team.id)
                .put("user_id", team.bot)
                .put("is_bot", true)
                .put("is_enterprise_install", team.orgWide);
        if (!team.enterprise.isEmpty()) {
            payload.put("enterprise_id", team.enterprise);
        }
        return new Envelope(Envelope.Kind.EVENTS_API, payload);
    }
}
