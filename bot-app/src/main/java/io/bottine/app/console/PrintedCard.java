package io.bottine.app.console;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Place;
import io.bottine.phrasebook.words.Language;
import java.util.Optional;

/** A card printed outside a conversation: there is nothing to choose on it. */
public final class PrintedCard {

    private PrintedCard() {}

    /** The card as text, its lines ended. */
    public static String of(Card card, Language language, boolean colours) {
        return CardText.of(
                        card,
                        ConsoleTexts.in(language),
                        moment -> moment.instant().toString(),
                        new Names(person -> Optional.empty()),
                        new Choices(),
                        new Place.Channel(ConsoleAdapter.TEAM, ""))
                .laidOut(PipedLines.WIDTH, colours);
    }
}
