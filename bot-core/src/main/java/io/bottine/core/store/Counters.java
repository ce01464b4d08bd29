package io.bottine.core.store;

import io.bottine.core.chat.TeamId;
import org.jdbi.v3.core.Handle;

/** Numbers that are given once, in the order of commits. */
record Counters(Handle handle) {

    /** The next number of a team's counter, from 1; a transaction that is rolled back gives it back. */
    long next(TeamId team, String name) {
        return handle.createQuery("""
                        insert into counter (team, name, value) values (:team, :name, 1)
                        on conflict (team, name) do update set value = counter.value + 1
                        returning value""")
                .bind("team", team.value())
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }
}
