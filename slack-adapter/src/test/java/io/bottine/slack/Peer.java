package io.bottine.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Stands in for Slack's Web API: answers each method as it was told, and keeps what it was asked. */
final class Peer implements AutoCloseable {

    record Asked(String method, String body) {}

    private record Answer(int status, String body, Optional<String> retryAfter) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    Peer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        answers("users.info", """
                {"ok":true,"user":{"id":"U1","team_id":"T1","name":"noe","tz":"Europe/Paris","locale":"fr-FR",
                 "profile":{"display_name":"Noé"}}}""");
        answers(
                "usergroups.list",
                "{\"ok\":true,\"usergroups\":[{\"id\":\"S1\",\"name\":\"Care\",\"users\":[\"U1\"]}]}");
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    SlackSettings settings() {
        return new SlackSettings(
                Optional.of("xoxb-test"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("secret"),
                url("api/"),
                Optional.empty(),
                4);
    }

    void answers(String method, String json) {
        answers.put(method, new Answer(200, json, Optional.empty()));
    }

    void fails(String method, int status, String body) {
        answers.put(method, new Answer(status, body, Optional.empty()));
    }

    void asksToWait(String method, String seconds) {
        answers.put(method, new Answer(429, "{\"ok\":false,\"error\":\"ratelimited\"}", Optional.of(seconds)));
    }

    /** No answer before the end. */
    void holds(String method) {
        held.add(method);
    }

    List<Asked> asked(String method) {
        return asked.stream().filter(each -> each.method().equals(method)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean form = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .contains("form");
        asked.add(new Asked(method, form ? URLDecoder.decode(body, StandardCharsets.UTF_8) : body));
        if (held.contains(method)) {
            try {
                closed.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
        Answer answer = answers.getOrDefault(method, new Answer(200, "{\"ok\":true}", Optional.empty()));
        answer.retryAfter().ifPresent(seconds -> exchange.getResponseHeaders().set("Retry-After", seconds));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
