package io.bottine.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.ViewState;
import io.bottine.core.interaction.Apology;
import io.bottine.slack.blockkit.Views;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bolt, which has read what came in. Everything is acknowledged at once; what there is to do is done at the {@link Reception}
 * afterwards. Whom a request is from is checked where it comes in, so that Bolt has no token to verify.
 */
final class SlackApp extends App {

    private static final int TOO_MANY_REQUESTS = 429;

    private static final Logger LOG = LoggerFactory.getLogger(SlackApp.class);

    private final Reception reception;
    private final People people;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    SlackApp(Slack slack, Reception reception, People people) {
        super(
                AppConfig.builder()
                        .slack(slack)
                        // Bolt would read these from the environment, and ask Slack about them on its own.
                        .singleTeamBotToken(null)
                        .signingSecret(null)
                        .clientId(null)
                        .clientSecret(null)
                        .unmatchedRequestHandler(request -> Response.ok())
                        .build(),
                slack,
                new ArrayList<>());
        this.reception = reception;
        this.people = people;
    }

    /** There is no middleware to run; what nobody knows is acknowledged, or Slack would send it again and again. */
    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public Response run(@Nullable Request request) throws IOException, SlackApiException {
        return switch (request) {
            case null -> unknown("a payload");
            case EventRequest event -> happened(new Decoder(event));
            case ViewSubmissionRequest form -> submitted(form);
            case SlashCommandRequest command -> {
                Optional<Incoming> busy = taken(command);
                yield busy.isEmpty() ? Response.ok() : command.getContext().ack(busy(busy.get()));
            }
            case BlockActionRequest press -> turnedAway(taken(press));
            case MessageShortcutRequest shortcut -> turnedAway(taken(shortcut));
            case GlobalShortcutRequest shortcut -> turnedAway(taken(shortcut));
            default -> runHandler(request); // Slack's own questions
        };
    }

    /** @return what was not taken, because too much is going on */
    private Optional<Incoming> taken(Request<?> request) {
        Optional<Incoming> in = new Decoder(request).asked();
        if (in.isEmpty()) {
            unknown(request.getRequestType().name());
        }
        return in.filter(asked -> !reception.take(asked));
    }

    private Response turnedAway(Optional<Incoming> busy) {
        busy.ifPresent(reception::turnAway);
        return Response.ok();
    }

    private String busy(Incoming in) {
        return Apology.BUSY.line(reception.language(in));
    }

    /** A form stays open with what was typed until its answers are right and there is somebody to take them. */
    private Response submitted(ViewSubmissionRequest request) {
        Optional<Incoming> submitted = new Decoder(request).asked();
        if (submitted.isEmpty()) {
            return unknown(request.getRequestType().name());
        }
        Incoming in = submitted.get();
        Map<String, String> problems = reception.validate(in);
        if (problems.isEmpty() && !reception.take(in)) {
            problems = firstField(request.getPayload().getView().getState())
                    .map(field -> Map.of(field, busy(in)))
                    .orElse(Map.of());
        }
        return !problems.isEmpty()
                ? request.getContext().ackWithErrors(Views.errors(problems))
                : in.outside()
                        ? request.getContext().ackWithUpdate(Views.waiting(reception.language(in)))
                        : Response.ok();
    }

    private static Optional<String> firstField(@Nullable ViewState state) {
        return Optional.ofNullable(state)
                .map(ViewState::getValues)
                .flatMap(values -> values.keySet().stream().findFirst());
    }

    /** Slack sends an event again where it is not acknowledged. */
    private Response happened(Decoder event) {
        event.home().ifPresent(reception::home);
        event.changed().ifPresent(people.told()::forget);
        boolean taken = event.happened().allMatch(reception::happened);
        return taken ? Response.ok() : Response.error(TOO_MANY_REQUESTS);
    }

    /** Told once of each kind. */
    private Response unknown(String kind) {
        if (told.add(kind)) {
            LOG.warn("Slack sent {} that is not understood; acknowledged, and not told again", kind);
        }
        return Response.ok();
    }
}
