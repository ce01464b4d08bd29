package io.bottine.core.card;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Span.At.Style;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.DraftCheck.Finding;
import io.bottine.phrasebook.words.DraftCheck.FoundPromise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A draft, read before it is sent: at most three findings, costliest first. */
public final class DraftCard {

    /** More than three at a time are not read by somebody in a hurry. */
    private static final int MOST_FINDINGS = 3;

    private DraftCard() {}

    /** @param aside the id under which the draft was put aside */
    public static Card of(View view, DraftCheck check, Optional<Complaint> complaint, String aside) {
        Wording wording = view.wording();
        List<Block> blocks = new ArrayList<>();
        complaint.ifPresent(about -> blocks.add(Titles.title(view, about, "draft.title")));
        List<Finding> said = check.findings().stream()
                .filter(finding -> !finding.category().isMissing())
                .toList();
        List<Finding> missing = check.findings().stream()
                .filter(finding -> finding.category().isMissing())
                .toList();
        if (said.isEmpty()) {
            blocks.add(new Block.Paragraph(wording.text("draft.clean")));
        }
        said.stream().limit(MOST_FINDINGS).forEach(finding -> blocks.addAll(finding(wording, finding)));
        if (said.size() > MOST_FINDINGS) {
            blocks.add(new Block.Note(wording.text("draft.more", "count", said.size() - MOST_FINDINGS)));
        }
        if (!missing.isEmpty()) {
            blocks.add(new Block.Note(wording.text("draft.missing")));
            blocks.add(new Block.Bullets(missing.stream()
                    .limit(MOST_FINDINGS)
                    .map(finding -> Text.of(finding.why()))
                    .toList()));
        }
        check.promises().forEach(promise -> blocks.add(new Block.Note(promise(wording, promise))));
        Object number = complaint.<Object>map(Complaint::number).orElse("");
        blocks.add(new Block.Actions(
                List.of(Button.primary(Verb.SENT.action(number, aside), wording.line("verb.sent"))), Optional.empty()));
        return new Card(blocks);
    }

    private static List<Block> finding(Wording wording, Finding finding) {
        Text what = Text.of(new Span.Strong(finding.quote())).then(" · ").then(finding.why());
        return finding.instead().isBlank()
                ? List.of(new Block.Paragraph(what))
                : List.of(
                        new Block.Paragraph(what),
                        new Block.Suggestion(finding.instead(), wording.line("draft.instead"), Optional.empty()));
    }

    private static Text promise(Wording wording, FoundPromise promise) {
        return promise.due()
                .map(due -> wording.text(
                        "draft.promise", "what", promise.what(), "due", new Span.At(due.toInstant(), Style.FULL)))
                .orElseGet(() -> wording.text("draft.promise.undated", "what", promise.what()));
    }
}
