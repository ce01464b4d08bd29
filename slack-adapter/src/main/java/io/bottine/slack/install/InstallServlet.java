package io.bottine.slack.install;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.bottine.core.chat.TeamId;
import io.bottine.core.seal.Passes;
import io.bottine.core.seal.Vault;
import io.bottine.core.store.Store.StoreUnavailable;
import io.bottine.slack.manifest.Scopes;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Installs the bot in a workspace by OAuth: sends the browser to Slack, and takes it back. Serves both paths.
 *
 * <p>The state that Slack gives back is a pass for the word that is in a cookie of the browser that began.
 */
public final class InstallServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where an installation begins. */
    public static final String INSTALL_PATH = "/slack/install";

    /** Where Slack sends the browser back to: one of the app's redirect URLs. */
    public static final String REDIRECT_PATH = "/slack/oauth_redirect";

    private static final Logger LOG = LoggerFactory.getLogger(InstallServlet.class);

    private static final Duration LIFE = Duration.ofMinutes(10);

    /** The prefix makes browsers refuse it from anybody but this very host, over HTTPS. */
    private static final String COOKIE = "__Host-slack-install";

    private static final String SET_COOKIE = COOKIE + "=%s; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=%d";
    private static final String PURPOSE = "installation begun by ";

    private final transient OAuthApp app;
    private final transient MethodsClient slack;
    private final transient Workspaces workspaces;
    private final transient Passes passes;
    private final transient InstantSource clock;
    private final transient BiConsumer<Installation, Set<TeamId>> arrivals;

    /**
     * A servlet for {@link #INSTALL_PATH} and {@link #REDIRECT_PATH}.
     *
     * @param slack whose address is configured; without a token
     * @param arrivals is told of each installation once it is saved, the first and later ones, and of the workspaces that it
     *     serves, as far as they are known
     */
    public InstallServlet(
            OAuthApp app,
            MethodsClient slack,
            Workspaces workspaces,
            Vault vault,
            InstantSource clock,
            BiConsumer<Installation, Set<TeamId>> arrivals) {
        this.app = app;
        this.slack = slack;
        this.workspaces = workspaces;
        this.passes = new Passes(vault, PURPOSE, LIFE, clock);
        this.clock = clock;
        this.arrivals = arrivals;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().endsWith(REDIRECT_PATH)) {
            Ending ending = ending(request);
            if (!ending.good()) {
                LOG.warn("An installation ended with {} {}", ending.name(), ending.detail());
            }
            response.addHeader("Set-Cookie", SET_COOKIE.formatted("", 0));
            ending.show(request, response);
        } else {
            String browser = UUID.randomUUID().toString();
            response.addHeader("Set-Cookie", SET_COOKIE.formatted(browser, LIFE.toSeconds()));
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(app.authorizeUrl(passes.issue(browser)));
        }
    }

    private Ending ending(HttpServletRequest request) {
        if (!passes.take(parameter(request, "state"), browser(request))) {
            return Ending.of("state");
        }
        String error = parameter(request, "error");
        return error.isEmpty() ? exchanged(parameter(request, "code")) : Ending.refused(error);
    }

    private Ending exchanged(String code) {
        OAuthV2AccessResponse answer;
        try {
            answer = slack.oauthV2Access(exchange -> exchange.clientId(app.clientId())
                    .clientSecret(app.clientSecret())
                    .code(code));
        } catch (IOException | SlackApiException | JsonParseException | NullPointerException e) {
            // the last is the SDK's own, over an empty answer
            LOG.info("Slack did not answer an installation", e);
            return Ending.of("network");
        }
        if (!answer.isOk()) {
            return Ending.refused(Objects.requireNonNullElse(answer.getError(), ""));
        }
        return answer.getRefreshToken() == null
                ? installation(answer).map(made -> saved(made, answer)).orElseGet(() -> Ending.refused("no_bot_token"))
                : Ending.of("rotation");
    }

    private Optional<Installation> installation(OAuthV2AccessResponse answer) {
        Optional<String> enterprise =
                Optional.ofNullable(answer.getEnterprise()).map(its -> its.getId());
        Optional<String> key = answer.isEnterpriseInstall()
                ? enterprise
                : Optional.ofNullable(answer.getTeam()).map(its -> its.getId());
        boolean complete = Stream.of(
                        answer.getAccessToken(), answer.getBotUserId(), answer.getAppId(), answer.getAuthedUser())
                .allMatch(Objects::nonNull);
        return key.filter(id -> complete)
                .map(id -> new Installation(
                        Workspaces.team(id),
                        enterprise,
                        answer.getAppId(),
                        answer.getAccessToken(),
                        answer.getBotUserId(),
                        answer.getAuthedUser().getId(),
                        clock.instant()));
    }

    private Ending saved(Installation installation, OAuthV2AccessResponse answer) {
        try {
            Set<TeamId> served = workspaces.save(installation);
            List<String> lacking = Scopes.lacking(Objects.requireNonNullElse(answer.getScope(), ""));
            LOG.atLevel(lacking.isEmpty() ? Level.INFO : Level.WARN)
                    .log("Installed: {}; lacking these scopes: {}", installation, lacking);
            arrivals.accept(installation, served);
            return Ending.installed(installation);
        } catch (StoreUnavailable e) {
            return Ending.of("not-saved");
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static String browser(HttpServletRequest request) {
        return Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }
}
