package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A request that reached the fake, and what it answered.
 *
 * @param method of HTTP
 * @param path below the API's version, such as {@code /channels/1/messages}
 * @param query what follows the path, empty for nothing
 * @param token empty where none was sent
 * @param body missing where there was none
 * @param files names of files that came along
 * @param status of the answer; 0 where the connection was dropped
 */
public record Call(
        long number,
        String method,
        String path,
        String query,
        String token,
        JsonNode body,
        List<String> files,
        int status,
        JsonNode answer) {

    /** Parts of the path, the first one being e.g. {@code channels}. */
    String[] parts() {
        return path.substring(1).split("/");
    }

    /** Whether this is such a request: parts of the pattern in braces stand for anything. */
    public boolean is(String pattern) {
        String[] wanted = pattern.split(" ", 2);
        String[] names = wanted[1].substring(1).split("/");
        String[] parts = parts();
        if (!method.equals(wanted[0]) || names.length != parts.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!names[i].startsWith("{") && !names[i].equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    Call answered(int by, JsonNode with) {
        return new Call(number, method, path, query, token, body, files, by, with);
    }

    @Override
    public String toString() {
        return number + " " + method + " " + path + " " + body + " -> " + status + " " + answer;
    }
}
