package io.bottine.core.interaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Form.Input;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.json.Json;
import io.bottine.core.privacy.Redaction;
import io.bottine.core.store.Store;
import io.bottine.core.store.Store.StoreUnavailable;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forms that a platform asks in several parts, between these. As they were typed they are kept for a day, in this process; besides
 * they are put aside, redacted, so that they can be taken up again after a restart. Nothing of them is changed: each part that
 * is answered makes another, so that whoever goes back to an older card finds what it shows.
 */
public final class UnfinishedForms {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedForms.class);

    private final Store store;
    private final Cache<String, Filled> typed =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    public UnfinishedForms(Store store) {
        this.store = store;
    }

    /** A form, and what was answered of it so far, by the fields' names. */
    public record Filled(Form form, Map<String, String> answers) {
        public Filled {
            answers = Map.copyOf(answers);
        }

        /** With the answers of a part: of a field that was left empty there is none. */
        public Filled with(Collection<String> part, Map<String, String> answered) {
            Map<String, String> all = new HashMap<>(answers);
            part.forEach(all::remove);
            all.putAll(answered);
            return new Filled(form, all);
        }

        /** What was answered so far, as its reader knows it. */
        public Block.Fields shown(TeamId team) {
            return new Block.Fields(form.fields().stream()
                    .filter(input -> answers.containsKey(input.name()))
                    .map(input ->
                            new Block.Field(input.label(), shown(input, answers.getOrDefault(input.name(), ""), team)))
                    .toList());
        }

        private static Text shown(Input input, String answer, TeamId team) {
            return switch (input) {
                case Input.Words ignored -> Text.of(answer);
                case Input.Pick pick ->
                    Text.of(pick.options().stream()
                            .filter(option -> option.value().equals(answer))
                            .map(Form.Option::label)
                            .findFirst()
                            .orElse(answer));
                case Input.Channel ignored -> Text.of(new Span.InChannel(new Place.Channel(team, answer)));
                case Input.Group ignored -> Text.of(new Span.Group(team, answer));
                case Input.Colleague ignored -> Text.of(new Span.Mention(new Person(team, answer)));
            };
        }

        /** Ids and choices are the platform's and ours: eighteen figures would be taken for a card's number. */
        private Filled redacted(Sender who) {
            List<Input> fields = form.fields().stream()
                    .map(input -> input instanceof Input.Words words
                            ? new Input.Words(
                                    words.name(),
                                    words.label(),
                                    words.hint(),
                                    Redaction.redact(words.initial(), who.locale()),
                                    words.required(),
                                    words.several())
                            : input)
                    .toList();
            Map<String, String> kept = form.fields().stream()
                    .filter(input -> answers.containsKey(input.name()))
                    .collect(Collectors.toMap(Input::name, input -> {
                        String answer = answers.getOrDefault(input.name(), "");
                        return input instanceof Input.Words ? Redaction.redact(answer, who.locale()) : answer;
                    }));
            return new Filled(new Form(form.submit(), form.title(), fields), kept);
        }
    }

    /**
     * Keeps a form.
     *
     * @return what to find it by: letters and digits, not to be guessed
     */
    public String keep(Sender who, Filled filled) {
        String key = putAside(who, filled);
        typed.put(here(who, key), filled);
        return key;
    }

    private String putAside(Sender who, Filled filled) {
        String body = Json.write(Filled.class, filled.redacted(who));
        try {
            return store.write(ledger -> ledger.putAside(who.person(), body, who.at()));
        } catch (StoreUnavailable unavailable) {
            LOG.warn("A form would be lost with this process: {}", unavailable.getMessage());
            return who.interactionId();
        }
    }

    /** A form of the team of whoever asks; empty once it was cleared away. */
    public Optional<Filled> find(Sender who, String key) {
        return Optional.ofNullable(typed.getIfPresent(here(who, key))).or(() -> aside(who, key));
    }

    private static String here(Sender who, String key) {
        return who.person().team().value() + " " + key;
    }

    private Optional<Filled> aside(Sender who, String key) {
        try {
            return store.read(ledger -> ledger.aside(who.person().team(), key))
                    .map(body -> Json.read(Filled.class, body));
        } catch (IllegalArgumentException somethingElse) {
            return Optional.empty();
        }
    }
}
