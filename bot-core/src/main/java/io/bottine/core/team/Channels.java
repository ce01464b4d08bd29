package io.bottine.core.team;

import io.bottine.core.chat.Place;
import java.util.List;

/**
 * What a platform knows of the channels a team could use for its calls for help; implemented by adapters. May block; never
 * throws for what the platform answers.
 */
public interface Channels {

    /** Whether calls for help can be sent to a channel, and should be. */
    Standing of(Place.Channel channel);

    /**
     * A channel as the bot sees it.
     *
     * @param lacks what the bot lacks there, by the platform's own names; empty unless {@code fitness} says so
     */
    record Standing(Fitness fitness, List<String> lacks) {
        public Standing {
            lacks = List.copyOf(lacks);
        }

        public static Standing of(Fitness fitness) {
            return new Standing(fitness, List.of());
        }
    }

    /** What speaks for or against a channel. */
    enum Fitness {
        GOOD,
        /** People who do not belong to the team read it too. It can be used; the team is warned. */
        OPEN_TO_ALL,
        /** The bot has to be invited first. */
        NOT_A_MEMBER,
        /** The bot may not write there. */
        LACKS_PERMISSIONS,
        ARCHIVED,
        /** Shared with another organisation: customers' affairs do not belong there. */
        SHARED,
        /** Not there, or not to be seen by the bot. */
        UNKNOWN,
        /** The platform did not answer; nobody knows. */
        UNCERTAIN
    }
}
