package io.bottine.core.store;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.json.Json;
import io.bottine.core.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Wants messages: one row for each logical message, holding its latest look. */
final class MessageRows implements Outbox {

    private final Handle handle;
    private boolean wanted;

    MessageRows(Handle handle) {
        this.handle = handle;
    }

    /** True where there may be more to send than before. */
    boolean wasWanted() {
        return wanted;
    }

    @Override
    public List<Wanted> wanted(TeamId team, int complaint, String beginning) {
        return handle
                .createQuery("""
                        select * from message
                        where team = :team and complaint = :complaint and state <> 'failed'
                          and substr(key, 1, length(:beginning)) = :beginning
                        order by seq""")
                .bind("team", team.value())
                .bind("complaint", complaint)
                .bind("beginning", beginning)
                .map((row, context) -> wanted(team, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Wanted> wanted(TeamId team, ResultSet row) throws SQLException {
        try {
            return Optional.of(new Wanted(
                    team,
                    row.getString("key"),
                    Json.read(Place.class, row.getString("place")),
                    Optional.of(row.getString("under")).filter(key -> !key.isEmpty()),
                    row.getInt("complaint"),
                    Json.read(Card.class, row.getString("card"))));
        } catch (IllegalArgumentException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isKnown(TeamId team, String key) {
        return handle.createQuery("select 1 from message where team = :team and key = :key")
                .bind("team", team.value())
                .bind("key", key)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public void forsake(Place place, String why) {
        handle.createUpdate("""
                        update message
                        set state = 'failed', why = :why, ref = null, tried_version = 0, attempts = 0, next_at = 0
                        where team = :team and place = :place""")
                .bind("why", Columns.storable(why))
                .bind("team", place.team().value())
                .bind("place", Json.write(Place.class, place))
                .execute();
    }

    @Override
    public void halt(TeamId team, String why) {
        halt(handle, team, why);
    }

    static void halt(Handle handle, TeamId team, String why) {
        handle.createUpdate("""
                        insert into halt (team, why) values (:team, :why)
                        on conflict (team) do update set why = excluded.why""")
                .bind("team", team.value())
                .bind("why", Columns.storable(why))
                .execute();
    }

    @Override
    public void resume(TeamId team) {
        wanted = true;
        resume(handle, team);
    }

    static void resume(Handle handle, TeamId team) {
        handle.createUpdate("delete from halt where team = :team")
                .bind("team", team.value())
                .execute();
    }

    @Override
    public void want(Wanted message) {
        wanted = true;
        if (!message.place().team().equals(message.team())) {
            throw new IllegalArgumentException("a message for a place of another team: " + message.key());
        }
        handle.createUpdate("""
                        insert into message (team, key, lane, place, under, complaint, card, seq, version, tried_version,
                                             sent_version, ref, state, attempts, next_at, lease, lease_until, why)
                        values (:team, :key, :lane, :place, :under, :complaint, :card, :seq, 1, 0,
                                0, null, 'pending', 0, 0, '', 0, '')
                        on conflict (team, key) do update set
                            card = excluded.card,
                            complaint = excluded.complaint,
                            version = message.version + 1,
                            -- Where it may stand already, it stays.
                            place = case when message.ref is null and message.tried_version = 0
                                         then excluded.place else message.place end,
                            under = case when message.ref is null and message.tried_version = 0
                                         then excluded.under else message.under end,
                            -- One that still waits keeps its turn, and waits as long as the platform asked.
                            seq = case when message.state = 'pending' then message.seq else excluded.seq end,
                            next_at = case when message.state = 'pending' then message.next_at else 0 end,
                            state = 'pending',
                            why = ''
                        where message.card <> excluded.card or message.state = 'failed'""")
                .bind("team", message.team().value())
                .bind("key", message.key())
                .bind("lane", message.team().platform())
                .bind("place", Json.write(Place.class, message.place()))
                .bind("under", message.under().orElse(""))
                .bind("complaint", message.complaint())
                .bind("card", Columns.storable(Json.write(Card.class, message.card())))
                .bind("seq", new Counters(handle).next(message.team(), "message"))
                .execute();
    }
}
