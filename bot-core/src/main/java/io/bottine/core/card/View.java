package io.bottine.core.card;

import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.content.Phrasebook;
import io.bottine.phrasebook.words.Language;
import java.time.Instant;

/**
 * For whom a card is made.
 *
 * @param language the reader's
 * @param now the moment it is made
 */
public record View(Language language, Phrasebook phrasebook, Instant now) {

    /** The texts in the reader's language. */
    public Wording wording() {
        return Wording.in(language);
    }
}
