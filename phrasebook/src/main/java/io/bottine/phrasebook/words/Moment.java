package io.bottine.phrasebook.words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * When and where a text is read, which decides what "tomorrow", "03/04" and "fin de semaine" mean.
 *
 * @param now the time of reading
 * @param zone the reader's time zone
 * @param region a locale whose country tells regional usage, e.g. {@code fr-CA}; a locale without a country is allowed
 */
public record Moment(Instant now, ZoneId zone, Locale region) {

    /** The time of reading on the reader's own clock. */
    public ZonedDateTime local() {
        return now.atZone(zone);
    }
}
