package io.bottine.core.store;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Complaints;
import io.bottine.core.complaint.Entry;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Severity;
import io.bottine.core.complaint.Written;
import io.bottine.core.json.Json;
import io.bottine.phrasebook.words.Label;
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
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Complaints: the history in {@code entry}, its words in {@code written}, and a row for lists in {@code complaint}. */
final class ComplaintRows implements Complaints {

    private static final String SUMMARY = """
            select c.number, c.owner, c.is_open, c.severity, c.opened_at, c.last_contact, c.next_due,
                   coalesce(w.body, '') as customer
            from complaint c left join written w on w.team = c.team and w.complaint = c.number and w.id = c.customer
            where c.team = :team
            """;

    private final Handle handle;
    private final Counters counters;

    ComplaintRows(Handle handle) {
        this.handle = handle;
        this.counters = new Counters(handle);
    }

    @Override
    public int nextNumber(TeamId team) {
        return Math.toIntExact(counters.next(team, "complaint"));
    }

    @Override
    public Optional<Complaint> find(TeamId team, int number) {
        Map<UUID, String> bodies = bodies(team, number);
        List<Entry> history = handle.createQuery("""
                        select number, at, person, event from entry
                        where team = :team and complaint = :complaint order by number""")
                .bind("team", team.value())
                .bind("complaint", number)
                .map((row, context) -> new Entry(
                        row.getLong("number"),
                        Instant.parse(row.getString("at")),
                        new Person(team, row.getString("person")),
                        EventJson.read(row.getString("event"), bodies)))
                .list();
        return history.isEmpty() ? Optional.empty() : Optional.of(Complaint.of(team, number, history));
    }

    private Map<UUID, String> bodies(TeamId team, int number) {
        return handle
                .createQuery("select id, body from written where team = :team and complaint = :complaint")
                .bind("team", team.value())
                .bind("complaint", number)
                .map((row, context) -> Map.entry(UUID.fromString(row.getString("id")), row.getString("body")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void append(Complaint complaint, long firstNew) {
        long last = handle.createQuery(
                        "select coalesce(max(number), 0) from entry where team = :team and complaint = :complaint")
                .bind("team", complaint.team().value())
                .bind("complaint", complaint.number())
                .mapTo(Long.class)
                .one();
        if (last != firstNew - 1) {
            throw new StaleComplaint(complaint.team(), complaint.number());
        }
        List<Entry> added = complaint.history().stream()
                .filter(entry -> entry.number() >= firstNew)
                .toList();
        if (!added.isEmpty()) {
            insert(complaint, added);
        }
        summarise(complaint);
    }

    private void insert(Complaint complaint, List<Entry> added) {
        String team = complaint.team().value();
        PreparedBatch entries = handle.prepareBatch("""
                insert into entry (team, complaint, number, at, person, type, event)
                values (:team, :complaint, :number, :at, :person, :type, :event)""");
        PreparedBatch bodies = handle.prepareBatch("""
                insert into written (team, id, complaint, body) values (:team, :id, :complaint, :body)
                on conflict (team, complaint, id) do nothing""");
        for (Entry entry : added) {
            if (!entry.by().team().equals(complaint.team())) {
                throw new IllegalArgumentException(
                        "somebody of another team wrote in " + team + " #" + complaint.number());
            }
            EventJson.Stored stored = EventJson.write(entry.event());
            entries.bind("team", team)
                    .bind("complaint", complaint.number())
                    .bind("number", entry.number())
                    .bind("at", entry.at().toString())
                    .bind("person", entry.by().id())
                    .bind("type", Json.name(entry.event().getClass()))
                    .bind("event", Columns.storable(stored.json()))
                    .add();
            for (Written written : stored.written()) {
                bodies.bind("team", team)
                        .bind("id", written.id().toString())
                        .bind("complaint", complaint.number())
                        .bind("body", Columns.storable(written.body()))
                        .add();
            }
        }
        try {
            entries.execute();
        } catch (RuntimeException e) {
            if (Failures.isDuplicate(e)) {
                StaleComplaint stale = new StaleComplaint(complaint.team(), complaint.number());
                stale.initCause(e);
                throw stale;
            }
            throw e;
        }
        if (bodies.size() > 0) {
            bodies.execute();
        }
    }

    private void summarise(Complaint complaint) {
        handle.createUpdate("""
                        insert into complaint (team, number, owner, customer, is_open, severity, opened_at, last_contact, next_due, search)
                        values (:team, :number, :owner, :customer, :open, :severity, :opened, :contact, :due, :search)
                        on conflict (team, number) do update set
                            owner = excluded.owner, customer = excluded.customer, is_open = excluded.is_open,
                            severity = excluded.severity, last_contact = excluded.last_contact,
                            next_due = excluded.next_due, search = excluded.search""")
                .bind("team", complaint.team().value())
                .bind("number", complaint.number())
                .bind("owner", complaint.owner().id())
                .bind("customer", complaint.customer().id().toString())
                .bind("open", complaint.isOpen() ? 1 : 0)
                .bind("severity", complaint.severity().label())
                .bind("opened", Columns.micros(complaint.openedAt()))
                .bind("contact", Columns.micros(complaint.lastContact()))
                .bind("due", Columns.micros(complaint.nextDue()))
                .bind("search", searchText(complaint))
                .execute();
    }

    /** All that was written about the complaint and not taken back. */
    private static String searchText(Complaint complaint) {
        Set<Long> undone = complaint.history().stream()
                .map(Entry::event)
                .filter(Event.Undone.class::isInstance)
                .map(event -> ((Event.Undone) event).entry())
                .collect(Collectors.toSet());
        return complaint.history().stream()
                .filter(entry -> !undone.contains(entry.number()))
                .flatMap(entry -> EventJson.write(entry.event()).written().stream())
                .map(written -> Folded.text(Columns.storable(written.body())))
                .filter(body -> !body.isEmpty())
                .distinct()
                // One word cannot be found across two pieces of writing.
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Summary> open(TeamId team, Optional<Person> owner) {
        Query query = handle.createQuery(SUMMARY + "and c.is_open = 1 "
                        + (owner.isPresent() ? "and c.owner = :owner " : "")
                        + "order by case when c.next_due is null then 1 else 0 end, c.next_due, c.number")
                .bind("team", team.value());
        if (owner.isPresent()) {
            if (!owner.get().team().equals(team)) {
                return List.of();
            }
            query.bind("owner", owner.get().id());
        }
        return query.map((row, context) -> summary(team, row)).list();
    }

    @Override
    public List<Summary> search(TeamId team, String text, int limit) {
        List<String> patterns = Folded.patterns(text);
        StringBuilder sql = new StringBuilder(SUMMARY);
        for (int i = 0; i < patterns.size(); i++) {
            sql.append("and c.search like :word").append(i).append(" escape '!' ");
        }
        Query query = handle.createQuery(sql + "order by c.number desc limit :limit")
                .bind("team", team.value())
                .bind("limit", limit);
        for (int i = 0; i < patterns.size(); i++) {
            query.bind("word" + i, patterns.get(i));
        }
        return query.map((row, context) -> summary(team, row)).list();
    }

    private static Summary summary(TeamId team, ResultSet row) throws SQLException {
        return new Summary(
                row.getInt("number"),
                row.getString("customer"),
                new Person(team, row.getString("owner")),
                row.getInt("is_open") == 1,
                Label.read(Severity.class, row.getString("severity")).orElse(Severity.NORMAL),
                Columns.instant(row, "opened_at"),
                Columns.optionalInstant(row, "last_contact"),
                Columns.optionalInstant(row, "next_due"));
    }
}
