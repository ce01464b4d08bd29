package io.bottine.core.interaction;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes in from a platform, decoded. */
public sealed interface Interaction {

    Sender sender();

    /** What was pressed or chosen, to be pressed again. */
    default Optional<ActionId> pressed() {
        return switch (this) {
            case ButtonPressed button -> Optional.of(button.action());
            case MenuChosen menu -> Optional.of(menu.action());
            case CommandTyped ignored -> Optional.empty();
            case CommandGiven ignored -> Optional.empty();
            case FormSubmitted ignored -> Optional.empty();
            case MessagePicked ignored -> Optional.empty();
            case PersonPicked ignored -> Optional.empty();
            case SuggestionsWanted ignored -> Optional.empty();
            case OptionWanted ignored -> Optional.empty();
            case HomeOpened ignored -> Optional.empty();
            case TeamEvent ignored -> Optional.empty();
        };
    }

    /** What somebody typed or picked, to be given back where nothing could be done with it. */
    default List<String> words() {
        return switch (this) {
            case CommandTyped line -> List.of(line.text());
            case CommandGiven command -> List.copyOf(command.args().values());
            case FormSubmitted form -> List.copyOf(form.answers().values());
            case MessagePicked message -> List.of(message.text());
            case ButtonPressed ignored -> List.of();
            case MenuChosen ignored -> List.of();
            case PersonPicked ignored -> List.of();
            case SuggestionsWanted ignored -> List.of();
            case OptionWanted ignored -> List.of();
            case HomeOpened ignored -> List.of();
            case TeamEvent ignored -> List.of();
        };
    }

    /** A line after {@code /complaint}: a command, or what the customer said. */
    record CommandTyped(Sender sender, String text) implements Interaction {}

    /**
     * A command of a platform that knows its parameters.
     *
     * @param command the label of its verb
     * @param args by the parameter's name, as typed or chosen
     */
    record CommandGiven(Sender sender, String command, Map<String, String> args) implements Interaction {
        public CommandGiven {
            args = Map.copyOf(args);
        }
    }

    record ButtonPressed(Sender sender, ActionId action) implements Interaction {}

    record MenuChosen(Sender sender, ActionId action) implements Interaction {}

    /** Answers by field name; a field left empty may be missing. */
    record FormSubmitted(Sender sender, ActionId form, Map<String, String> answers) implements Interaction {
        public FormSubmitted {
            answers = Map.copyOf(answers);
        }
    }

    /** A message chosen on the platform itself, to do something with its text. */
    record MessagePicked(Sender sender, Purpose purpose, String text) implements Interaction {

        /** What a chosen message is for. */
        public enum Purpose {
            OPEN,
            REFLECT,
            CHECK
        }
    }

    /** A colleague chosen on the platform itself, to hand a complaint over to. */
    record PersonPicked(Sender sender, Person person) implements Interaction {}

    /** The line typed so far, to be completed. */
    record SuggestionsWanted(Sender sender, String typed) implements Interaction {}

    /**
     * One argument of such a command, as typed so far, to be completed.
     *
     * @param command the label of its verb
     * @param param the parameter's name
     */
    record OptionWanted(Sender sender, String command, String param, String typed) implements Interaction {}

    record HomeOpened(Sender sender) implements Interaction {}

    /** Something happened to the team itself; its sender is the bot's own person there. */
    record TeamEvent(Sender sender, Kind kind, String subject) implements Interaction {

        /** What happened; the subject is a channel or a person where there is one. */
        public enum Kind {
            /** By the person who is greeted for it; by nobody where it is only there again. */
            INSTALLED,
            /** It is there at the start, perhaps for the first time: the person is greeted if nobody ever was. */
            PRESENT,
            LEFT,
            CHANNEL_GONE,
            PERSON_GONE,
            TOKEN_REVOKED
        }
    }
}
