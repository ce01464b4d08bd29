package io.bottine.slack;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Sender;
import java.util.function.Function;

/**
 * What Slack sent, decoded as far as the payload tells. What it does not tell is an empty string.
 *
 * @param id the same for the same act
 * @param enterprise the organisation the workspace belongs to
 * @param channel where it happened
 * @param thread the first message of the thread it happened in
 * @param responseUrl where an answer can be sent for half an hour
 * @param onPrivateCard it was asked on a card that only they see, and that an answer may replace
 * @param trigger opens a modal within three seconds
 * @param view the modal that was pressed in or submitted
 * @param what the interaction, once it is known who asks
 */
record Incoming(
        String id,
        Person person,
        String enterprise,
        String channel,
        String thread,
        String responseUrl,
        boolean onPrivateCard,
        String trigger,
        String view,
        Function<Sender, Interaction> what) {

    /** What has no place in a conversation. */
    Incoming(String id, Person person, String enterprise, Function<Sender, Interaction> what) {
        this(id, person, enterprise, "", "", "", false, "", "", what);
    }

    TeamId team() {
        return person.team();
    }

    /** The home tab, a modal that was opened from it, or nothing of ours: a modal is the only place for an answer. */
    boolean outside() {
        return channel.isEmpty() && responseUrl.isEmpty();
    }

    Place place() {
        // Direct messages have channels of their own, whose ids begin so.
        if (channel.isEmpty() || channel.startsWith("D")) {
            return new Place.Direct(person);
        }
        Place.Channel whole = new Place.Channel(team(), channel);
        return thread.isEmpty() ? whole : new Place.InThread(SlackMessenger.message(whole, channel, thread));
    }
}
