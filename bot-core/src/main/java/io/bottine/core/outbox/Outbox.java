package io.bottine.core.outbox;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import java.util.List;
import java.util.Optional;

/** Where messages wait to be sent. Part of a transaction: see {@code Store}. */
public interface Outbox {

    /**
     * Wants a message to look like this. The first time it is posted; after that it is edited in place. Only the latest look
     * counts: one that was not sent yet is replaced.
     */
    void want(Wanted wanted);

    /**
     * What was wanted about a complaint, sent or not, without what will never arrive; so that it can be given another look.
     *
     * @param beginning of the key
     */
    List<Wanted> wanted(TeamId team, int complaint, String beginning);

    /** True once a message of this key was wanted, whatever became of it. */
    boolean isKnown(TeamId team, String key);

    /** A place is gone with all that stood there or waited for it: what is wanted next is posted anew, where it is wanted. */
    void forsake(Place place, String why);

    /** Nothing of a team can be sent until {@link #resume}; its messages wait. */
    void halt(TeamId team, String why);

    /** The team can be reached again: what waited goes out. */
    void resume(TeamId team);

    /**
     * A message and how it is to look.
     *
     * @param key names the logical message within the team, e.g. {@code escalation/12/1}; the same key is the same message
     * @param place where it is posted the first time; ignored once it stands somewhere
     * @param under the key of the message in whose thread it stands, if it stands in one; it waits until that one is sent
     * @param complaint the number of the complaint it is about, so that it can be erased with it; 0 for none
     */
    record Wanted(TeamId team, String key, Place place, Optional<String> under, int complaint, Card card) {}
}
