package io.bottine.core.store;

import io.bottine.core.chat.TeamId;
import io.bottine.core.team.Installations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What platforms handed over. */
final class InstallationRows implements Installations {

    private final Handle handle;

    InstallationRows(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void save(TeamId team, String sealed) {
        handle.createUpdate("""
                        insert into installation (team, lane, sealed) values (:team, :lane, :sealed)
                        on conflict (team) do update set sealed = excluded.sealed""")
                .bind("team", team.value())
                .bind("lane", team.platform())
                .bind("sealed", sealed)
                .execute();
    }

    @Override
    public Optional<String> find(TeamId team) {
        return handle.createQuery("select sealed from installation where team = :team")
                .bind("team", team.value())
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public Map<TeamId, String> all(String platform) {
        Map<TeamId, String> all = new LinkedHashMap<>();
        handle.createQuery("select team, sealed from installation where lane = :lane order by team")
                .bind("lane", platform)
                .map((row, context) -> Map.entry(TeamId.of(row.getString("team")), row.getString("sealed")))
                .forEach(row -> all.put(row.getKey(), row.getValue()));
        return all;
    }

    @Override
    public void remove(TeamId team) {
        handle.createUpdate("delete from installation where team = :team")
                .bind("team", team.value())
                .execute();
    }
}
