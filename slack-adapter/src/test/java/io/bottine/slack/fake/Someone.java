package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Seen.View;
import io.bottine.slack.fake.World.Profile;
import io.bottine.slack.fake.World.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Somebody at their screen. What they see is what appeared or changed since they last did something; they wait for it. They press
 * what is written on a button, and fill in a form by its labels.
 */
public final class Someone {

    private final FakeSlack slack;
    private final Profile profile;
    private Team team;
    private String channel;
    private long since;

    Someone(FakeSlack slack, Profile profile) {
        this.slack = slack;
        this.profile = profile;
        this.team = slack.world().team(profile.stranger ? slack.world().teams().getFirst().id : profile.team);
        this.channel = profile.direct();
    }

    /** Goes to a channel. */
    public Someone in(String other) {
        channel = other;
        return this;
    }

    /** Goes to the conversation with the bot, where everybody is at first. */
    public Someone inDirect() {
        channel = profile.direct();
        return this;
    }

    /** Acts in another workspace than their own. */
    public Someone inTeam(String other) {
        team = slack.world().team(other);
        return this;
    }

    /** Looks at everything from now on as already seen. */
    public Someone lookedAtAll() {
        since = slack.board().now();
        return this;
    }

    /** Looks at everything that is still there. */
    public Someone lookBack() {
        since = 0;
        return this;
    }

    // What they do

    public Ack command(String command, String text) {
        did(command + " " + text);
        Envelope envelope = slack.payloads().command(team, profile, channel, command, text);
        Ack ack = slack.deliver(envelope);
        if (ack.body().isObject() || ack.body().isTextual()) {
            ObjectNode said = ack.body().isObject()
                    ? (ObjectNode) ack.body()
                    : WebApi.ok().put("text", ack.body().asText());
            if (ack.status() == 200 && (said.hasNonNull("text") || said.hasNonNull("blocks"))) {
                slack.door()
                        .respond(new Triggers.Hook(team.id, profile.id, channel, "", java.time.Instant.EPOCH), said);
            }
        }
        return ack;
    }

    public Ack complaint(String text) {
        return command("/complaint", text);
    }

    /** Presses a button on the newest thing they see that has it. */
    public Ack press(String label) {
        return press(
                sees("the button “" + label + "”", seen -> button(seen, label).isPresent()), label);
    }

    /** Presses a button on something they saw before. */
    public Ack press(Seen seen, String label) {
        Shown.Placed placed = button(seen, label)
                .orElseThrow(() -> new AssertionError("no button “" + label + "” on\n" + seen.text()));
        did("presses [" + Shown.label(placed.element()) + "]");
        return slack.deliver(slack.payloads().action(team, profile, seen, placed, MissingNode.getInstance()));
    }

    /** Presses the first button of something, which carries something else than it does now, as an older version wrote it. */
    public Ack pressWithValue(Seen seen, String value) {
        List<Shown.Placed> buttons = new ArrayList<>();
        Shown.eachElement(seen.blocks(), placed -> {
            if (placed.element().path("type").asText().equals("button")) {
                buttons.add(placed);
            }
        });
        Shown.Placed first = buttons.getFirst();
        ObjectNode old = first.element().deepCopy();
        old.put("value", value);
        did("presses an old [" + Shown.label(old) + "]");
        return slack.deliver(slack.payloads()
                .action(team, profile, seen, new Shown.Placed(first.block(), old), MissingNode.getInstance()));
    }

    /** Chooses an option on the newest thing they see that has it. */
    public Ack choose(String option) {
        return choose(
                sees("the option “" + option + "”", seen -> option(seen, option).isPresent()), option);
    }

    public Ack choose(Seen seen, String option) {
        Chosen chosen = option(seen, option)
                .orElseThrow(() -> new AssertionError("no option “" + option + "” on\n" + seen.text()));
        did("chooses {" + Shown.object(chosen.option().path("text")) + "}");
        return slack.deliver(slack.payloads().action(team, profile, seen, chosen.placed(), chosen.option()));
    }

    /**
     * Presses or chooses what carries an action, whatever is written on it, on the newest thing they see that has it.
     *
     * @param args the action's other parts that matter
     */
    public Ack does(String verb, String... args) {
        Seen seen = sees(
                "a button for " + verb + " " + List.of(args),
                each -> carrier(each, verb, args).isPresent());
        return does(seen, verb, args);
    }

    public Ack does(Seen seen, String verb, String... args) {
        Chosen chosen = carrier(seen, verb, args)
                .orElseThrow(() -> new AssertionError("no button for " + verb + " on\n" + seen.text()));
        boolean button = chosen.option().isMissingNode();
        did(
                button
                        ? "presses [" + Shown.label(chosen.placed().element()) + "]"
                        : "chooses {" + Shown.object(chosen.option().path("text")) + "}");
        return slack.deliver(slack.payloads().action(team, profile, seen, chosen.placed(), chosen.option()));
    }

    private static Optional<Chosen> carrier(Seen seen, String verb, String... args) {
        List<Chosen> carriers = new ArrayList<>();
        Shown.eachElement(seen.blocks(), placed -> {
            if (carries(placed.element(), verb, args)) {
                carriers.add(new Chosen(placed, MissingNode.getInstance()));
            }
            Shown.options(placed.element()).stream()
                    .filter(option -> carries(option, verb, args))
                    .forEach(option -> carriers.add(new Chosen(placed, option)));
        });
        return carriers.stream().findFirst();
    }

    private static boolean carries(JsonNode what, String verb, String... args) {
        List<String> parts = List.of(what.path("value").asText().split(":"));
        return parts.size() > 1
                && parts.get(1).equals(verb)
                && parts.subList(2, parts.size()).containsAll(List.of(args));
    }

    private record Chosen(Shown.Placed placed, JsonNode option) {}

    private static Optional<Shown.Placed> button(Seen seen, String label) {
        List<Shown.Placed> buttons = new ArrayList<>();
        Shown.eachElement(seen.blocks(), placed -> {
            if (placed.element().path("type").asText().equals("button")) {
                buttons.add(placed);
            }
        });
        return buttons.stream()
                .filter(placed -> Shown.label(placed.element()).equals(label))
                .findFirst()
                .or(() -> buttons.stream()
                        .filter(placed -> Shown.label(placed.element()).contains(label))
                        .findFirst());
    }

    private static Optional<Chosen> option(Seen seen, String label) {
        List<Chosen> options = new ArrayList<>();
        Shown.eachElement(
                seen.blocks(),
                placed -> Shown.options(placed.element()).forEach(option -> options.add(new Chosen(placed, option))));
        return options.stream()
                .filter(chosen -> Shown.object(chosen.option().path("text")).equals(label))
                .findFirst()
                .or(() -> options.stream()
                        .filter(chosen ->
                                Shown.object(chosen.option().path("text")).contains(label))
                        .findFirst());
    }

    /** Fills in the form they see, by label, and submits it. */
    public Submitted submit(Map<String, String> answers) {
        return submit(seesForm(), answers);
    }

    public Submitted submit(View view, Map<String, String> answers) {
        did("submits “" + view.title() + "” " + answers);
        ObjectNode values = Filling.in(view, answers);
        slack.board().submitting(view.id(), true);
        try {
            return settle(view, slack.deliver(slack.payloads().submission(team, profile, view, values)));
        } finally {
            slack.board().submitting(view.id(), false);
        }
    }

    private Submitted settle(View view, Ack ack) {
        String action = ack.body().path("response_action").asText("");
        switch (action) {
            case "" -> slack.board().close(view);
            case "clear" ->
                slack.views(profile.id).stream().filter(each -> !each.home()).forEach(slack.board()::close);
            case "update" ->
                slack.board().change(view, slack.api().withIds(ack.body().path("view"), team, view.id()));
            case "push" ->
                slack.board()
                        .show(
                                team.id,
                                profile.id,
                                slack.api().withIds(ack.body().path("view"), team, ""));
            case "errors" -> {}
            default -> throw new AssertionError("no such response_action: " + ack.raw());
        }
        Map<String, String> errors = new java.util.LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> error : ack.body().path("errors").properties()) {
            errors.put(Filling.label(view, error.getKey()), error.getValue().asText());
        }
        return new Submitted(action, errors, ack);
    }

    /**
     * What became of a form.
     *
     * @param errors by the label of the field
     */
    public record Submitted(String action, Map<String, String> errors, Ack ack) {}

    /** Closes what is open before them without submitting it. */
    public void dismiss(View view) {
        did("closes “" + view.title() + "”");
        slack.board().close(view);
        if (view.json().path("notify_on_close").asBoolean()) {
            slack.deliver(slack.payloads().closed(team, profile, view));
        }
    }

    /** A shortcut in the menu of a message. */
    public Ack shortcut(String callback, Message message) {
        did("uses the shortcut " + callback + " on “" + message.fallback() + "”");
        return slack.deliver(slack.payloads().messageShortcut(team, profile, callback, message));
    }

    /** A shortcut in the menu of the message field. */
    public Ack shortcut(String callback) {
        did("uses the shortcut " + callback);
        return slack.deliver(slack.payloads().globalShortcut(team, profile, callback));
    }

    public Ack opensHome() {
        did("opens the home");
        return slack.event(
                team.id, "app_home_opened", Map.of("user", profile.id, "channel", profile.direct(), "tab", "home"));
    }

    private void did(String what) {
        slack.transcript().did(profile, what);
        since = slack.board().now();
    }

    // What they see

    /** The newest thing before their eyes that is such. */
    public Seen sees(String what, Predicate<Seen> which) {
        return slack.board()
                .await(
                        () -> profile.name + " to see " + what + all(),
                        FakeSlack.PATIENCE,
                        () -> inView().filter(which).max(Comparator.comparingLong(Seen::changed)));
    }

    private java.util.stream.Stream<Seen> inView() {
        long after = since;
        return java.util.stream.Stream.<Seen>concat(
                        slack.board().messages(this::reads).stream(), slack.views(profile.id).stream())
                .filter(seen -> seen.changed() > after);
    }

    private boolean reads(Message message) {
        if (message.onlyFor().isPresent()) {
            return message.onlyFor().get().equals(profile.id);
        }
        return message.channel().equals(profile.direct())
                || slack.world()
                        .knownRoom(message.channel())
                        .filter(room -> room.members.contains(profile.id))
                        .isPresent();
    }

    private String all() {
        StringBuilder all = new StringBuilder("\n");
        inView().forEach(seen -> all.append("--- ").append(seen.text()).append('\n'));
        slack.requests().stream()
                .filter(call -> !call.ok())
                .forEach(call -> all.append("!!! ").append(call).append('\n'));
        return all.toString();
    }

    private Message message(String what, Predicate<Message> which) {
        return (Message) sees(what, seen -> seen instanceof Message message && which.test(message));
    }

    /** What only they see: the answer to what they did. */
    public Message seesPrivately() {
        return message("a private answer", Message::ephemeral);
    }

    public Message seesPrivately(String words) {
        return message(
                "a private answer with “" + words + "”",
                message -> message.ephemeral() && message.text().contains(words));
    }

    /** A direct message from the bot. */
    public Message hears(String words) {
        return message(
                "a direct message with “" + words + "”",
                message -> !message.ephemeral()
                        && message.channel().equals(profile.direct())
                        && message.text().contains(words));
    }

    /** A message for everybody in a channel. */
    public Message reads(String where, String words) {
        return message(
                "a message in " + where + " with “" + words + "”",
                message -> !message.ephemeral()
                        && message.channel().equals(where)
                        && message.text().contains(words));
    }

    public View seesModal() {
        return (View) sees("a modal", seen -> seen instanceof View view && !view.home());
    }

    public View seesModal(String words) {
        return (View) sees(
                "a modal with “" + words + "”",
                seen -> seen instanceof View view && !view.home() && view.text().contains(words));
    }

    /** An answer that may stand in a modal as well as in a message. */
    public Seen seesModalOrMessage(String words) {
        return sees("an answer with “" + words + "”", seen -> seen.text().contains(words));
    }

    /** A modal that can be filled in. */
    public View seesForm() {
        return (View) sees("a form", seen -> seen instanceof View view && !view.home() && view.canBeSubmitted());
    }

    public View seesHome(String words) {
        return (View) sees(
                "their home with “" + words + "”",
                seen -> seen instanceof View view && view.home() && view.text().contains(words));
    }
}
