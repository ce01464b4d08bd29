package io.bottine.phrasebook.reflecting;

import java.util.List;
import java.util.Optional;

/**
 * What there is to say back of a message.
 *
 * @param facts what happened, each in the second person
 * @param opinions what they think of us, in the second person: only ever said as what they feel
 * @param asks what they ask for, as sentences, weightiest first
 * @param duration how long it has lasted, in their words
 * @param amount the first sum that they name
 */
record Substance(
        List<Piece> facts,
        List<Piece> opinions,
        List<String> asks,
        Optional<String> duration,
        Optional<String> amount) {}
