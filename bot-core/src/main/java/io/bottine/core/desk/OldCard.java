package io.bottine.core.desk;

import io.bottine.core.card.CaseCard;
import io.bottine.core.card.Shown;
import io.bottine.core.command.Request;
import io.bottine.core.interaction.Reply;
import java.util.Optional;

/** Answers a button of another version, or of something that changed: this card is old, here is the new one. */
final class OldCard {

    private OldCard() {}

    /** With the complaint as it is now, where the button still tells which; else home. */
    static Reply answer(Turn turn) {
        return turn.request()
                .number(Request.COMPLAINT)
                .flatMap(number -> turn.services()
                        .store()
                        .read(ledger -> ledger.complaints().find(turn.team(), number)))
                .<Reply>map(complaint -> new Reply.Show(
                        CaseCard.of(turn.view(), complaint, Shown.done(turn.text("problem.old-card.case")))))
                .orElseGet(() -> new Reply.Show(FileDesk.home(turn, Optional.of(turn.text("problem.old-card")))));
    }
}
