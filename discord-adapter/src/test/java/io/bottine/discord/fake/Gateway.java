package io.bottine.discord.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.World.Guild;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The gateway: says hello, lets bots identify and resume, acknowledges heartbeats, and dispatches events. */
final class Gateway extends WebSocketServer {

    static final long GUILDS = 1;
    static final long GUILD_MEMBERS = 1 << 1;
    static final long GUILD_MESSAGES = 1 << 9;
    static final long DIRECT_MESSAGES = 1 << 12;

    /** Those that a bot has to be granted: members, presences, and what is written in messages. */
    private static final long PRIVILEGED = GUILD_MEMBERS | 1 << 8 | 1 << 15;

    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;

    private static final int AUTHENTICATION_FAILED = 4004;
    private static final int NOT_AUTHENTICATED = 4003;
    private static final int ALREADY_AUTHENTICATED = 4005;
    private static final int INVALID_SHARD = 4010;
    private static final int SHARDING_REQUIRED = 4011;
    private static final int DISALLOWED_INTENTS = 4014;

    private static final int HEARTBEAT_EVERY = 41_250;
    private static final long SECONDS_TO_START = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final Payloads payloads;
    private final Board board;
    private final String token;
    private final CountDownLatch started = new CountDownLatch(1);
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<WebSocket, Session> live = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger identified = new AtomicInteger();
    private final AtomicInteger resumed = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean deaf;
    private volatile long heartbeatEvery = HEARTBEAT_EVERY;
    private volatile boolean manyGuilds;

    Gateway(int port, World world, Payloads payloads, Board board, String token) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        this.world = world;
        this.payloads = payloads;
        this.board = board;
        this.token = token;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
    }

    void open() {
        start();
        try {
            if (!started.await(SECONDS_TO_START, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gateway did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "ws://127.0.0.1:" + getPort();
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        connections.incrementAndGet();
        ObjectNode hello = op(HELLO);
        hello.putObject("d").put("heartbeat_interval", heartbeatEvery).putArray("_trace");
        socket.send(hello.toString());
        board.stir();
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        Session closed = live.remove(socket);
        // Who says goodbye with 1000 or 1001 does not come back to the same session.
        if (closed != null && remote && (code == 1000 || code == 1001)) {
            sessions.remove(closed.id);
        }
        board.stir();
    }

    @Override
    public void onError(WebSocket socket, Exception e) {
        // A connection that breaks is closed, and that is all there is to know.
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        JsonNode sent;
        try {
            sent = JSON.readTree(message);
        } catch (JsonProcessingException e) {
            socket.close(4002, "Error while decoding payload.");
            return;
        }
        int op = sent.path("op").asInt();
        switch (op) {
            case HEARTBEAT -> {
                if (!deaf) {
                    socket.send(op(HEARTBEAT_ACK).toString());
                }
            }
            case IDENTIFY -> identify(socket, sent.path("d"));
            case RESUME -> resume(socket, sent.path("d"));
            default -> {
                if (!live.containsKey(socket)) {
                    socket.close(NOT_AUTHENTICATED, "Not authenticated.");
                }
            }
        }
        received.add(op == IDENTIFY || op == RESUME ? "op " + op : message);
        board.stir();
    }

    private void identify(WebSocket socket, JsonNode data) {
        long intents = data.path("intents").asLong();
        int shard = data.path("shard").path(0).asInt(0);
        int shards = data.path("shard").path(1).asInt(1);
        if (!data.path("token").asText().equals(token)) {
            socket.close(AUTHENTICATION_FAILED, "Authentication failed.");
        } else if (live.containsKey(socket)) {
            socket.close(ALREADY_AUTHENTICATED, "Already authenticated.");
        } else if ((intents & PRIVILEGED) != 0) {
            socket.close(DISALLOWED_INTENTS, "Disallowed intent(s).");
        } else if (shard >= shards) {
            socket.close(INVALID_SHARD, "Invalid shard.");
        } else if (manyGuilds && shards == 1) {
            socket.close(SHARDING_REQUIRED, "Sharding required.");
        } else if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            // As it is for who identifies more often than once in five seconds.
            socket.send(op(INVALID_SESSION).put("d", false).toString());
        } else {
            Session session = new Session(shard, shards, intents, socket);
            sessions.put(session.id, session);
            live.put(socket, session);
            ready(session);
        }
    }

    private void ready(Session session) {
        ObjectNode ready = JsonNodeFactory.instance.objectNode().put("v", 10);
        ready.set(
                "user",
                payloads.user(world.bot())
                        .put("verified", true)
                        .put("mfa_enabled", true)
                        .put("flags", 0)
                        .putNull("email"));
        ready.put("session_id", session.id).put("session_type", "normal").put("resume_gateway_url", url());
        for (String empty : new String[] {
            "private_channels", "presences", "relationships", "guild_join_requests", "geo_ordered_rtc_regions", "_trace"
        }) {
            ready.putArray(empty);
        }
        ready.putArray("shard").add(session.shard).add(session.shards);
        ready.putObject("application").put("id", world.bot().id).put("flags", 0);
        List<Guild> guilds = world.guilds().stream()
                .filter(guild -> session.serves(guild.id))
                .toList();
        ready.putArray("guilds");
        guilds.forEach(guild ->
                ready.withArray("guilds").addObject().put("id", guild.id).put("unavailable", true));
        session.dispatch("READY", ready);
        guilds.forEach(guild -> session.dispatch("GUILD_CREATE", payloads.guild(guild)));
        identified.incrementAndGet();
    }

    private void resume(WebSocket socket, JsonNode data) {
        Session session = sessions.get(data.path("session_id").asText());
        if (session == null
                || !data.path("token").asText().equals(token)
                || data.path("seq").asLong() > session.seq()) {
            socket.send(op(INVALID_SESSION).put("d", false).toString());
            return;
        }
        live.put(socket, session);
        session.resume(socket, data.path("seq").asLong());
        resumed.incrementAndGet();
    }

    private static ObjectNode op(int op) {
        return JsonNodeFactory.instance.objectNode().put("op", op).putNull("s").putNull("t");
    }

    /** Tells whoever serves this guild; an empty one stands for conversations. Events wait where a session can be resumed. */
    void dispatch(String guild, String type, ObjectNode data) {
        sessions.values().stream()
                .filter(session -> session.serves(guild))
                .forEach(session -> session.dispatch(type, data));
    }

    void dispatch(String guild, long intent, String type, ObjectNode data) {
        sessions.values().stream()
                .filter(session -> session.serves(guild) && session.wants(intent))
                .forEach(session -> session.dispatch(type, data));
    }

    /** Whether somebody is there to be told of a guild. */
    boolean serves(String guild) {
        return live.values().stream()
                .anyMatch(session -> session.serves(guild) && session.socket().isPresent());
    }

    /** Breaks every connection, as a network does. */
    void drop() {
        List.copyOf(live.keySet()).forEach(socket -> socket.closeConnection(1006, "dropped"));
    }

    /** Closes every connection with a code of Discord's. */
    void close(int code, String reason) {
        List.copyOf(live.keySet()).forEach(socket -> socket.close(code, reason));
    }

    /** Asks for another connection to the same session. */
    void askToReconnect() {
        List.copyOf(live.keySet())
                .forEach(socket -> socket.send(op(RECONNECT).putNull("d").toString()));
    }

    /** The session is no longer good; where it can be resumed, it may be tried once more. */
    void invalidate(boolean resumable) {
        List.copyOf(live.entrySet()).forEach(entry -> {
            if (!resumable) {
                sessions.remove(entry.getValue().id);
            }
            entry.getKey().send(op(INVALID_SESSION).put("d", resumable).toString());
        });
    }

    /** Forgets what could be resumed, without telling anybody. */
    void forgetSessions() {
        sessions.values().removeIf(session -> session.socket().isEmpty());
    }

    /** Answers no heartbeat from now on, or does again. */
    void deaf(boolean yes) {
        deaf = yes;
    }

    /** How often connections to come are to be heard of, in milliseconds. */
    void beat(long every) {
        heartbeatEvery = every;
    }

    /** The next ones to identify do so too often. */
    void refuse(int times) {
        refusals.set(times);
    }

    /** Too many guilds for one shard. */
    void requireShards() {
        manyGuilds = true;
    }

    int connections() {
        return connections.get();
    }

    int live() {
        return (int) live.values().stream()
                .filter(session -> session.socket().isPresent())
                .count();
    }

    int identified() {
        return identified.get();
    }

    int resumed() {
        return resumed.get();
    }

    /** Shards that are connected. */
    List<String> shards() {
        return live.values().stream()
                .map(session -> session.shard + "/" + session.shards)
                .sorted()
                .toList();
    }

    /** What was sent, but for tokens. */
    List<String> received() {
        return List.copyOf(received);
    }

    /** What the bot said that it wants to hear of; empty where it is not there. */
    Optional<Long> intents() {
        return live.values().stream().map(session -> session.intents).findFirst();
    }
}
