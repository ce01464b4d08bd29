package io.bottine.core.team;

import io.bottine.core.chat.Person;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Somebody who works with the bot.
 *
 * @param name how they are shown
 * @param locale the language they see, and their region
 * @param zone their time zone
 * @param agreement how adjectives agree for them
 * @param lead true for who may change the team's settings and close over a guard
 * @param chosen they chose locale and zone themselves: what their platform tells of them later is not followed
 */
public record Member(
        Person person, String name, Locale locale, ZoneId zone, Agreement agreement, boolean lead, boolean chosen) {

    /** Whose locale and zone are their own choice. */
    public Member(Person person, String name, Locale locale, ZoneId zone, Agreement agreement, boolean lead) {
        this(person, name, locale, zone, agreement, lead, true);
    }

    /** How adjectives agree for a person; neutral unless they said otherwise. */
    public enum Agreement implements Label {
        NEUTRAL,
        FEMININE,
        MASCULINE
    }

    public Language language() {
        return Language.seenIn(locale);
    }
}
