package io.bottine.core.desk;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Menu.Choice;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.outbox.OutboxDelivery;
import io.bottine.core.reminder.Reminder;
import io.bottine.core.reminder.ReminderClock;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseSettings;
import io.bottine.core.store.Ledger;
import io.bottine.core.team.Channels;
import io.bottine.core.team.Member;
import io.bottine.core.team.Settings;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.content.Phrasebook;
import io.bottine.phrasebook.dates.DateReaders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A team at work: people who type and press, a clock that is moved, and everything they are shown. */
final class Office implements AutoCloseable {

    static final TeamId TEAM = new TeamId("console", "shop");
    static final TeamId OTHER_TEAM = new TeamId("console", "bakery");

    /** A Monday morning. */
    static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Phrasebook PHRASEBOOK = Phrasebook.builtIn();

    final Database database;
    final BreakableStore store;
    final FrontDesk desk;
    final List<Sent> sent = new ArrayList<>();

    /** What the platform knows of channels by name; the others are good. */
    final Map<String, Channels.Standing> standings = new HashMap<>();

    /** Where nothing arrives, by the id of a channel or a person. */
    final Set<String> closed = new HashSet<>();

    /** Who is no member of the team's organisation. */
    final Set<String> outsiders = new HashSet<>();

    /** Of whom nobody has set yet whether they work with complaints. */
    final Set<String> undecided = new HashSet<>();

    /** Of whom the platform knows, though they never spoke to the bot. */
    final Set<String> strangers = new HashSet<>();

    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Alarm alarm;
    private final ReminderClock reminders;
    private final OutboxDelivery delivery;
    private Instant now = MONDAY_TEN;
    private int interactions;

    /** A message as its reader sees it now. */
    record Sent(String id, Place place, Card card) {}

    Office(Path folder) {
        this(folder, new ScriptedWords());
    }

    Office(Path folder, Words words) {
        database = Database.open(DatabaseSettings.folder(folder));
        store = new BreakableStore(database);
        Services services =
                new Services(store, () -> words, PHRASEBOOK, DateReaders.standard(), this::standing, this::colleague);
        desk = new FrontDesk(services);
        alarm = new Alarm(database, PHRASEBOOK);
        reminders = database.reminderClock(() -> now);
        Undeliverable undeliverable = new Undeliverable(database, PHRASEBOOK);
        delivery = new OutboxDelivery(
                database,
                Map.of("console", new Screen()),
                () -> now,
                undelivered -> undeliverable.tell(undelivered, now));
    }

    private Channels.Standing standing(Place.Channel channel) {
        return standings.getOrDefault(channel.id(), Channels.Standing.of(Channels.Fitness.GOOD));
    }

    /** Somebody of the team who never spoke to the bot, where {@link #strangers} has them. */
    private Optional<Sender> colleague(Person person) {
        return strangers.contains(person.id()) ? Optional.of(sender(person.id())) : Optional.empty();
    }

    /** Somebody is put into groups, out of any others. */
    void inGroups(String who, String... theirs) {
        groups.put(who, Set.of(theirs));
    }

    void settings(Settings settings) {
        database.write(ledger -> {
            ledger.teams().save(TEAM, settings);
            return settings;
        });
    }

    void openTeamChannel() {
        Settings settings = Settings.DEFAULT.to(Optional.of(new Place.Channel(TEAM, "team")));
        database.write(ledger -> {
            ledger.teams().save(TEAM, settings);
            return settings;
        });
    }

    /** Moves the clock, and lets everything happen that is due by then. */
    void later(Duration by) {
        Instant until = now.plus(by);
        while (now.isBefore(until)) {
            now = now.plus(Duration.ofMinutes(1)).isBefore(until) ? now.plus(Duration.ofMinutes(1)) : until;
            settle();
        }
    }

    /** The same for days, hour by hour. */
    void days(double days) {
        Instant until = now.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
        while (now.isBefore(until)) {
            now = now.plus(Duration.ofHours(1)).isBefore(until) ? now.plus(Duration.ofHours(1)) : until;
            settle();
        }
    }

    /** Nothing runs meanwhile, as when the machine is off. */
    void leap(Duration by) {
        now = now.plus(by);
        settle();
    }

    /** A reminder fires again, as after a crash. */
    void ring(Reminder reminder) {
        alarm.ring(reminder, now);
        delivery.deliverDue();
    }

    /** Somebody comes in who chose to see the bot in French. */
    void french(String who) {
        Sender sender = sender(TEAM, who, Locale.FRANCE);
        desk.handle(new CommandTyped(sender, "accueil"));
        database.write(ledger -> {
            Member known = ledger.teams().member(sender.person()).orElseThrow();
            ledger.teams()
                    .save(new Member(
                            known.person(),
                            known.name(),
                            known.locale(),
                            known.zone(),
                            known.agreement(),
                            known.lead(),
                            true));
            return known;
        });
    }

    void settle() {
        reminders.runDue(reminder -> alarm.ring(reminder, now));
        delivery.deliverDue();
    }

    Instant now() {
        return now;
    }

    Card type(String who, String line) {
        return card(desk.handle(new CommandTyped(sender(who), line)));
    }

    Card press(String who, Card card, String label) {
        return card(reply(who, card, label));
    }

    /** Presses what opens a form, and answers it. */
    Card fill(String who, Card card, String label, String... namesAndAnswers) {
        if (!(reply(who, card, label) instanceof Reply.Ask ask)) {
            throw new AssertionError("no form opened for " + label);
        }
        return submit(who, ask.form(), namesAndAnswers);
    }

    Card submit(String who, Form form, String... namesAndAnswers) {
        Map<String, String> answers =
                form.fields().stream().collect(Collectors.toMap(Form.Input::name, Form.Input::initial));
        for (int i = 0; i < namesAndAnswers.length; i += 2) {
            answers.put(namesAndAnswers[i], namesAndAnswers[i + 1]);
        }
        FormSubmitted submitted = new FormSubmitted(sender(who), form.submit(), answers);
        Map<String, String> problems = desk.validate(submitted);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.toString());
        }
        return card(desk.handle(submitted));
    }

    /** Answers a form about the first complaint, as a card that was shown earlier would have opened it. */
    Card submitForm(String who, Verb verb, Map<String, String> answers) {
        return card(desk.handle(new FormSubmitted(sender(who), verb.action(1), answers)));
    }

    <T> T read(Function<Ledger, T> work) {
        return database.read(work);
    }

    Reply reply(String who, Card card, String label) {
        return desk.handle(new ButtonPressed(sender(who), action(card, label)));
    }

    Sender sender(String who) {
        return sender(TEAM, who, Locale.ENGLISH, "i" + ++interactions);
    }

    Sender sender(TeamId team, String who, Locale locale) {
        return sender(team, who, locale, "i" + ++interactions);
    }

    Sender sender(TeamId team, String who, Locale locale, String interaction) {
        Person person = new Person(team, who);
        return new Sender(
                interaction,
                person,
                who,
                new Place.Direct(person),
                locale,
                PARIS,
                undecided.contains(who)
                        ? Sender.Standing.UNDECIDED
                        : outsiders.contains(who)
                                ? Sender.Standing.OUTSIDER
                                : who.equals("lea") ? Sender.Standing.ADMINISTRATOR : Sender.Standing.MEMBER,
                groups.getOrDefault(who, Set.of("agents")),
                now);
    }

    static Card card(Reply reply) {
        if (reply instanceof Reply.Show show) {
            return show.card();
        }
        throw new AssertionError("no card but " + reply);
    }

    static ActionId action(Card card, String label) {
        return actions(card)
                .filter(choice -> choice.label().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing called " + label + " on: " + text(card)))
                .action();
    }

    static Stream<Choice> actions(Card card) {
        return card.blocks().stream().flatMap(block -> switch (block) {
            case Block.Actions actions ->
                Stream.concat(
                        actions.buttons().stream().map(Office::choice),
                        actions.more().stream().flatMap(menu -> menu.choices().stream()));
            case Block.Suggestion suggestion -> suggestion.use().stream().map(Office::choice);
            default -> Stream.empty();
        });
    }

    private static Choice choice(Button button) {
        return new Choice(button.action(), button.label());
    }

    /** Everything a card says, in one string. */
    static String text(Card card) {
        return card.blocks().stream().map(Office::text).collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Title title -> text(title.text());
            case Block.Paragraph paragraph -> text(paragraph.text());
            case Block.Alert alert -> "! " + text(alert.text());
            case Block.Quote quote -> "> " + quote.words();
            case Block.Suggestion suggestion -> "“" + suggestion.words() + "”";
            case Block.Fields fields ->
                fields.fields().stream()
                        .map(field -> field.label() + ": " + text(field.value()))
                        .collect(Collectors.joining("\n"));
            case Block.Bullets bullets ->
                bullets.items().stream().map(item -> "- " + text(item)).collect(Collectors.joining("\n"));
            case Block.Note note -> text(note.text());
            case Block.Actions actions ->
                actions.buttons().stream()
                        .map(button -> "[" + button.label() + "]")
                        .collect(Collectors.joining(" "));
        };
    }

    private static String text(Text text) {
        return text.spans().stream()
                .map(span -> switch (span) {
                    case Span.Plain plain -> plain.text();
                    case Span.Strong strong -> strong.text();
                    case Span.Mention mention -> "@" + mention.person().id();
                    case Span.InChannel in -> "#" + in.channel().id();
                    case Span.Group group -> "@" + group.id();
                    case Span.At at ->
                        at.instant().atZone(PARIS).toLocalDateTime().toString();
                })
                .collect(Collectors.joining());
    }

    /** What a person finds in their direct messages, oldest first. */
    List<Card> direct(String who) {
        return sent.stream()
                .filter(message -> message.place().equals(new Place.Direct(new Person(TEAM, who))))
                .map(Sent::card)
                .toList();
    }

    /** What stands in the team's channel, oldest first. */
    List<Card> channel() {
        return sent.stream()
                .filter(message -> message.place() instanceof Place.Channel)
                .map(Sent::card)
                .toList();
    }

    List<Card> threads() {
        return sent.stream()
                .filter(message -> message.place() instanceof Place.InThread)
                .map(Sent::card)
                .toList();
    }

    @Override
    public void close() {
        delivery.close();
        reminders.close();
        database.close();
    }

    private boolean isClosed(Place place) {
        return switch (place) {
            case Place.Direct direct -> closed.contains(direct.person().id());
            case Place.Channel channel -> closed.contains(channel.id());
            case Place.InThread thread -> isClosed(thread.parent().place());
        };
    }

    private final class Screen implements Messenger {
        @Override
        public Delivery post(Place place, Card card, String idempotencyKey) {
            if (isClosed(place)) {
                return new Delivery.Unreachable("closed");
            }
            String id = String.valueOf(sent.size());
            sent.add(new Sent(id, place, card));
            return new Delivery.Sent(new MessageRef(place, id));
        }

        @Override
        public Delivery edit(MessageRef message, Card card) {
            if (isClosed(message.place())) {
                return new Delivery.Unreachable("closed");
            }
            int index = Integer.parseInt(message.id());
            sent.set(index, new Sent(message.id(), message.place(), card));
            return new Delivery.Sent(message);
        }
    }
}
