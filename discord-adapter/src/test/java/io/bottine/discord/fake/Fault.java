package io.bottine.discord.fake;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Something that goes wrong for a few requests. */
public final class Fault {

    /** A new message in a channel. */
    public static final String POST = "POST /channels/{channel}/messages";

    public static final String EDIT = "PATCH /channels/{channel}/messages/{message}";
    public static final String CALLBACK = "POST /interactions/{id}/{token}/callback";
    public static final String FOLLOW_UP = "POST /webhooks/{application}/{token}";
    /** Of the first answer to an interaction, deferred or not. */
    public static final String EDIT_ANSWER = "PATCH /webhooks/{application}/{token}/messages/{message}";

    public static final String OPEN_DIRECT = "POST /users/@me/channels";
    public static final String THREAD = "POST /channels/{channel}/messages/{message}/threads";
    public static final String COMMANDS = "PUT /applications/{application}/commands";
    public static final String MEMBER = "GET /guilds/{guild}/members/{user}";

    private final String pattern;
    private Predicate<Call> where = call -> true;
    private final AtomicInteger left = new AtomicInteger(1);
    private Answer answer = new Answer(500, 0, "500: Internal Server Error", "", false);
    private boolean done;
    private boolean dropped;
    private boolean held;

    private Fault(String pattern) {
        this.pattern = pattern;
    }

    /**
     * The answer given in place of the real one.
     *
     * @param code Discord's own code of the error
     * @param retryAfter seconds, empty for none
     * @param global a limit of the whole bot
     */
    record Answer(int status, int code, String message, String retryAfter, boolean global) {}

    /** The next request that is such, parts in braces standing for anything; {@code *} for any request. */
    public static Fault of(String pattern) {
        return new Fault(pattern);
    }

    public Fault times(int count) {
        left.set(count);
        return this;
    }

    /** Until the fake is told that all is well again. */
    public Fault always() {
        return times(Integer.MAX_VALUE);
    }

    public Fault in(String channel) {
        where = call -> call.parts().length > 1 && call.parts()[1].equals(channel);
        return this;
    }

    public Fault where(Predicate<Call> only) {
        where = only;
        return this;
    }

    /** 429 for this route. */
    public Fault rateLimited(int seconds) {
        answer = new Answer(429, 0, "You are being rate limited.", Integer.toString(seconds), false);
        return this;
    }

    /** 429 for everything that the bot sends. */
    public Fault rateLimitedGlobally(int seconds) {
        answer = new Answer(429, 0, "You are being rate limited.", Integer.toString(seconds), true);
        return this;
    }

    public Fault status(int status) {
        answer = new Answer(status, 0, status + ": failed", "", false);
        return this;
    }

    /** An error of Discord's own: 400 for 5xxxx but for missing rights, 404 for what is unknown. */
    public Fault error(int code) {
        answer = new Answer(Errors.status(code), code, Errors.message(code), "", false);
        return this;
    }

    /** What was asked is done all the same: only the answer is lost. */
    public Fault afterDoing() {
        done = true;
        return this;
    }

    /** The connection is closed without an answer. */
    public Fault dropped() {
        dropped = true;
        return this;
    }

    /** No answer until {@link FakeDiscord#release()}; then what would have been answered. */
    public Fault held() {
        held = true;
        return this;
    }

    /** True where this call is one of those; it is counted. */
    boolean strikes(Call call) {
        boolean meant = pattern.equals("*") || call.is(pattern);
        return meant && where.test(call) && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    Answer answer() {
        return answer;
    }

    boolean isDone() {
        return done || held;
    }

    boolean isDropped() {
        return dropped;
    }

    boolean isHeld() {
        return held;
    }
}
