package io.bottine.core.complaint;

import io.bottine.phrasebook.words.Label;

/** Why a complaint ends. */
public enum CloseReason implements Label {
    RESOLVED,
    /** The relationship does not go on; decided, not drifted into. */
    LOST,
    DUPLICATE,
    MISTAKE,
    /** A lead closes although something is still owed, and says why. */
    OVER_GUARD;

    /** Duplicates and mistakes close freely. */
    public boolean isFree() {
        return this == DUPLICATE || this == MISTAKE;
    }
}
