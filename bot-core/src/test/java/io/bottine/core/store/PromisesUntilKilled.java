package io.bottine.core.store;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Text;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Event.PromiseMade;
import io.bottine.core.complaint.Written;
import io.bottine.core.outbox.Outbox.Wanted;
import io.bottine.core.reminder.Reminder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** A process that makes promises, each with its reminder and its message, and says each one that is saved, until it is killed. */
final class PromisesUntilKilled {

    private PromisesUntilKilled() {}

    public static void main(String[] args) {
        Database database = Database.open(DatabaseSettings.folder(Path.of(args[0])));
        Shop.open(database, Shop.LEA, "Mme Roy", "Mon colis ?");
        for (int promise = 1; ; promise++) {
            make(database, promise);
            System.out.println(promise);
            System.out.flush();
        }
    }

    private static void make(Database database, int promise) {
        database.write(ledger -> {
            Complaint complaint = Shop.next(
                    ledger.complaints().find(Shop.SHOP, 1).orElseThrow(),
                    new PromiseMade(promise, new Written(UUID.randomUUID(), "rappeler"), Shop.LEA, Shop.MORNING));
            ledger.complaints().append(complaint, complaint.version());
            ledger.reminders().set(new Reminder(Shop.SHOP, 1, Reminder.Kind.PROMISE, promise, 1), Shop.MORNING);
            ledger.outbox()
                    .want(new Wanted(
                            Shop.SHOP,
                            "promise/" + promise,
                            new Place.Direct(Shop.LEA),
                            Optional.empty(),
                            1,
                            Card.of(new Block.Paragraph(Text.of(String.valueOf(promise))))));
            return promise;
        });
    }
}
