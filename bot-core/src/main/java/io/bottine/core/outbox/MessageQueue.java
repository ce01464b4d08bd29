package io.bottine.core.outbox;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The messages that wait, as those see them who send. Each call is a transaction of its own, so that nothing is held while a
 * platform takes its time.
 */
public interface MessageQueue {

    /**
     * Takes messages that are due, for nobody else to take until the lease ends: at most one for a place or a thread, as order
     * is kept there.
     *
     * @param lanes the platforms that can be sent to
     * @param until when the lease ends, should its holder die
     */
    List<Due> claim(Set<String> lanes, Instant now, Instant until, int most);

    /** It stands there. */
    void sent(Due due, MessageRef ref);

    /** It is tried again at a time. */
    void again(Due due, Instant at);

    /** Nothing goes to its place before a time. */
    void rest(Due due, Instant until);

    /** What it was to change, or the message it was to stand under, is no longer there: that one is posted anew. */
    void gone(Due due);

    /** It will never arrive. */
    Undelivered unreachable(Due due, String why);

    /** Nothing of its team can be sent until {@link #resume}. */
    void halt(Due due, String why);

    /** The team can be reached again. */
    void resume(TeamId team);

    /** The teams that cannot be reached, and why. */
    Map<TeamId, String> halted();

    /** What could not be delivered to a team, oldest first. */
    List<Undelivered> failed(TeamId team);

    /** Runs something after each commit that wanted a message; it must be quick. */
    void onWanted(Runnable wakeUp);

    /**
     * A message to be sent.
     *
     * @param lease by whom it is held
     * @param place where it is posted: in its parent's thread, where it has a parent
     * @param ref where it stands; empty for one that is to be posted
     * @param version of the look in {@code card}
     * @param tried the version that is on record once this is sent; older than {@code version} where an earlier try at posting
     *     may have arrived
     * @param attempts how often nobody knew whether it arrived, or what it belongs to was gone
     */
    record Due(
            TeamId team,
            String key,
            String lease,
            Place place,
            Optional<MessageRef> ref,
            int version,
            int tried,
            int attempts,
            Card card) {}
}
