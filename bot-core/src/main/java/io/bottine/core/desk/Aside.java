package io.bottine.core.desk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottine.core.chat.TeamId;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is put aside for a while, so that a button can come back to it. Already redacted. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Aside.Said.class, name = "said"),
    @JsonSubTypes.Type(value = Aside.Draft.class, name = "draft"),
    @JsonSubTypes.Type(value = Aside.Asked.class, name = "asked")
})
sealed interface Aside {

    /**
     * What a customer said, and the sentences that were suggested.
     *
     * @param recent first suggestions shown for it so far, newest first
     */
    record Said(String words, List<String> suggestions, List<String> recent) implements Aside {}

    /**
     * A draft that was checked, and the promises found in it, dated by the moment of the check.
     *
     * @param promises those that name a time
     */
    record Draft(String words, List<Promised> promises) implements Aside {}

    /** @param due seconds since 1970 */
    record Promised(String what, long due) {}

    /** A request that waits for one more answer. */
    record Asked(Verb verb, Map<String, String> args) implements Aside {
        static Asked of(Request request) {
            return new Asked(request.verb(), request.args());
        }

        Request request() {
            return new Request(verb, args);
        }
    }

    ObjectMapper JSON = new ObjectMapper();

    /** Puts this aside; what was asked is redacted before, as everything that is kept. */
    default String put(Turn turn) {
        try {
            String body = JSON.writeValueAsString(this);
            return turn.services().store().write(ledger -> ledger.putAside(turn.person(), body, turn.now()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static <A extends Aside> Optional<A> read(Store store, TeamId team, String id, Class<A> kind) {
        return store.read(ledger -> ledger.aside(team, id)).flatMap(body -> {
            try {
                Aside aside = JSON.readValue(body, Aside.class);
                return kind.isInstance(aside) ? Optional.of(kind.cast(aside)) : Optional.empty();
            } catch (JsonProcessingException otherVersion) {
                return Optional.empty();
            }
        });
    }

    /** What a button of this turn comes back to. */
    static <A extends Aside> Optional<A> of(Turn turn, Class<A> kind) {
        return turn.request()
                .arg(Request.ASIDE)
                .flatMap(id -> read(turn.services().store(), turn.team(), id, kind));
    }
}
