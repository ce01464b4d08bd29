package io.bottine.core.card;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Block.Field;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Span.At.Style;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Escalation;
import io.bottine.core.complaint.Escalation.Ruling;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Risk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A call for a decision or for hands, as the team channel sees it: enough to decide in 20 seconds from a phone. */
public final class EscalationCard {

    /** Enough of the customer's words to know what it is about. */
    private static final int MOST_QUOTED = 280;

    private EscalationCard() {}

    public static Card of(View view, Complaint complaint, Escalation escalation) {
        Wording wording = view.wording();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Titles.title(
                view, complaint, "escalation.title." + escalation.urgency().label()));
        if (!complaint.heard().risks().isEmpty()) {
            blocks.add(new Block.Alert(Text.of(complaint.heard().risks().stream()
                    .sorted(Comparator.naturalOrder())
                    .map(Risk::label)
                    .map(label -> wording.line("risk." + label))
                    .collect(Collectors.joining(", ")))));
        }
        blocks.add(new Block.Paragraph(wording.text(
                "escalation.ask",
                "by",
                new Span.Mention(escalation.by()),
                "ask",
                new Span.Strong(escalation.ask().body()))));
        complaint
                .lastWords()
                .map(said -> said.words().body())
                .filter(words -> !words.isBlank())
                .ifPresent(words -> blocks.add(new Block.Quote(cut(words))));
        List<Field> facts = facts(view, complaint);
        if (!facts.isEmpty()) {
            blocks.add(new Block.Fields(facts));
        }
        blocks.add(new Block.Paragraph(state(view, complaint, escalation)));
        List<Button> buttons = buttons(wording, complaint, escalation);
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Actions(buttons, Optional.empty()));
        }
        return new Card(blocks);
    }

    private static List<Field> facts(View view, Complaint complaint) {
        Wording wording = view.wording();
        List<Field> facts = new ArrayList<>();
        if (!complaint.heard().demands().isEmpty()) {
            facts.add(new Field(
                    wording.line("escalation.asks"),
                    Text.of(complaint.heard().demands().stream()
                            .map(Label::label)
                            .map(label -> wording.line("demand." + label))
                            .sorted()
                            .collect(Collectors.joining(", ")))));
        }
        complaint
                .origin()
                .ifPresent(origin -> facts.add(new Field(
                        wording.line("case.origin"),
                        Text.of(wording.line("choice.origin." + origin.label())
                                + complaint
                                        .whatHappened()
                                        .map(what -> " · " + what.body())
                                        .orElse("")))));
        complaint.openPromises().stream()
                .findFirst()
                .ifPresent(promise -> facts.add(new Field(
                        wording.line("escalation.promised"),
                        Text.of(promise.what().body() + " · ")
                                .then(Text.of(new Span.At(promise.due(), Style.SHORT))))));
        return facts;
    }

    private static Text state(View view, Complaint complaint, Escalation escalation) {
        Wording wording = view.wording();
        if (escalation.ruling().isPresent()) {
            Ruling ruling = escalation.ruling().get();
            return wording.text(
                    "escalation.decided",
                    "by",
                    new Span.Mention(ruling.by()),
                    "decision",
                    new Span.Strong(ruling.decision().body()));
        }
        if (!complaint.isOpen()) {
            return wording.text("escalation.closed");
        }
        return escalation
                .claim()
                .map(claim -> wording.text(
                        "escalation.claimed",
                        "by",
                        new Span.Mention(claim.by()),
                        "at",
                        new Span.At(claim.at(), Style.SHORT)))
                .orElseGet(() -> wording.text(
                        "escalation.waiting", "until", new Span.At(escalation.acknowledgeBy(), Style.SHORT)));
    }

    private static List<Button> buttons(Wording wording, Complaint complaint, Escalation escalation) {
        if (!escalation.isOpen() || !complaint.isOpen()) {
            return List.of();
        }
        Button decide =
                Button.plain(Verb.DECIDE.action(complaint.number(), escalation.number()), wording.line("verb.decide"));
        return escalation.claim().isPresent()
                ? List.of(
                        Button.primary(decide.action(), decide.label()),
                        Button.plain(
                                Verb.RELEASE.action(complaint.number(), escalation.number()),
                                wording.line("verb.release")))
                : List.of(
                        Button.primary(
                                Verb.CLAIM.action(complaint.number(), escalation.number()), wording.line("verb.claim")),
                        decide);
    }

    private static String cut(String words) {
        if (words.length() <= MOST_QUOTED) {
            return words;
        }
        // Never between the two halves of one character.
        int end = Character.isHighSurrogate(words.charAt(MOST_QUOTED - 1)) ? MOST_QUOTED - 1 : MOST_QUOTED;
        return words.substring(0, end) + "…";
    }
}
