package io.bottine.slack.blockkit;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Span;
import io.bottine.core.wording.Moments;
import io.bottine.core.wording.Reading;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who reads.
 *
 * @param locale their language, and the country that tells regional usage
 * @param zone their zone; the team's where several people read
 * @param now when they read
 * @param known true for one person whose zone is known, false where several people read, each in their own zone
 */
public record Audience(Locale locale, ZoneId zone, Instant now, boolean known) {

    /** Whom a card is written for goes before what Slack tells of them. */
    Audience of(Card card) {
        return card.readers()
                .map(readers -> new Audience(readers.locale(), readers.zone(), now, known))
                .orElse(this);
    }

    Language language() {
        return Language.seenIn(locale);
    }

    Reading reader(Function<Person, String> names) {
        return new Reading(new Moments(locale, zone, now), names);
    }

    /**
     * Slack's format for a moment, which every reader sees on their own clock whenever they read; empty where words say it
     * better: what a known reader has to confirm names the zone, which Slack's formats cannot.
     */
    Optional<String> clock(Span.At at) {
        String key = switch (at.style()) {
            case FULL -> "moment.full";
            case SHORT -> "moment.short";
            case RELATIVE -> at.instant().isAfter(now) ? "moment.short" : "moment.relative";
        };
        long seconds = at.instant().getEpochSecond();
        boolean words = (known && at.style() == Span.At.Style.FULL) || seconds < 0 || seconds > Integer.MAX_VALUE;
        return words ? Optional.empty() : Optional.of(texts().line(key));
    }

    Wording texts() {
        return texts(language());
    }

    static Wording texts(Language language) {
        return Wording.of(language, Audience.class, "blockkit");
    }
}
