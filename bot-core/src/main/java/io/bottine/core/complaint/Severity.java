package io.bottine.core.complaint;

import io.bottine.phrasebook.words.Label;

/** How much depends on it. */
public enum Severity implements Label {
    LOW,
    NORMAL,
    HIGH,
    /** Somebody may be harmed, or a date lost. */
    CRITICAL
}
