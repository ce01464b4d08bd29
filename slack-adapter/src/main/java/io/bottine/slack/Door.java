package io.bottine.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.methods.SlackApiException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack's requests come in by HTTP. Nothing is read of a request before its signature is found to be Slack's, fresh, and
 * not seen before.
 */
final class Door extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int LARGEST = 1 << 20;
    private static final int TOO_LARGE = 413;
    private static final String RETRY = "X-Slack-Retry-Num";
    private static final String BODY = Door.class.getName() + ".body";

    /** Slack's bound on a timestamp's age is five minutes. */
    private static final Duration REMEMBERED = Duration.ofMinutes(6);

    private static final int MOST_AHEAD_SECONDS = 300;
    private static final int MOST_REMEMBERED = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final transient SlackApp app;
    private final transient SlackSignature.Verifier verifier;
    private final transient InstantSource clock;
    private final transient SlackAppServletAdapter adapter;
    private final transient Cache<String, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Door(SlackApp app, String signingSecret, InstantSource clock) {
        this.app = app;
        this.clock = clock;
        this.verifier = new SlackSignature.Verifier(new SlackSignature.Generator(signingSecret));
        this.adapter = new SlackAppServletAdapter(app.config()) {
            @Override
            protected String doReadRequestBodyAsString(HttpServletRequest request) {
                return (String) request.getAttribute(BODY);
            }
        };
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        String body = new String(bytes, StandardCharsets.UTF_8);
        if (bytes.length > LARGEST) {
            response.setStatus(TOO_LARGE);
        } else if (isSlacks(request, body)) {
            request.setAttribute(BODY, body);
            once(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** What Slack itself repeats, saying so, is acknowledged, or it would go on; nothing is done again either way. */
    private void once(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String signature = request.getHeader(SlackSignature.HeaderNames.X_SLACK_SIGNATURE);
        if (seen.asMap().putIfAbsent(signature, true) != null) {
            boolean retry = request.getHeader(RETRY) != null;
            response.setStatus(retry ? HttpServletResponse.SC_OK : HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        answer(request, response);
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            seen.invalidate(signature); // it was not taken in: Slack's next try is the first
        }
    }

    private boolean isSlacks(HttpServletRequest request, String body) {
        @Nullable String timestamp = request.getHeader(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP);
        @Nullable String signature = request.getHeader(SlackSignature.HeaderNames.X_SLACK_SIGNATURE);
        return timestamp != null
                && signature != null
                && timestamp.matches("\\d{1,12}")
                // the verifier itself knows only too old
                && Long.parseLong(timestamp) <= clock.millis() / 1000 + MOST_AHEAD_SECONDS
                && verifier.isValid(timestamp, body, signature, clock.millis());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            adapter.writeResponse(response, app.run(adapter.buildSlackRequest(request)));
        } catch (SlackApiException | RuntimeException malformed) {
            // Bolt reads payloads as it finds them; what lacks something fails somewhere in it.
            String why = malformed.getClass().getName();
            LOG.info("A request of Slack's could not be read: {}", why);
            LOG.debug("Details", malformed);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
