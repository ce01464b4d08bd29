package io.bottine.slack.manifest;

import io.bottine.core.resource.Resources;
import java.util.List;

/** The scopes the bot asks for, from {@code scopes.yaml}: the manifest and the installation ask for the same. */
public final class Scopes {

    static final List<Scope> ALL = List.of(Resources.yaml(Scope[].class, Scopes.class, "scopes.yaml"));

    private Scopes() {}

    /**
     * A scope.
     *
     * @param why what becomes impossible without it
     * @param methods of the Web API that need it
     * @param events that need it
     */
    record Scope(String scope, String why, List<String> methods, List<String> events) {}

    /** The scopes' names alone. */
    public static List<String> names() {
        return ALL.stream().map(Scope::scope).toList();
    }

    /**
     * What was not granted.
     *
     * @param granted scopes with commas between, as Slack tells them; blank where it does not, and then nothing is missing
     */
    public static List<String> lacking(String granted) {
        List<String> given = List.of(granted.strip().split("\\s*,\\s*"));
        return names().stream()
                .filter(name -> !granted.isBlank() && !given.contains(name))
                .toList();
    }
}
