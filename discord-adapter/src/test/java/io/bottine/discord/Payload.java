package io.bottine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Interactions as Discord sends them, cut to what is read; in single quotes, to be legible. */
final class Payload {

    static final String GUILD = "1184960000000000100";
    static final String LEA = "1184960000000000001";

    private Payload() {}

    static JsonNode json(String singleQuoted) {
        try {
            return Api.JSON.readTree(singleQuoted.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of Léa, an agent, in a channel of her team's guild. */
    static JsonNode inGuild(int type, String data) {
        ObjectNode payload = direct(type, data);
        payload.set("member", json("""
                {'user': {'id': '%s', 'username': 'lea.m', 'global_name': 'Léa'}, 'nick': 'Léa M.',
                 'roles': ['1184960000000000201'], 'permissions': '2147483648'}""".formatted(LEA)));
        payload.remove("user");
        payload.put("guild_id", GUILD);
        payload.put("channel_id", "1184960000000000301");
        payload.set("channel", json("{'id': '1184960000000000301', 'type': 0}"));
        return payload;
    }

    /** Of Léa, in her direct messages with the bot. */
    static ObjectNode direct(int type, String data) {
        ObjectNode payload = (ObjectNode) json("""
                {'id': '1184960000000000900', 'token': 'aW50ZXJhY3Rpb24', 'application_id': '1184960000000000000',
                 'version': 1, 'locale': 'fr', 'channel_id': '1184960000000000302',
                 'channel': {'id': '1184960000000000302', 'type': 1},
                 'user': {'id': '%s', 'username': 'lea.m', 'global_name': 'Léa'}}""".formatted(LEA));
        payload.put("type", type);
        payload.set("data", json(data));
        return payload;
    }

    static JsonNode on(JsonNode payload, String message) {
        ((ObjectNode) payload).set("message", json(message));
        return payload;
    }
}
