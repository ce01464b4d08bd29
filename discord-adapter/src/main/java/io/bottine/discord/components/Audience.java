package io.bottine.discord.components;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.wording.Moments;
import io.bottine.core.wording.Reading;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Who reads.
 *
 * @param locale their language, and the country that tells regional usage
 * @param zone empty where it is not known, or several people read
 * @param idPrefix stands before each custom id: direct messages carry their guild
 */
public record Audience(Locale locale, Optional<ZoneId> zone, TeamId team, String idPrefix) {

    /** Whom a card is written for goes before what Discord tells of them, which has no zone. */
    Audience of(Card card) {
        return card.readers()
                .map(readers -> new Audience(readers.locale(), Optional.of(readers.zone()), team, idPrefix))
                .orElse(this);
    }

    Wording texts() {
        return Wording.of(language(), Audience.class, "components");
    }

    /** The core's own texts. */
    Wording core() {
        return Wording.in(language());
    }

    private Language language() {
        return Language.of(locale.toLanguageTag()).orElse(Language.ENGLISH);
    }

    /** The zone that they chose; Greenwich's is what everybody has until then. */
    Optional<ZoneId> chosenZone() {
        return zone.filter(chosen -> !(chosen.normalized() instanceof ZoneOffset));
    }

    /** The day, the hour and the zone in words. */
    String words(Instant moment) {
        return moments(moment).shown(new Span.At(moment, Span.At.Style.FULL));
    }

    /** Their words for what a card has to measure; moments are as long whenever they are read. */
    Reading reading() {
        return new Reading(moments(Instant.EPOCH), Person::id);
    }

    private Moments moments(Instant now) {
        return new Moments(locale, zone.orElse(ZoneOffset.UTC), now);
    }
}
