package io.bottine.phrasebook.words;

/** What comes before any emotion, because somebody may be harmed or a date lost. */
public enum Risk implements Label {
    HEALTH,
    SAFETY,
    CHILD,
    /** Age, illness, grief, money. */
    VULNERABLE,
    DATA_BREACH,
    /** A date that cannot be moved. */
    DEADLINE
}
