package io.bottine.core.card;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Span.At.Style;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Escalation;
import io.bottine.core.complaint.Promise;
import io.bottine.core.complaint.Written;
import io.bottine.core.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the bot says unasked: reminders, briefs, and short notes in an escalation's thread. */
public final class Notices {

    private Notices() {}

    /** A promise is due soon, now, or was due; with buttons that work days later. */
    public static Card promise(View view, Complaint complaint, Promise promise) {
        Wording wording = view.wording();
        String key = promise.due().isAfter(view.now()) ? "reminder.promise.soon" : "reminder.promise.due";
        return Card.of(
                Titles.title(view, complaint, "reminder.title"),
                new Block.Paragraph(wording.text(
                        key,
                        "what",
                        new Span.Strong(promise.what().body()),
                        "due",
                        new Span.At(promise.due(), Style.SHORT))),
                new Block.Actions(promiseButtons(wording, complaint, promise), Optional.empty()));
    }

    /** A promise is overdue, and the team is told, so that somebody keeps it or calls the customer. */
    public static Card overdue(View view, Complaint complaint, Promise promise) {
        Wording wording = view.wording();
        return Card.of(
                Titles.title(view, complaint, "reminder.overdue.title"),
                new Block.Paragraph(wording.text(
                        "reminder.overdue",
                        "what",
                        new Span.Strong(promise.what().body()),
                        "due",
                        new Span.At(promise.due(), Style.SHORT),
                        "owner",
                        new Span.Mention(promise.owner()))),
                // Nothing to snooze: the team is told once.
                new Block.Actions(settling(wording, complaint, promise), Optional.empty()));
    }

    /** The promise that was announced as overdue was settled. */
    public static Card settled(View view, Complaint complaint, Promise promise) {
        Wording wording = view.wording();
        Text what = promise.keptAt()
                .map(at -> wording.text(
                        "reminder.kept", "what", promise.what().body(), "at", new Span.At(at, Style.SHORT)))
                .orElseGet(() -> wording.text(
                        "reminder.moved",
                        "what",
                        promise.what().body(),
                        "due",
                        new Span.At(promise.due(), Style.FULL)));
        return Card.of(Titles.title(view, complaint, "reminder.title"), new Block.Paragraph(what));
    }

    /** What was reminded of needs nothing more: it is said why, with nothing to press but the complaint itself. */
    public static Card noLonger(View view, Complaint complaint, Text why) {
        return Card.of(
                Titles.title(view, complaint, "reminder.title"),
                new Block.Paragraph(why),
                new Block.Actions(
                        List.of(Button.plain(
                                Verb.SHOW.action(complaint.number()),
                                view.wording().line("verb.show"))),
                        Optional.empty()));
    }

    private static List<Button> promiseButtons(Wording wording, Complaint complaint, Promise promise) {
        List<Button> buttons = new ArrayList<>(settling(wording, complaint, promise));
        buttons.add(
                Button.plain(Verb.SNOOZE.action(complaint.number(), promise.number()), wording.line("verb.snooze")));
        return buttons;
    }

    private static List<Button> settling(Wording wording, Complaint complaint, Promise promise) {
        return List.of(
                Button.primary(Verb.KEPT.action(complaint.number(), promise.number()), wording.line("verb.kept")),
                Button.plain(
                        Verb.RENEGOTIATE.action(complaint.number(), promise.number()),
                        wording.line("verb.renegotiate")),
                Button.plain(
                        Verb.HAND_PROMISE.action(complaint.number(), promise.number()),
                        wording.line("verb.hand-promise")));
    }

    /** The most important step: ask whether the solution holds. */
    public static Card followUp(View view, Complaint complaint) {
        Wording wording = view.wording();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Titles.title(view, complaint, "reminder.title"));
        blocks.add(new Block.Paragraph(wording.text("reminder.follow-up")));
        view.phrasebook()
                .step(view.language(), "follow-up")
                .flatMap(step -> step.say().stream().findFirst())
                .ifPresent(say -> blocks.add(new Block.Note(wording.text("case.say", "words", say))));
        List<Button> buttons = new ArrayList<>();
        for (String verdict : List.of("satisfied", "partly", "unsatisfied")) {
            buttons.add(Button.plain(
                    Verb.VERDICT.action(complaint.number(), verdict), wording.line("choice.verdict." + verdict)));
        }
        buttons.add(Button.plain(Verb.NO_ANSWER.action(complaint.number()), wording.line("verb.no-answer")));
        blocks.add(new Block.Actions(buttons, Optional.empty()));
        return new Card(blocks);
    }

    /** The customer has not heard from us; being left guessing is the worst. */
    public static Card silence(View view, Complaint complaint, Instant since) {
        Wording wording = view.wording();
        return Card.of(
                Titles.title(view, complaint, "reminder.title"),
                new Block.Paragraph(wording.text("reminder.silence", "since", new Span.At(since, Style.RELATIVE))),
                new Block.Actions(
                        List.of(
                                Button.primary(Verb.UPDATE.action(complaint.number()), wording.line("verb.update")),
                                Button.plain(Verb.SHOW.action(complaint.number()), wording.line("verb.show"))),
                        Optional.empty()));
    }

    /** A complaint came from a colleague: three lines, and the card. */
    public static Card handedOver(View view, Complaint complaint, Person from, Optional<Written> brief) {
        Wording wording = view.wording();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Titles.title(view, complaint, "handover.title"));
        blocks.add(new Block.Paragraph(wording.text("handover.from", "from", new Span.Mention(from))));
        brief.ifPresent(words -> blocks.add(new Block.Quote(words.body())));
        List<Text> lines = new ArrayList<>();
        complaint
                .lastWords()
                .ifPresent(said -> lines.add(wording.text(
                        "handover.said", "words", start(said.words().body()))));
        complaint
                .chosen()
                .ifPresent(option -> lines.add(
                        wording.text("handover.agreed", "what", option.what().body())));
        complaint.openPromises().stream()
                .findFirst()
                .ifPresent(promise -> lines.add(wording.text(
                        "handover.owed",
                        "what",
                        promise.what().body(),
                        "due",
                        new Span.At(promise.due(), Style.FULL))));
        if (!lines.isEmpty()) {
            blocks.add(new Block.Bullets(lines));
        }
        blocks.add(new Block.Actions(
                List.of(Button.primary(Verb.SHOW.action(complaint.number()), wording.line("verb.show"))),
                Optional.empty()));
        return new Card(blocks);
    }

    /** The lasting card of somebody who handed the complaint over. */
    public static Card gone(View view, Complaint complaint) {
        return Card.of(
                Titles.title(view, complaint, "handover.title"),
                new Block.Paragraph(view.wording().text("handover.gone", "to", new Span.Mention(complaint.owner()))),
                new Block.Actions(
                        List.of(Button.plain(
                                Verb.TAKE.action(complaint.number()),
                                view.wording().line("verb.take"))),
                        Optional.empty()));
    }

    /** A promise came from a colleague. */
    public static Card promiseHandedOver(View view, Complaint complaint, Promise promise, Person from) {
        Wording wording = view.wording();
        return Card.of(
                Titles.title(view, complaint, "handover.title"),
                new Block.Paragraph(wording.text(
                        "handover.promise",
                        "from",
                        new Span.Mention(from),
                        "what",
                        new Span.Strong(promise.what().body()),
                        "due",
                        new Span.At(promise.due(), Style.FULL))),
                new Block.Actions(promiseButtons(wording, complaint, promise), Optional.empty()));
    }

    /** For who asked for help: somebody has it, or it was decided, or nobody has it any longer. */
    public static Card escalationNews(View view, Complaint complaint, Escalation escalation) {
        Wording wording = view.wording();
        Text news = escalation
                .ruling()
                .map(ruling -> wording.text(
                        "escalation.news.decided",
                        "by",
                        new Span.Mention(ruling.by()),
                        "decision",
                        new Span.Strong(ruling.decision().body())))
                .or(() -> escalation
                        .claim()
                        .map(claim -> wording.text("escalation.news.claimed", "by", new Span.Mention(claim.by()))))
                .orElseGet(() -> wording.text("escalation.news.waiting"));
        return Card.of(
                Titles.title(view, complaint, "escalation.news.title"),
                new Block.Paragraph(news),
                new Block.Actions(
                        List.of(Button.plain(Verb.SHOW.action(complaint.number()), wording.line("verb.show"))),
                        Optional.empty()));
    }

    /** The call for help was a slip. */
    public static Card callTakenBack(View view, Complaint complaint, Person by) {
        return Card.of(
                Titles.title(view, complaint, "escalation.news.title"),
                new Block.Paragraph(view.wording().text("escalation.note.undone", "by", new Span.Mention(by))));
    }

    /** One short line in an escalation's thread; a phone shows it alone, so it says whom it is about. */
    public static Card threadNote(View view, Complaint complaint, String key, Object... args) {
        Text about = Text.of(Titles.customer(view, complaint)).then(" " + Titles.id(complaint.number()) + " · ");
        return Card.of(new Block.Paragraph(about.then(view.wording().text(key, args))));
    }

    private static String start(String words) {
        return words.lines()
                .findFirst()
                .map(line -> line.length() > 120 ? line.substring(0, 119) + "…" : line)
                .orElse("");
    }
}
