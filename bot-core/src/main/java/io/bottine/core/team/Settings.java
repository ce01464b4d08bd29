package io.bottine.core.team;

import io.bottine.core.chat.Place;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What a team has set.
 *
 * @param channel where escalations go
 * @param from start of the working day, in each person's own zone
 * @param until its end
 * @param ceiling what an agent may offer as a gesture without asking, in the team's own words
 */
public record Settings(Optional<Place.Channel> channel, LocalTime from, LocalTime until, Optional<String> ceiling) {

    /** What a team starts with: nine to six, no channel yet. */
    public static final Settings DEFAULT =
            new Settings(Optional.empty(), LocalTime.of(9, 0), LocalTime.of(18, 0), Optional.empty());
}
