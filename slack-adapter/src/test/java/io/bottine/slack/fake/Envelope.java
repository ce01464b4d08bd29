package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Something to deliver to the app, by either way in. */
public record Envelope(Kind kind, ObjectNode payload) {

    /** By the names of Socket Mode. */
    public enum Kind {
        SLASH_COMMANDS,
        INTERACTIVE,
        EVENTS_API;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String contentType() {
        return kind == Kind.EVENTS_API ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** The body of the HTTP request. */
    public String body() {
        return switch (kind) {
            case SLASH_COMMANDS ->
                payload.properties().stream()
                        .map(field -> form(field.getKey(), field.getValue().asText()))
                        .collect(Collectors.joining("&"));
            case INTERACTIVE -> form("payload", payload.toString());
            case EVENTS_API -> payload.toString();
        };
    }

    private static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** How a delivery is marked that Slack makes again; empty the first time. */
    record Again(int number, String reason) {
        static final Again NOT = new Again(0, "");

        Map<String, String> headers() {
            return number == 0
                    ? Map.of()
                    : Map.of("X-Slack-Retry-Num", Integer.toString(number), "X-Slack-Retry-Reason", reason);
        }
    }
}
