package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.discord.fake.Seen.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Looks at every request, and keeps every breach of Discord's rules and of our own. */
final class Rules {

    private final Board board;
    private final List<String> broken = new CopyOnWriteArrayList<>();

    Rules(Board board) {
        this.board = board;
    }

    List<String> broken() {
        return broken;
    }

    void broke(Call call, String what) {
        broken.add("request " + call.number() + ", " + call.method() + " " + call.path() + ": " + what);
    }

    /** @return what Discord refuses it for; empty where it takes it */
    List<String> look(Call call) {
        List<String> refusals = new ArrayList<>(refusals(call));
        OpenApi.there().ifPresent(document -> refusals.addAll(document.problemsOf(call)));
        refusals.forEach(problem -> broke(call, problem));
        shown(call)
                .filter(message -> !message.isMissingNode())
                .ifPresent(message -> DiscordRules.concernsOfMessage(message).forEach(concern -> broke(call, concern)));
        return refusals;
    }

    private List<String> refusals(Call call) {
        JsonNode body = call.body();
        if (call.is(Fault.CALLBACK)) {
            return callback(body.path("type").asInt(), body.path("data"), call.files());
        }
        if (call.is(Fault.POST)) {
            return created(body, call.files());
        }
        if (call.is(Fault.FOLLOW_UP)) {
            return created(body, call.files());
        }
        if (call.is(Fault.EDIT)) {
            String[] parts = call.parts();
            boolean second = board.message(parts[1], parts[3])
                    .filter(message -> (message.flags() & Message.COMPONENTS_V2) != 0)
                    .isPresent();
            return DiscordRules.problemsOfMessage(body, second, call.files());
        }
        if (call.is(Fault.EDIT_ANSWER)) {
            // Whether the message is of the second version already is known where it is changed.
            return DiscordRules.problemsOfMessage(body, isSecond(body), call.files());
        }
        if (call.method().equals("PUT") && call.path().endsWith("/commands")) {
            return DiscordRules.problemsOfCommands(body);
        }
        return List.of();
    }

    private static boolean isSecond(JsonNode body) {
        for (JsonNode component : body.path("components")) {
            if (component.path("type").asInt() != Shown.ACTION_ROW) {
                return true;
            }
        }
        return false;
    }

    private static List<String> created(JsonNode message, List<String> files) {
        List<String> problems = new ArrayList<>(DiscordRules.problemsOfMessage(message, false, files));
        if (DiscordRules.isEmpty(message, files)) {
            problems.add("an empty message");
        }
        return problems;
    }

    private static List<String> callback(int type, JsonNode data, List<String> files) {
        return switch (type) {
            case Answer.MESSAGE -> created(data, files);
            case Answer.EDIT -> DiscordRules.problemsOfMessage(data, isSecond(data), files);
            case Answer.CHOICES -> DiscordRules.problemsOfChoices(data);
            case Answer.MODAL -> DiscordRules.problemsOfModal(data);
            default -> List.of();
        };
    }

    /** The new message that is in a request, if one is. */
    private static java.util.Optional<JsonNode> shown(Call call) {
        if (call.is(Fault.CALLBACK)) {
            return call.body().path("type").asInt() == Answer.MESSAGE
                    ? java.util.Optional.of(call.body().path("data"))
                    : java.util.Optional.empty();
        }
        return call.is(Fault.POST) || call.is(Fault.FOLLOW_UP)
                ? java.util.Optional.of(call.body())
                : java.util.Optional.empty();
    }
}
