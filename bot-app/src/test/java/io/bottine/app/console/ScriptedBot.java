package io.bottine.app.console;

import io.bottine.core.Bot;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Interaction.MenuChosen;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A bot that answers what a test told it to, and remembers what it was asked. */
final class ScriptedBot implements Bot {

    private final Map<String, Reply> replies = new HashMap<>();
    private final Map<String, Opening> openings = new HashMap<>();
    private final List<Interaction> heard = new ArrayList<>();
    private Function<Map<String, String>, Map<String, String>> check = answers -> Map.of();

    /** @param what a typed line, or the verb of an action */
    ScriptedBot on(String what, Opening opening, Reply reply) {
        openings.put(what, opening);
        replies.put(what, reply);
        return this;
    }

    ScriptedBot checking(Function<Map<String, String>, Map<String, String>> newCheck) {
        check = newCheck;
        return this;
    }

    List<Interaction> heard() {
        return heard;
    }

    @Override
    public Opening opening(Interaction interaction) {
        return openings.getOrDefault(what(interaction), Opening.PRIVATE);
    }

    @Override
    public Map<String, String> validate(FormSubmitted form) {
        return check.apply(form.answers());
    }

    @Override
    public Reply handle(Interaction interaction) {
        heard.add(interaction);
        return replies.getOrDefault(what(interaction), new Reply.Nothing());
    }

    private static String what(Interaction interaction) {
        return switch (interaction) {
            case CommandTyped typed -> typed.text();
            case ButtonPressed pressed -> pressed.action().verb();
            case MenuChosen chosen -> chosen.action().verb();
            case FormSubmitted form -> form.form().verb() + " submitted";
            default -> "";
        };
    }
}
