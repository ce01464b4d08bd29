package io.bottine.phrasebook.words;

import io.bottine.phrasebook.words.DraftCheck.Category;
import java.util.List;
import java.util.Optional;

/**
 * Which rule met which words of a draft, so that a content author can mend it where it stands.
 *
 * @param rule its id, within its category; {@link #VOTER} where the trained voter alone speaks
 * @param where file and line of the pattern that met them, or of the voter's bounds, e.g. {@code fr/drafts/retort.yaml:23}
 * @param start offset in UTF-16 units of the original text
 * @param end likewise, exclusive
 * @param quote the text between the two
 * @param spared why nothing was found there all the same: file and line of the guard, {@link #QUOTED}, {@link #DATED} or
 *     {@link #OUTVOTED}; empty where it was found
 * @param words the words that the voter goes by, strongest first; empty for a rule
 * @param chance how likely the voter thinks it, 0 to 1; 0 for a rule
 */
public record RuleFired(
        Category category,
        String rule,
        String where,
        int start,
        int end,
        String quote,
        Optional<String> spared,
        List<String> words,
        double chance) {

    /** Spared: the words stand in quotation marks. */
    public static final String QUOTED = "quoted";

    /** Spared: the draft names a date. */
    public static final String DATED = "dated";

    /** Spared: the voter thinks the fault very unlikely there. */
    public static final String OUTVOTED = "outvoted";

    /** The rule's name where no rule met the words and the trained voter alone speaks. */
    public static final String VOTER = "voter";

    public RuleFired {
        words = List.copyOf(words);
    }

    /** What a rule met. */
    public RuleFired(
            Category category, String rule, String where, int start, int end, String quote, Optional<String> spared) {
        this(category, rule, where, start, end, quote, spared, List.of(), 0);
    }
}
