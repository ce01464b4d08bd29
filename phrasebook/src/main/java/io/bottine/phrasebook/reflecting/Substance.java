package io.bottine.phrasebook.reflecting;

import java.util.List;
import java.util.Optional;

/**
 * What there is to say back of a message.
 *
 * @param facts what happened, each in the second person
 * @param asks what they ask for in their own words, as sentences
 * @param duration how long they have waited, or been left without an answer, in their words
 * @param silence how long they have been left without an answer, where they say just that: who waited three weeks was not
 *     ignored for three weeks
 * @param amount the first sum that they name
 */
record Substance(
        List<Piece> facts,
        List<String> asks,
        Optional<String> duration,
        Optional<String> silence,
        Optional<String> amount) {

    /** Of a message that tells nothing. */
    static final Substance NONE =
            new Substance(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
}
