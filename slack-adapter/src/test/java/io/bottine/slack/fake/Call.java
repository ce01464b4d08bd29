package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A request that reached the fake, and what it answered.
 *
 * @param method such as {@code chat.postMessage}; {@code response_url} for a post to one
 * @param token empty where none was sent
 * @param args decoded, whether they came as a form or as JSON; blocks and views as JSON
 * @param body as it was sent
 * @param status of the HTTP answer; 0 where the connection was dropped
 */
public record Call(
        long number, String method, String token, ObjectNode args, String body, int status, JsonNode answer) {

    /** An argument as text, empty where it is not there. */
    public String arg(String name) {
        return args.path(name).asText("");
    }

    /** Whether a flag is set, in either way of writing it. */
    boolean flag(String name) {
        return arg(name).equals("1") || arg(name).equals("true");
    }

    public boolean ok() {
        return answer.path("ok").asBoolean();
    }

    Call answered(int by, JsonNode with) {
        return new Call(number, method, token, args, body, by, with);
    }

    @Override
    public String toString() {
        return number + " " + method + " " + args + " -> " + status + " " + answer;
    }
}
