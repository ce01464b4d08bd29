package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.slack.blockkit.BlockKitRules;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Slack publishes about its methods, and every breach of it that was seen. */
final class Rules {

    /** From the reference of each method (docs.slack.dev/reference/methods): what must be there, what may, and the scope. */
    private record Method(Set<String> required, Set<String> known, String scope) {}

    private static final Map<String, Method> METHODS = Map.ofEntries(
            method("auth.test", "", "", ""),
            method("auth.revoke", "", "test", ""),
            method("apps.connections.open", "", "", ""),
            method("apps.uninstall", "client_id client_secret", "", ""),
            method(
                    "chat.postMessage",
                    "channel text",
                    "as_user attachments blocks icon_emoji icon_url link_names markdown_text metadata mrkdwn parse"
                            + " reply_broadcast thread_ts unfurl_links unfurl_media username",
                    "chat:write"),
            method(
                    "chat.update",
                    "channel ts text",
                    "as_user attachments blocks file_ids link_names markdown_text metadata parse reply_broadcast",
                    "chat:write"),
            method(
                    "chat.postEphemeral",
                    "channel user text",
                    "as_user attachments blocks icon_emoji icon_url link_names markdown_text parse thread_ts username",
                    "chat:write"),
            method("chat.delete", "channel ts", "as_user", "chat:write"),
            method("views.open", "view trigger_id", "", ""),
            method("views.push", "view trigger_id", "", ""),
            method("views.update", "view", "external_id hash view_id", ""),
            method("views.publish", "user_id view", "hash", ""),
            method("users.info", "user", "include_locale", "users:read"),
            method("users.list", "", "cursor include_locale limit team_id", "users:read"),
            method("usergroups.list", "", "include_count include_disabled include_users team_id", "usergroups:read"),
            method("usergroups.users.list", "usergroup", "include_disabled team_id", "usergroups:read"),
            method("conversations.info", "channel", "include_locale include_num_members", "channels:read"),
            method("conversations.open", "", "channel prevent_creation return_im users", "im:write"),
            method("team.info", "", "domain team", "team:read"),
            method("bots.info", "", "bot team_id", "users:read"),
            method("oauth.v2.access", "", "client_id client_secret code grant_type redirect_uri refresh_token", ""));

    private static final List<String> PINGS = List.of("<!channel", "<!here", "<!everyone", "<!subteam");
    private static final int LONGEST_TEXT = 40_000;

    private final List<String> broken = new CopyOnWriteArrayList<>();

    private static Map.Entry<String, Method> method(String name, String required, String optional, String scope) {
        Set<String> must = words(required);
        return Map.entry(
                name,
                new Method(
                        must,
                        Stream.concat(must.stream(), words(optional).stream()).collect(Collectors.toSet()),
                        scope));
    }

    private static Set<String> words(String spaced) {
        return Stream.of(spaced.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    List<String> broken() {
        return broken;
    }

    void broke(Call call, String what) {
        broken.add("request " + call.number() + ", " + call.method() + ": " + what);
    }

    boolean knows(String method) {
        return METHODS.containsKey(method);
    }

    /** The scope a method needs; empty for none. */
    String scope(String method) {
        Method known = METHODS.get(method);
        return known == null ? "" : known.scope();
    }

    /** Looks at the arguments of a call, before it is done. */
    void look(Call call) {
        Method method = METHODS.get(call.method());
        if (method == null) {
            broke(call, "no such method");
            return;
        }
        for (String name : method.required()) {
            JsonNode given = call.args().path(name);
            if (given.isMissingNode()
                    || given.isNull()
                    || (given.isTextual() && given.asText().isBlank())) {
                broke(call, "lacks " + name);
            }
        }
        Iterator<String> names = call.args().fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!method.known().contains(name) && !name.equals("token")) {
                broke(call, "unknown argument " + name);
            }
        }
        lookAtContent(call);
    }

    /** Every text in which Slack would take mark-up for what it is: the rest is literal. */
    private static List<String> formatted(JsonNode args) {
        List<String> texts = new ArrayList<>();
        texts.add(args.path("text").asText());
        for (JsonNode object : args.findParents("type")) {
            if (object.path("type").asText().equals("mrkdwn")) {
                texts.add(object.path("text").asText());
            }
        }
        return texts;
    }

    /** What holds for anything that people see, by a method, a response URL or an acknowledgement. */
    void lookAtContent(Call call) {
        JsonNode blocks = call.args().path("blocks");
        JsonNode view = call.args().path("view");
        for (String ping : PINGS) {
            if (formatted(call.args()).stream().anyMatch(text -> text.contains(ping))) {
                broke(call, "it pings: " + ping);
            }
        }
        if (!blocks.isMissingNode() || call.arg("text").length() > LONGEST_TEXT) {
            BlockKitRules.problemsOf(call.args()).forEach(problem -> broke(call, problem));
        }
        if (!view.isMissingNode()) {
            BlockKitRules.problemsOf(view).forEach(problem -> broke(call, problem));
        }
    }
}
