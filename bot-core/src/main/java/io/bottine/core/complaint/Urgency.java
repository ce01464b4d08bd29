package io.bottine.core.complaint;

import io.bottine.phrasebook.words.Label;
import java.time.Duration;

/** How soon somebody has to take an escalation up. */
public enum Urgency implements Label {
    /** The customer is on the line. */
    NOW(Duration.ofMinutes(5)),
    TODAY(Duration.ofHours(1));

    private final Duration acknowledge;

    Urgency(Duration acknowledge) {
        this.acknowledge = acknowledge;
    }

    /** After how long without a claim the team is asked again. */
    public Duration acknowledge() {
        return acknowledge;
    }
}
