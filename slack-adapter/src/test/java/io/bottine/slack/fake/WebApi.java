package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Seen.View;
import io.bottine.slack.fake.World.Profile;
import io.bottine.slack.fake.World.Room;
import io.bottine.slack.fake.World.Team;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What each method of the Web API does and answers. */
final class WebApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** By the reference, "required if an org token is used". */
    private static final List<String> TEAM_ID_NEEDED =
            List.of("usergroups.list", "usergroups.users.list", "users.list");

    private final World world;
    private final Board board;
    private final Rules rules;
    private final Triggers triggers;
    private final Supplier<String> socketUrl;
    private final AtomicLong ids = new AtomicLong(1000);
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();

    /** What a code of an installation stands for. */
    record Grant(Team team, String installer, String scopes, boolean orgWide) {}

    WebApi(World world, Board board, Rules rules, Triggers triggers, Supplier<String> socketUrl) {
        this.world = world;
        this.board = board;
        this.rules = rules;
        this.triggers = triggers;
        this.socketUrl = socketUrl;
    }

    /** A code that can be exchanged for a token once. */
    String code(Grant grant) {
        String code = "code-" + ids.incrementAndGet();
        codes.put(code, grant);
        return code;
    }

    ObjectNode answer(Call call) {
        if (!rules.knows(call.method())) {
            return error("unknown_method");
        }
        switch (call.method()) {
            case "oauth.v2.access" -> {
                return access(call);
            }
            case "apps.connections.open" -> {
                return call.token().equals(FakeSlack.APP_TOKEN) ? ok().put("url", socketUrl.get()) : unknownToken(call);
            }
            default -> {}
        }
        if (call.method().equals("auth.test") && call.token().equals(FakeSlack.APP_TOKEN)) {
            // What the SDK asks before it opens a socket.
            return ok().put("app_name", "Bottine").put("app_id", FakeSlack.APP_ID);
        }
        Optional<Team> team = world.byToken(call.token()).map(granted -> meant(call, granted));
        if (team.isEmpty()) {
            return unknownToken(call);
        }
        if (team.get().orgWide
                && TEAM_ID_NEEDED.contains(call.method())
                && call.arg("team_id").isEmpty()) {
            rules.broke(call, "an organisation's token needs a team_id");
            return error("missing_argument");
        }
        if (team.get().revoked) {
            return error("token_revoked");
        }
        String scope = rules.scope(call.method());
        if (!scope.isEmpty() && !List.of(team.get().scopes.split(",")).contains(scope)) {
            return error("missing_scope").put("needed", scope).put("provided", team.get().scopes);
        }
        return answer(call, team.get());
    }

    /** An organisation's token is good in all its workspaces: what is asked tells which one is meant. */
    private Team meant(Call call, Team granted) {
        if (!granted.orgWide) {
            return granted;
        }
        String channel = call.arg("channel");
        Optional<String> id = world.knownRoom(channel)
                .map(room -> room.team)
                .or(() -> world.ofDirect(channel)
                        .or(() -> world.knownPerson(channel))
                        .or(() -> world.knownPerson(call.arg("user")))
                        .or(() -> world.knownPerson(call.arg("user_id")))
                        .map(person -> person.team))
                .or(() -> Optional.of(call.arg("team_id")).filter(given -> !given.isEmpty()))
                .or(() -> board.views(view -> view.id().equals(call.arg("view_id"))).stream()
                        .map(View::team)
                        .findFirst())
                .or(() -> triggers.whose(call.arg("trigger_id"))
                        .flatMap(world::knownPerson)
                        .map(person -> person.team));
        return id.map(world::team)
                .filter(team -> team.enterprise.equals(granted.enterprise))
                .orElse(granted);
    }

    private ObjectNode answer(Call call, Team team) {
        return switch (call.method()) {
            case "auth.test" ->
                ok().put("url", "https://" + team.domain + ".slack.com/")
                        .put("team", team.domain)
                        .put("user", "bottine")
                        .put("team_id", team.id)
                        .put("user_id", team.bot)
                        .put("bot_id", "B" + team.id.substring(1))
                        .put("is_enterprise_install", false);
            case "auth.revoke", "apps.uninstall" -> {
                team.revoke();
                yield ok().put("revoked", true);
            }
            case "chat.postMessage" -> post(call, team);
            case "chat.update" -> update(call, team);
            case "chat.postEphemeral" -> postEphemeral(call, team);
            case "chat.delete" ->
                board.message(call.arg("channel"), call.arg("ts"))
                        .map(message -> {
                            board.delete(message);
                            return ok();
                        })
                        .orElseGet(() -> error("message_not_found"));
            case "views.open", "views.push" -> open(call, team);
            case "views.update" -> updateView(call, team);
            case "views.publish" -> publish(call, team);
            case "users.info" ->
                person(call, team)
                        .map(person -> (ObjectNode) ok().set("user", user(person, call.flag("include_locale"), team)))
                        .orElseGet(() -> error("user_not_found"));
            case "users.list" -> {
                ArrayNode members = JSON.arrayNode();
                world.people(team.id).forEach(person -> members.add(user(person, true, team)));
                yield ok().set("members", members);
            }
            case "usergroups.list" -> groups(call, team);
            case "usergroups.users.list" -> {
                ArrayNode users = JSON.arrayNode();
                world.groups(team.id).stream()
                        .filter(group -> group.id().equals(call.arg("usergroup")))
                        .forEach(group -> group.members().forEach(users::add));
                yield ok().set("users", users);
            }
            case "conversations.info" -> conversation(call, team);
            case "conversations.open" -> direct(call, team);
            case "team.info" ->
                ok().set(
                                "team",
                                JSON.objectNode()
                                        .put("id", team.id)
                                        .put("name", team.domain)
                                        .put("domain", team.domain));
            case "bots.info" ->
                ok().set(
                                "bot",
                                JSON.objectNode()
                                        .put("id", "B" + team.id.substring(1))
                                        .put("user_id", team.bot));
            default -> throw new IllegalStateException(call.method());
        };
    }

    private ObjectNode unknownToken(Call call) {
        rules.broke(call, "a token nobody gave out");
        return error(call.token().isEmpty() ? "not_authed" : "invalid_auth");
    }

    static ObjectNode ok() {
        return JSON.objectNode().put("ok", true);
    }

    static ObjectNode error(String error) {
        return JSON.objectNode().put("ok", false).put("error", error);
    }

    private Optional<Profile> person(Call call, Team team) {
        // People of other workspaces are visible where a channel is shared, or all are of one organisation.
        return world.knownPerson(call.arg("user"))
                .filter(person -> person.team.equals(team.id) || person.stranger || areOfOne(team, person));
    }

    private boolean areOfOne(Team team, Profile person) {
        return !team.enterprise.isEmpty()
                && world.teams().stream()
                        .anyMatch(other -> other.id.equals(person.team) && other.enterprise.equals(team.enterprise));
    }

    private ObjectNode post(Call call, Team team) {
        String channel = call.arg("channel");
        Optional<Profile> direct = world.ofDirect(channel).or(() -> world.knownPerson(channel));
        Optional<String> refused = direct.map(WebApi::refusal).orElseGet(() -> refusal(call, team, channel));
        if (refused.isPresent()) {
            return error(refused.get());
        }
        if (direct.filter(person -> !person.team.equals(team.id)).isPresent()) {
            rules.broke(call, "a message to somebody of another workspace");
            return error("channel_not_found");
        }
        String where = direct.map(Profile::direct).orElse(channel);
        Message message = made(call, team, where, Optional.empty());
        return ok().put("channel", where).put("ts", message.ts()).set("message", json(message));
    }

    private static Optional<String> refusal(Profile person) {
        return person.deleted
                ? Optional.of("user_disabled")
                : person.closedToTheBot ? Optional.of("messages_tab_disabled") : Optional.empty();
    }

    private Optional<String> refusal(Call call, Team team, String channel) {
        Optional<Room> room = world.knownRoom(channel);
        if (room.isEmpty()) {
            rules.broke(call, "a channel that never was: " + channel);
            return Optional.of("channel_not_found");
        }
        Room known = room.get();
        if (!known.team.equals(team.id)) {
            rules.broke(call, "a channel of another workspace: " + channel);
            return Optional.of("channel_not_found");
        }
        boolean member = known.members.contains(team.bot);
        if (known.gone || (known.hidden && !member)) {
            return Optional.of("channel_not_found");
        }
        return known.archived ? Optional.of("is_archived") : member ? Optional.empty() : Optional.of("not_in_channel");
    }

    private Message made(Call call, Team team, String channel, Optional<String> onlyFor) {
        Optional<String> thread = Optional.of(call.arg("thread_ts")).filter(ts -> !ts.isEmpty());
        thread.filter(ts -> board.message(channel, ts).isEmpty())
                .ifPresent(ts -> rules.broke(call, "a thread below nothing: " + ts));
        return board.post(now -> new Message(
                team.id,
                channel,
                triggers.ts(),
                thread,
                onlyFor,
                team.bot,
                call.arg("text"),
                blocks(call.args()),
                now,
                now));
    }

    static JsonNode blocks(ObjectNode args) {
        return args.path("blocks").isArray() ? args.path("blocks") : JSON.arrayNode();
    }

    static ObjectNode json(Message message) {
        ObjectNode json = JSON.objectNode()
                .put("type", "message")
                .put("user", message.by())
                .put("ts", message.ts())
                .put("text", message.fallback())
                .put("team", message.team());
        message.thread().ifPresent(thread -> json.put("thread_ts", thread));
        json.set("blocks", message.blocks());
        return json;
    }

    private ObjectNode update(Call call, Team team) {
        Optional<Message> message = board.message(call.arg("channel"), call.arg("ts"));
        if (message.isEmpty() || message.get().ephemeral()) {
            message.ifPresent(private_ -> rules.broke(call, "an ephemeral message takes no chat.update"));
            return error("message_not_found");
        }
        Optional<String> refused = world.ofDirect(call.arg("channel"))
                .map(WebApi::refusal)
                .orElseGet(() -> refusal(call, team, call.arg("channel")));
        if (refused.isPresent()) {
            return error(refused.get());
        }
        if (!message.get().by().equals(team.bot)) {
            rules.broke(call, "a message of somebody else");
            return error("cant_update_message");
        }
        board.change(message.get(), call.arg("text"), blocks(call.args()));
        return ok().put("channel", call.arg("channel"))
                .put("ts", call.arg("ts"))
                .put("text", call.arg("text"));
    }

    private ObjectNode postEphemeral(Call call, Team team) {
        String channel = call.arg("channel");
        Optional<Profile> direct = world.ofDirect(channel);
        Optional<String> refused = direct.isPresent() ? refusal(direct.get()) : refusal(call, team, channel);
        if (refused.isPresent()) {
            return error(refused.get());
        }
        boolean reader = direct.map(person -> person.id.equals(call.arg("user")))
                .orElseGet(() -> world.room(channel).members.contains(call.arg("user")));
        if (!reader) {
            return error("user_not_in_channel");
        }
        return ok().put(
                        "message_ts",
                        made(call, team, channel, Optional.of(call.arg("user"))).ts());
    }

    private ObjectNode open(Call call, Team team) {
        Triggers.Use use = triggers.use(call.arg("trigger_id"));
        if (use.error().isPresent()) {
            if (!use.meant()) {
                rules.broke(call, "trigger: " + use.error().get());
            }
            return error(use.error().get());
        }
        String user = use.user();
        List<View> stack = board.views(view -> view.user().equals(user) && !view.home());
        if (call.method().equals("views.push") && (stack.isEmpty() || stack.size() == 3)) {
            rules.broke(call, "a push onto " + stack.size() + " views");
            return error("push_limit_reached");
        }
        if (call.method().equals("views.open")) {
            stack.forEach(board::close);
        }
        View view = board.show(team.id, user, withIds(call.args().path("view"), team, ""));
        return ok().set("view", view.json());
    }

    ObjectNode withIds(JsonNode wanted, Team team, String id) {
        ObjectNode view = wanted.deepCopy();
        view.put("id", id.isEmpty() ? "V" + ids.incrementAndGet() : id)
                .put("hash", "hash" + ids.incrementAndGet())
                .put("team_id", team.id)
                .put("app_id", FakeSlack.APP_ID)
                .put("app_installed_team_id", team.id)
                .put("bot_id", "B" + team.id.substring(1));
        view.put("root_view_id", view.path("id").asText());
        view.putNull("previous_view_id");
        view.set("state", JSON.objectNode().set("values", JSON.objectNode()));
        for (String name : List.of("private_metadata", "callback_id", "external_id")) {
            if (!view.hasNonNull(name)) {
                view.put(name, "");
            }
        }
        return view;
    }

    private ObjectNode updateView(Call call, Team team) {
        board.awaitAcknowledgement(call.arg("view_id"));
        Optional<View> view = board
                .views(each -> each.id().equals(call.arg("view_id"))
                        || (!call.arg("external_id").isEmpty()
                                && each.json().path("external_id").asText().equals(call.arg("external_id"))))
                .stream()
                .findFirst();
        if (view.isEmpty()) {
            return error("not_found");
        }
        if (call.args().hasNonNull("hash")
                && !call.arg("hash").equals(view.get().json().path("hash").asText())) {
            return error("hash_conflict");
        }
        if (!view.get().team().equals(team.id)) {
            rules.broke(call, "a view of another workspace");
            return error("not_found");
        }
        View changed = board.change(
                view.get(), withIds(call.args().path("view"), team, view.get().id()));
        return ok().set("view", changed.json());
    }

    private ObjectNode publish(Call call, Team team) {
        Optional<Profile> person = world.knownPerson(call.arg("user_id")).filter(known -> known.team.equals(team.id));
        if (person.isEmpty()) {
            rules.broke(call, "the home of somebody who is not here");
            return error("user_not_found");
        }
        if (!call.args().path("view").path("type").asText().equals("home")) {
            rules.broke(call, "no home view");
            return error("invalid_arguments");
        }
        Optional<View> before = board.views(view -> view.home() && view.user().equals(person.get().id)).stream()
                .findFirst();
        View view = before.map(home -> board.change(home, withIds(call.args().path("view"), team, home.id())))
                .orElseGet(() ->
                        board.show(team.id, person.get().id, withIds(call.args().path("view"), team, "")));
        return ok().set("view", view.json());
    }

    private ObjectNode user(Profile person, boolean withLocale, Team team) {
        ZoneId zone = ZoneId.of(person.zone);
        ObjectNode user = JSON.objectNode()
                .put("id", person.id)
                .put("team_id", person.team)
                .put("name", person.name.toLowerCase(java.util.Locale.ROOT))
                .put("real_name", person.name)
                .put("deleted", person.deleted)
                .put("tz", person.zone)
                .put("tz_label", zone.getId())
                .put(
                        "tz_offset",
                        zone.getRules().getOffset(java.time.Instant.EPOCH).getTotalSeconds())
                .put("is_admin", person.admin)
                .put("is_owner", person.admin)
                .put("is_primary_owner", false)
                .put("is_restricted", person.restricted)
                .put("is_ultra_restricted", person.ultraRestricted)
                .put("is_bot", person.robot)
                .put("is_app_user", false);
        // Not of somebody who is in a channel that the bot can see.
        if (person.stranger && !world.shareARoom(person.id, team.bot)) {
            user.put("is_stranger", true);
        }
        if (withLocale) {
            user.put("locale", person.locale);
        }
        if (!team.enterprise.isEmpty() && (person.team.equals(team.id) || areOfOne(team, person))) {
            ObjectNode member =
                    user.putObject("enterprise_user").put("id", person.id).put("enterprise_id", team.enterprise);
            ArrayNode teams = member.putArray("teams").add(person.team);
            person.alsoIn.forEach(teams::add);
        }
        user.set(
                "profile",
                JSON.objectNode()
                        .put("real_name", person.name)
                        .put("display_name", person.name)
                        .put("team", person.team));
        return user;
    }

    private ObjectNode groups(Call call, Team team) {
        ArrayNode groups = JSON.arrayNode();
        for (World.Group group : world.groups(team.id)) {
            ObjectNode json = JSON.objectNode()
                    .put("id", group.id())
                    .put("team_id", team.id)
                    .put("is_usergroup", true)
                    .put("name", group.handle())
                    .put("handle", group.handle())
                    .put("date_delete", 0);
            if (call.flag("include_users")) {
                ArrayNode users = json.putArray("users");
                group.members().forEach(users::add);
            }
            groups.add(json);
        }
        return ok().set("usergroups", groups);
    }

    private ObjectNode conversation(Call call, Team team) {
        Optional<Profile> direct = world.ofDirect(call.arg("channel"));
        if (direct.isPresent()) {
            return ok().set(
                            "channel",
                            JSON.objectNode()
                                    .put("id", call.arg("channel"))
                                    .put("is_im", true)
                                    .put("user", direct.get().id));
        }
        Optional<Room> room = world.knownRoom(call.arg("channel"))
                .filter(each ->
                        each.team.equals(team.id) && !each.gone && (!each.hidden || each.members.contains(team.bot)));
        return room.map(each -> (ObjectNode) ok().set(
                                "channel",
                                JSON.objectNode()
                                        .put("id", each.id)
                                        .put("name", each.name)
                                        .put("is_channel", !each.hidden)
                                        .put("is_group", each.hidden)
                                        .put("is_im", false)
                                        .put("is_mpim", false)
                                        .put("is_private", each.hidden)
                                        .put("is_archived", each.archived)
                                        .put("is_shared", each.shared)
                                        .put("is_ext_shared", each.shared)
                                        .put("is_org_shared", false)
                                        .put("is_pending_ext_shared", false)
                                        .put("is_member", each.members.contains(team.bot))))
                .orElseGet(() -> error("channel_not_found"));
    }

    private ObjectNode direct(Call call, Team team) {
        Optional<Profile> person = world.knownPerson(call.arg("users"))
                .or(() -> world.ofDirect(call.arg("channel")))
                .filter(each -> each.team.equals(team.id));
        if (person.isEmpty()) {
            return error("user_not_found");
        }
        return person.get().deleted
                ? error("user_disabled")
                : ok().set("channel", JSON.objectNode().put("id", person.get().direct()));
    }

    private ObjectNode access(Call call) {
        Grant grant = codes.remove(call.arg("code"));
        if (grant == null) {
            return error("invalid_code");
        }
        Team team = grant.team();
        String token = "xoxb-fake-" + team.id.toLowerCase(java.util.Locale.ROOT) + "-" + ids.incrementAndGet();
        for (Team each : world.teams()) {
            if (each.equals(team) || (grant.orgWide() && each.enterprise.equals(team.enterprise))) {
                each.scopes(grant.scopes());
                each.orgWide = grant.orgWide();
                world.grant(each, token);
            }
        }
        ObjectNode answer = ok().put("access_token", team.token)
                .put("token_type", "bot")
                .put("scope", team.scopes)
                .put("bot_user_id", team.bot)
                .put("app_id", FakeSlack.APP_ID)
                .put("is_enterprise_install", grant.orgWide());
        answer.set(
                "team",
                grant.orgWide()
                        ? JSON.nullNode()
                        : JSON.objectNode().put("id", team.id).put("name", team.domain));
        answer.set(
                "enterprise",
                team.enterprise.isEmpty() ? JSON.nullNode() : JSON.objectNode().put("id", team.enterprise));
        answer.set("authed_user", JSON.objectNode().put("id", grant.installer()));
        return answer;
    }
}
