package io.bottine.phrasebook.grievances;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that goes wrong, as content has it.
 *
 * @param weight 1 to 9: what is kept where there is no room for all
 * @param hear of which any one is enough
 * @param unless if this is found in the same sentence, nothing was heard
 * @param say clauses with slots; the first that can be filled is said
 * @param example what a customer writes, {@code =>}, what is said back
 * @param counter a near miss, in which nothing is heard
 * @param where file and line
 */
record Grievance(
        String id,
        int weight,
        List<Hearing> hear,
        Optional<Pattern> unless,
        List<String> say,
        String why,
        String example,
        String counter,
        String where) {

    /**
     * A pattern with slots.
     *
     * @param after what stands behind the phrase with which the pattern begins; a phrase can begin at any word, so that it is
     *     only looked for where this was met
     */
    record Hearing(Pattern pattern, Optional<Pattern> after) {

        /** Where it can begin, as far as its first letters tell. */
        Pattern key() {
            return after.orElse(pattern);
        }
    }
}
