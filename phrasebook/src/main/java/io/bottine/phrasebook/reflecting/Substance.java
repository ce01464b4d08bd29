package io.bottine.phrasebook.reflecting;

import java.util.List;
import java.util.Optional;

/**
 * What there is to say back of a message.
 *
 * @param facts what happened, each in the second person
 * @param opinions what they think of us, in the second person: only ever said as what they feel
 * @param asks what they ask for, as sentences, weightiest first
 * @param duration how long they have waited, or been left without an answer, in their words
 * @param silence how long they have been left without an answer, where they say just that: who waited three weeks was not
 *     ignored for three weeks
 * @param amount the first sum that they name
 */
record Substance(
        List<Piece> facts,
        List<Piece> opinions,
        List<String> asks,
        Optional<String> duration,
        Optional<String> silence,
        Optional<String> amount) {}
