package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.Interactions.Interaction;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Seen.Modal;
import io.bottine.discord.fake.World.Channel;
import io.bottine.discord.fake.World.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Somebody at their screen. What they see is what appeared or changed since they last did something; they wait for it. They press
 * what is written on a button, and fill in a modal by its labels.
 */
public final class Someone {

    private static final String COMMAND = "complaint";

    private final FakeDiscord discord;
    private final Person person;
    private Channel channel;
    private long since;

    Someone(FakeDiscord discord, Person person) {
        this.discord = discord;
        this.person = person;
        // Where they may write: the first channel of their first guild.
        this.channel = discord.world().guilds().stream()
                .sorted(Comparator.comparing(guild -> guild.id))
                .flatMap(guild -> guild.channels.values().stream().sorted(Comparator.comparing(each -> each.id)))
                .filter(each -> discord.world().reads(person.id, each))
                .findFirst()
                .orElseGet(() -> discord.world().direct(person));
    }

    /** Goes to a channel or a thread. */
    public Someone in(String other) {
        channel = discord.world().knownChannel(other).orElseThrow();
        return this;
    }

    /** Goes to the conversation with the bot. */
    public Someone inDirect() {
        channel = discord.world().direct(person);
        return this;
    }

    /** Looks at everything from now on as already seen. */
    public Someone lookedAtAll() {
        since = discord.board().now();
        return this;
    }

    /** Looks at everything that is still there. */
    public Someone lookBack() {
        since = 0;
        return this;
    }

    // Commands

    /**
     * {@code /complaint} with a sub-command.
     *
     * @param options names and values in turn, names in any language that was registered
     */
    public Answer complaint(String sub, String... options) {
        return command(COMMAND, sub, pairs(options));
    }

    private static Map<String, String> pairs(String... options) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            pairs.put(options[i], options[i + 1]);
        }
        return pairs;
    }

    public Answer command(String command, String sub, Map<String, String> options) {
        StringBuilder line = new StringBuilder("/" + command + " " + sub);
        options.forEach(
                (name, value) -> line.append(' ').append(name).append(": ").append(value));
        did(line.toString());
        ObjectNode declared = declared(Commands.SLASH, command);
        JsonNode below = below(declared, sub);
        Filling filling = new Filling();
        ObjectNode data = data(declared);
        data.putArray("options")
                .addObject()
                .put("type", Commands.SUB_COMMAND)
                .put("name", below.path("name").asText())
                .set("options", filling.options(below.path("options"), options));
        return deliver(Interactions.COMMAND, Optional.empty(), data, filling.chosen);
    }

    /** What {@code /complaint} with a sub-command would deliver, to be dispatched by whoever measures. */
    public ObjectNode prepared(String sub, Map<String, String> options) {
        ObjectNode declared = declared(Commands.SLASH, COMMAND);
        JsonNode below = below(declared, sub);
        ObjectNode data = data(declared);
        data.putArray("options")
                .addObject()
                .put("type", Commands.SUB_COMMAND)
                .put("name", below.path("name").asText())
                .set("options", new Filling().options(below.path("options"), options));
        Interaction interaction = discord.interactions().begin(Interactions.COMMAND, person, channel, Optional.empty());
        discord.interactions().forget(interaction);
        ObjectNode payload = discord.payloads()
                .interaction(interaction.id, interaction.token, Interactions.COMMAND, person, channel);
        payload.set("data", data);
        return payload;
    }

    /** One of the completions that are offered. */
    public record Choice(String name, String value) {}

    /**
     * What is offered while something is typed into an option.
     *
     * @param others options filled in before, names and values in turn
     */
    public List<Choice> completions(String sub, String option, String typed, String... others) {
        ObjectNode declared = declared(Commands.SLASH, COMMAND);
        JsonNode below = below(declared, sub);
        JsonNode focused = StreamSupport.stream(below.path("options").spliterator(), false)
                .filter(each -> Commands.isCalled(each, option))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + option + " of " + sub));
        if (!focused.path("autocomplete").asBoolean()) {
            throw new AssertionError(option + " of " + sub + " is not completed");
        }
        did("types “" + typed + "” into " + option + " of /" + COMMAND + " " + sub);
        ObjectNode data = data(declared);
        ArrayNode options = data.putArray("options")
                .addObject()
                .put("type", Commands.SUB_COMMAND)
                .put("name", below.path("name").asText())
                .putArray("options");
        Map<String, String> filled = pairs(others);
        for (JsonNode each : below.path("options")) {
            filled.forEach((name, value) -> {
                if (Commands.isCalled(each, name)) {
                    options.addObject()
                            .put("name", each.path("name").asText())
                            .put("type", each.path("type").asInt())
                            .put("value", value);
                }
            });
        }
        options.addObject()
                .put("name", focused.path("name").asText())
                .put("type", focused.path("type").asInt())
                .put("value", typed)
                .put("focused", true);
        List<Choice> choices = new ArrayList<>();
        deliver(Interactions.AUTOCOMPLETE, Optional.empty(), data, List.of())
                .data()
                .path("choices")
                .forEach(each -> choices.add(new Choice(
                        each.path("name").asText(), each.path("value").asText())));
        return choices;
    }

    /** What they would find in the list of commands, by name: sub-commands of a command. */
    public List<String> offered(String command) {
        return declared(Commands.SLASH, command).path("options").findParents("type").stream()
                .filter(each -> each.path("type").asInt() == Commands.SUB_COMMAND)
                .map(each -> each.path("name_localizations")
                        .path(person.locale)
                        .asText(each.path("name").asText()))
                .toList();
    }

    private ObjectNode declared(int type, String name) {
        ObjectNode command = discord.board()
                .await(
                        () -> "a command " + name + " among " + discord.commands(),
                        FakeDiscord.PATIENCE,
                        () -> discord.registered().find(channel.guild, type, name));
        if (command.hasNonNull("default_member_permissions") && !channel.isDirect()) {
            long needed = command.path("default_member_permissions").asLong();
            World.Guild guild = discord.world().guild(channel.guild);
            long has = Permissions.of(guild, guild.member(person.id).orElseThrow());
            if (needed == 0 ? has != Permissions.ALL : !Permissions.has(has, needed)) {
                throw new AssertionError(person.name + " is not shown " + name);
            }
        }
        JsonNode contexts = command.path("contexts");
        int here = channel.isDirect() ? 1 : 0;
        boolean shown = !contexts.isArray()
                || StreamSupport.stream(contexts.spliterator(), false).anyMatch(each -> each.asInt() == here);
        if (!shown || (channel.isDirect() && !command.path("dm_permission").asBoolean(true))) {
            throw new AssertionError(name + " is not shown " + (channel.isDirect() ? "in conversations" : "in guilds"));
        }
        return command;
    }

    private static JsonNode below(ObjectNode command, String sub) {
        return StreamSupport.stream(command.path("options").spliterator(), false)
                .filter(each -> each.path("type").asInt() == Commands.SUB_COMMAND && Commands.isCalled(each, sub))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no sub-command " + sub + " of " + command.path("name").asText()));
    }

    private ObjectNode data(ObjectNode declared) {
        ObjectNode data = Payloads.JSON
                .objectNode()
                .put("id", declared.path("id").asText())
                .put("name", declared.path("name").asText())
                .put("type", declared.path("type").asInt());
        if (declared.has("guild_id")) {
            data.put("guild_id", declared.path("guild_id").asText());
        }
        return data;
    }

    /** Chooses a command in the menu of a message. */
    public Answer on(Message message, String command) {
        did("uses “" + command + "” on “" + message.text() + "”");
        in(message.channel());
        ObjectNode data = data(declared(Commands.ON_A_MESSAGE, command)).put("target_id", message.id());
        ObjectNode resolved = data.putObject("resolved");
        resolved.putObject("messages").set(message.id(), message.json());
        return deliver(Interactions.COMMAND, Optional.empty(), data, List.of());
    }

    /** Chooses a command in the menu of a person. */
    public Answer onPerson(String other, String command) {
        did("uses “" + command + "” on " + discord.world().person(other).name);
        ObjectNode data = data(declared(Commands.ON_A_PERSON, command)).put("target_id", other);
        return deliver(Interactions.COMMAND, Optional.empty(), data, List.of(other));
    }

    // Buttons and menus

    /** Presses a button on the newest thing they see that has it. */
    public Answer press(String label) {
        return press(
                (Message) sees(
                        "the button “" + label + "”",
                        seen -> seen instanceof Message && element(seen, label).isPresent()),
                label);
    }

    /** Presses a button on something they saw before. */
    public Answer press(Message message, String label) {
        JsonNode button = element(message, label)
                .orElseThrow(() -> new AssertionError("no button “" + label + "” on\n" + message.text()));
        did("presses [" + Shown.label(button) + "]");
        return act(message, button, List.of());
    }

    /** Presses the first button of something, which carries something else than it does now, as an older version wrote it. */
    public Answer pressWithId(Message message, String customId) {
        ObjectNode old = elements(message).stream()
                .filter(each -> each.path("type").asInt() == Shown.BUTTON)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button on\n" + message.text()))
                .deepCopy();
        old.put("custom_id", customId);
        did("presses an old [" + Shown.label(old) + "]");
        return act(message, old, List.of());
    }

    /** Chooses an option on the newest thing they see that has it. */
    public Answer choose(String option) {
        return choose(
                (Message) sees(
                        "the option “" + option + "”",
                        seen -> seen instanceof Message && option(seen, option).isPresent()),
                option);
    }

    public Answer choose(Message message, String option) {
        Chosen chosen = option(message, option)
                .orElseThrow(() -> new AssertionError("no option “" + option + "” on\n" + message.text()));
        did("chooses {" + chosen.option().path("label").asText() + "}");
        return act(
                message, chosen.element(), List.of(chosen.option().path("value").asText()));
    }

    /**
     * Presses or chooses what carries an action, whatever is written on it, on the newest thing they see that has it.
     *
     * @param args the action's other parts that matter
     */
    public Answer does(String verb, String... args) {
        String what = "a button for " + verb + " " + List.of(args);
        Predicate<Seen> which =
                each -> each instanceof Message && carrier(each, verb, args).isPresent();
        sees(what, which);
        // What was asked for and answered privately is before their eyes; a lasting card changes elsewhere meanwhile.
        Message before = inView().filter(which)
                .map(Message.class::cast)
                .max(Comparator.comparing(Message::ephemeral).thenComparingLong(Message::changed))
                .orElseThrow();
        return does(before, verb, args);
    }

    public Answer does(Message message, String verb, String... args) {
        Chosen chosen = carrier(message, verb, args)
                .orElseThrow(() -> new AssertionError("no button for " + verb + " on\n" + message.text()));
        boolean button = chosen.option().isMissingNode();
        did(
                button
                        ? "presses [" + Shown.label(chosen.element()) + "]"
                        : "chooses {" + chosen.option().path("label").asText() + "}");
        return act(
                message,
                chosen.element(),
                button ? List.of() : List.of(chosen.option().path("value").asText()));
    }

    private record Chosen(JsonNode element, JsonNode option) {}

    private static List<JsonNode> elements(Seen seen) {
        List<JsonNode> elements = new ArrayList<>();
        Shown.eachElement(seen.components(), elements::add);
        return elements;
    }

    private static Optional<Chosen> carrier(Seen seen, String verb, String... args) {
        List<Chosen> carriers = new ArrayList<>();
        for (JsonNode element : elements(seen)) {
            if (element.path("type").asInt() == Shown.BUTTON
                    && carries(element.path("custom_id").asText(), verb, args)) {
                carriers.add(new Chosen(element, com.fasterxml.jackson.databind.node.MissingNode.getInstance()));
            }
            for (JsonNode option : element.path("options")) {
                if (carries(option.path("value").asText(), verb, args)) {
                    carriers.add(new Chosen(element, option));
                }
            }
        }
        return carriers.stream().findFirst();
    }

    /** What stands before a bar says which guild is meant. */
    private static boolean carries(String id, String verb, String... args) {
        List<String> parts = List.of(id.substring(id.indexOf('|') + 1).split(":"));
        return parts.size() > 1
                && parts.get(1).equals(verb)
                && parts.subList(2, parts.size()).containsAll(List.of(args));
    }

    private static Optional<JsonNode> element(Seen seen, String label) {
        List<JsonNode> buttons = elements(seen).stream()
                .filter(each -> each.path("type").asInt() == Shown.BUTTON)
                .toList();
        return buttons.stream()
                .filter(each -> Shown.label(each).equals(label))
                .findFirst()
                .or(() -> buttons.stream()
                        .filter(each -> Shown.label(each).contains(label))
                        .findFirst());
    }

    private static Optional<Chosen> option(Seen seen, String label) {
        List<Chosen> options = new ArrayList<>();
        elements(seen)
                .forEach(
                        element -> element.path("options").forEach(option -> options.add(new Chosen(element, option))));
        return options.stream()
                .filter(chosen -> chosen.option().path("label").asText().equals(label))
                .findFirst()
                .or(() -> options.stream()
                        .filter(chosen -> chosen.option().path("label").asText().contains(label))
                        .findFirst());
    }

    private Answer act(Message message, JsonNode element, List<String> values) {
        if (element.path("disabled").asBoolean()) {
            throw new AssertionError("it cannot be pressed: " + element);
        }
        ObjectNode data = Payloads.JSON
                .objectNode()
                .put("component_type", element.path("type").asInt())
                .put("custom_id", element.path("custom_id").asText())
                .put("id", element.path("id").asInt());
        if (element.path("type").asInt() != Shown.BUTTON) {
            ArrayNode chosen = data.putArray("values");
            values.forEach(chosen::add);
        }
        return deliver(Interactions.COMPONENT, Optional.of(message), data, List.of());
    }

    // Modals

    /** Fills in the modal they see, by label, and submits it. */
    public Answer submit(Map<String, String> answers) {
        return submit(seesModal(), answers);
    }

    public Answer submit(Modal modal, Map<String, String> answers) {
        did("submits “" + modal.title() + "” " + answers);
        Filling filling = new Filling();
        ObjectNode data = Payloads.JSON.objectNode().put("custom_id", modal.customId());
        data.set("components", filling.in(modal, answers));
        channel = discord.world().knownChannel(modal.channel()).orElseThrow();
        Answer answer = deliver(Interactions.MODAL, modal.from(), data, filling.chosen);
        discord.board().close(modal);
        return answer;
    }

    /** Closes what is open before them without submitting it: the bot is not told. */
    public void dismiss(Modal modal) {
        did("closes “" + modal.title() + "”");
        discord.board().close(modal);
    }

    private Answer deliver(int type, Optional<Message> pressed, ObjectNode data, List<String> chosen) {
        Channel where = pressed.map(message ->
                        discord.world().knownChannel(message.channel()).orElseThrow())
                .orElse(channel);
        Interaction interaction = discord.interactions().begin(type, person, where, pressed);
        ObjectNode payload = discord.payloads().interaction(interaction.id, interaction.token, type, person, where);
        if (!chosen.isEmpty()) {
            data.set("resolved", discord.payloads().resolved(where.guild, chosen));
        }
        payload.set("data", data);
        pressed.ifPresent(message -> payload.set("message", message.json()));
        return discord.deliver(interaction, payload);
    }

    private void did(String what) {
        discord.transcript().did(person, what);
        since = discord.board().now();
    }

    // What they see

    /** The newest thing before their eyes that is such. */
    public Seen sees(String what, Predicate<Seen> which) {
        return discord.board()
                .await(
                        () -> person.name + " to see " + what + all(),
                        FakeDiscord.PATIENCE,
                        () -> inView().filter(which).max(Comparator.comparingLong(Seen::changed)));
    }

    private Stream<Seen> inView() {
        long after = since;
        return Stream.<Seen>concat(discord.board().messages(this::reads).stream(), discord.modals(person.id).stream())
                .filter(seen -> seen.changed() > after);
    }

    private boolean reads(Message message) {
        return !message.thinking()
                && !(discord.cardsFollow() && message.announcing())
                && message.onlyFor()
                        .map(reader -> reader.equals(person.id))
                        .orElseGet(() -> discord.world()
                                .knownChannel(message.channel())
                                .filter(where -> discord.world().reads(person.id, where))
                                .isPresent());
    }

    private String all() {
        StringBuilder all = new StringBuilder("\n");
        inView().forEach(seen -> all.append("--- ").append(seen.text()).append('\n'));
        discord.requests().stream()
                .filter(call -> !call.ok())
                .forEach(call -> all.append("!!! ").append(call).append('\n'));
        return all.toString();
    }

    private Message message(String what, Predicate<Message> which) {
        return (Message) sees(what, seen -> seen instanceof Message message && which.test(message));
    }

    /** Ephemeral, or in the conversation with the bot and the answer to something done there. */
    private boolean isPrivate(Message message) {
        return message.ephemeral()
                || (message.channel().equals(person.direct()) && message.json().has("webhook_id"));
    }

    /** What only they see: the answer to what they did. */
    public Message seesPrivately() {
        return message("a private answer", this::isPrivate);
    }

    public Message seesPrivately(String words) {
        return message(
                "a private answer with “" + words + "”",
                message -> isPrivate(message) && message.text().contains(words));
    }

    /** A direct message from the bot. */
    public Message hears(String words) {
        return message(
                "a direct message with “" + words + "”",
                message -> !message.ephemeral()
                        && !message.json().has("webhook_id")
                        && message.channel().equals(person.direct())
                        && message.text().contains(words));
    }

    /** A message for everybody in a channel or a thread. */
    public Message reads(String where, String words) {
        return message(
                "a message in " + where + " with “" + words + "”",
                message -> !message.ephemeral()
                        && message.channel().equals(where)
                        && message.text().contains(words));
    }

    public Modal seesModal() {
        return (Modal) sees("a modal", seen -> seen instanceof Modal);
    }

    public Modal seesModal(String words) {
        return (Modal) sees(
                "a modal with “" + words + "”",
                seen -> seen instanceof Modal && seen.text().contains(words));
    }

    /** An answer that may stand in a modal as well as in a message. */
    public Seen seesModalOrMessage(String words) {
        return sees("an answer with “" + words + "”", seen -> seen.text().contains(words));
    }
}
