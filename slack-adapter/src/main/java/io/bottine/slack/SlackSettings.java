package io.bottine.slack;

import io.bottine.core.seal.Vault;
import io.bottine.slack.install.OAuthApp;
import java.net.URI;
import java.util.Optional;

/**
 * What the adapter is told by whoever starts it.
 *
 * @param botToken of the one workspace; empty where the bot is installed in many
 * @param installs how the bot is installed in many; empty for one workspace
 * @param appToken where events come by Socket Mode
 * @param signingSecret where they come by HTTP
 * @param api the address of Slack's Web API, with a slash at its end
 * @param proxy {@code http://host:port} to reach Slack by
 * @param atOnce how many interactions are worked on at the same time; beyond it, people are told to try again
 */
public record SlackSettings(
        Optional<String> botToken,
        Optional<Installs> installs,
        Optional<String> appToken,
        Optional<String> signingSecret,
        URI api,
        Optional<String> proxy,
        int atOnce) {

    /** Slack's own address. */
    public static final URI API = URI.create("https://slack.com/api/");

    /** The app that workspaces install, and what their tokens are sealed with. */
    public record Installs(OAuthApp app, Vault vault) {}

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SlackSettings[api=" + api + ", socketMode=" + appToken.isPresent() + ", http="
                + signingSecret.isPresent() + "]";
    }
}
