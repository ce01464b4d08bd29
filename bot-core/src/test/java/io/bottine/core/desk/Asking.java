package io.bottine.core.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bottine.core.chat.Person;
import io.bottine.core.command.Param;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Sender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A good request for every verb, made from its declaration, so that no verb is forgotten. */
final class Asking {

    private final Office office;
    private String text = "the courier lost it";
    private String complaint = "1";

    Asking(Office office) {
        this.office = office;
    }

    /** What is written wherever somebody can write. */
    Asking writing(String words) {
        text = words;
        return this;
    }

    Asking about(int number) {
        complaint = String.valueOf(number);
        return this;
    }

    /** Everything filled in, optional answers too. */
    Request request(Verb verb, Sender sender) {
        Map<String, String> args = new HashMap<>();
        for (Param param : verb.params()) {
            args.put(param.name(), value(verb, param, sender));
        }
        if (verb == Verb.OPEN || verb == Verb.SAID) {
            args.remove(Request.ASIDE); // the words are typed
        }
        return new Request(verb, args);
    }

    FormSubmitted form(Verb verb, Sender sender) {
        Request request = request(verb, sender);
        return new FormSubmitted(sender, request.action(), request.args());
    }

    private String value(Verb verb, Param param, Sender sender) {
        return switch (param.kind()) {
            case COMPLAINT -> complaint;
            case NUMBER -> param.name().equals("suggestion") ? "0" : "1";
            case ASIDE -> aside(verb, sender.person());
            case CHOICE -> param.choices().getFirst();
            case WORDS -> text;
            case LINE, ZONE ->
                switch (param.name()) {
                    case "zone" -> "Europe/Paris";
                    case "hours" -> "9:00-18:00";
                    default -> text;
                };
            case WHEN -> "tomorrow 3pm";
            case CHANNEL -> "team";
            case GROUP -> "agents";
            case PERSON -> "sam";
        };
    }

    private String aside(Verb verb, Person person) {
        Aside aside = switch (verb) {
            case SENT -> new Aside.Draft("I will call you tomorrow.", List.of());
            case PICK, FIX -> new Aside.Asked(Verb.NOTE, Map.of("note", "she called again"));
            default -> new Aside.Said("Three weeks without my parcel", List.of("Three weeks is long."), List.of());
        };
        try {
            String body = Aside.JSON.writeValueAsString(aside);
            return office.database.write(ledger -> ledger.putAside(person, body, office.now()));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
