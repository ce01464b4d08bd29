package io.bottine.slack.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bottine.slack.fake.Seen.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** The fake's HTTP server: the Web API and the response URLs, with the faults that a test wants. */
final class Door implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/";
    private static final String HOOKS = "/commands/";

    private final HttpServer server;
    private final World world;
    private final Board board;
    private final Rules rules;
    private final Triggers triggers;
    private final AtomicLong number = new AtomicLong();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch released = new CountDownLatch(1);
    private volatile WebApi api;
    private volatile Optional<BiConsumer<String, String>> listener = Optional.empty();

    Door(int port, World world, Board board, Rules rules, Triggers triggers, WebApi api) {
        this.world = world;
        this.board = board;
        this.rules = rules;
        this.triggers = triggers;
        this.api = api;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(API, this::api);
        server.createContext(HOOKS, this::hook);
    }

    void open() {
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String hookUrl(String id) {
        return url() + HOOKS + id;
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

    /**
     * From now on what shows something is neither looked at nor kept: it is told of, answered, and forgotten.
     *
     * @param told the method, or the last part of the response URL, and the body as it was sent
     */
    void forget(BiConsumer<String, String> told) {
        listener = Optional.of(told);
    }

    /** @return false where it has to be answered in earnest, because the app needs what Slack knows */
    private boolean passedOn(HttpExchange exchange, String what, boolean hook) throws IOException {
        boolean shows = hook || what.startsWith("chat.") || what.startsWith("views.");
        if (listener.isEmpty() || !shows) {
            return false;
        }
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            listener.get().accept(what, body);
            ObjectNode answer = WebApi.ok();
            if (what.startsWith("chat.")) {
                answer.put("channel", "C0FORGOTTEN").put("ts", triggers.ts());
            } else if (what.startsWith("views.")) {
                answer.putObject("view").put("id", "V0FORGOTTEN");
            }
            reply(exchange, 200, answer);
        }
        return true;
    }

    private void api(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring(API.length());
        if (passedOn(exchange, method, false)) {
            return;
        }
        Call call = read(exchange, method);
        answer(exchange, call, () -> {
            rules.look(call);
            return api.answer(call);
        });
    }

    private void hook(HttpExchange exchange) throws IOException {
        if (passedOn(exchange, exchange.getRequestURI().getPath().substring(HOOKS.length()), true)) {
            return;
        }
        Call call = read(exchange, "response_url");
        answer(exchange, call, () -> {
            rules.lookAtContent(call);
            String id = exchange.getRequestURI().getPath().substring(HOOKS.length());
            return triggers.useHook(id)
                    .map(hook -> respond(hook, call.args()))
                    .orElseGet(() -> WebApi.error("used_url"));
        });
    }

    /** What a post to a response URL does: another message, or another content of the one that was pressed. */
    ObjectNode respond(Triggers.Hook hook, ObjectNode args) {
        String text = args.path("text").asText("");
        JsonNode blocks = WebApi.blocks(args);
        Optional<Message> pressed = board.message(hook.channel, hook.pressed);
        if (pressed.isPresent() && args.path("delete_original").asBoolean()) {
            board.delete(pressed.get());
        } else if (pressed.isPresent() && args.path("replace_original").asBoolean()) {
            board.change(pressed.get(), text, blocks);
        } else {
            boolean open = args.path("response_type").asText().equals("in_channel");
            Optional<String> thread =
                    Optional.of(args.path("thread_ts").asText("")).filter(ts -> !ts.isEmpty());
            board.post(now -> new Message(
                    hook.team,
                    hook.channel,
                    triggers.ts(),
                    thread,
                    open ? Optional.empty() : Optional.of(hook.user),
                    world.team(hook.team).bot,
                    text,
                    blocks,
                    now,
                    now));
        }
        return WebApi.ok();
    }

    private Call read(HttpExchange exchange, String method) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        ObjectNode args = type.startsWith("application/json") ? json(body) : form(body);
        String bearer = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        String token = bearer.startsWith("Bearer ")
                ? bearer.substring("Bearer ".length())
                : args.path("token").asText("");
        return new Call(number.incrementAndGet(), method, token, args, body, 0, WebApi.ok());
    }

    private static ObjectNode json(String body) {
        try {
            return JSON.readTree(body) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode().put("invalid_json", body);
        }
    }

    private static ObjectNode form(String body) {
        ObjectNode args = JsonNodeFactory.instance.objectNode();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                boolean isJson =
                        List.of("blocks", "view", "attachments", "metadata").contains(name);
                args.set(name, isJson ? tree(value) : JsonNodeFactory.instance.textNode(value));
            }
        }
        return args;
    }

    private static JsonNode tree(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(value);
        }
    }

    private interface Doing {
        ObjectNode answer();
    }

    private void answer(HttpExchange exchange, Call call, Doing doing) throws IOException {
        try (exchange) {
            Optional<Fault> fault =
                    faults.stream().filter(each -> each.strikes(call)).findFirst();
            ObjectNode real = WebApi.ok();
            if (fault.isEmpty() || fault.get().isDone()) {
                real = doing.answer();
            }
            if (fault.isEmpty()) {
                send(exchange, call, status(call, real), "", real);
                return;
            }
            Fault struck = fault.get();
            if (struck.isHeld()) {
                note(call.answered(0, real));
                await(released);
                send(exchange, call, status(call, real), "", real);
            } else if (struck.isDropped()) {
                note(call.answered(0, real));
            } else {
                Fault.Answer answer = struck.answer();
                ObjectNode error = WebApi.error(answer.error());
                if (!answer.needed().isEmpty()) {
                    error.put("needed", answer.needed()).put("provided", answer.provided());
                }
                send(exchange, call, answer.status(), answer.retryAfter(), error);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A response URL answers in HTTP, the Web API in JSON. */
    private static int status(Call call, ObjectNode answer) {
        return call.method().equals("response_url") && !answer.path("ok").asBoolean() ? 404 : 200;
    }

    private void note(Call call) {
        calls.add(call);
        board.stir();
    }

    private void send(HttpExchange exchange, Call call, int status, String retryAfter, ObjectNode answer)
            throws IOException {
        note(call.answered(status, answer));
        world.byToken(call.token())
                .ifPresent(team -> exchange.getResponseHeaders().set("x-oauth-scopes", team.scopes));
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        reply(exchange, status, answer);
    }

    private static void reply(HttpExchange exchange, int status, ObjectNode answer) throws IOException {
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
