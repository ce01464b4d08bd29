package io.bottine.discord.components;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.PlainText;
import io.bottine.core.chat.TeamId;
import io.bottine.core.desk.Alarm;
import io.bottine.core.desk.FrontDesk;
import io.bottine.core.desk.Services;
import io.bottine.core.interaction.Colleagues;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.outbox.OutboxDelivery;
import io.bottine.core.reminder.ReminderClock;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseSettings;
import io.bottine.core.team.Channels;
import io.bottine.core.team.Settings;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.content.Phrasebook;
import io.bottine.phrasebook.dates.DateReaders;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Reflection.Around;
import io.bottine.phrasebook.words.Reflection.Felt;
import io.bottine.phrasebook.words.Reflection.Suggestion;
import io.bottine.phrasebook.words.Reflection.Suggestion.Kind;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Sincerity;
import io.bottine.phrasebook.words.Threat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A guild at work with the core as it is: Claire types and presses, the clock is moved, and every message is kept. */
final class RealCards implements AutoCloseable {

    static final TeamId GUILD = new TeamId("discord", "1308000000000000001");
    static final Person CLAIRE = new Person(GUILD, "1308000000000000005");
    private static final Person LEA = new Person(GUILD, "1308000000000000006");
    private static final Place.Channel CHANNEL = new Place.Channel(GUILD, "1308000000000000003");
    private static final Phrasebook PHRASEBOOK = Phrasebook.builtIn();

    /** A message as its readers see it now. */
    record Sent(Place place, Card card) {}

    final List<Sent> sent = new ArrayList<>();
    private final Locale locale;
    private final Database database;
    private final FrontDesk desk;
    private final Alarm alarm;
    private final ReminderClock reminders;
    private final OutboxDelivery delivery;
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private int interactions;

    RealCards(Path folder, Locale locale) {
        this.locale = locale;
        database = Database.open(DatabaseSettings.folder(folder));
        desk = new FrontDesk(new Services(
                database,
                () -> new Said(Language.of(locale.toLanguageTag()).orElseThrow()),
                PHRASEBOOK,
                DateReaders.standard(),
                channel -> Channels.Standing.of(Channels.Fitness.GOOD),
                Colleagues.NOBODY));
        alarm = new Alarm(database, PHRASEBOOK);
        reminders = database.reminderClock(() -> now);
        delivery = new OutboxDelivery(database, Map.of("discord", new Screen()), () -> now, undelivered -> {
            throw new AssertionError(undelivered);
        });
        database.write(ledger -> {
            ledger.teams().save(GUILD, Settings.DEFAULT.to(Optional.of(CHANNEL)));
            return GUILD;
        });
        typed(LEA, "home");
    }

    Card type(String line) {
        return typed(CLAIRE, line);
    }

    private Card typed(Person who, String line) {
        return shown(desk.handle(new CommandTyped(sender(who), line)));
    }

    Reply press(ActionId action) {
        return handled(new ButtonPressed(sender(CLAIRE), action));
    }

    Reply submit(Form form, Map<String, String> answers) {
        return handled(new FormSubmitted(sender(CLAIRE), form.submit(), answers));
    }

    private Reply handled(Interaction interaction) {
        Reply reply = desk.handle(interaction);
        settle();
        return reply;
    }

    /** Presses what carries a label. */
    Card press(Card card, String label) {
        return shown(press(action(card, label)));
    }

    Form form(Card card, String label) {
        if (press(action(card, label)) instanceof Reply.Ask ask) {
            return ask.form();
        }
        throw new AssertionError("no form for " + label);
    }

    static ActionId action(Card card, String label) {
        return PlainText.choices(card).stream()
                .filter(choice -> choice.label().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing called " + label + " among " + PlainText.choices(card)))
                .action();
    }

    static Card shown(Reply reply) {
        if (reply instanceof Reply.Show show) {
            return show.card();
        }
        throw new AssertionError("no card but " + reply);
    }

    /** What Claire finds in her direct messages, and what stands in the channel. */
    List<Card> direct() {
        return at(new Place.Direct(CLAIRE));
    }

    List<Card> channel() {
        return at(CHANNEL);
    }

    private List<Card> at(Place place) {
        return sent.stream()
                .filter(message -> message.place().equals(place))
                .map(Sent::card)
                .toList();
    }

    void later(Duration by) {
        Instant until = now.plus(by);
        while (now.isBefore(until)) {
            now = now.plus(Duration.ofMinutes(30));
            settle();
        }
    }

    private void settle() {
        reminders.runDue(reminder -> alarm.ring(reminder, now));
        delivery.deliverDue();
    }

    private Sender sender(Person who) {
        return new Sender(
                "i" + ++interactions,
                who,
                "Claire",
                CHANNEL,
                locale,
                ZoneId.of("Europe/Paris"),
                who.equals(LEA) ? Sender.Standing.ADMINISTRATOR : Sender.Standing.MEMBER,
                Set.of(),
                now);
    }

    @Override
    public void close() {
        delivery.close();
        reminders.close();
        database.close();
    }

    private final class Screen implements Messenger {
        @Override
        public Delivery post(Place place, Card card, String idempotencyKey) {
            sent.add(new Sent(place, card));
            return new Delivery.Sent(new MessageRef(place, String.valueOf(sent.size() - 1)));
        }

        @Override
        public Delivery edit(MessageRef message, Card card) {
            sent.set(Integer.parseInt(message.id()), new Sent(message.place(), card));
            return new Delivery.Sent(message);
        }
    }

    /** An engine that always says the same, so that cards do not change with the phrasebook. */
    private record Said(Language language) implements Words {

        private static final Map<Language, List<String>> SAID = Map.of(
                Language.FRENCH,
                List.of(
                        "Trois semaines, deux appels, et toujours pas de colis.",
                        "names the wait",
                        "Vous attendez depuis trois semaines et personne ne vous a répondu.",
                        "Qu’est-ce qui presserait le plus pour vous ?",
                        "Je regrette cette attente.",
                        "Merci de me l’avoir dit.",
                        "Je vous rappelle à __."),
                Language.ENGLISH,
                List.of(
                        "Three weeks, two calls, and still no parcel.",
                        "names the wait",
                        "You’ve waited three weeks and nobody answered.",
                        "What matters most to you now?",
                        "I’m sorry about the wait.",
                        "Thank you for telling me.",
                        "I’ll call you at __."));

        @Override
        public Reflection reflect(Message message) {
            List<String> said = new ArrayList<>(SAID.getOrDefault(language, List.of()));
            return new Reflection(
                    Optional.of(language),
                    false,
                    List.of(new Felt(Emotion.FRUSTRATION, 2, "trois semaines")),
                    2,
                    List.of(),
                    Set.of(),
                    message.text().contains("avocat") ? Set.of(Threat.LEGAL) : Set.of(),
                    message.text().contains("fumée") ? Set.of(Risk.SAFETY) : Set.of(),
                    false,
                    Sincerity.GENUINE,
                    List.of(),
                    List.of(
                            new Suggestion(said.get(0), said.get(1), Kind.SHORT),
                            new Suggestion(said.get(2), said.get(1), Kind.FACTS_FIRST),
                            new Suggestion(said.get(3), said.get(1), Kind.QUESTION_LAST)),
                    new Around(said.get(4), said.get(5), said.get(6)));
        }

        @Override
        public DraftCheck check(Draft draft) {
            return new DraftCheck(Optional.of(language), false, List.of(), List.of());
        }
    }

    static Map<String, String> initial(Form form) {
        Map<String, String> answers = new HashMap<>();
        form.fields().forEach(field -> answers.put(field.name(), field.initial()));
        return answers;
    }
}
