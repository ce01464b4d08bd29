package io.bottine.core.store;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.complaint.Complaints;
import io.bottine.core.outbox.Outbox;
import io.bottine.core.reminder.Reminders;
import io.bottine.core.team.Installations;
import io.bottine.core.team.Teams;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Everything that is kept, within one transaction. */
final class Rows implements Ledger {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** 83 bits: not to be guessed, and short enough to go into a button's action. */
    private static final int ID_CHARACTERS = 14;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Whatever a team has; what was seen is left. */
    private static final List<String> TABLES = List.of(
            "counter",
            "team",
            "member",
            "direct",
            "complaint",
            "entry",
            "written",
            "aside",
            "message",
            "halt",
            "installation");

    private final Handle handle;
    private final MessageRows messages;
    private final ReminderTask reminders;

    Rows(Handle handle, ReminderTask reminders) {
        this.handle = handle;
        this.messages = new MessageRows(handle);
        this.reminders = reminders;
    }

    /** True once a message was wanted in this transaction. */
    boolean wantsMessages() {
        return messages.wasWanted();
    }

    @Override
    public Complaints complaints() {
        return new ComplaintRows(handle);
    }

    @Override
    public Teams teams() {
        return new TeamRows(handle);
    }

    @Override
    public Installations installations() {
        return new InstallationRows(handle);
    }

    @Override
    public Outbox outbox() {
        return messages;
    }

    @Override
    public Reminders reminders() {
        return new ReminderRows(handle, reminders);
    }

    @Override
    public boolean isFirst(TeamId team, String interactionId, Instant at) {
        int added = handle.createUpdate("""
                        insert into seen (team, interaction, at) values (:team, :interaction, :at)
                        on conflict (team, interaction) do nothing""")
                .bind("team", team.value())
                .bind("interaction", Columns.storable(interactionId))
                .bind("at", Columns.micros(at))
                .execute();
        return added == 1;
    }

    @Override
    public String putAside(Person person, String body, Instant at) {
        String id = RANDOM.ints(ID_CHARACTERS, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
        handle.createUpdate("""
                        insert into aside (team, id, person, body, at) values (:team, :id, :person, :body, :at)""")
                .bind("team", person.team().value())
                .bind("id", id)
                .bind("person", person.id())
                .bind("body", Columns.storable(body))
                .bind("at", Columns.micros(at))
                .execute();
        return id;
    }

    @Override
    public Optional<String> aside(TeamId team, String id) {
        return handle.createQuery("select body from aside where team = :team and id = :id")
                .bind("team", team.value())
                .bind("id", Columns.storable(id))
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public void erase(TeamId team) {
        for (String table : TABLES) {
            handle.createUpdate("delete from <table> where team = :team")
                    .define("table", table)
                    .bind("team", team.value())
                    .execute();
        }
        reminders().dropAll(team);
    }

    @Override
    public void clearBefore(Instant before) {
        // Of every team alike: age is all that counts here.
        handle.createUpdate("delete from aside where at < :before")
                .bind("before", Columns.micros(before))
                .execute();
        handle.createUpdate("delete from seen where at < :before")
                .bind("before", Columns.micros(before))
                .execute();
    }
}
