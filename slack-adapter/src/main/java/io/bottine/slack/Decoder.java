package io.bottine.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.model.view.ViewState;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.MessagePicked.Purpose;
import io.bottine.core.interaction.Interaction.TeamEvent.Kind;
import io.bottine.core.interaction.Sender;
import io.bottine.core.resource.Resources;
import io.bottine.slack.blockkit.Views;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of Slack's payloads, with what Bolt read of who sent it, as what the core understands. Read as JSON: in the SDK's types the
 * same fields come six times, without a type in common.
 */
final class Decoder {

    static final String PLATFORM = "slack";

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    /** Of a button that no version of ours wrote: the core answers it as it answers an old card. */
    private static final ActionId OLD = new ActionId("old", List.of());

    private static final Map<String, Purpose> PURPOSES =
            Map.of("open", Purpose.OPEN, "reflect", Purpose.REFLECT, "check", Purpose.CHECK);

    private static final Properties EVENTS = Resources.properties(Decoder.class, "events.properties");

    private final Request<?> request;
    private final JsonNode json;

    Decoder(Request<?> request) {
        this.request = request;
        String body = request.getRequestBodyAsString();
        boolean form = body.startsWith("payload=");
        String text = form ? URLDecoder.decode(body.substring(8), StandardCharsets.UTF_8) : body;
        this.json = request instanceof SlashCommandRequest typed ? JSON.valueToTree(typed.getPayload()) : tree(text);
    }

    /** Nothing at all for what is no JSON. */
    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException foreign) {
            return JSON.missingNode();
        }
    }

    /** What somebody asks for; empty for what says nothing to us. */
    Optional<Incoming> asked() {
        boolean form = request instanceof ViewSubmissionRequest;
        // A submission does not say where its form was opened: that travels in the form.
        JsonNode origin = form ? tree(text(json, "/view/private_metadata")) : json;
        @Nullable
        Function<Sender, Interaction> what = switch (request) {
            case SlashCommandRequest ignored ->
                sender -> new Interaction.CommandTyped(sender, SlackText.literal(text(json, "/text")));
            case BlockActionRequest ignored -> press(json.at("/actions/0"));
            case ViewSubmissionRequest submission -> form(text(origin, "/action"), submission);
            case MessageShortcutRequest ignored -> message(PURPOSES.get(text(json, "/callback_id")));
            case GlobalShortcutRequest ignored -> shortcut(text(json, "/callback_id"));
            default -> null;
        };
        @Nullable String team = request.getContext().getTeamId();
        @Nullable String user = request.getContext().getRequestUserId();
        if (what == null || team == null || user == null) {
            return Optional.empty();
        }
        // Forms that follow each other in one modal have its id in common; its hash changes with each.
        String view = text(json, "/view/id");
        return Optional.of(new Incoming(
                form ? "view:" + view + "/" + text(json, "/view/hash") : text(json, "/trigger_id"),
                new Person(new TeamId(PLATFORM, team), user),
                Objects.requireNonNullElse(request.getContext().getEnterpriseId(), ""),
                text(origin, "/channel_id", "/container/channel_id", "/channel/id"),
                text(origin, "/thread_ts", "/container/thread_ts", "/message/thread_ts"),
                text(origin, "/response_url"),
                origin.at("/container/is_ephemeral").asBoolean(),
                text(json, "/trigger_id"),
                text(json, "/view/type").equals("modal") ? view : "",
                what));
    }

    /** What a form remembers: what it does, and where it was opened, as {@link #asked} reads it. */
    static String metadata(ActionId action, Incoming from) {
        return JSON.createObjectNode()
                .put("action", action.written())
                .put("channel_id", from.channel())
                .put("thread_ts", from.thread())
                .put("response_url", from.responseUrl())
                .set("container", JSON.createObjectNode().put("is_ephemeral", from.onPrivateCard()))
                .toString();
    }

    private static @Nullable Function<Sender, Interaction> press(JsonNode action) {
        String chosen = text(action, "/selected_option/value");
        String value = text(action, "/selected_option/value", "/value");
        ActionId id = ActionId.read(value).orElse(OLD);
        if (action.isMissingNode() || (value.isEmpty() && action.has("url"))) {
            return null;
        }
        return chosen.isEmpty()
                ? sender -> new Interaction.ButtonPressed(sender, id)
                : sender -> new Interaction.MenuChosen(sender, id);
    }

    private static Function<Sender, Interaction> form(String action, ViewSubmissionRequest submission) {
        ActionId id = ActionId.read(action).orElse(OLD);
        @Nullable ViewState state = submission.getPayload().getView().getState();
        Map<String, String> answers = state == null ? Map.of() : Views.answers(state);
        return sender -> new Interaction.FormSubmitted(sender, id, answers);
    }

    /** Forwarded mail and other apps put their words beside the text; what a link shows of its page is nobody's words. */
    private @Nullable Function<Sender, Interaction> message(@Nullable Purpose purpose) {
        if (purpose == null || !json.has("message")) {
            return null;
        }
        Stream<String> attached = json.at("/message/attachments")
                .valueStream()
                .filter(each ->
                        !each.has("from_url") || each.path("is_msg_unfurl").asBoolean())
                .map(each -> text(each, "/text", "/fallback"));
        String words = Stream.concat(Stream.of(text(json, "/message/text")), attached)
                .filter(said -> !said.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        return sender -> new Interaction.MessagePicked(sender, purpose, SlackText.literal(words));
    }

    /** The callback id of a global shortcut is the verb it stands for. */
    private static @Nullable Function<Sender, Interaction> shortcut(String verb) {
        return ActionId.carries(verb)
                ? sender -> new Interaction.ButtonPressed(sender, new ActionId(verb, List.of()))
                : null;
    }

    /** Somebody looks at the home tab. */
    Optional<Incoming> home() {
        boolean home = text(json, "/event/type").equals("app_home_opened")
                && text(json, "/event/tab").equals("home");
        return event(text(json, "/team_id"), home ? text(json, "/event/user") : "", Interaction.HomeOpened::new)
                .findFirst();
    }

    /** Of whom Slack tells something new, such as another zone. */
    Optional<Person> changed() {
        return event(text(json, "/team_id"), text(json, "/event/user/id"), Interaction.HomeOpened::new)
                .map(Incoming::person)
                .findFirst();
    }

    /**
     * What happened to a team; the sender is the bot itself. What an organisation took back as a whole happened to the
     * organisation too, whose installation serves its other workspaces.
     */
    Stream<Incoming> happened() {
        String type = text(json, "/event/type");
        String bot = text(json, "/authorizations/0/user_id", "/api_app_id");
        boolean meant = switch (type) {
            case "tokens_revoked" -> !json.at("/event/tokens/bot").isEmpty();
            case "member_left_channel" -> text(json, "/event/user").equals(bot);
            case "user_change" -> json.at("/event/user/deleted").asBoolean();
            default -> true;
        };
        if (!meant || !EVENTS.containsKey(type)) {
            return Stream.empty();
        }
        Kind kind = Kind.valueOf(EVENTS.getProperty(type));
        boolean left = kind == Kind.LEFT || kind == Kind.TOKEN_REVOKED;
        String whole =
                left && json.at("/authorizations/0/is_enterprise_install").asBoolean()
                        ? text(json, "/authorizations/0/enterprise_id", "/enterprise_id")
                        : "";
        String subject = text(json, "/event/channel", "/event/user/id");
        // News may come late, and again: what was installed since is not meant.
        Instant at = Instant.ofEpochSecond(json.at("/event_time").asLong());
        return Stream.of(text(json, "/team_id"), whole)
                .distinct()
                .flatMap(team -> event(team, bot, sender -> new Interaction.TeamEvent(sender.at(at), kind, subject)));
    }

    private Stream<Incoming> event(String team, String user, Function<Sender, Interaction> what) {
        return team.isEmpty() || user.isEmpty()
                ? Stream.empty()
                : Stream.of(new Incoming(
                        text(json, "/event_id"),
                        new Person(new TeamId(PLATFORM, team), user),
                        text(json, "/enterprise_id"),
                        what));
    }

    /** The first of several fields that says something. */
    private static String text(JsonNode json, String... pointers) {
        return Stream.of(pointers)
                .map(pointer -> json.at(pointer).asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
