package io.bottine.discord.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** The fake's HTTP server, with the faults that a test wants. */
final class Door implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v10";

    private final HttpServer server;
    private final Board board;
    private final AtomicLong number = new AtomicLong();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch released = new CountDownLatch(1);
    private volatile Optional<Function<Call, Optional<JsonNode>>> listener = Optional.empty();
    private volatile Rest rest;

    Door(int port, Board board, Rest rest) {
        this.board = board;
        this.rest = rest;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(API, this::take);
    }

    void open() {
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + API + "/";
    }

    List<Call> calls() {
        return calls;
    }

    List<Fault> faults() {
        return faults;
    }

    void release() {
        released.countDown();
        released = new CountDownLatch(1);
    }

    /** From now on what is asked is told, and where there is an answer to it, neither looked at nor kept. */
    void forget(Function<Call, Optional<JsonNode>> told) {
        listener = Optional.of(told);
    }

    private void take(HttpExchange exchange) throws IOException {
        Call call = read(exchange);
        if (listener.isPresent()) {
            Optional<JsonNode> answer = listener.get().apply(call);
            if (answer.isPresent()) {
                try (exchange) {
                    limits(exchange, call);
                    reply(exchange, answer.get().isMissingNode() ? 204 : 200, answer.get());
                }
                return;
            }
        }
        try (exchange) {
            answer(exchange, call);
        } catch (RuntimeException e) {
            board.stir();
            throw e;
        }
    }

    private Call read(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        boolean zipped = "gzip".equals(headers.getFirst("Content-Encoding"));
        byte[] bytes =
                (zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()).readAllBytes();
        String type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
        List<String> files = List.of();
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (type.startsWith("multipart/")) {
            Multipart parts = Multipart.read(type, bytes);
            text = parts.payload();
            files = parts.files();
        }
        return new Call(
                number.incrementAndGet(),
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().substring(API.length()),
                Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""),
                Optional.ofNullable(headers.getFirst("Authorization")).orElse(""),
                json(text),
                files,
                0,
                MissingNode.getInstance());
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return Payloads.JSON.objectNode().put("invalid_json", body);
        }
    }

    private void answer(HttpExchange exchange, Call call) throws IOException {
        Optional<Fault> fault =
                faults.stream().filter(each -> each.strikes(call)).findFirst();
        Result real = fault.isEmpty() || fault.get().isDone() ? rest.answer(call) : Result.NOTHING;
        if (fault.isEmpty()) {
            send(exchange, call, real);
            return;
        }
        Fault struck = fault.get();
        if (struck.isHeld()) {
            note(call.answered(0, real.body()));
            await(released);
            send(exchange, call, real);
        } else if (struck.isDropped()) {
            note(call.answered(0, real.body()));
        } else {
            fail(exchange, call, struck.answer());
        }
    }

    private void fail(HttpExchange exchange, Call call, Fault.Answer answer) throws IOException {
        ObjectNode body =
                Payloads.JSON.objectNode().put("message", answer.message()).put("code", answer.code());
        if (!answer.retryAfter().isEmpty()) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Retry-After", answer.retryAfter());
            headers.set("X-RateLimit-Scope", answer.global() ? "global" : "user");
            if (answer.global()) {
                headers.set("X-RateLimit-Global", "true");
            }
            body.put("retry_after", Double.parseDouble(answer.retryAfter())).put("global", answer.global());
        }
        send(exchange, call, new Result(answer.status(), body));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(Call call) {
        calls.add(call);
        board.stir();
    }

    private void send(HttpExchange exchange, Call call, Result result) throws IOException {
        note(call.answered(result.status(), result.body()));
        limits(exchange, call);
        reply(exchange, result.status(), result.body());
    }

    /** Generous ones; {@code Via} tells a limit of Discord's from one of its shield's. */
    private static void limits(HttpExchange exchange, Call call) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Via", "1.1 google");
        String[] parts = call.parts();
        boolean unlimited = parts[0].equals("interactions");
        if (!unlimited) {
            String route = call.method() + " " + call.path().replaceAll("/\\d+|/aW50[^/]*", "/{}");
            headers.set("X-RateLimit-Bucket", Integer.toHexString(route.hashCode()));
            headers.set("X-RateLimit-Limit", "1000");
            headers.set("X-RateLimit-Remaining", "999");
            headers.set("X-RateLimit-Reset", Long.toString(System.currentTimeMillis() / 1000 + 1));
            headers.set("X-RateLimit-Reset-After", "1.000");
        }
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        if (body.isMissingNode()) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
