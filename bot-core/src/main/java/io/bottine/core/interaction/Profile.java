package io.bottine.core.interaction;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.phrasebook.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody as a platform tells of them, apart from what one interaction tells; see {@link Sender}.
 *
 * @param belongsTo the platform's ids of the teams and organisations that they belong to; empty where it does not say
 */
public record Profile(String name, Locale locale, ZoneId zone, Standing standing, List<String> belongsTo) {

    /** Nobody has told of them yet. */
    public static final Profile UNTOLD = new Profile("", Locale.ENGLISH, ZoneOffset.UTC, Standing.OUTSIDER, List.of());

    public Profile {
        belongsTo = List.copyOf(belongsTo);
    }

    /** The language they see, French or English. */
    public Language language() {
        return Language.seenIn(locale);
    }

    public Profile as(Standing other) {
        return new Profile(name, locale, zone, other, belongsTo);
    }

    /**
     * As they are seen from a team: who belongs neither to it nor to its organisation is an outsider.
     *
     * @param here the platform's ids of the team and of its organisation
     */
    public Profile in(List<String> here) {
        return belongsTo.isEmpty() || !Collections.disjoint(belongsTo, here) ? this : as(Standing.OUTSIDER);
    }

    /** Who asks, with what the interaction tells. */
    public Sender sender(String interactionId, Person person, Place place, Set<String> groups, Instant at) {
        return new Sender(interactionId, person, name, place, locale, zone, standing, groups, at);
    }
}
