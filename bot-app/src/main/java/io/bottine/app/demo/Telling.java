package io.bottine.app.demo;

import io.bottine.app.demo.Story.Actor;
import io.bottine.app.demo.Story.Part;
import io.bottine.app.demo.Story.Step;
import io.bottine.app.demo.Story.Where;
import io.bottine.core.Bot;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.PlainText;
import io.bottine.core.chat.PlainText.Choice;
import io.bottine.core.chat.Reader;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.outbox.Messenger;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a story by doing it: every line a person types and every button they press goes through the bot, and what is printed
 * comes from the cards that it shows.
 */
public final class Telling implements Messenger {

    public static final TeamId TEAM = new TeamId("demo", "shop");

    /** The rule under a title, why a sentence is suggested, and its button: the story goes on without them. */
    private static final List<String> NOT_TOLD = List.of("──", "  (", "  [");

    private static final int MOST_SUGGESTIONS = 3;

    private final Story story;
    private final PrintStream out;
    private final Locale locale;
    private final ZoneId zone;
    private final World world;
    private final List<Arrived> arrived = new ArrayList<>();
    private final List<Card> inReach = new ArrayList<>();
    private final List<Block> told = new ArrayList<>();
    private int interactions;

    /** What the story needs of the program around it. */
    public interface World {

        Bot bot();

        Instant now();

        /** Moves the clock, and returns when everything due has been sent. */
        void advance(Duration by);

        /** Returns when everything due now has been sent. */
        void settle();

        /** How people and moments are shown. */
        Reader reader();
    }

    private record Arrived(Place place, Card card) {}

    public Telling(Story story, PrintStream out, Locale locale, ZoneId zone, World world) {
        this.story = story;
        this.out = out;
        this.locale = locale;
        this.zone = zone;
        this.world = world;
    }

    /** Tells it to its end. */
    public void tell() {
        // The lead is in the team before anything happens.
        world.bot().handle(new CommandTyped(sender(Actor.LEAD), ""));
        world.settle();
        arrived.clear();
        story.steps().forEach(this::step);
    }

    private void step(Step step) {
        step.waiting().ifPresent(world::advance);
        step.tell().ifPresent(words -> out.println("\n— " + words + "\n"));
        step.by().ifPresent(actor -> act(actor, step));
        step.hear().ifPresent(where -> hear(where, step));
    }

    private void act(Actor actor, Step step) {
        if (step.type().isPresent()) {
            out.println(name(actor) + " > " + step.type().get());
            answer(actor, new CommandTyped(sender(actor), step.type().get()), step);
        }
        step.press().ifPresent(press -> {
            Choice choice = find(press);
            out.println(name(actor) + " > [" + choice.label() + "]");
            answer(actor, new ButtonPressed(sender(actor), choice.action()), step);
        });
    }

    private void answer(Actor actor, Interaction interaction, Step step) {
        switch (world.bot().handle(interaction)) {
            case Reply.Show show -> {
                inReach.addFirst(show.card());
                print("", show.card(), step);
            }
            case Reply.Ask ask -> {
                Map<String, String> answers = step.answers().orElse(Map.of());
                for (Form.Input field : ask.form().fields()) {
                    Optional.ofNullable(answers.get(field.name()))
                            .ifPresent(
                                    given -> out.println("    " + world.reader().labelled(field.label(), given)));
                }
                FormSubmitted submitted =
                        new FormSubmitted(sender(actor), ask.form().submit(), answers);
                Map<String, String> problems = world.bot().validate(submitted);
                if (!problems.isEmpty()) {
                    throw new IllegalStateException("the story answers wrongly: " + problems);
                }
                answer(actor, submitted, step);
            }
            case Reply.Complete ignored -> {}
            case Reply.Nothing ignored -> {}
        }
        world.settle();
    }

    /** The button that a step presses, on the latest card that has it. */
    private Choice find(String press) {
        List<String> wanted = List.of(press.split(" "));
        return inReach.stream()
                .flatMap(card -> PlainText.choices(card).stream())
                .filter(choice -> choice.action().verb().equals(wanted.getFirst())
                        && choice.action().args().containsAll(wanted.subList(1, wanted.size())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the story presses what is not there: " + press));
    }

    private void hear(Where where, Step step) {
        arrived.stream()
                .filter(message -> isIn(where, message.place()) && !isCase(message.card()))
                .reduce((earlier, later) -> later)
                .ifPresent(message -> {
                    inReach.addFirst(message.card());
                    print(where == Where.CHANNEL ? "#" + story.channel() : "@" + story.agent(), message.card(), step);
                });
        arrived.clear();
    }

    private static boolean isIn(Where where, Place place) {
        return switch (where) {
            case DIRECT -> place instanceof Place.Direct;
            case CHANNEL -> place instanceof Place.Channel;
        };
    }

    /** The lasting card is renewed with every act; the story shows the acts. */
    private static boolean isCase(Card card) {
        return PlainText.choices(card).stream()
                .anyMatch(choice ->
                        Set.of("close", "reopen").contains(choice.action().verb()));
    }

    private void print(String marker, Card card, Step step) {
        List<Part> also = step.also().orElse(List.of());
        List<Block> blocks = new ArrayList<>();
        boolean first = true;
        int suggestions = 0;
        for (Block block : card.blocks()) {
            if (block instanceof Block.Suggestion && ++suggestions > MOST_SUGGESTIONS) {
                continue;
            }
            boolean paragraph = block instanceof Block.Paragraph;
            if (shows(block, also) || (paragraph && first)) {
                blocks.add(
                        block instanceof Block.Suggestion said
                                ? new Block.Suggestion(said.words(), said.why(), Optional.empty())
                                : block);
            }
            first = first && !paragraph;
        }
        if (step.silent().orElse(false)) {
            return;
        }
        String text = PlainText.of(new Card(withoutWhatWasTold(blocks)), world.reader());
        String start = marker.isEmpty() ? "  " : "  " + marker + " │ ";
        text.lines()
                .filter(line -> !line.isBlank() && NOT_TOLD.stream().noneMatch(line::startsWith))
                .forEach(line -> out.println(start + line));
    }

    /** What a card says again was read already: a title until the complaint moves, a call for help until it is answered. */
    private List<Block> withoutWhatWasTold(List<Block> blocks) {
        List<Block> news =
                blocks.stream().filter(block -> !told.contains(block)).toList();
        told.removeIf(Block.Title.class::isInstance);
        told.addAll(blocks);
        return news;
    }

    private static boolean shows(Block block, List<Part> also) {
        return switch (block) {
            case Block.Title ignored -> true;
            case Block.Alert ignored -> true;
            case Block.Paragraph ignored -> also.contains(Part.PARAGRAPH);
            case Block.Suggestion ignored -> also.contains(Part.SUGGESTION);
            case Block.Quote ignored -> also.contains(Part.QUOTE);
            case Block.Fields ignored -> also.contains(Part.FIELDS);
            case Block.Note ignored -> also.contains(Part.NOTE);
            case Block.Bullets ignored -> false;
            case Block.Actions ignored -> false;
        };
    }

    private Sender sender(Actor actor) {
        Person person = new Person(TEAM, actor.name().toLowerCase(Locale.ROOT));
        interactions++;
        return new Sender(
                "step-" + interactions,
                person,
                name(actor),
                new Place.Direct(person),
                locale,
                zone,
                actor == Actor.LEAD,
                world.now());
    }

    private String name(Actor actor) {
        return switch (actor) {
            case AGENT -> story.agent();
            case LEAD -> story.lead();
        };
    }

    @Override
    public Delivery post(Place place, Card card, String idempotencyKey) {
        arrived.add(new Arrived(place, card));
        return new Delivery.Sent(new MessageRef(place, idempotencyKey));
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        arrived.add(new Arrived(message.place(), card));
        return new Delivery.Sent(message);
    }
}
