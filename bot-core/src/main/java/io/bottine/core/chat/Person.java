package io.bottine.core.chat;

/**
 * Somebody in a team, by the platform's own id, opaque to the core. Customers are never persons in this sense.
 */
public record Person(TeamId team, String id) {}
