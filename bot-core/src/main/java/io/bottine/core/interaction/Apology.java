package io.bottine.core.interaction;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Text;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an adapter has to say itself, because the core was not asked or its answer could not be shown. Nothing typed is lost. */
public enum Apology {
    /** Too much is going on: nothing was done. */
    BUSY,
    /** The platform's deadline for opening a form was over. */
    EXPIRED,
    /** The platform did not open a form. */
    UNOPENED,
    /** The platform does not tell who asks. */
    STRANGER,
    /** The bot has nothing any more to ask the platform with. */
    UNINSTALLED;

    /** As plain text, where there is no place for a card. */
    public String line(Language language) {
        return Wording.in(language)
                .line("apology." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** With what was typed, and with what was pressed, to be pressed again. */
    public Card card(Interaction interaction) {
        return card(interaction.sender().language(), interaction.pressed(), interaction.words());
    }

    /** For what only one platform has to say: why nothing was done, and what was typed. */
    public static Card givenBack(Text why, List<String> typed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Alert(why));
        typed.stream().filter(words -> !words.isBlank()).forEach(words -> blocks.add(new Block.Quote(words)));
        return new Card(blocks);
    }

    /**
     * @param again what a button does once more; none where it is empty
     * @param typed is given back
     */
    public Card card(Language language, Optional<ActionId> again, List<String> typed) {
        List<Block> blocks =
                new ArrayList<>(givenBack(Text.of(line(language)), typed).blocks());
        again.ifPresent(action -> blocks.add(new Block.Actions(
                List.of(Button.primary(action, Wording.in(language).line("apology.again"))), Optional.empty())));
        return new Card(blocks);
    }
}
