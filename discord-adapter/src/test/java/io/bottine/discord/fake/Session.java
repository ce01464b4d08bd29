package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.java_websocket.WebSocket;

/** What a bot identified as: a shard with the events that were sent to it, to be sent again when it resumes. */
final class Session {

    private static final int DISPATCH = 0;
    private static final int REMEMBERED = 2_000;

    final String id = UUID.randomUUID().toString().replace("-", "");
    final int shard;
    final int shards;
    final long intents;

    private record Sent(long seq, String text) {}

    private final List<Sent> sent = new ArrayList<>();
    private long seq;
    private Optional<WebSocket> socket;

    Session(int shard, int shards, long intents, WebSocket socket) {
        this.shard = shard;
        this.shards = shards;
        this.intents = intents;
        this.socket = Optional.of(socket);
    }

    synchronized void dispatch(String type, ObjectNode data) {
        seq++;
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("t", type)
                .put("s", seq)
                .put("op", DISPATCH);
        event.set("d", data);
        String text = event.toString();
        sent.add(new Sent(seq, text));
        if (sent.size() > REMEMBERED) {
            sent.removeFirst();
        }
        // What cannot be sent now is there when the bot resumes.
        socket.filter(WebSocket::isOpen).ifPresent(open -> open.send(text));
    }

    synchronized void resume(WebSocket by, long after) {
        socket = Optional.of(by);
        sent.stream().filter(event -> event.seq() > after).forEach(event -> by.send(event.text()));
        dispatch("RESUMED", JsonNodeFactory.instance.objectNode());
    }

    synchronized long seq() {
        return seq;
    }

    synchronized Optional<WebSocket> socket() {
        return socket.filter(WebSocket::isOpen);
    }

    boolean serves(String guild) {
        return guild.isEmpty() ? shard == 0 : (Long.parseUnsignedLong(guild) >>> 22) % shards == shard;
    }

    boolean wants(long intent) {
        return (intents & intent) != 0;
    }
}
