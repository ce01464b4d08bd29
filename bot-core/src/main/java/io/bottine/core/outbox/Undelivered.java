package io.bottine.core.outbox;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;

/**
 * A message that could not be delivered and is not tried again, unless it is wanted anew.
 *
 * @param complaint the number of the complaint it is about; 0 for none
 * @param why in the platform's words, for the log
 */
public record Undelivered(TeamId team, String key, Place place, int complaint, String why, Card card) {}
