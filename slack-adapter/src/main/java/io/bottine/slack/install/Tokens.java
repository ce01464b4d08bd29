package io.bottine.slack.install;

import io.bottine.core.chat.TeamId;
import java.util.Optional;

/** The bot's tokens. */
public interface Tokens {

    /** The token for a workspace; empty where the bot is not installed, or no longer. */
    Optional<String> of(TeamId team);
}
