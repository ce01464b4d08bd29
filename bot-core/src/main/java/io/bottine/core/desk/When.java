package io.bottine.core.desk;

import io.bottine.phrasebook.dates.DateReader;
import io.bottine.phrasebook.dates.DateReader.DatePhrase;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.time.Instant;
import java.util.Optional;

/** A date phrase as somebody typed it, in either language. */
sealed interface When {

    record Read(Instant due) implements When {}

    /** @param problem key of the message that says what is wrong and what to do */
    record Unreadable(String problem) implements When {}

    static When read(String typed, DateReader dates, Language first, Moment moment) {
        Optional<DatePhrase> phrase =
                dates.last(typed, first, moment).or(() -> dates.last(typed, first.other(), moment));
        return phrase.<When>map(found -> switch (found.problem()) {
                    case NONE -> new Read(found.due().toInstant());
                    case PAST -> new Unreadable("problem.date-past");
                    case IMPOSSIBLE -> new Unreadable("problem.date-impossible");
                })
                .orElseGet(() -> new Unreadable("problem.date-unread"));
    }
}
