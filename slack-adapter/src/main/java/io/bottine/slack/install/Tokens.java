package io.bottine.slack.install;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Interaction.TeamEvent;
import java.time.Instant;
import java.util.Optional;

/** Where the bot is installed: in the one workspace whose token is set ({@code team -> token}), or in {@link Workspaces}. */
@FunctionalInterface
public interface Tokens {

    /** The token for a workspace; empty where the bot is not installed, or no longer. */
    Optional<String> of(TeamId team);

    /** True for whoever installed the bot in their workspace or organisation, where that is known. */
    default boolean installedBy(Person person) {
        return false;
    }

    /** Something came in from a workspace: it may be one of an organisation that installed the bot as a whole. */
    default void seen(TeamId team, Optional<String> enterpriseId) {}

    /** Something happened to a team, perhaps to its token. */
    default void told(TeamEvent event, Instant now) {}
}
