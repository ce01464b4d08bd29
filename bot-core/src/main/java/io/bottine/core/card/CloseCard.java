package io.bottine.core.card;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Menu.Choice;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.CloseReason;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.ComplaintFlow;
import io.bottine.core.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Before a complaint is closed: what is still owed, what was learnt, and why it ends. */
public final class CloseCard {

    private CloseCard() {}

    /** @param lead leads alone close over a guard */
    public static Card of(View view, Complaint complaint, boolean lead) {
        Wording wording = view.wording();
        Optional<io.bottine.core.complaint.Decision.Reason> guard = ComplaintFlow.guard(complaint);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Titles.title(view, complaint, "close.title"));
        List<Button> buttons = new ArrayList<>();
        int number = complaint.number();
        if (guard.isPresent()) {
            blocks.add(new Block.Paragraph(wording.text(
                    "refused." + guard.get().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
            buttons.addAll(Problems.wayOut(wording, complaint, guard.get()));
        } else {
            if (complaint.lesson().isEmpty()) {
                blocks.add(new Block.Paragraph(wording.text("close.lesson")));
                buttons.add(Button.plain(Verb.LESSON.action(number), wording.line("verb.lesson")));
            }
            buttons.add(Button.primary(
                    Verb.FINISH.action(number, CloseReason.RESOLVED.label()), wording.line("choice.reason.resolved")));
        }
        List<Choice> others = Stream.of(CloseReason.values())
                .filter(reason -> isOffered(reason, guard.isPresent(), lead))
                .map(reason -> new Choice(
                        reason == CloseReason.OVER_GUARD
                                ? Verb.OVERRIDE.action(number)
                                : Verb.FINISH.action(number, reason.label()),
                        wording.line("choice.reason." + reason.label())))
                .toList();
        blocks.add(new Block.Actions(buttons, Optional.of(new Menu(wording.line("close.other"), others))));
        return new Card(blocks);
    }

    private static boolean isOffered(CloseReason reason, boolean guarded, boolean lead) {
        return switch (reason) {
            case RESOLVED -> false;
            case LOST -> !guarded;
            case DUPLICATE, MISTAKE -> true;
            case OVER_GUARD -> guarded && lead;
        };
    }
}
