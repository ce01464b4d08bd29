package io.bottine.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import io.bottine.core.chat.TeamId;
import io.bottine.core.outbox.Messenger.Delivery;
import io.bottine.core.outbox.Pauses;
import io.bottine.core.resource.Resources;
import io.bottine.slack.install.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's Web API, called with a team's token. Where Slack asks to wait, nothing is called until then: for that method, in that
 * team and channel, and nothing else.
 */
final class Api {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int CALL_MILLIS = 10_000;

    /** Where Slack names no time. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int TOO_MANY_REQUESTS = 429;

    private static final Properties MEANINGS = Resources.properties(Api.class, "errors.properties");

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private final Slack slack;
    private final Tokens tokens;
    private final Pauses<Busy> pauses;

    Api(Slack slack, Tokens tokens, InstantSource clock) {
        this.slack = slack;
        this.tokens = tokens;
        this.pauses = new Pauses<>(clock);
    }

    /** The SDK, told how long to wait and where Slack is. */
    static Slack slack(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.api().toString());
        // Without a team's id and with statistics, the SDK asks auth.test about each token.
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        // The SDK would read the environment, and use a proxy for this very machine too.
        config.setProxyUrl(settings.proxy().orElse(null));
        SlackHttpClient http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .connectTimeout(CONNECT)
                .build());
        http.setConfig(config);
        return Slack.getInstance(config, http);
    }

    /** A call to one of Slack's methods. */
    interface Call<T> {
        T on(MethodsClient client) throws IOException, SlackApiException;
    }

    private record Busy(TeamId team, String method, String channel) {}

    /**
     * Calls a method.
     *
     * @param channel or empty, where the method knows none
     */
    <T extends SlackApiTextResponse> Answer<T> call(TeamId team, String method, String channel, Call<T> call) {
        Busy busy = new Busy(team, method, channel);
        Optional<Duration> wait = pauses.left(busy);
        if (wait.isPresent()) {
            return Answer.failed(new Delivery.RetryAfter(wait.get()));
        }
        Optional<String> token = tokens.of(team);
        if (token.isEmpty()) {
            return Answer.failed(new Delivery.TeamDown("not_authed"));
        }
        try {
            T response = call.on(slack.methods(token.get(), team.id()));
            return response.isOk() ? Answer.done(response) : failed(busy, response);
        } catch (SlackApiException status) {
            int code = status.getResponse().code();
            return Answer.failed(
                    code == TOO_MANY_REQUESTS
                            ? pause(busy, status.getResponse().header("Retry-After"))
                            : new Delivery.Uncertain("HTTP " + code));
        } catch (IOException | JsonParseException | NullPointerException broken) {
            // the last is the SDK's own, over an empty answer
            return Answer.failed(new Delivery.Uncertain(broken.getClass().getSimpleName()));
        }
    }

    private <T> Answer<T> failed(Busy busy, SlackApiTextResponse response) {
        String error = response.getError() == null ? "unknown_error" : response.getError();
        if (error.equals("missing_scope")) {
            LOG.error("The app lacks the scope {} for {}", response.getNeeded(), busy);
            return Answer.lacking(String.valueOf(response.getNeeded()));
        }
        return Answer.failed(
                switch (MEANINGS.getProperty(error, "")) {
                    case "uncertain" -> new Delivery.Uncertain(error);
                    case "down" -> new Delivery.TeamDown(error);
                    case "gone" -> new Delivery.Gone(error);
                    case "wait" -> pause(busy, null);
                    default -> new Delivery.Unreachable(error);
                });
    }

    private Delivery pause(Busy busy, @Nullable String seconds) {
        Duration pause =
                seconds != null && seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : PAUSE;
        pauses.pause(busy, pause);
        LOG.info("Slack asks to wait {} before {}", pause, busy);
        return new Delivery.RetryAfter(pause);
    }
}
