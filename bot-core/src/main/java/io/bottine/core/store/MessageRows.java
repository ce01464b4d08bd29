package io.bottine.core.store;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Place;
import io.bottine.core.json.Json;
import io.bottine.core.outbox.Outbox;
import org.jdbi.v3.core.Handle;

/** Wants messages: one row for each logical message, holding its latest look. */
final class MessageRows implements Outbox {

    private final Handle handle;
    private boolean wanted;

    MessageRows(Handle handle) {
        this.handle = handle;
    }

    boolean wasWanted() {
        return wanted;
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
