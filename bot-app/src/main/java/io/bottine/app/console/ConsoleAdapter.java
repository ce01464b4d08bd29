package io.bottine.app.console;

import io.bottine.app.console.Choices.Choice;
import io.bottine.app.console.Choices.Folded;
import io.bottine.app.console.Choices.Offer;
import io.bottine.app.console.ConsoleMessenger.Arrival;
import io.bottine.app.console.FormDialogue.Outcome;
import io.bottine.app.console.Lines.Input;
import io.bottine.app.console.Sheet.Piece;
import io.bottine.core.Bot;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console as a platform: decodes a line, asks the bot, shows what it answers. One person at a time speaks; {@code as NAME}
 * changes who.
 */
public final class ConsoleAdapter {

    /** Everybody on the console is in one team. */
    public static final TeamId TEAM = new TeamId("console", "local");

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleAdapter.class);

    /**
     * Who speaks first, and how they are spoken to.
     *
     * @param name of whoever started the console; they have charge of the team
     * @param locale their language, and their region where it is known
     */
    public record User(String name, Locale locale, ZoneId zone) {}

    private final Lines lines;
    private final ConsoleMessenger messenger;
    private final Bot bot;
    private final Surroundings surroundings;
    private final User user;
    private final Supplier<String> ids;
    private final Wording texts;
    private final LocalCommand.Reader reader;
    private final Names names;
    private final Person owner;
    private final Choices choices = new Choices();
    private Person speaker;
    private Optional<Card> answered = Optional.empty();
    private boolean waiting;

    /** @param ids of interactions, never the same twice, across sessions too */
    public ConsoleAdapter(
            Lines lines,
            ConsoleMessenger messenger,
            Bot bot,
            Surroundings surroundings,
            User user,
            Supplier<String> ids) {
        this.lines = lines;
        this.messenger = messenger;
        this.bot = bot;
        this.surroundings = surroundings;
        this.user = user;
        this.ids = ids;
        this.texts = ConsoleTexts.in(Language.seenIn(user.locale()));
        this.reader = new LocalCommand.Reader(surroundings.hasManualClock());
        this.names = new Names(surroundings::name);
        this.owner = names.person(user.name()).orElseGet(() -> new Person(TEAM, "me"));
        this.speaker = owner;
    }

    /** Talks until there are no more lines, or somebody quits. */
    public void run() {
        messenger.listen(this::arrived);
        say(texts.line("welcome"), Ink.FAINT);
        if (surroundings.hasManualClock()) {
            say(texts.line("clock.manual"), Ink.FAINT);
        }
        while (step()) {}
        messenger.listen(() -> {});
        say(texts.line("bye"), Ink.FAINT);
    }

    /** Completions of the line typed so far, for a terminal. */
    public List<Reply.Completion> completions(String typed) {
        Interaction wanted = new Interaction.SuggestionsWanted(sender(new Place.Direct(speaker)), typed);
        return bot.handle(wanted) instanceof Reply.Complete complete ? complete.completions() : List.of();
    }

    /** Answers one line; false at the end. */
    private boolean step() {
        startWaiting();
        Input input = lines.command(prompt());
        stopWaiting();
        return switch (input) {
            case Input.Ended ended -> false;
            case Input.Interrupted interrupted -> {
                say(texts.line("how.to.quit"), Ink.FAINT);
                yield true;
            }
            case Input.Typed typed -> typed.text().isBlank() || answer(typed.text());
        };
    }

    private boolean answer(String line) {
        try {
            return switch (reader.read(line)) {
                case LocalCommand.Quit quit -> false;
                case LocalCommand.SpeakAs as -> speakAs(as.name());
                case LocalCommand.Advance advance -> advance(advance.by());
                case LocalCommand.AdvanceHow how -> say(texts.line("clock.how"), Ink.PLAIN);
                case LocalCommand.Choose choose -> choose(choose.number());
                case LocalCommand.ForTheBot words ->
                    act(new Interaction.CommandTyped(sender(new Place.Direct(speaker)), words.line()));
            };
        } catch (RuntimeException e) {
            // The bot itself never throws: this is a fault of ours, and the conversation is worth more than it.
            LOG.error("A line could not be answered", e);
            return say(texts.line("fault"), Ink.ALERT);
        }
    }

    private String prompt() {
        return speaker.equals(owner) ? texts.line("prompt") : texts.line("prompt.as", "name", names.of(speaker));
    }

    private boolean speakAs(String name) {
        Optional<Person> person = names.person(name);
        speaker = person.orElse(speaker);
        return say(texts.line("speaking.as", "name", names.of(speaker)), Ink.FAINT);
    }

    private boolean advance(Duration by) {
        if (!surroundings.hasManualClock()) {
            return say(texts.line("clock.not.manual"), Ink.PLAIN);
        }
        surroundings.advance(by);
        String now = surroundings.shown(
                new io.bottine.core.chat.Span.At(surroundings.now(), io.bottine.core.chat.Span.At.Style.FULL));
        return say(texts.line("clock.now", "now", now), Ink.FAINT);
    }

    private boolean choose(int number) {
        Optional<Offer> chosen = choices.get(number);
        if (chosen.isEmpty()) {
            String key = choices.count() == 0 ? "choice.none" : "choice.unknown";
            return say(texts.line(key, "number", number, "count", choices.count()), Ink.PLAIN);
        }
        return switch (chosen.get()) {
            case Choice choice -> press(choice);
            case Folded folded -> {
                lines.print(CardText.unfolded(folded.label(), folded.choices(), texts, choices));
                yield true;
            }
        };
    }

    private boolean press(Choice choice) {
        if (choice.place() instanceof Place.Direct direct && !direct.person().equals(speaker)) {
            return say(texts.line("choice.not.yours", "name", names.of(direct.person())), Ink.PLAIN);
        }
        if (choice.confirm().isPresent()) {
            say(Printable.line(choice.confirm().get()), Ink.ALERT);
            switch (lines.answer(texts.line("confirm.prompt"))) {
                case Input.Ended ended -> {
                    return false;
                }
                case Input.Interrupted interrupted -> {
                    return say(texts.line("confirm.left"), Ink.FAINT);
                }
                case Input.Typed typed -> {
                    String answer = typed.text().strip().toLowerCase(Locale.ROOT);
                    if (!ConsoleTexts.words(texts, "confirm.yes").contains(answer)) {
                        return say(texts.line("confirm.left"), Ink.FAINT);
                    }
                }
            }
        }
        Sender sender = sender(choice.place());
        return act(
                choice.menu()
                        ? new Interaction.MenuChosen(sender, choice.action())
                        : new Interaction.ButtonPressed(sender, choice.action()));
    }

    /** Asks the bot and shows what it answers; false where the lines ended meanwhile. */
    private boolean act(Interaction first) {
        Interaction interaction = first;
        while (true) {
            Opening opening = bot.opening(interaction);
            Reply reply = bot.handle(interaction);
            switch (reply) {
                case Reply.Show show -> {
                    choices.forget();
                    answered = Optional.of(show.card());
                    show(
                            marker(opening, interaction.sender().place()),
                            show.card(),
                            interaction.sender().place());
                    surroundings.settle();
                    return true;
                }
                case Reply.Ask ask -> {
                    surroundings.settle();
                    Optional<Interaction> submitted =
                            filled(ask.form(), interaction.sender().place());
                    if (submitted.isEmpty()) {
                        return !ended;
                    }
                    interaction = submitted.get();
                }
                case Reply.Complete complete -> {
                    return true;
                }
                case Reply.Nothing nothing -> {
                    surroundings.settle();
                    return true;
                }
            }
        }
    }

    private boolean ended;

    private Optional<Interaction> filled(Form form, Place place) {
        FormDialogue dialogue = new FormDialogue(
                form,
                lines,
                texts,
                names,
                answers -> bot.validate(new Interaction.FormSubmitted(sender(place), form.submit(), answers)));
        return switch (dialogue.ask()) {
            case Outcome.Filled filled ->
                Optional.of(new Interaction.FormSubmitted(sender(place), form.submit(), filled.answers()));
            case Outcome.Left left -> {
                say(texts.line("form.left"), Ink.FAINT);
                yield Optional.empty();
            }
            case Outcome.Ended none -> {
                say(texts.line("form.left"), Ink.FAINT);
                ended = true;
                yield Optional.empty();
            }
        };
    }

    private Sender sender(Place place) {
        return new Sender(
                ids.get(),
                speaker,
                names.of(speaker),
                place,
                user.locale(),
                user.zone(),
                speaker.equals(owner) ? Sender.Standing.ADMINISTRATOR : Sender.Standing.MEMBER,
                Set.of(),
                surroundings.now());
    }

    // what the bot says by itself

    private synchronized void startWaiting() {
        showArrived();
        waiting = true;
    }

    private synchronized void stopWaiting() {
        waiting = false;
    }

    /** Called on the thread that sends. */
    private synchronized void arrived() {
        if (waiting) {
            showArrived();
        }
    }

    private void showArrived() {
        for (Optional<Arrival> next = messenger.next(); next.isPresent(); next = messenger.next()) {
            Arrival arrival = next.get();
            Place place = arrival.message().place();
            String marker = placeMarker(place);
            if (place instanceof Place.Direct direct && direct.person().equals(speaker) && isAnswered(arrival.card())) {
                // The lasting card says what the answer above just said: on a console it stands there already.
                continue;
            }
            if (!arrival.edited()) {
                show(marker, arrival.card(), place);
            } else if (!arrival.before().equals(Optional.of(arrival.card()))) {
                Card changed = arrival.before()
                        .map(before -> changed(before, arrival.card()))
                        .orElse(arrival.card());
                show(texts.line("place.edited", "place", marker), changed, place);
            }
        }
    }

    /** True for the card of the complaint that the last answer was about. */
    private boolean isAnswered(Card card) {
        return answered.flatMap(ConsoleAdapter::title).equals(title(card))
                && title(card).isPresent();
    }

    /** What an edit changed, under its title: the rest still stands above, on the screen. */
    private static Card changed(Card before, Card after) {
        return new Card(after.blocks().stream()
                .filter(block -> block instanceof Block.Title
                        || block instanceof Block.Actions
                        || !before.blocks().contains(block))
                .toList());
    }

    private String marker(Opening opening, Place place) {
        return switch (opening) {
            case PRIVATE, FORM_NOW, SUGGESTIONS -> texts.line("place.private");
            case PUBLIC -> placeMarker(place);
            case EDIT_IN_PLACE ->
                place instanceof Place.Direct
                        ? texts.line("place.in.place")
                        : texts.line("place.edited", "place", placeMarker(place));
        };
    }

    private String placeMarker(Place place) {
        return switch (place) {
            case Place.Direct direct -> texts.line("place.direct", "name", names.of(direct.person()));
            case Place.Channel channel ->
                texts.line("place.channel", "name", Printable.line(channel.id()).replaceFirst("^#", ""));
            case Place.InThread thread ->
                texts.line(
                        "place.thread",
                        "about",
                        messenger
                                .card(thread.parent())
                                .flatMap(ConsoleAdapter::title)
                                .orElseGet(() -> placeMarker(thread.parent().place())));
        };
    }

    private static Optional<String> title(Card card) {
        return card.blocks().stream()
                .filter(Block.Title.class::isInstance)
                .map(block -> literal((Block.Title) block))
                .findFirst();
    }

    private static String literal(Block.Title title) {
        StringBuilder words = new StringBuilder();
        title.text().spans().forEach(span -> {
            if (span instanceof io.bottine.core.chat.Span.Plain plain) {
                words.append(plain.text());
            } else if (span instanceof io.bottine.core.chat.Span.Strong strong) {
                words.append(strong.text());
            }
        });
        return Printable.line(words.toString());
    }

    private void show(String marker, Card card, Place place) {
        Sheet sheet = new Sheet();
        sheet.paragraph("", List.of(Piece.of(texts.line("card.marker", "place", marker), Ink.FAINT)));
        sheet.add(CardText.of(card, texts, surroundings::shown, names, choices, place));
        sheet.gap();
        lines.print(sheet);
    }

    private boolean say(String text, Ink ink) {
        lines.print(new Sheet().paragraph("", List.of(Piece.of(text, ink))));
        return true;
    }
}
