package io.bottine.slack.install;

import io.bottine.core.chat.TeamId;
import java.time.Instant;
import java.util.Optional;

/**
 * What Slack handed over when the bot was installed.
 *
 * @param key under which it is kept: the workspace, or the organisation, whose ids are never those of a workspace
 * @param enterpriseId the Enterprise Grid organisation that the workspace belongs to, or that the bot was installed in
 * @param appId the app as Slack knows it
 * @param botToken secret
 * @param botUserId the bot's own user id
 * @param installerId the user who installed it
 * @param at when
 */
public record Installation(
        TeamId key,
        Optional<String> enterpriseId,
        String appId,
        String botToken,
        String botUserId,
        String installerId,
        Instant at) {

    /** True where it holds for every workspace of the organisation. */
    boolean orgWide() {
        return enterpriseId.filter(key.id()::equals).isPresent();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Installation[key=" + key + ", enterpriseId=" + enterpriseId + ", appId=" + appId + ", at=" + at + "]";
    }
}
