package io.bottine.phrasebook.content;

import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import java.util.List;

/**
 * Something wrong in the content: where, what, and what to do about it. It never keeps the rest from being used.
 *
 * @param details what the message names, in its order
 */
public record Problem(Place place, Kind kind, List<String> details) {

    public Problem {
        details = List.copyOf(details);
    }

    static Problem at(Place place, Kind kind, String... details) {
        return new Problem(place, kind, List.of(details));
    }

    public String file() {
        return place.file();
    }

    /** From 1; 0 where the file as a whole is meant. */
    public int line() {
        return place.line();
    }

    /** From 1; 0 where the file as a whole is meant. */
    public int column() {
        return place.column();
    }

    /** What is wrong and what to do, in one line. */
    public String message(Language language) {
        return CheckTexts.of(language).text("problem." + kind.label(), details.toArray());
    }

    /** {@code file:line:column: message}. */
    public String line(Language language) {
        return place + ": " + message(language);
    }

    /** What can be wrong. */
    public enum Kind implements Label {
        NO_FOLDER,
        UNREADABLE,
        SYNTAX,
        UNKNOWN_FILE,
        LIST_EXPECTED,
        TEXT_EXPECTED,
        FIELDS_EXPECTED,
        MISSING_FIELD,
        UNKNOWN_FIELD,
        NOT_ONE_OF,
        TOO_LONG,
        EMPTY,
        TOO_FEW,
        TOO_MANY,
        WRONG_FORM,
        REPEATED,
        OTHER_RULE,
        DUPLICATE_ID,
        DISABLES_NOTHING,
        UNKNOWN_POINT,
        UNKNOWN_TOPIC,
        UNKNOWN_STEP,
        UNKNOWN_PLACEHOLDER,
        POINT_NOT_SERVED,
        STEP_WITHOUT_TEXT,
        ONE_LANGUAGE_ONLY,
        LANGUAGES_DIFFER,
        LOSING_EXPRESSION
    }
}
