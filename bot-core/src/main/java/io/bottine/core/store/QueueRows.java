package io.bottine.core.store;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.json.Json;
import io.bottine.core.outbox.MessageQueue.Due;
import io.bottine.core.outbox.Undelivered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of the outbox as those see them who send: each call is a transaction of its own. */
final class QueueRows {

    private static final Logger LOG = LoggerFactory.getLogger(QueueRows.class);

    private final Transactions transactions;
    private final Dialect dialect;

    QueueRows(Transactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    List<Due> claim(Set<String> lanes, Instant now, Instant until, int most) {
        if (lanes.isEmpty()) {
            return List.of();
        }
        return transactions.queue(handle -> {
            List<Due> due;
            List<Found> found;
            do {
                found = due(handle, lanes, now, most);
                found.forEach(message ->
                        message.due().ifPresentOrElse(one -> lease(handle, one, until), () -> giveUp(handle, message)));
                due = found.stream().flatMap(message -> message.due().stream()).toList();
            } while (due.isEmpty() && !found.isEmpty());
            return due;
        });
    }

    /**
     * What is due: the first of its place or thread alone, so that order is kept; not where the team is halted; under another
     * message only once that one stands, or never will.
     */
    private List<Found> due(Handle handle, Set<String> lanes, Instant now, int most) {
        return handle.createQuery("""
                        select m.*, p.ref as parent
                        from message m left join message p on p.team = m.team and p.key = m.under and m.under <> ''
                        where m.state = 'pending' and m.lane in (<lanes>) and m.next_at <= :now and m.lease_until <= :now
                          and not exists (select 1 from halt h where h.team = m.team)
                          and not exists (select 1 from message e
                                          where e.team = m.team and e.place = m.place and e.under = m.under
                                            and e.state = 'pending' and e.seq < m.seq)
                          and (m.under = '' or m.ref is not null or p.ref is not null or p.state = 'failed')
                        order by m.seq, m.team limit :most\s""" + dialect.skipLocked())
                .bindList("lanes", List.copyOf(lanes))
                .bind("now", Columns.micros(now))
                .bind("most", most)
                .map((row, context) -> found(row))
                .list();
    }

    /** A row that is due; without anything to send where another version of the program wrote it and this one cannot read it. */
    private record Found(String team, String key, Optional<Due> due) {}

    private static Found found(ResultSet row) throws SQLException {
        Optional<Due> due;
        try {
            due = Optional.of(due(row));
        } catch (IllegalArgumentException unreadable) {
            due = Optional.empty();
        }
        return new Found(row.getString("team"), row.getString("key"), due);
    }

    /** One message that cannot be read must not hold up all others. */
    private static void giveUp(Handle handle, Found unreadable) {
        LOG.error("message {} was written by another version and cannot be read", unreadable.key());
        handle.createUpdate("""
                        update message set state = 'failed', why = 'cannot be read by this version'
                        where team = :team and key = :key""")
                .bind("team", unreadable.team())
                .bind("key", unreadable.key())
                .execute();
    }

    private static Due due(ResultSet row) throws SQLException {
        Optional<MessageRef> ref = ref(row.getString("ref"));
        Optional<MessageRef> parent = ref(row.getString("parent"));
        Place place = Json.read(Place.class, row.getString("place"));
        int version = row.getInt("version");
        int tried = row.getInt("tried_version");
        return new Due(
                TeamId.of(row.getString("team")),
                row.getString("key"),
                UUID.randomUUID().toString(),
                parent.<Place>map(Place.InThread::new).orElse(place),
                ref,
                version,
                // Once a post may have arrived, every further try is a try at that same post.
                ref.isPresent() || tried == 0 ? version : tried,
                row.getInt("attempts"),
                Json.read(Card.class, row.getString("card")));
    }

    private static Optional<MessageRef> ref(String json) {
        return Optional.ofNullable(json).map(written -> Json.read(MessageRef.class, written));
    }

    private static void lease(Handle handle, Due due, Instant until) {
        handle.createUpdate("""
                        update message set lease = :lease, lease_until = :until, tried_version = :tried
                        where team = :team and key = :key""")
                .bind("lease", due.lease())
                .bind("until", Columns.micros(until))
                .bind("tried", due.tried())
                .bind("team", due.team().value())
                .bind("key", due.key())
                .execute();
    }

    void sent(Due due, MessageRef ref) {
        record(
                due,
                """
                ref = :ref, sent_version = :tried, attempts = 0, next_at = 0, why = '',
                state = case when version > :tried then 'pending' else 'sent' end""",
                update -> update.bind("ref", Json.write(MessageRef.class, ref)).bind("tried", due.tried()));
    }

    void again(Due due, Instant at) {
        record(due, "attempts = attempts + 1, next_at = :at", update -> update.bind("at", Columns.micros(at)));
    }

    void rest(Due due, Instant until) {
        transactions.queue(handle -> {
            handle.createUpdate("""
                            update message set next_at = :until
                            where team = :team and state = 'pending' and next_at < :until
                              and place = (select o.place from message o where o.team = :team and o.key = :key)""")
                    .bind("until", Columns.micros(until))
                    .bind("team", due.team().value())
                    .bind("key", due.key())
                    .execute();
            return record(handle, due, "next_at = :until", update -> update.bind("until", Columns.micros(until)));
        });
    }

    /** The message itself is posted anew; or first the one in whose thread it was to stand. */
    void gone(Due due) {
        transactions.queue(handle -> {
            if (due.ref().isEmpty()) {
                handle.createUpdate("""
                                update message set ref = null, version = version + 1, tried_version = 0, state = 'pending', next_at = 0
                                where team = :team
                                  and key = (select c.under from message c where c.team = :team and c.key = :key)""")
                        .bind("team", due.team().value())
                        .bind("key", due.key())
                        .execute();
            }
            return record(
                    handle,
                    due,
                    // A version of its own: a platform that knows the key of the first post would take this for the
                    // same.
                    "ref = null, version = version + 1, tried_version = 0, attempts = attempts + 1, next_at = 0",
                    update -> update);
        });
    }

    Undelivered unreachable(Due due, String why) {
        // Where an edit had nowhere to go, what is wanted next is posted anew.
        record(
                due,
                "state = 'failed', why = :why, ref = null, tried_version = 0, attempts = 0, next_at = 0",
                update -> update.bind("why", Columns.storable(why)));
        return transactions.read(handle -> undelivered(handle, due.team(), Optional.of(due.key()))).stream()
                .findFirst()
                .orElseGet(() -> new Undelivered(due.team(), due.key(), due.place(), 0, why, due.card()));
    }

    void halt(Due due, String why) {
        transactions.queue(handle -> {
            MessageRows.halt(handle, due.team(), why);
            return record(handle, due, "next_at = next_at", update -> update);
        });
    }

    void resume(TeamId team) {
        transactions.queue(handle -> {
            MessageRows.resume(handle, team);
            return team;
        });
    }

    Map<TeamId, String> halted() {
        return transactions.read(handle -> handle
                .createQuery("select team, why from halt")
                .map((row, context) -> Map.entry(TeamId.of(row.getString("team")), row.getString("why")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    List<Undelivered> failed(TeamId team) {
        return transactions.read(handle -> undelivered(handle, team, Optional.empty()));
    }

    private static List<Undelivered> undelivered(Handle handle, TeamId team, Optional<String> key) {
        return handle.createQuery("""
                        select * from message
                        where team = :team and state = 'failed' and (:every = 1 or key = :key) order by seq""")
                .bind("team", team.value())
                .bind("every", key.isEmpty() ? 1 : 0)
                .bind("key", key.orElse(""))
                .map((row, context) -> new Undelivered(
                        team,
                        row.getString("key"),
                        Json.read(Place.class, row.getString("place")),
                        row.getInt("complaint"),
                        row.getString("why"),
                        readableCard(row.getString("card"))))
                .list();
    }

    private static Card readableCard(String json) {
        try {
            return Json.read(Card.class, json);
        } catch (IllegalArgumentException ofAnotherVersion) {
            return Card.of();
        }
    }

    private void record(Due due, String changes, Binding binding) {
        transactions.queue(handle -> record(handle, due, changes, binding));
    }

    /** Records an outcome, unless the lease ran out and somebody else took over. */
    private static int record(Handle handle, Due due, String changes, Binding binding) {
        Update update = handle.createUpdate("update message set lease = '', lease_until = 0, " + changes
                + " where team = :team and key = :key and lease = :lease");
        return binding.to(update)
                .bind("team", due.team().value())
                .bind("key", due.key())
                .bind("lease", due.lease())
                .execute();
    }

    private interface Binding {
        Update to(Update update);
    }
}
