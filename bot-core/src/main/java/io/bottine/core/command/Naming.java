package io.bottine.core.command;

import io.bottine.core.wording.Wording;
import java.util.List;

/** What verbs, parameters and choices are called in one language: the scheme of the keys in the message bundles. */
public record Naming(Wording wording) {

    /** The word to type, e.g. {@code ouvrir}. */
    public String word(Verb command) {
        return wording.line("command." + command.label() + ".word");
    }

    /** What the command does, in at most 100 characters, Discord's bound on a description. */
    public String about(Verb command) {
        return wording.line("command." + command.label() + ".about");
    }

    /** How to write the command, e.g. {@code promise [#id] WHAT WHEN}. */
    public String usage(Verb command) {
        return wording.line("command." + command.label() + ".usage");
    }

    /** A command as a list shows it, e.g. {@code promise — Note a promise…}. */
    String listed(Verb command) {
        return wording.line("command.listed", "word", word(command), "about", about(command));
    }

    /** Every command that can be typed, in the order of help. */
    public List<Described> commands() {
        return Verb.commands().stream()
                .map(command -> new Described(command, word(command), usage(command), about(command)))
                .toList();
    }

    /** A command in one language: help and registrations are written from it. */
    public record Described(Verb command, String word, String usage, String about) {}

    /** The label of its button, at most 34 characters. */
    public String button(Verb verb) {
        return wording.line("verb." + verb.label());
    }

    /** The title of its form, at most 24 characters. */
    public String title(Verb verb) {
        return wording.line("form." + verb.label() + ".title");
    }

    /** The label of a field. */
    public String field(Verb verb, Param param) {
        return wording.line(own(verb, param, ""));
    }

    /** An example of an answer. */
    public String hint(Verb verb, Param param) {
        return wording.line(own(verb, param, ".hint"));
    }

    /** One of the answers to choose from, e.g. of {@code origin}: {@code ours}. */
    public String choice(Param param, String value) {
        return wording.line("choice." + param.name() + "." + value);
    }

    /** A verb may ask for the same thing in words of its own. */
    private String own(Verb verb, Param param, String end) {
        String own = "form." + verb.label() + "." + param.name() + end;
        return wording.has(own) ? own : "form." + param.name() + end;
    }
}
