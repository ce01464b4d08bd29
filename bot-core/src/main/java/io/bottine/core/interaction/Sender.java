package io.bottine.core.interaction;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.phrasebook.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * Who asks, from where, and when, as the platform tells it.
 *
 * @param interactionId the platform's own id of this interaction: the same id is the same act, done once
 * @param person who asks
 * @param name how the platform shows them
 * @param place where they ask
 * @param locale the platform's locale for them; its country tells regional usage
 * @param zone the platform's zone for them
 * @param standing what the platform itself says of them
 * @param groups the groups or roles of the team that they are in, by the platform's own ids
 * @param at when it arrived
 */
public record Sender(
        String interactionId,
        Person person,
        String name,
        Place place,
        Locale locale,
        ZoneId zone,
        Standing standing,
        Set<String> groups,
        Instant at) {

    /** What a platform itself says of somebody in a team. */
    public enum Standing {
        /** A guest, or somebody of another organisation: nobody who works with complaints. */
        OUTSIDER,
        /** One of those who are where the team is, while nobody has set who of them works with complaints. */
        UNDECIDED,
        MEMBER,
        /** In charge of the team on the platform. */
        ADMINISTRATOR
    }

    public Sender {
        groups = Set.copyOf(groups);
    }

    /** The same, at another moment: when it happened, where it arrived late. */
    public Sender at(Instant moment) {
        return new Sender(interactionId, person, name, place, locale, zone, standing, groups, moment);
    }

    public boolean administrator() {
        return standing == Standing.ADMINISTRATOR;
    }

    /** The language they see, French or English. */
    public Language language() {
        return Language.seenIn(locale);
    }
}
