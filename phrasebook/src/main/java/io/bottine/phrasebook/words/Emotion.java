package io.bottine.phrasebook.words;

/** What a customer may be heard to feel. */
public enum Emotion implements Label {
    ANGER,
    FRUSTRATION,
    DISAPPOINTMENT,
    WORRY,
    /** Feels ignored, unheard, treated with contempt. */
    DISRESPECT,
    /** Feels cheated, lied to. */
    DISTRUST,
    /** Sad, overwhelmed. */
    DISTRESS,
    CONFUSION,
    /** Fed up of repeating, exhausted. */
    WEARINESS,
    /** States a fact, no strong emotion. */
    CALM
}
