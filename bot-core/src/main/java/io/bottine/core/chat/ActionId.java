package io.bottine.core.chat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button, a menu's choice or a form does when it comes back, even weeks later: a verb and a few ids. State stays in the
 * database. Written as {@code 1:verb:arg:arg}, at most 100 characters, the first figure being the version of the format.
 *
 * @param verb the label of a {@code Verb}
 * @param args ids and labels in the order of the verb's parameters; an empty string stands for one that is left out
 */
public record ActionId(String verb, List<String> args) {

    /** Discord's bound on a {@code custom_id}, the smallest of the platforms. */
    public static final int MOST_CHARACTERS = 100;

    private static final String VERSION = "1";
    private static final Pattern ARGUMENT = Pattern.compile("[A-Za-z0-9._~-]*");

    public ActionId {
        args = List.copyOf(args);
        for (String arg : args) {
            if (!carries(arg)) {
                throw new IllegalArgumentException("an action carries ids, not text: " + verb);
            }
        }
        if (written(verb, args).length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("too long for an action: " + verb);
        }
    }

    public static ActionId of(String verb, Object... args) {
        return new ActionId(
                verb, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }

    /** True for ids and labels, never for text. */
    public static boolean carries(String arg) {
        return ARGUMENT.matcher(arg).matches();
    }

    /** The action as platforms carry it. */
    public String written() {
        return written(verb, args);
    }

    /** Reads what {@link #written()} wrote; empty for what an older or a newer version wrote, or nobody did. */
    public static Optional<ActionId> read(String written) {
        String[] parts = written.split(":", -1);
        if (parts.length < 2 || !parts[0].equals(VERSION) || written.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        List<String> args = List.of(parts).subList(2, parts.length);
        if (!args.stream().allMatch(ActionId::carries)) {
            return Optional.empty();
        }
        return Optional.of(new ActionId(parts[1], args));
    }

    private static String written(String verb, List<String> args) {
        return VERSION + ":" + verb + (args.isEmpty() ? "" : ":" + String.join(":", args));
    }
}
