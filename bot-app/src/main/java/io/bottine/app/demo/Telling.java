package io.bottine.app.demo;

import io.bottine.app.demo.Story.Actor;
import io.bottine.app.demo.Story.Part;
import io.bottine.app.demo.Story.Step;
import io.bottine.app.demo.Story.Where;
import io.bottine.core.Bot;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.PlainText;
import io.bottine.core.chat.PlainText.Choice;
import io.bottine.core.chat.Reader;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.outbox.Messenger;
import java.io.PrintStream;
import java.text.BreakIterator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells a story by doing it: every line a person types and every button they press goes through the bot, and what is printed
 * comes from the cards that it shows.
 */
public final class Telling implements Messenger {

    public static final TeamId TEAM = new TeamId("demo", "shop");

    private static final int MOST_SUGGESTIONS = 3;

    private static final int SUGGESTED_SENTENCES = 2;

    private final Story story;
    private final PrintStream out;
    private final Locale locale;
    private final ZoneId zone;
    private final World world;
    private final List<Arrived> arrived = new ArrayList<>();
    private final List<Card> inReach = new ArrayList<>();
    private final Set<Block> told = new HashSet<>();
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
            String answers = step.answers()
                    .map(given -> " " + String.join(" · ", given.values()))
                    .orElse("");
            out.println(name(actor) + " > [" + choice.label() + "]" + answers);
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
        Card card = arrived.stream()
                .filter(message -> isIn(where, message.place()) && !isCase(message.card()))
                .reduce((earlier, later) -> later)
                .map(Arrived::card)
                .orElseThrow(() -> new IllegalStateException("the story hears what was not sent: " + step));
        inReach.addFirst(card);
        print(where == Where.CHANNEL ? "#" + story.channel() : "@" + story.agent(), card, step);
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

    /** What a step shows of a card. An ellipsis stands for the rest of it; of buttons, only the one that is pressed is told. */
    private void print(String marker, Card card, Step step) {
        List<Block> left = new ArrayList<>(card.blocks());
        left.removeIf(block -> block instanceof Block.Actions || told.contains(block));
        List<String> lines = new ArrayList<>();
        boolean cut = false;
        for (Part part : step.shows().orElse(List.of())) {
            List<Block> shown = left.stream()
                    .filter(block -> isA(part, block))
                    .limit(part == Part.SUGGESTIONS ? MOST_SUGGESTIONS : 1)
                    .toList();
            if (shown.isEmpty()) {
                throw new IllegalStateException("the story shows what is not there: " + part + " after " + step);
            }
            left.removeAll(shown);
            told.addAll(shown);
            for (Block block : shown) {
                String whole = plain(block);
                String begun = begun(block, whole);
                cut |= !begun.equals(whole);
                begun.lines().forEach(lines::add);
            }
        }
        String start = marker.isEmpty() ? "  " : "  " + marker + " │ ";
        String rest = cut || left.stream().anyMatch(block -> !(block instanceof Block.Title)) ? " …" : "";
        for (int i = 0; i < lines.size(); i++) {
            out.println(start + lines.get(i) + (i == lines.size() - 1 ? rest : ""));
        }
    }

    private static boolean isA(Part part, Block block) {
        return switch (part) {
            case TITLE -> block instanceof Block.Title;
            case PARAGRAPH -> block instanceof Block.Paragraph;
            case SUGGESTION, SUGGESTIONS -> block instanceof Block.Suggestion;
            case NOTE -> block instanceof Block.Note;
        };
    }

    /** A block without what the console adds to it: the rule under a title, why a sentence is suggested. */
    private String plain(Block block) {
        Reader reader = world.reader();
        return switch (block) {
            case Block.Title title -> PlainText.of(title.text(), reader);
            case Block.Paragraph paragraph -> PlainText.of(paragraph.text(), reader);
            case Block.Note note -> PlainText.of(note.text(), reader);
            case Block.Suggestion suggestion -> "▸ " + PlainText.of(Text.of(suggestion.words()), reader);
            default -> PlainText.of(Card.of(block), reader);
        };
    }

    /** Whole, or as far as the story tells it: a suggestion's first two sentences, a paragraph's first. */
    private String begun(Block block, String whole) {
        return switch (block) {
            case Block.Suggestion ignored -> sentences(whole, SUGGESTED_SENTENCES);
            case Block.Paragraph ignored -> sentences(whole, 1);
            case Block.Note ignored -> sentences(whole, 1);
            default -> whole;
        };
    }

    private String sentences(String text, int most) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(text);
        int end = sentences.next(most);
        return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
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
                actor == Actor.LEAD ? Sender.Standing.ADMINISTRATOR : Sender.Standing.MEMBER,
                Set.of(),
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
