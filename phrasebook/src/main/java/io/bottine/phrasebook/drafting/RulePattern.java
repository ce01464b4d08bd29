package io.bottine.phrasebook.drafting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pattern and where its author wrote it.
 *
 * @param where file and line, e.g. {@code fr/drafts/retort.yaml:23}
 */
record RulePattern(Pattern pattern, String where) {

    /** The first of them that is found in the text. */
    static Optional<RulePattern> firstFound(List<RulePattern> patterns, String text) {
        return patterns.stream()
                .filter(each -> each.pattern().matcher(text).find())
                .findFirst();
    }
}
