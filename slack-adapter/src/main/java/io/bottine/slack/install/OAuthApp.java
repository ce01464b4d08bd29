package io.bottine.slack.install;

import io.bottine.slack.manifest.Scopes;
import okhttp3.HttpUrl;

/**
 * The app that workspaces install. Slack sends people back to the redirect URL that its manifest names.
 *
 * @param clientId of the app, {@code SLACK_CLIENT_ID}
 * @param clientSecret of the app, {@code SLACK_CLIENT_SECRET}: secret
 * @param authorizeUrl where people are asked, {@code https://slack.com/oauth/v2/authorize} or a peer's
 */
public record OAuthApp(String clientId, String clientSecret, String authorizeUrl) {

    String authorizeUrl(String state) {
        HttpUrl.Builder url = HttpUrl.get(authorizeUrl).newBuilder().addQueryParameter("client_id", clientId);
        url.addQueryParameter("scope", String.join(",", Scopes.names()));
        return url.addQueryParameter("state", state).toString();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OAuthApp[clientId=" + clientId + ", authorizeUrl=" + authorizeUrl + "]";
    }
}
