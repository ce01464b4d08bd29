package io.bottine.app;

import io.bottine.core.Bot;
import io.bottine.core.desk.Alarm;
import io.bottine.core.desk.FrontDesk;
import io.bottine.core.desk.Services;
import io.bottine.core.desk.Undeliverable;
import io.bottine.core.interaction.Colleagues;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.outbox.OutboxDelivery;
import io.bottine.core.reminder.ReminderClock;
import io.bottine.core.store.Database;
import io.bottine.core.team.Channels;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.content.Phrasebook;
import io.bottine.phrasebook.dates.DateReaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/** The core at work on a database, with its clock and its messengers. */
final class House implements AutoCloseable {

    /** Buttons work for weeks. */
    private static final Duration KEPT_ASIDE = Duration.ofDays(30);

    private final Database database;
    private final Bot bot;
    private final Alarm alarm;
    private final ReminderClock reminders;
    private final OutboxDelivery delivery;
    private final InstantSource clock;

    private House(
            Database database,
            Supplier<Words> words,
            Phrasebook phrasebook,
            InstantSource clock,
            Map<String, Messenger> messengers,
            Channels channels,
            Colleagues colleagues) {
        this.database = database;
        this.clock = clock;
        this.bot =
                new FrontDesk(new Services(database, words, phrasebook, DateReaders.standard(), channels, colleagues));
        this.alarm = new Alarm(database, phrasebook);
        this.reminders = database.reminderClock(clock);
        Undeliverable undeliverable = new Undeliverable(database, phrasebook);
        this.delivery = new OutboxDelivery(
                database, messengers, clock, undelivered -> undeliverable.tell(undelivered, clock.instant()));
        clearAway();
    }

    /** What was put aside for buttons, and the interactions seen, is needed for a while only. */
    private void clearAway() {
        database.write(ledger -> {
            ledger.clearBefore(clock.instant().minus(KEPT_ASIDE));
            return KEPT_ASIDE;
        });
    }

    /**
     * Puts the core to work on a database, which it closes in the end.
     *
     * @param messengers by the platform of the teams they serve
     * @param channels what those platforms know of their channels
     * @param colleagues what they know of people who never spoke to the bot
     */
    static House on(
            Database database,
            Supplier<Words> words,
            Phrasebook phrasebook,
            InstantSource clock,
            Map<String, Messenger> messengers,
            Channels channels,
            Colleagues colleagues) {
        return new House(database, words, phrasebook, clock, messengers, channels, colleagues);
    }

    Bot bot() {
        return bot;
    }

    Database database() {
        return database;
    }

    /** Reminds and sends by itself from now on. */
    void start() {
        reminders.start(reminder -> alarm.ring(reminder, clock.instant()));
        delivery.start();
    }

    /** Reminds and sends everything that is due now, and returns when it is done. */
    void settle() {
        reminders.runDue(reminder -> alarm.ring(reminder, clock.instant()));
        delivery.deliverDue();
    }

    /**
     * Reminds and sends nothing any more, while its messengers can still end what they are at. What is wanted from now on is sent
     * after the next start.
     */
    void rest() {
        reminders.close();
        delivery.close();
    }

    @Override
    public void close() {
        rest();
        database.close();
    }
}
