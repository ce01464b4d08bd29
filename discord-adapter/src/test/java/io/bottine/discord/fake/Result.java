package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a request is answered. */
record Result(int status, JsonNode body) {

    static final Result NOTHING = new Result(204, MissingNode.getInstance());

    static Result ok(JsonNode body) {
        return new Result(200, body);
    }

    static Result error(int code) {
        return new Result(Errors.status(code), Payloads.error(code));
    }

    /** 400 with what is wrong, somewhat as Discord says it. */
    static Result invalid(Iterable<String> problems) {
        ObjectNode body = ((ObjectNode) Payloads.error(Errors.INVALID_FORM)).deepCopy();
        var errors = body.putObject("errors").putArray("_errors");
        problems.forEach(problem -> errors.addObject().put("code", "INVALID").put("message", problem));
        return new Result(400, body);
    }
}
