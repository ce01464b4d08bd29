package io.bottine.phrasebook.words;

/** A sentence as the customer said it, and with the person changed. */
public record Restated(String said, String restated) {}
