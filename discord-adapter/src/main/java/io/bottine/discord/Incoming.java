package io.bottine.discord;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Sender;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An interaction that Discord sent, decoded as far as its payload tells.
 *
 * @param id the same for the same act
 * @param token answers it for 15 minutes
 * @param application the bot's own id
 * @param guild where it happened or, in a direct message, what its button says it is about; empty where nothing says so
 * @param direct it happened in a direct message
 * @param channel where it happened
 * @param parent the channel of the thread it happened in; empty outside threads
 * @param way how it may be answered
 * @param what the interaction, once it is known who asks
 * @param ours what the adapter itself asked, and nobody else has to know of
 */
record Incoming(
        String id,
        String token,
        String application,
        Optional<String> guild,
        boolean direct,
        String channel,
        Optional<String> parent,
        Who who,
        Locale locale,
        Way way,
        Function<Sender, Interaction> what,
        Optional<Ours> ours) {

    /** What Discord lets an answer be. */
    enum Way {
        /** A message, or a form. */
        COMMAND,
        /** Likewise, beside the card that was pressed. */
        ON_LASTING_CARD,
        /** Likewise, or another card in place of the one that was pressed, which only they see. */
        ON_PRIVATE_CARD,
        /** A message: a form cannot follow a form. */
        FORM,
        /** As {@link #FORM}, or another card in place of the one the form was opened from. */
        FORM_ON_PRIVATE_CARD,
        /** Completions. */
        COMPLETION;

        boolean replaces() {
            return this == ON_PRIVATE_CARD || this == FORM_ON_PRIVATE_CARD;
        }

        boolean opensForm() {
            return this == COMMAND || this == ON_LASTING_CARD || this == ON_PRIVATE_CARD;
        }

        boolean onCard() {
            return this != COMMAND && this != FORM && this != COMPLETION;
        }
    }

    /**
     * Somebody as Discord tells of them.
     *
     * @param roles that they have in the guild
     * @param permissions that they have where they asked; empty where nobody told
     */
    record Who(String id, String name, boolean bot, Set<String> roles, Optional<Long> permissions) {}

    /** What the adapter asked itself: see {@link Questions}. */
    sealed interface Ours {

        /** Which team a direct message is about. */
        record Team(String key) implements Ours {}

        /** A further part of a long form was asked for. */
        record NextPart(String key, int part) implements Ours {}

        /** A part of a long form was filled in; its answers are those of the interaction. */
        record Part(String key, int part) implements Ours {}
    }

    static TeamId team(String guild) {
        return new TeamId(Decoder.PLATFORM, guild);
    }

    Person person(String inGuild) {
        return new Person(team(inGuild), who.id());
    }

    Place place(Person person) {
        if (direct) {
            return new Place.Direct(person);
        }
        // A thread has the id of the message it began with.
        return parent.<Place>map(whole -> new Place.InThread(
                        DiscordMessenger.message(new Place.Channel(person.team(), whole), whole, channel)))
                .orElseGet(() -> new Place.Channel(person.team(), channel));
    }

    /** What is put before the ids of buttons in a place: a direct message belongs to no guild. */
    static String prefix(Place place) {
        String guild = place.team().id();
        return place instanceof Place.Direct && !guild.isEmpty() ? "g" + guild + "|" : "";
    }
}
