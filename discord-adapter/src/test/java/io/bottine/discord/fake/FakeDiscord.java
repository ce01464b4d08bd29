package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.Interactions.Interaction;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Seen.Modal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A Discord inside the JVM. People of its {@link World} act through {@link #user}; the bot under test is pointed at {@link
 * #apiUrl()} and {@link #gatewayUrl()}. Everything the bot sends is checked against Discord's rules: a test ends with {@link
 * #violations()} being empty.
 */
public final class FakeDiscord implements AutoCloseable {

    /** The application, and the bot's own id. */
    public static final String APPLICATION = "1000000000000000001";

    /** Like every token, it begins with the application's id. */
    public static final String TOKEN =
            Base64.getEncoder().withoutPadding().encodeToString(APPLICATION.getBytes(StandardCharsets.UTF_8))
                    + ".Gfake0.fakefakefakefakefakefakefakefakefakefa";

    /** How long somebody waits for an answer: a busy machine is slow, and nothing is lost by waiting. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LATEST_ANSWER = Duration.ofSeconds(3);

    private final World world = new World(APPLICATION);
    private final Board board = new Board();
    private final Rules rules = new Rules(board);
    private final Payloads payloads = new Payloads(world);
    private final Transcript transcript = new Transcript(world);
    private final Commands commands = new Commands(world);
    private final Interactions interactions;
    private final Gateway gateway;
    private final Messages messages;
    private final Rest rest;
    private final Door door;
    private final Map<String, Someone> hands = new ConcurrentHashMap<>();
    private volatile Optional<ObjectNode> last = Optional.empty();
    private volatile boolean cardsFollow;

    private FakeDiscord(InstantSource clock, int httpPort, int gatewayPort) {
        board.watch(transcript::seen);
        interactions = new Interactions(clock);
        gateway = new Gateway(gatewayPort, world, payloads, board, TOKEN);
        messages = new Messages(world, payloads, board, clock, gateway);
        Channels channels = new Channels(world, payloads, board, messages, gateway);
        Hooks hooks = new Hooks(world, board, messages, interactions, rules);
        rest = new Rest(world, payloads, rules, channels, hooks, commands, gateway, TOKEN);
        door = new Door(httpPort, board, rest);
    }

    /**
     * Starts on ports that are free.
     *
     * @param clock by which messages are stamped, and interactions and their tokens grow old
     */
    public static FakeDiscord start(InstantSource clock) {
        return start(clock, 0, 0);
    }

    static FakeDiscord start(InstantSource clock, int httpPort, int gatewayPort) {
        FakeDiscord discord = new FakeDiscord(clock, httpPort, gatewayPort);
        discord.gateway.open();
        discord.door.open();
        return discord;
    }

    /** Ends with a slash, as the SDK wants it. */
    public String apiUrl() {
        return door.url();
    }

    public String gatewayUrl() {
        return gateway.url();
    }

    public World world() {
        return world;
    }

    public Transcript transcript() {
        return transcript;
    }

    /** Somebody, with hands to type and press. */
    public Someone user(String id) {
        return hands.computeIfAbsent(id, each -> new Someone(this, world.person(each)));
    }

    /** A card takes the place of every message that begins as plain words: people look once it is there. */
    public FakeDiscord withCardsToFollow() {
        cardsFollow = true;
        return this;
    }

    boolean cardsFollow() {
        return cardsFollow;
    }

    // Events

    /** Tells the bot of something. */
    public void dispatch(String guild, String type, ObjectNode data) {
        gateway.dispatch(guild, type, data);
    }

    /** Delivers an interaction, and waits for its answer. */
    Answer deliver(Interaction interaction, ObjectNode payload) {
        last = Optional.of(payload);
        String guild = payload.path("guild_id").asText("");
        board.await(
                () -> "a bot that is there for " + guild,
                PATIENCE,
                () -> Optional.of(guild).filter(gateway::serves));
        gateway.dispatch(guild, "INTERACTION_CREATE", payload);
        Answer answer = answerTo(interaction);
        if (answer.took().compareTo(LATEST_ANSWER) > 0) {
            rules.broken().add("answered after " + answer.took().toMillis() + " ms: " + payload);
        }
        return answer;
    }

    /** Delivers an interaction that is not waited for. */
    void deliverOnly(ObjectNode payload) {
        last = Optional.of(payload);
        gateway.dispatch(payload.path("guild_id").asText(""), "INTERACTION_CREATE", payload);
    }

    private Answer answerTo(Interaction interaction) {
        try {
            return interaction.answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("no answer to " + last.orElseThrow(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The interaction that was delivered last. */
    public ObjectNode last() {
        return last.orElseThrow().deepCopy();
    }

    /** Delivers the last interaction once more, as a gateway does that lost its place; nobody waits for another answer. */
    public void deliverAgain() {
        deliverOnly(last());
    }

    /**
     * Delivers something made up of an interaction that there was, with an id and a token of its own, and waits for its answer.
     *
     * @return empty where none came in that time
     */
    public Optional<Answer> deliverLike(ObjectNode payload, Duration patience) {
        Interaction known = interactions.known(payload).orElseThrow();
        Interaction fresh = interactions.begin(known.type, known.by, known.channel, known.pressed);
        ObjectNode made = payload.deepCopy().put("id", fresh.id).put("token", fresh.token);
        deliverOnly(made);
        try {
            return Optional.of(fresh.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The bot is invited to a guild. */
    public void joins(String guild) {
        world.guild(guild).joined = true;
        gateway.dispatch(guild, "GUILD_CREATE", payloads.guild(world.guild(guild)));
    }

    /** The bot is taken out of a guild. */
    public void leaves(String guild) {
        world.guild(guild).joined = false;
        gateway.dispatch(guild, "GUILD_DELETE", Payloads.JSON.objectNode().put("id", guild));
    }

    /** A guild cannot be reached for a while: an outage of Discord's. */
    public void outage(String guild) {
        gateway.dispatch(
                guild,
                "GUILD_DELETE",
                Payloads.JSON.objectNode().put("id", guild).put("unavailable", true));
    }

    /** The outage is over. */
    public void back(String guild) {
        gateway.dispatch(guild, "GUILD_CREATE", payloads.guild(world.guild(guild)));
    }

    /** A channel is deleted. */
    public void deletes(String channel) {
        World.Channel gone = world.knownChannel(channel).orElseThrow();
        ObjectNode json = payloads.channel(gone);
        world.guild(gone.guild).channels.remove(channel);
        gateway.dispatch(gone.guild, gone.isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", json);
    }

    /** A message is deleted by somebody. */
    public void deletes(Message message) {
        board.delete(message);
    }

    /** Rights are taken from a role or a person in a channel. */
    public void denies(String channel, String subject, long permissions) {
        World.Channel changed = world.knownChannel(channel).orElseThrow();
        world.guild(changed.guild).denied(channel, subject, permissions);
        gateway.dispatch(changed.guild, "CHANNEL_UPDATE", payloads.channel(changed));
    }

    /** A role is deleted. */
    public void deletesRole(String guild, String role) {
        World.Guild in = world.guild(guild);
        in.roles.remove(role);
        in.members.values().forEach(member -> member.roles.remove(role));
        gateway.dispatch(
                guild,
                "GUILD_ROLE_DELETE",
                Payloads.JSON.objectNode().put("guild_id", guild).put("role_id", role));
    }

    /** Somebody leaves a guild; a bot without the members' intent is not told. */
    public void leaves(String guild, String person) {
        world.guild(guild).members.remove(person);
        ObjectNode data = Payloads.JSON.objectNode().put("guild_id", guild);
        data.set("user", payloads.user(world.person(person)));
        gateway.dispatch(guild, Gateway.GUILD_MEMBERS, "GUILD_MEMBER_REMOVE", data);
    }

    /** Writes a message of somebody in a channel. */
    public Message says(String person, String channel, String words) {
        return messages.says(world.person(person), world.knownChannel(channel).orElseThrow(), words);
    }

    // What was sent

    /** Everything the bot sent, oldest first. */
    public List<Call> requests() {
        return List.copyOf(door.calls());
    }

    /** @param pattern such as {@link Fault#POST} */
    public List<Call> requests(String pattern) {
        return door.calls().stream().filter(call -> call.is(pattern)).toList();
    }

    /** The first request that is such, waiting for it. */
    public Call awaitRequest(String pattern, Predicate<Call> which) {
        return board.await(
                () -> "a request " + pattern + "; there were " + requests(),
                PATIENCE,
                () -> requests(pattern).stream().filter(which).findFirst());
    }

    /** Waits until something holds of what was said and shown. */
    public void await(String what, Predicate<FakeDiscord> holds) {
        board.await(() -> what, PATIENCE, () -> Optional.of(this).filter(holds));
    }

    /** What stands in a channel, ephemeral or not, oldest first. */
    public List<Message> messages(String channel) {
        return board.messages(message -> message.channel().equals(channel));
    }

    public List<Modal> modals(String user) {
        return board.modals(modal -> modal.user().equals(user));
    }

    /** What is registered everywhere. */
    public List<ObjectNode> commands() {
        return commands.in("");
    }

    public int registrations() {
        return commands.registrations();
    }

    /** For measuring, with as little work as possible: requests that the listener answers are neither checked nor kept. */
    public void forget(Function<Call, Optional<JsonNode>> told) {
        door.forget(told);
    }

    // What goes wrong

    /** Something goes wrong from now on. */
    public void fail(Fault fault) {
        door.faults().add(fault);
    }

    /** Nothing goes wrong any more. */
    public void allWell() {
        door.faults().clear();
        interactions.lose(false);
        gateway.deaf(false);
        rest.revoke(false);
        release();
    }

    /** Answers that were held back are given. */
    public void release() {
        door.release();
    }

    /** Interactions from now on are too old when they are answered: 10062. */
    public void loseInteractions() {
        interactions.lose(true);
    }

    /** The tokens of all interactions until now are too old: 50027. */
    public void expireTokens() {
        interactions.expireTokens();
    }

    /** The bot's own token is not good for any request any more. */
    public void revokeToken() {
        rest.revoke(true);
    }

    /** The connection breaks. */
    public void dropConnection() {
        gateway.drop();
    }

    /** The gateway closes the connection with a code of its own. */
    public void closeConnection(int code, String reason) {
        gateway.close(code, reason);
    }

    /** The gateway asks for another connection. */
    public void askToReconnect() {
        gateway.askToReconnect();
    }

    /** The gateway says that the session is invalid. */
    public void invalidateSession(boolean resumable) {
        gateway.invalidate(resumable);
    }

    /** Who is not connected now cannot resume any more. */
    public void forgetSessions() {
        gateway.forgetSessions();
    }

    /** No heartbeat is acknowledged from now on. */
    public void ignoreHeartbeats() {
        gateway.deaf(true);
    }

    /** The pace of heartbeats on connections to come, at first Discord's own, which is slow for a test. */
    public void beatEvery(Duration pace) {
        gateway.beat(pace.toMillis());
    }

    /** The next ones to identify do so too often. */
    public void refuseToIdentify(int times) {
        gateway.refuse(times);
    }

    /** The bot is in more guilds than one shard may serve. */
    public void requireShards() {
        gateway.requireShards();
    }

    /** How many connections there have been. */
    public int connections() {
        return gateway.connections();
    }

    public int liveConnections() {
        return gateway.live();
    }

    /** How often a bot identified itself anew. */
    public int identified() {
        return gateway.identified();
    }

    public int resumed() {
        return gateway.resumed();
    }

    /** Shards that are there, such as {@code 0/2}. */
    public List<String> shards() {
        return gateway.shards();
    }

    /** What the bot sent over the gateway, but for tokens. */
    public List<String> heard() {
        return gateway.received();
    }

    /** What the bot wants to hear of. */
    public long intents() {
        return gateway.intents().orElseThrow();
    }

    /** Every breach of Discord's rules, in words. */
    public List<String> violations() {
        return List.copyOf(rules.broken());
    }

    /** Takes a breach as meant by the test. */
    public void forgive(Predicate<String> violation) {
        rules.broken().removeIf(violation);
    }

    Board board() {
        return board;
    }

    Payloads payloads() {
        return payloads;
    }

    Commands registered() {
        return commands;
    }

    Interactions interactions() {
        return interactions;
    }

    @Override
    public void close() {
        door.close();
        try {
            gateway.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
