package io.bottine.slack.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Socket Mode's other end: says hello, delivers envelopes to one connection each, and takes acknowledgements. */
final class Sockets extends WebSocketServer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 30;
    private static final long AGAIN_SECONDS = 6;

    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final Deque<WebSocket> open = new ArrayDeque<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Board board;
    private int connections;

    Sockets(int port, Board board) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        this.board = board;
        setReuseAddr(true);
        setDaemon(true);
    }

    void open() {
        start();
        try {
            if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the socket server did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + UUID.randomUUID() + "&app_id=" + FakeSlack.APP_ID;
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        ObjectNode hello =
                JsonNodeFactory.instance.objectNode().put("type", "hello").put("num_connections", 1);
        hello.putObject("connection_info").put("app_id", FakeSlack.APP_ID);
        hello.putObject("debug_info")
                .put("host", "applink-fake")
                .put("build_number", 1)
                .put("approximate_connection_time", 18060);
        socket.send(hello.toString());
        synchronized (open) {
            open.addLast(socket);
            connections++;
            open.notifyAll();
        }
        board.stir();
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        synchronized (open) {
            open.remove(socket);
        }
        board.stir();
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        try {
            JsonNode ack = JSON.readTree(message);
            CompletableFuture<JsonNode> future =
                    awaited.remove(ack.path("envelope_id").asText());
            if (future != null) {
                future.complete(ack);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onError(WebSocket socket, Exception e) {
        // A connection that breaks is closed, and that is all there is to know.
    }

    /** How many connections there have been. */
    int connections() {
        synchronized (open) {
            return connections;
        }
    }

    int live() {
        synchronized (open) {
            return open.size();
        }
    }

    /** Breaks every connection, as a network does. */
    void drop() {
        synchronized (open) {
            List.copyOf(open).forEach(socket -> socket.closeConnection(1006, "dropped"));
        }
    }

    /** Asks for new connections, as Slack does now and then, and closes the old ones. */
    void refresh(String reason) {
        ObjectNode disconnect =
                JsonNodeFactory.instance.objectNode().put("type", "disconnect").put("reason", reason);
        disconnect.putObject("debug_info").put("host", "applink-fake");
        synchronized (open) {
            List.copyOf(open).forEach(socket -> socket.send(disconnect.toString()));
        }
    }

    Ack deliver(Envelope envelope, Envelope.Again again) {
        String id = UUID.randomUUID().toString();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("envelope_id", id)
                .put("type", envelope.kind().label())
                .put("accepts_response_payload", envelope.kind() != Envelope.Kind.EVENTS_API);
        if (envelope.kind() == Envelope.Kind.EVENTS_API) {
            json.put("retry_attempt", again.number()).put("retry_reason", again.reason());
        }
        json.set("payload", envelope.payload());
        CompletableFuture<JsonNode> ack = new CompletableFuture<>();
        awaited.put(id, ack);
        long start = System.nanoTime();
        try {
            JsonNode answer = acknowledged(ack, json.toString());
            return new Ack(200, answer.path("payload"), answer.toString(), Duration.ofNanos(System.nanoTime() - start));
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("no acknowledgement of " + json, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** An envelope is sent again by another connection where the one that took it went away before it was acknowledged. */
    private JsonNode acknowledged(CompletableFuture<JsonNode> ack, String envelope)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (long waited = AGAIN_SECONDS; waited < PATIENCE_SECONDS; waited += AGAIN_SECONDS) {
            one().send(envelope);
            JsonNode answer = ack.copy()
                    .completeOnTimeout(MissingNode.getInstance(), AGAIN_SECONDS, TimeUnit.SECONDS)
                    .get();
            if (!answer.isMissingNode()) {
                return answer;
            }
        }
        throw new TimeoutException();
    }

    /** A live connection, each in its turn. */
    private WebSocket one() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (open) {
            while (true) {
                open.removeIf(socket -> !socket.isOpen());
                WebSocket socket = open.pollFirst();
                if (socket != null) {
                    open.addLast(socket);
                    return socket;
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("nobody is connected by socket");
                }
                try {
                    open.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError(e);
                }
            }
        }
    }
}
