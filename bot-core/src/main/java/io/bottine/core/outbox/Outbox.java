package io.bottine.core.outbox;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import java.util.Optional;

/** Where messages wait to be sent. Part of a transaction: see {@code Store}. */
public interface Outbox {

    /**
     * Wants a message to look like this. The first time it is posted; after that it is edited in place. Only the latest look
     * counts: one that was not sent yet is replaced.
     */
    void want(Wanted wanted);

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
