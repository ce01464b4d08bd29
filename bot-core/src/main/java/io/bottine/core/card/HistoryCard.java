package io.bottine.core.card;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Span.At.Style;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Entry;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Event.Undone;
import io.bottine.core.complaint.Written;
import io.bottine.core.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened in a complaint, line by line, latest last. */
public final class HistoryCard {

    /** The latest lines; a longer story is read in the export. */
    private static final int MOST_LINES = 30;

    private HistoryCard() {}

    public static Card of(View view, Complaint complaint) {
        Wording wording = view.wording();
        List<Text> lines = complaint.happened().stream()
                .filter(entry -> !(entry.event() instanceof Undone))
                .map(entry -> line(view, entry))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Titles.title(view, complaint, "history.title"));
        if (lines.size() > MOST_LINES) {
            blocks.add(new Block.Note(wording.text("history.earlier", "count", lines.size() - MOST_LINES)));
        }
        blocks.add(new Block.Bullets(lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size())));
        blocks.add(new Block.Actions(
                List.of(Button.plain(Verb.SHOW.action(complaint.number()), wording.line("verb.show"))),
                Optional.empty()));
        return new Card(blocks);
    }

    private static Text line(View view, Entry entry) {
        return Text.of(new Span.At(entry.at(), Style.SHORT), new Span.Plain(" · "), new Span.Mention(entry.by()))
                .then(" · ")
                .then(what(view, entry.event()));
    }

    private static Text what(View view, Event event) {
        Wording wording = view.wording();
        return switch (event) {
            case Event.Opened opened -> said(wording, "opened", opened.customer());
            case Event.WordsSaid said -> said(wording, "words-said", said.words());
            case Event.WordsCorrected corrected -> said(wording, "words-corrected", corrected.words());
            case Event.SentenceUsed used -> said(wording, "sentence-used", used.sentence());
            case Event.EmotionConfirmed confirmed ->
                label(
                        wording,
                        "emotion-confirmed",
                        "choice.emotion." + confirmed.emotion().label());
            case Event.OriginFound found ->
                label(wording, "origin-found", "choice.origin." + found.origin().label())
                        .then(" · " + found.whatHappened().body());
            case Event.ThreatWeighed weighed ->
                label(wording, "threat-weighed", "choice.weight." + (weighed.founded() ? "founded" : "unfounded"))
                        .then(" · " + weighed.reason().body());
            case Event.OptionAdded added -> said(wording, "option-added", added.what());
            case Event.OptionChosen chosen -> wording.text("history.option-chosen", "number", chosen.option());
            case Event.GestureOffered offered -> said(wording, "gesture-offered", offered.what());
            case Event.PromiseMade made ->
                said(wording, "promise-made", made.what())
                        .then(" · ")
                        .then(Text.of(new Span.At(made.due(), Style.FULL)));
            case Event.PromiseKept kept -> wording.text("history.promise-kept", "number", kept.promise());
            case Event.PromiseRenegotiated moved ->
                wording.text(
                        "history.promise-renegotiated",
                        "number",
                        moved.promise(),
                        "due",
                        new Span.At(moved.due(), Style.FULL),
                        "told",
                        moved.told().body());
            case Event.PromiseHandedOver handed ->
                wording.text(
                        "history.promise-handed-over",
                        "number",
                        handed.promise(),
                        "to",
                        new Span.Mention(handed.owner()));
            case Event.CustomerContacted contacted -> said(wording, "customer-contacted", contacted.words());
            case Event.Escalated escalated -> said(wording, "escalated", escalated.ask());
            case Event.EscalationClaimed ignored -> wording.text("history.escalation-claimed");
            case Event.EscalationReleased ignored -> wording.text("history.escalation-released");
            case Event.EscalationDecided decided -> said(wording, "escalation-decided", decided.decision());
            case Event.HandedOver handed -> wording.text("history.handed-over", "to", new Span.Mention(handed.owner()));
            case Event.FollowUpPlanned planned ->
                wording.text("history.follow-up-planned", "due", new Span.At(planned.due(), Style.FULL));
            case Event.FollowUpUnanswered ignored -> wording.text("history.follow-up-unanswered");
            case Event.VerdictHeard heard ->
                label(
                                wording,
                                "verdict-heard",
                                "choice.verdict." + heard.verdict().label())
                        .then(heard.words().map(words -> " · " + words.body()).orElse(""));
            case Event.LessonLearnt learnt ->
                wording.text(
                        "history.lesson-learnt",
                        "cause",
                        learnt.cause().body(),
                        "lesson",
                        learnt.lesson().body());
            case Event.Closed closed ->
                label(wording, "closed", "choice.reason." + closed.reason().label())
                        .then(closed.why().map(why -> " · " + why.body()).orElse(""));
            case Event.Reopened reopened -> said(wording, "reopened", reopened.why());
            case Event.NoteAdded added -> said(wording, "note-added", added.note());
            case Event.SeveritySet set ->
                label(
                        wording,
                        "severity-set",
                        "choice.severity." + set.severity().label());
            case Event.TicketLinked linked -> said(wording, "ticket-linked", linked.link());
            case Event.CustomerCorrected corrected -> said(wording, "customer-corrected", corrected.customer());
            case Event.StepChosen chosen ->
                wording.text("history.step-chosen", "step", Titles.stepTitle(view, chosen.step()));
            case Event.Undone ignored -> wording.text("history.undone");
        };
    }

    private static Text said(Wording wording, String event, Written words) {
        return wording.text(
                "history." + event, "words", words.isErased() ? wording.line("history.erased") : words.body());
    }

    private static Text label(Wording wording, String event, String label) {
        return wording.text("history." + event, "label", wording.line(label));
    }
}
