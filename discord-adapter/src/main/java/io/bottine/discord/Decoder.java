package io.bottine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Person;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.MessagePicked.Purpose;
import io.bottine.core.interaction.Sender;
import io.bottine.discord.Incoming.Ours;
import io.bottine.discord.Incoming.Way;
import io.bottine.discord.Incoming.Who;
import io.bottine.discord.components.Forms;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.interactions.InteractionType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/**
 * The payload of an interaction as what the core understands. Read as JSON: one reading serves commands, cards and forms alike,
 * and nothing that is odd in a payload keeps it from being answered.
 */
final class Decoder {

    static final String PLATFORM = "discord";

    /** Of a card or a command that no version of ours knows: the core answers it as it answers an old card. */
    private static final ActionId OLD = ActionId.of("old");

    private static final Map<String, Purpose> PURPOSES =
            Map.of("open", Purpose.OPEN, "reflect", Purpose.REFLECT, "check", Purpose.CHECK);

    /** An id of Discord's. */
    static final Predicate<String> IS_ID = Pattern.compile("\\d{1,19}").asMatchPredicate();

    private static final Pattern EMOJI = Pattern.compile("<a?(:\\w{1,32}:)\\d{1,20}>");

    /** Of whatever can be pressed or submitted: what it does, in direct messages behind the guild it is about. */
    private record CustomId(Optional<String> guild, Optional<ActionId> action) {

        private static final Pattern WRITTEN = Pattern.compile("(?:g(\\d{1,19})\\|)?(.*)", Pattern.DOTALL);

        static CustomId read(String id) {
            Matcher matcher = WRITTEN.matcher(id);
            return matcher.matches()
                    ? new CustomId(Optional.ofNullable(matcher.group(1)), ActionId.read(matcher.group(2)))
                    : new CustomId(Optional.empty(), Optional.empty());
        }
    }

    private final JsonNode json;
    private final boolean direct;

    private Decoder(JsonNode json) {
        this.json = json;
        this.direct = text(json, "/guild_id").isEmpty();
    }

    /** @throws IllegalArgumentException where it cannot be told whom to answer, or how */
    static Incoming read(JsonNode payload) {
        return new Decoder(payload).incoming();
    }

    private Incoming incoming() {
        if (text(json, "/id").isEmpty() || text(json, "/token").isEmpty()) {
            throw new IllegalArgumentException("an interaction that cannot be answered");
        }
        InteractionType type = InteractionType.fromKey(json.path("type").asInt());
        CustomId whole = CustomId.read(text(json, "/data/custom_id"));
        String chosen = type == InteractionType.COMPONENT ? text(json, "/data/values/0") : "";
        // A menu says which guild is meant, its choices what they do.
        Optional<ActionId> action =
                chosen.isEmpty() ? whole.action() : CustomId.read(chosen).action();
        Optional<String> guild = direct ? whole.guild() : Optional.of(text(json, "/guild_id"));
        Optional<Ours> ours = action.flatMap(id -> ours(id, type));
        if (ours.orElse(null) instanceof Ours.Team) {
            guild = action.map(id -> id.args().getFirst());
        }
        boolean thread = Set.of(10, 11, 12).contains(json.at("/channel/type").asInt());
        return new Incoming(
                text(json, "/id"),
                text(json, "/token"),
                text(json, "/application_id"),
                guild,
                direct,
                text(json, "/channel_id", "/channel/id"),
                thread ? Optional.of(text(json, "/channel/parent_id")) : Optional.empty(),
                who(json.has("member") ? json.path("member") : json),
                Locale.forLanguageTag(text(json, "/locale", "/guild_locale")),
                way(type),
                what(type, action.orElse(OLD)),
                ours);
    }

    /** What a member's payload tells of them, or a user's in direct messages. */
    static Who who(JsonNode member) {
        JsonNode user = member.path("user");
        return new Who(
                text(user, "/id"),
                text(member, "/nick", "/user/global_name", "/user/username", "/user/id"),
                user.path("bot").asBoolean(),
                member.path("roles")
                        .valueStream()
                        .map(JsonNode::asText)
                        .filter(IS_ID)
                        .collect(Collectors.toSet()),
                Optional.of(text(member, "/permissions"))
                        .filter(bits -> bits.matches("\\d{1,19}"))
                        .map(Long::parseUnsignedLong));
    }

    private Way way(InteractionType type) {
        boolean seenByThemAlone = (json.at("/message/flags").asInt() & MessageFlag.EPHEMERAL.getValue()) != 0
                || (direct && json.at("/message/interaction_metadata").isObject());
        return switch (type) {
            case COMPONENT -> seenByThemAlone ? Way.ON_PRIVATE_CARD : Way.ON_LASTING_CARD;
            case MODAL_SUBMIT -> seenByThemAlone ? Way.FORM_ON_PRIVATE_CARD : Way.FORM;
            case COMMAND_AUTOCOMPLETE -> Way.COMPLETION;
            case COMMAND, PING, UNKNOWN -> Way.COMMAND;
        };
    }

    private static Optional<Ours> ours(ActionId action, InteractionType type) {
        if (action.args().size() != 2) {
            return Optional.empty();
        }
        String first = action.args().getFirst();
        String second = action.args().getLast();
        return switch (action.verb()) {
            case Questions.TEAM ->
                Optional.of(second).filter(key -> IS_ID.test(first)).map(Ours.Team::new);
            case Questions.PART ->
                Optional.of(second)
                        .filter(part -> part.matches("\\d{1,2}"))
                        .map(Integer::valueOf)
                        .map(part -> type == InteractionType.MODAL_SUBMIT
                                ? new Ours.Part(first, part)
                                : new Ours.NextPart(first, part));
            default -> Optional.empty();
        };
    }

    private Function<Sender, Interaction> what(InteractionType type, ActionId action) {
        JsonNode data = json.path("data");
        return switch (type) {
            case COMPONENT ->
                data.path("values").isEmpty()
                        ? sender -> new Interaction.ButtonPressed(sender, action)
                        : sender -> new Interaction.MenuChosen(sender, action);
            case MODAL_SUBMIT -> {
                Map<String, String> answers = new HashMap<>();
                data.path("components").valueStream().forEach(component -> answer(component, answers));
                yield sender -> new Interaction.FormSubmitted(sender, action, Forms.answers(answers));
            }
            case COMMAND_AUTOCOMPLETE -> wanted(sub(data));
            case COMMAND, PING, UNKNOWN ->
                switch (Command.Type.fromId(data.path("type").asInt(1))) {
                    case SLASH -> command(text(data, "/name"), sub(data));
                    case MESSAGE -> message(data);
                    case USER -> colleague(data);
                    case UNKNOWN -> sender -> new Interaction.ButtonPressed(sender, OLD);
                };
        };
    }

    /** Inputs stand in labels or, as older forms have it, in rows. */
    private static void answer(JsonNode component, Map<String, String> answers) {
        String name = text(component, "/custom_id");
        String value = text(component, "/value", "/values/0");
        if (!name.isEmpty() && !value.isBlank()) {
            answers.put(name, value);
        }
        Stream.concat(
                        Stream.of(component.path("component")).filter(JsonNode::isObject),
                        component.path("components").valueStream())
                .forEach(inner -> answer(inner, answers));
    }

    private static JsonNode sub(JsonNode data) {
        return data.at("/options/0");
    }

    /** A command is called by its verb's label, and its options by the names of the verb's parameters. */
    private Function<Sender, Interaction> command(String root, JsonNode sub) {
        String verb = text(sub, "/name");
        if (root.equals(Commands.LEADS)) {
            return sender -> new Interaction.ButtonPressed(sender, ActionId.carries(verb) ? ActionId.of(verb) : OLD);
        }
        Map<String, String> args = sub.path("options")
                .valueStream()
                .collect(Collectors.toMap(
                        option -> text(option, "/name"),
                        option -> OptionType.fromKey(option.path("type").asInt()) == OptionType.USER
                                ? "<@" + text(option, "/value") + ">"
                                : text(option, "/value"),
                        (first, again) -> again));
        args.values().removeIf(String::isBlank);
        return sender -> new Interaction.CommandGiven(sender, verb, args);
    }

    private static Function<Sender, Interaction> wanted(JsonNode sub) {
        JsonNode focused = sub.path("options")
                .valueStream()
                .filter(option -> option.path("focused").asBoolean())
                .findFirst()
                .orElse(Api.JSON.missingNode());
        String typed = text(focused, "/value");
        return sender -> new Interaction.OptionWanted(sender, text(sub, "/name"), text(focused, "/name"), typed);
    }

    /** Forwarded messages and other bots' put their words beside the text. */
    private static Function<Sender, Interaction> message(JsonNode data) {
        JsonNode message = data.at("/resolved/messages/" + text(data, "/target_id"));
        String beside = Stream.concat(
                        message.path("message_snapshots").valueStream().map(copy -> text(copy, "/message/content")),
                        message.path("embeds").valueStream().map(embed -> text(embed, "/description", "/title")))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
        String content = text(message, "/content");
        String words = literal(content.isBlank() ? beside : content, message.path("mentions"));
        Purpose purpose =
                Commands.contextKey(text(data, "/name")).map(PURPOSES::get).orElse(Purpose.REFLECT);
        return sender -> new Interaction.MessagePicked(sender, purpose, words);
    }

    /** As people see it: names for the ids of persons and emoji. */
    private static String literal(String content, JsonNode mentions) {
        String words = EMOJI.matcher(content).replaceAll("$1");
        for (JsonNode user : mentions) {
            words = words.replaceAll(
                    "<@!?" + Pattern.quote(text(user, "/id")) + ">",
                    Matcher.quoteReplacement("@" + text(user, "/global_name", "/username")));
        }
        return words;
    }

    private static Function<Sender, Interaction> colleague(JsonNode data) {
        String target = text(data, "/target_id");
        return sender ->
                new Interaction.PersonPicked(sender, new Person(sender.person().team(), target));
    }

    /** The first of several fields that says something. */
    static String text(JsonNode json, String... pointers) {
        return Stream.of(pointers)
                .map(pointer -> json.at(pointer).asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
