package io.bottine.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.socket_mode.SocketModeClient;
import io.bottine.core.Bot;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Colleagues;
import io.bottine.core.interaction.Homes;
import io.bottine.core.interaction.Interaction.TeamEvent;
import io.bottine.core.interaction.Workers;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.store.Store;
import io.bottine.core.team.Channels;
import io.bottine.slack.SlackProblem.Kind;
import io.bottine.slack.install.InstallServlet;
import io.bottine.slack.install.Tokens;
import io.bottine.slack.install.Workspaces;
import io.bottine.slack.manifest.Scopes;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack as a platform of the core: by Socket Mode or by HTTP, in one workspace or in many. */
public final class SlackAdapter implements AutoCloseable {

    /** The platform of Slack's teams. */
    public static final String PLATFORM = Decoder.PLATFORM;

    /** Where Slack sends everything by HTTP. */
    public static final String EVENTS_PATH = "/slack/events";

    private static final int START_SECONDS = 15;

    /** Whoever watches over the process does not wait for a socket that is silent. */
    private static final int ALIVE_MILLIS = 700;

    private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);

    private final SlackSettings settings;
    private final InstantSource clock;
    private final Slack slack;
    private final Executor background = Thread::startVirtualThread;
    private final CompletableFuture<Bot> bot = new CompletableFuture<>();
    private final Optional<Workspaces> workspaces;
    private final Workers workers;
    private final Reception reception;
    private final SlackApp app;
    private final Messenger messenger;
    private final Channels channels;
    private final People people;
    private volatile Optional<SocketModeApp> socket = Optional.empty();

    /** Whose the one token is: somebody in a channel that is shared may come from another workspace. */
    private volatile Predicate<TeamId> ours = team -> false;

    private volatile boolean ready;

    /** Joins the parts; nothing is called yet. */
    public SlackAdapter(SlackSettings settings, Store store, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.slack = Api.slack(settings);
        this.workspaces = settings.installs().map(installs -> new Workspaces(store, installs.vault()));
        this.workers = new Workers(settings.atOnce());
        Tokens installs = workspaces
                .<Tokens>map(many -> many)
                .orElse(team -> settings.botToken().filter(token -> ours.test(team)));
        Api api = new Api(slack, installs, clock);
        this.people = new People(api, installs::installedBy, clock, background);
        Homes homes = new Homes(background);
        this.messenger = new SlackMessenger(api, people, homes::renew);
        this.channels = new SlackChannels(api);
        Answers answers = new Answers(api, new ActionResponseSender(slack), people, messenger);
        this.reception = new Reception(bot::join, workers, people, answers, homes, installs);
        this.app = new SlackApp(slack, reception, people);
    }

    public Messenger messenger() {
        return messenger;
    }

    public Channels channels() {
        return channels;
    }

    public Colleagues colleagues() {
        return people::colleague;
    }

    /** What is to be served by HTTP, by path, once it is started. */
    public Map<String, HttpServlet> servlets() {
        Map<String, HttpServlet> servlets = new HashMap<>();
        if (settings.appToken().isEmpty()) {
            settings.signingSecret().ifPresent(secret -> servlets.put(EVENTS_PATH, new Door(app, secret, clock)));
        }
        settings.installs().ifPresent(with -> {
            InstallServlet installing = new InstallServlet(
                    with.app(),
                    slack.methods(),
                    workspaces.orElseThrow(),
                    with.vault(),
                    clock,
                    (installation, served) -> served.forEach(
                            team -> installed(team, installation.botUserId(), installation.installerId())));
            servlets.put(InstallServlet.INSTALL_PATH, installing);
            servlets.put(InstallServlet.REDIRECT_PATH, installing);
        });
        return servlets;
    }

    /**
     * The bot was installed, or its token was found good: what waited goes out. Nothing that Slack sends says so.
     *
     * @param installer whom to welcome, or empty
     */
    private void installed(TeamId team, String bot, String installer) {
        reception.happen(new Incoming(
                "installed:" + clock.instant(),
                new Person(team, bot),
                "",
                sender -> new TeamEvent(sender, TeamEvent.Kind.INSTALLED, installer)));
    }

    /**
     * What the adapter found at the start.
     *
     * @param workspace the one workspace, by name; empty where there are many
     * @param lacking scopes that the app was not given
     */
    public record Started(Optional<String> workspace, boolean socketMode, List<String> lacking) {}

    /**
     * Begins to take in what Slack sends.
     *
     * @throws SlackProblem if Slack refuses a token, or cannot be reached
     */
    public Started start(Bot talkingTo) {
        bot.complete(talkingTo);
        Optional<AuthTestResponse> found =
                settings.botToken().map(token -> ask(token, Kind.BOT_TOKEN_REFUSED, to -> to.authTest(it -> it)));
        found.ifPresent(
                us -> ours = team -> us.isEnterpriseInstall() || us.getTeamId().equals(team.id()));
        workspaces.ifPresent(Workspaces::check);
        settings.appToken().ifPresent(this::connect);
        found.ifPresent(us -> installed(new TeamId(PLATFORM, us.getTeamId()), us.getUserId(), ""));
        ready = true;
        return new Started(
                found.map(AuthTestResponse::getTeam),
                settings.appToken().isPresent(),
                found.map(us -> us.getHttpResponseHeaders().getOrDefault("x-oauth-scopes", List.of()))
                        .map(granted -> Scopes.lacking(String.join(",", granted)))
                        .orElse(List.of()));
    }

    /** True while what Slack sends would be taken in; asks for a sign of life where there is a socket. */
    public boolean ready() {
        return ready && socket.map(SlackAdapter::isAlive).orElse(true);
    }

    private static boolean isAlive(SocketModeApp socket) {
        return CompletableFuture.supplyAsync(socket.getClient()::verifyConnection, Thread::startVirtualThread)
                .completeOnTimeout(false, ALIVE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private <T extends SlackApiTextResponse> T ask(String token, Kind refused, Api.Call<T> call) {
        try {
            T said = call.on(slack.methods(token));
            if (!said.isOk()) {
                throw new SlackProblem(refused, String.valueOf(said.getError()));
            }
            return said;
        } catch (IOException | SlackApiException | JsonParseException unreachable) {
            throw new SlackProblem(Kind.UNREACHABLE, unreachable.getClass().getSimpleName());
        }
    }

    private void connect(String token) {
        // Asked for once more by what follows, which would only log that it was refused.
        ask(token, Kind.APP_TOKEN_REFUSED, to -> to.appsConnectionsOpen(it -> it));
        FutureTask<SocketModeApp> connecting = new FutureTask<>(() -> {
            SocketModeApp connected =
                    new SocketModeApp(token, app, SocketModeClient.Backend.JavaWebSocket, SlackAdapter::fault);
            connected.startAsync();
            return connected;
        });
        background.execute(connecting);
        try {
            socket = Optional.of(connecting.get(START_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException unreachable) {
            throw new SlackProblem(Kind.UNREACHABLE, unreachable.getClass().getSimpleName());
        }
    }

    /** Acknowledged all the same: it would not go better the next time. */
    private static Response fault(SocketModeApp.ErrorContext context) {
        // The message of an exception may hold a customer's words.
        LOG.error("{} while answering", context.getException().getClass().getName());
        LOG.debug("Details", context.getException());
        return Response.ok();
    }

    /** Takes nothing in any more, ends what is being worked on, and closes the connections. */
    @Override
    public void close() {
        ready = false;
        socket.ifPresent(connected -> end(connected::close));
        workers.close();
        end(slack);
    }

    /** The SDK says that closing may throw anything; nothing of it is of use at the end. */
    private static void end(AutoCloseable closing) {
        FutureTask<Boolean> ending = new FutureTask<>(() -> {
            closing.close();
            return true;
        });
        ending.run();
    }
}
