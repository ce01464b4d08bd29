package io.bottine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottine.core.outbox.Messenger.Delivery;
import io.bottine.core.resource.Resources;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Discord's REST API by ids alone, so that a message reaches guilds of other processes too. JDA keeps Discord's limits: it queues
 * what has to wait, and repeats what met a server's fault.
 */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Longer than JDA repeats what met a server's fault; what has to wait longer is asked for again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration NOT_YET = Duration.ofSeconds(2);
    static final int UNAUTHORIZED = 401;
    private static final int SERVER_FAULT = 500;
    private static final Properties MEANINGS = Resources.properties(Api.class, "errors.properties");
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private volatile @Nullable JDA jda;

    /** From now on calls go out; which shard they go by makes no difference. */
    void by(JDA shard) {
        jda = shard;
    }

    Answer call(CompiledRoute route) {
        return call(route, Optional.empty());
    }

    Answer call(CompiledRoute route, DataObject body) {
        return call(route, Optional.of(body));
    }

    /** What Discord's refusal was about is in its answer, and never in the log: it may quote what was sent. */
    private Answer call(CompiledRoute route, Optional<DataObject> body) {
        JDA shard = jda;
        if (shard == null) {
            return Answer.failed(new Delivery.RetryAfter(NOT_YET), 0);
        }
        CompletableFuture<JsonNode> calling;
        try {
            calling = new RestActionImpl<JsonNode>(
                            shard,
                            route,
                            body.orElse(null),
                            (response, request) -> JSON.valueToTree(
                                    response.optObject().map(DataObject::toMap).orElseGet(Map::of)))
                    .submit();
        } catch (RejectedExecutionException closing) {
            return Answer.failed(new Delivery.RetryAfter(NOT_YET), 0);
        }
        try {
            return Answer.done(calling.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException waiting) {
            calling.cancel(true);
            return Answer.failed(new Delivery.Uncertain("no answer in " + PATIENCE), 0);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Answer.failed(new Delivery.Uncertain("interrupted"), 0);
        } catch (ExecutionException failed) {
            return refused(failed.getCause());
        }
    }

    private static Answer refused(@Nullable Throwable why) {
        if (!(why instanceof ErrorResponseException error)) {
            return Answer.failed(new Delivery.Uncertain(String.valueOf(why == null ? null : why.getClass())), 0);
        }
        int code = error.getErrorCode();
        int status = error.getResponse().code;
        String said = "HTTP " + status + ", code " + code;
        if (status == UNAUTHORIZED) {
            return Answer.failed(new Delivery.TeamDown(said), code);
        }
        if (status < 0 || status >= SERVER_FAULT) {
            return Answer.failed(new Delivery.Uncertain(said), code);
        }
        LOG.info("Discord refuses: {}", said);
        return Answer.failed(
                switch (MEANINGS.getProperty(String.valueOf(code), "")) {
                    case "gone" -> new Delivery.Gone(said);
                    case "uncertain" -> new Delivery.Uncertain(said);
                    default -> new Delivery.Unreachable(said);
                },
                code);
    }
}
