package io.bottine.phrasebook.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A turn of phrase that says something about a message.
 *
 * @param labels what it says, as {@code event/waiting}, {@code risk/child}, {@code tone/sarcasm}
 * @param pattern found in folded text: lower case, no accents
 * @param unless if this is found in the same sentence, the cue keeps silent
 * @param weight multiplies what its labels make people feel
 * @param feel feelings of its own, beside those of its labels
 * @param example a sentence in which it is heard
 * @param counter a near miss, in which it is not
 * @param where file and line
 */
record Cue(
        String id,
        List<String> labels,
        Pattern pattern,
        Optional<Pattern> unless,
        double weight,
        Map<String, Double> feel,
        String why,
        String example,
        String counter,
        String where) {

    /** A cue heard in a text, at offsets of the cleaned copy. */
    record Hit(Cue cue, int start, int end) {

        boolean says(String label) {
            return cue.labels().contains(label);
        }

        boolean saysAny(String namespace) {
            return cue.labels().stream().anyMatch(label -> label.startsWith(namespace + "/"));
        }
    }
}
