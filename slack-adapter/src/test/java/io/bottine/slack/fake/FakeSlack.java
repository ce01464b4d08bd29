package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Seen.View;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * A Slack inside the JVM. People of its {@link World} act through {@link #user}; the app under test is pointed at {@link #apiUrl()}
 * and reached by Socket Mode, or by signed posts after {@link #deliverTo}. Everything the app sends is checked against Slack's
 * rules: a test ends with {@link #violations()} being empty.
 */
public final class FakeSlack implements AutoCloseable {

    public static final String APP_ID = "A0BOTTINE";
    public static final String APP_TOKEN = "xapp-1-A0BOTTINE-fake";
    public static final String SIGNING_SECRET = "fakefakefakefakefakefakefakefake";
    public static final String CLIENT_ID = "4711.0815";
    public static final String CLIENT_SECRET = "fake-client-secret";

    /** How long somebody waits for an answer: a busy machine is slow, and nothing is lost by waiting. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LATEST_ACKNOWLEDGEMENT = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final World world = new World();
    private final Board board = new Board();
    private final Rules rules = new Rules();
    private final Transcript transcript;
    private final Triggers triggers;
    private final Sockets sockets;
    private final WebApi api;
    private final Door door;
    private final Payloads payloads;
    private final Map<String, Someone> hands = new ConcurrentHashMap<>();
    private volatile Optional<SignedPosts> posts = Optional.empty();
    private volatile Optional<Envelope> last = Optional.empty();

    private FakeSlack(InstantSource clock, int httpPort, int socketPort) {
        this.clock = clock;
        transcript = new Transcript(world);
        board.watch(transcript::seen);
        triggers = new Triggers(clock, board);
        sockets = new Sockets(socketPort, board);
        api = new WebApi(world, board, rules, triggers, sockets::url);
        door = new Door(httpPort, world, board, rules, triggers, api);
        payloads = new Payloads(world, triggers, door);
    }

    /**
     * Starts on ports that are free.
     *
     * @param clock by which messages are stamped, requests signed, and triggers grow old
     */
    public static FakeSlack start(InstantSource clock) {
        return start(clock, 0, 0);
    }

    static FakeSlack start(InstantSource clock, int httpPort, int socketPort) {
        FakeSlack slack = new FakeSlack(clock, httpPort, socketPort);
        slack.sockets.open();
        slack.door.open();
        return slack;
    }

    /** Ends with a slash, as the SDK wants it. */
    public String apiUrl() {
        return door.url() + "/api/";
    }

    public World world() {
        return world;
    }

    public Transcript transcript() {
        return transcript;
    }

    /** Delivers by signed posts from now on. */
    public SignedPosts deliverTo(URI app) {
        posts.ifPresent(SignedPosts::close);
        SignedPosts signed = new SignedPosts(app, SIGNING_SECRET, clock);
        posts = Optional.of(signed);
        return signed;
    }

    /** Somebody, with hands to type and press. */
    public Someone user(String id) {
        return hands.computeIfAbsent(id, each -> new Someone(this, world.person(each)));
    }

    /** Delivers something that a test made up or kept. */
    public Ack deliver(Envelope envelope) {
        return deliver(envelope, Envelope.Again.NOT);
    }

    /** Delivers the last thing once more, as Slack does when it got no answer. */
    public Ack deliverAgain(int number, String reason) {
        return deliver(last.orElseThrow(), new Envelope.Again(number, reason));
    }

    /** What was delivered last. */
    public Envelope last() {
        return last.orElseThrow();
    }

    private Ack deliver(Envelope envelope, Envelope.Again again) {
        last = Optional.of(envelope);
        Ack ack = posts.map(way -> way.deliver(envelope, again)).orElseGet(() -> sockets.deliver(envelope, again));
        if (ack.took().compareTo(LATEST_ACKNOWLEDGEMENT) > 0) {
            rules.broken().add("acknowledged after " + ack.took().toMillis() + " ms: " + envelope.payload());
        }
        return ack;
    }

    /** An event of the Events API, such as {@code {"type":"tokens_revoked"}}. */
    public Ack event(String team, ObjectNode event) {
        return deliver(payloads.event(world.team(team), event));
    }

    public Ack event(String team, String type, Map<String, String> fields) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", type);
        fields.forEach(event::put);
        return event(team, event);
    }

    /** The code of an installation that somebody agreed to, as Slack hands it to the redirect address. */
    public String agree(String team, String installer, String scopes) {
        return api.code(new WebApi.Grant(world.team(team), installer, scopes, false));
    }

    /** The code of an installation in a whole organisation, whose workspaces are those that are said to be of it. */
    public String agreeForAll(String enterprise, String installer, String scopes) {
        return api.code(new WebApi.Grant(
                world.teams().stream()
                        .filter(team -> team.enterprise.equals(enterprise))
                        .findFirst()
                        .orElseThrow(),
                installer,
                scopes,
                true));
    }

    /**
     * For measuring, with as little work as possible: what the app shows is told of, answered, and forgotten from now on. It is
     * not checked either, and nobody sees it.
     *
     * @param told the method and the body; for a post to a response URL, what follows {@link #responseUrl} in place of the method
     */
    public void forget(BiConsumer<String, String> told) {
        door.forget(told);
    }

    /** A response URL to send along with something made up, while what is shown is {@link #forget forgotten}. */
    public URI responseUrl(String id) {
        return URI.create(door.hookUrl(id));
    }

    /** Everything the app sent, oldest first. */
    public List<Call> requests() {
        return List.copyOf(door.calls());
    }

    public List<Call> requests(String method) {
        return door.calls().stream()
                .filter(call -> call.method().equals(method))
                .toList();
    }

    /** The first request that is such, waiting for it. */
    public Call awaitRequest(String method, Predicate<Call> which) {
        return board.await(
                () -> "a request " + method + "; there were " + requests(),
                PATIENCE,
                () -> requests(method).stream().filter(which).findFirst());
    }

    /** Waits until something holds of what was said and shown. */
    public void await(String what, Predicate<FakeSlack> holds) {
        board.await(() -> what, PATIENCE, () -> Optional.of(this).filter(holds));
    }

    /** What was posted in a channel and is there still, ephemeral or not, oldest first. */
    public List<Message> messages(String channel) {
        return board.messages(message -> message.channel().equals(channel));
    }

    public List<View> views(String user) {
        return board.views(view -> view.user().equals(user));
    }

    /** Something goes wrong from now on. */
    public void fail(Fault fault) {
        door.faults().add(fault);
    }

    /** Nothing goes wrong any more. */
    public void allWell() {
        door.faults().clear();
        triggers.expire(false);
        release();
    }

    /** Answers that were held back are given. */
    public void release() {
        door.release();
    }

    /** Triggers are too old as soon as they are given out. */
    public void expireTriggers() {
        triggers.expire(true);
    }

    /** Every response URL that was given out is used up. */
    public void useUpResponseUrls() {
        triggers.useUp();
    }

    public void dropSockets() {
        sockets.drop();
    }

    /** Asks the app to connect anew: {@code warning}, {@code refresh_requested} or {@code link_disabled}. */
    public void disconnect(String reason) {
        sockets.refresh(reason);
    }

    /** How many socket connections there have been. */
    public int connections() {
        return sockets.connections();
    }

    public int liveConnections() {
        return sockets.live();
    }

    /** Every breach of Slack's rules, in words. */
    public List<String> violations() {
        return List.copyOf(rules.broken());
    }

    /** Takes a breach as meant by the test. */
    public void forgive(Predicate<String> violation) {
        rules.broken().removeIf(violation);
    }

    /** Posts a message of somebody in a channel. */
    public Message says(String user, String channel, String text, Optional<String> thread) {
        return board.post(now -> new Message(
                world.person(user).team,
                channel,
                triggers.ts(),
                thread,
                Optional.empty(),
                user,
                text,
                JsonNodeFactory.instance.arrayNode(),
                now,
                now));
    }

    Board board() {
        return board;
    }

    Payloads payloads() {
        return payloads;
    }

    Door door() {
        return door;
    }

    WebApi api() {
        return api;
    }

    Triggers triggers() {
        return triggers;
    }

    @Override
    public void close() {
        door.close();
        posts.ifPresent(SignedPosts::close);
        try {
            sockets.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
