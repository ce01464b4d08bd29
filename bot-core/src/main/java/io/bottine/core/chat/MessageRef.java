package io.bottine.core.chat;

/** A message that was sent, by the platform's own id, so that it can be edited or answered in its thread. */
public record MessageRef(Place place, String id) {}
