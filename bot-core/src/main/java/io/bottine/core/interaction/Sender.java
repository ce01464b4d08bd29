package io.bottine.core.interaction;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.phrasebook.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Who asks, from where, and when, as the platform tells it.
 *
 * @param interactionId the platform's own id of this interaction: the same id is the same act, done once
 * @param person who asks
 * @param name how the platform shows them
 * @param place where they ask
 * @param locale the platform's locale for them; its country tells regional usage
 * @param zone the platform's zone for them
 * @param administrator true for whoever the platform itself gives charge of the team
 * @param at when it arrived
 */
public record Sender(
        String interactionId,
        Person person,
        String name,
        Place place,
        Locale locale,
        ZoneId zone,
        boolean administrator,
        Instant at) {

    /** The language they see, French or English. */
    public Language language() {
        return Language.of(locale.toLanguageTag()).orElse(Language.ENGLISH);
    }
}
