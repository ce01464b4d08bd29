package io.bottine.core.card;

import io.bottine.core.chat.Form;
import io.bottine.core.chat.Form.Input;
import io.bottine.core.command.Param;
import io.bottine.core.command.Param.Need;
import io.bottine.core.command.Request;
import io.bottine.core.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Asks for what a request still lacks, and for nothing else. */
public final class Forms {

    private Forms() {}

    /** A form for what is missing. */
    public static Form missing(Wording wording, Request request) {
        List<Input> fields = new ArrayList<>();
        for (Param param : request.verb().params()) {
            boolean asked =
                    param.need() == Need.ASKED && request.arg(param.name()).isEmpty();
            if (request.missing().contains(param) || asked) {
                fields.add(input(wording, request, param));
            }
        }
        return form(wording, request, fields);
    }

    /**
     * A form for everything that a person can fill in.
     *
     * @param known what is filled in already
     */
    public static Form filledIn(Wording wording, Request request, Request known) {
        List<Input> fields = new ArrayList<>();
        for (Param param : request.verb().params()) {
            if (param.need() != Need.GIVEN) {
                fields.add(input(wording, known, param));
            }
        }
        return form(wording, request, fields);
    }

    private static Form form(Wording wording, Request request, List<Input> fields) {
        return new Form(request.action(), wording.line("form." + request.verb().label() + ".title"), fields);
    }

    private static Input input(Wording wording, Request request, Param param) {
        String label = label(wording, request, param);
        String initial = request.arg(param.name()).orElse("");
        boolean required = param.need() == Need.REQUIRED;
        return switch (param.kind()) {
            case CHOICE ->
                new Input.Pick(
                        param.name(),
                        label,
                        param.choices().stream()
                                .map(value ->
                                        new Form.Option(value, wording.line("choice." + param.name() + "." + value)))
                                .toList(),
                        param.choices().contains(initial) ? initial : "",
                        required);
            case CHANNEL -> new Input.Channel(param.name(), label, initial, required);
            case GROUP -> new Input.Group(param.name(), label, initial, required);
            case PERSON -> new Input.Colleague(param.name(), label, initial, required);
            case WORDS -> new Input.Words(param.name(), label, hint(wording, request, param), initial, required, true);
            case LINE, WHEN, ZONE, COMPLAINT, NUMBER, ASIDE ->
                new Input.Words(param.name(), label, hint(wording, request, param), initial, required, false);
        };
    }

    private static String label(Wording wording, Request request, Param param) {
        String own = "form." + request.verb().label() + "." + param.name();
        return wording.line(wording.has(own) ? own : "form." + param.name());
    }

    private static String hint(Wording wording, Request request, Param param) {
        String own = "form." + request.verb().label() + "." + param.name() + ".hint";
        String key = wording.has(own) ? own : "form." + param.name() + ".hint";
        return wording.has(key) ? wording.line(key) : "";
    }
}
