package io.bottine.discord;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;

/** The guilds that this process serves, with their roles and channels, as the gateway keeps them up to date. */
final class Guilds {

    private volatile @Nullable ShardManager shards;

    void of(ShardManager manager) {
        shards = manager;
    }

    Optional<Guild> find(String id) {
        ShardManager manager = shards;
        return manager == null || !Decoder.IS_ID.test(id)
                ? Optional.empty()
                : Optional.ofNullable(manager.getGuildById(id));
    }

    List<Guild> all() {
        ShardManager manager = shards;
        return manager == null ? List.of() : manager.getGuilds();
    }
}
