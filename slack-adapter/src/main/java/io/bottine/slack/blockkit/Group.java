package io.bottine.slack.blockkit;

/** A user group of a workspace, to choose from. */
public record Group(String id, String name) {}
