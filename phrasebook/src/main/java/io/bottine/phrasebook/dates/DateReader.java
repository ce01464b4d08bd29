package io.bottine.phrasebook.dates;

import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Finds date phrases in a text: "demain à 15 h", "sous 48 h", "by Friday noon", "in two hours", "lundi en huit". */
public interface DateReader {

    /** The date phrases of {@code text}, in its order, not overlapping. Phrases that name an impossible date come too, marked. */
    List<DatePhrase> read(String text, Language language, Moment moment);

    /** The last date phrase of a command, which is the one that counts there; impossible and past ones included, marked. */
    default Optional<DatePhrase> last(String text, Language language, Moment moment) {
        List<DatePhrase> phrases = read(text, language, moment);
        return phrases.isEmpty() ? Optional.empty() : Optional.of(phrases.getLast());
    }

    /**
     * A date phrase and what it means.
     *
     * @param start offset in UTF-16 units, including a leading "avant", "by", "pour"…
     * @param end likewise, exclusive
     * @param text the words between the two
     * @param due the moment meant, in the reader's zone; where no hour is named, the end of the working day
     * @param hourNamed false where the hour was assumed
     * @param problem what is wrong with it, or {@link Problem#NONE}
     */
    record DatePhrase(int start, int end, String text, ZonedDateTime due, boolean hourNamed, Problem problem) {}

    /** What can be wrong with a date that a person typed. */
    enum Problem {
        NONE,
        /** Already over at the moment of reading. */
        PAST,
        /** No such day or hour exists, e.g. 31/02; {@code due} is then the nearest that does. */
        IMPOSSIBLE
    }
}
