package io.bottine.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.bottine.discord.fake.Answer;
import io.bottine.discord.fake.Call;
import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Fault;
import io.bottine.discord.fake.Guilds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands of a hundred agents in Discord, the answers to them, and the cards that come back. */
final class DiscordTraffic {

    static final int AGENTS = 100;

    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");

    /**
     * Something that agents ask for.
     *
     * @param options with places for a complaint's number and for a customer's words
     * @param card what every right answer to it holds
     */
    record Kind(String name, String sub, Map<String, String> options, String card) {}

    private record Texts(List<Kind> kinds, List<String> messages) {}

    /** Is told of an interaction's answers. */
    interface Heard {

        /** The first answer. */
        void answered(boolean deferred);

        /** The card itself, at once or later. */
        void shown(boolean right);
    }

    private record UnderWay(Kind kind, String agent, Heard heard) {}

    private final FakeDiscord discord;
    private final Texts texts;
    private final AtomicLong next = new AtomicLong();
    private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();
    private final Map<String, String> lastOpened = new ConcurrentHashMap<>();
    private final Map<String, String> wrong = new ConcurrentHashMap<>();

    DiscordTraffic(FakeDiscord discord) {
        this.discord = discord;
        try (InputStream yaml = Objects.requireNonNull(DiscordTraffic.class.getResourceAsStream("discord.yaml"))) {
            texts = new ObjectMapper(new YAMLFactory()).readValue(yaml, Texts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A guild with its agents. */
    static FakeDiscord furnished() {
        FakeDiscord discord = FakeDiscord.start(java.time.InstantSource.system());
        Guilds.furnish(discord.world(), "en-GB");
        for (int i = 0; i < AGENTS; i++) {
            discord.world().person(agent(i), "Agent " + i);
            discord.world().member(Guilds.TEAM, agent(i), Guilds.AGENTS);
        }
        return discord;
    }

    static String agent(long number) {
        return "22000000000000" + (10_000 + number % AGENTS);
    }

    List<Kind> kinds() {
        return texts.kinds();
    }

    Kind kind(String name) {
        return texts.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** From now on nothing is checked and nothing kept: it is told of, answered, and forgotten. */
    void listen() {
        discord.forget(this::answer);
    }

    Map<String, String> wrong() {
        return wrong;
    }

    int underWay() {
        return underWay.size();
    }

    int giveUp() {
        int lost = underWay.size();
        underWay.clear();
        return lost;
    }

    /** What is to be sent; {@link #send} sends it. */
    ObjectNode prepare(Kind kind, String agent, Heard heard) {
        long number = next.incrementAndGet();
        Map<String, String> options = new LinkedHashMap<>();
        kind.options()
                .forEach((name, value) -> options.put(
                        name,
                        value.replace("NUMBER", lastOpened.getOrDefault(agent, "1"))
                                .replace("WORDS", texts.messages().get((int)
                                        (number % texts.messages().size())))));
        ObjectNode payload = discord.user(agent).prepared(kind.sub(), options);
        underWay.put(payload.path("token").asText(), new UnderWay(kind, agent, heard));
        return payload;
    }

    void send(ObjectNode payload) {
        discord.dispatch(Guilds.TEAM, "INTERACTION_CREATE", payload);
    }

    private Optional<JsonNode> answer(Call call) {
        String[] parts = call.path().substring(1).split("/");
        if (call.is(Fault.CALLBACK)) {
            int type = call.body().path("type").asInt();
            boolean deferred = type == Answer.DEFERRED_MESSAGE || type == Answer.DEFERRED_EDIT;
            Optional.ofNullable(underWay.get(parts[2]))
                    .ifPresent(each -> each.heard().answered(deferred));
            if (!deferred) {
                shown(parts[2], call.body());
            }
            return Optional.of(MissingNode.getInstance());
        }
        if (call.is(Fault.EDIT_ANSWER) || call.is(Fault.FOLLOW_UP)) {
            shown(parts[2], call.body());
            return Optional.of(message("4100000000000000001"));
        }
        return call.is(Fault.POST) || call.is(Fault.EDIT) ? Optional.of(message(parts[1])) : Optional.empty();
    }

    private ObjectNode message(String channel) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "5" + (100_000_000_000_000_000L + next.incrementAndGet()))
                .put("channel_id", channel);
    }

    private void shown(String token, JsonNode body) {
        UnderWay its = underWay.remove(token);
        if (its == null) {
            return;
        }
        String text = body.toString();
        boolean right = text.contains(its.kind().card());
        its.heard().shown(right);
        if (!right) {
            wrong.put(its.kind().name(), text);
        } else if (its.kind().name().equals("open")) {
            Matcher number = NUMBER.matcher(text);
            if (number.find()) {
                lastOpened.put(its.agent(), number.group(1));
            }
        }
    }
}
