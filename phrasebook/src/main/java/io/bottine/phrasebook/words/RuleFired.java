package io.bottine.phrasebook.words;

import io.bottine.phrasebook.words.DraftCheck.Category;
import java.util.Optional;

/**
 * Which rule met which words of a draft, so that a content author can mend it where it stands.
 *
 * @param rule its id, within its category
 * @param where file and line of the pattern that met them, e.g. {@code fr/drafts/retort.yaml:23}
 * @param start offset in UTF-16 units of the original text
 * @param end likewise, exclusive
 * @param quote the text between the two
 * @param spared why nothing was found there all the same: file and line of the guard, {@link #QUOTED} or {@link #DATED};
 *     empty where it was found
 */
public record RuleFired(
        Category category, String rule, String where, int start, int end, String quote, Optional<String> spared) {

    /** Spared: the words stand in quotation marks. */
    public static final String QUOTED = "quoted";

    /** Spared: the draft names a date. */
    public static final String DATED = "dated";
}
