package io.bottine.core.team;

import io.bottine.core.chat.TeamId;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform handed over when the bot was installed in a team, sealed: see {@code SealedInstallations}.
 * Part of a transaction: see {@code Store}.
 */
public interface Installations {

    /** Keeps what was handed over last. */
    void save(TeamId team, String sealed);

    Optional<String> find(TeamId team);

    /** Every installation on a platform. */
    Map<TeamId, String> all(String platform);

    void remove(TeamId team);
}
