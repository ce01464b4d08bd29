package io.bottine.slack.fake;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Something that goes wrong for a few calls of a method. */
public final class Fault {

    private final String method;
    private Predicate<Call> where = call -> true;
    private final AtomicInteger left = new AtomicInteger(1);
    private Answer answer = new Answer(500, "", "internal_error", "", "");
    private boolean done;
    private boolean dropped;
    private boolean held;

    private Fault(String method) {
        this.method = method;
    }

    /** The answer given in place of the real one; {@code needed} and {@code provided} are scopes. */
    record Answer(int status, String retryAfter, String error, String needed, String provided) {}

    /** The next call of a method; {@code *} for any method, {@code response_url} for posts to one. */
    public static Fault of(String method) {
        return new Fault(method);
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
        where = call -> call.arg("channel").equals(channel);
        return this;
    }

    public Fault where(Predicate<Call> only) {
        where = only;
        return this;
    }

    /** 429 with a Retry-After. */
    public Fault rateLimited(int seconds) {
        answer = new Answer(429, Integer.toString(seconds), "ratelimited", "", "");
        return this;
    }

    public Fault status(int status) {
        answer = new Answer(status, "", "internal_error", "", "");
        return this;
    }

    /** {@code {"ok":false,"error":…}}. */
    public Fault error(String error) {
        answer = new Answer(200, "", error, "", "");
        return this;
    }

    public Fault missingScope(String needed, String provided) {
        answer = new Answer(200, "", "missing_scope", needed, provided);
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

    /** No answer until {@link FakeSlack#release()}; then what would have been answered. */
    public Fault held() {
        held = true;
        return this;
    }

    /** True where this call is one of those; it is counted. */
    boolean strikes(Call call) {
        boolean meant = method.equals("*") || method.equals(call.method());
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
