package io.bottine.core.card;

import io.bottine.core.chat.Text;
import io.bottine.phrasebook.words.Reflection;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a case card shows beside the case itself.
 *
 * @param done what was just done, to be confirmed
 * @param undo the number of the entry that can still be taken back
 * @param reflected what was just read of the customer's words
 */
public record Shown(Optional<Text> done, OptionalLong undo, Optional<Reflected> reflected) {

    public static final Shown NOTHING = new Shown(Optional.empty(), OptionalLong.empty(), Optional.empty());

    public static Shown done(Text done) {
        return new Shown(Optional.of(done), OptionalLong.empty(), Optional.empty());
    }

    /**
     * A reflection on its card.
     *
     * @param aside the id under which the words were put aside, so that buttons can come back to them
     */
    public record Reflected(Reflection reflection, String aside) {}
}
