package io.bottine.phrasebook.words;

/** Whose words a text holds: the customer's own, or what the agent jotted down while listening. */
public enum Source implements Label {
    VERBATIM,
    NOTES
}
