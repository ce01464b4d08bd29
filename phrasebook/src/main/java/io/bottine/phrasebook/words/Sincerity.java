package io.bottine.phrasebook.words;

/** Whether a message seems to be meant. A hint for the agent's eyes with its reasons, never a verdict, never stored. */
public enum Sincerity implements Label {
    GENUINE,
    DOUBTFUL
}
