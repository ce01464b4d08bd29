package io.bottine.core.command;

import io.bottine.core.chat.ActionId;
import io.bottine.phrasebook.words.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks for, wherever it came from: a typed command, a button, a form.
 *
 * @param args by parameter name, as typed; blank ones are left out
 */
public record Request(Verb verb, Map<String, String> args) {

    /** The parameter that names words put aside. */
    public static final String ASIDE = "aside";

    /** The parameter that names a complaint. */
    public static final String COMPLAINT = "complaint";

    public Request {
        Map<String, String> given = new HashMap<>();
        args.forEach((name, value) -> {
            if (!value.isBlank()) {
                given.put(name, value);
            }
        });
        args = Map.copyOf(given);
    }

    public static Request of(Verb verb) {
        return new Request(verb, Map.of());
    }

    /** The request of a button or a form; empty where its verb is not known, as on a card of another version. */
    public static Optional<Request> of(ActionId action, Map<String, String> answers) {
        return Label.read(Verb.class, action.verb()).flatMap(verb -> {
            List<Param> ids = verb.params().stream().filter(Param::isId).toList();
            if (action.args().size() > ids.size()) {
                return Optional.empty();
            }
            Map<String, String> args = new HashMap<>();
            for (Param param : verb.params()) {
                String answer = answers.get(param.name());
                if (answer != null) {
                    args.put(param.name(), answer);
                }
            }
            // What the card says goes before what a form says: a form cannot move an act to another complaint.
            for (int i = 0; i < action.args().size(); i++) {
                if (!action.args().get(i).isEmpty()) {
                    args.put(ids.get(i).name(), action.args().get(i));
                }
            }
            return Optional.of(new Request(verb, args));
        });
    }

    /** The request of a command whose arguments have names; empty where its verb is not known, or is not a command. */
    public static Optional<Request> ofCommand(String label, Map<String, String> args) {
        return Label.read(Verb.class, label).filter(Verb::isTyped).map(verb -> new Request(verb, args));
    }

    public Optional<String> arg(String name) {
        return Optional.ofNullable(args.get(name));
    }

    /** An argument that the declaration requires, and that {@link #missing()} therefore vouches for. */
    public String required(String name) {
        return arg(name).orElseThrow(() -> new IllegalStateException(verb.label() + " without " + name));
    }

    /** A whole number among the arguments; empty where there is none, or something else. */
    public Optional<Integer> number(String name) {
        return arg(name)
                .map(value -> value.startsWith("#") ? value.substring(1) : value)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    /** What has to be asked for before this can be done. Words that were put aside stand for the customer's words. */
    public List<Param> missing() {
        return verb.params().stream()
                .filter(param -> param.need() == Param.Need.REQUIRED && !args.containsKey(param.name()))
                .filter(param -> !(param.kind() == Param.Kind.WORDS && args.containsKey(ASIDE)))
                .toList();
    }

    /** What a person typed out, in the order of the verb's parameters. */
    public List<String> typed() {
        return verb.params().stream()
                .filter(param -> switch (param.kind()) {
                    case WORDS, LINE, WHEN, ZONE -> true;
                    case COMPLAINT, NUMBER, ASIDE, CHOICE, CHANNEL, GROUP, PERSON -> false;
                })
                .flatMap(param -> arg(param.name()).stream())
                .toList();
    }

    /** This request with one argument more, or another value of it. */
    public Request with(String name, String value) {
        Map<String, String> more = new HashMap<>(args);
        more.put(name, value);
        return new Request(verb, more);
    }

    /** This request without what a person typed. */
    public Request idsOnly() {
        Map<String, String> ids = new HashMap<>();
        for (Param param : verb.params()) {
            if (param.need() == Param.Need.GIVEN && args.containsKey(param.name())) {
                ids.put(param.name(), args.getOrDefault(param.name(), ""));
            }
        }
        return new Request(verb, ids);
    }

    /**
     * The action that comes back with the answers of a form: this request's ids. A name in the place of an id is left out, and
     * asked for again.
     */
    public ActionId action() {
        List<String> ids = new ArrayList<>();
        for (Param param : verb.params()) {
            if (param.isId()) {
                ids.add(arg(param.name()).filter(ActionId::carries).orElse(""));
            }
        }
        while (!ids.isEmpty() && ids.getLast().isEmpty()) {
            ids.removeLast();
        }
        return new ActionId(verb.label(), ids);
    }
}
