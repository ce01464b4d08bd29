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
 * @param agents the group whose members work with complaints, by the platform's own id; empty for everybody who may
 * @param leads the group whose members are leads, beside those whom the platform gives charge of the team
 * @param ceiling what an agent may offer as a gesture without asking, in the team's own words
 * @param erasedOnLeaving everything is erased when the bot leaves the team; else it waits for the bot's return
 */
public record Settings(
        Optional<Place.Channel> channel,
        Optional<String> agents,
        Optional<String> leads,
        LocalTime from,
        LocalTime until,
        Optional<String> ceiling,
        boolean erasedOnLeaving) {

    /** What a team starts with: nine to six, no channel yet. */
    public static final Settings DEFAULT = new Settings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            Optional.empty(),
            false);

    /** These settings with another choice of what becomes of everything when the bot leaves. */
    public Settings erasedOnLeaving(boolean other) {
        return new Settings(channel, agents, leads, from, until, ceiling, other);
    }

    /** These settings with escalations going to a channel. */
    public Settings to(Optional<Place.Channel> other) {
        return new Settings(other, agents, leads, from, until, ceiling, erasedOnLeaving);
    }
}
