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
import io.bottine.core.complaint.Option;
import io.bottine.core.complaint.Promise;
import io.bottine.core.complaint.Walk;
import io.bottine.core.complaint.Written;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.content.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** A complaint: where it stands, what to say, what to do next, what is owed. */
public final class CaseCard {

    private final View view;
    private final Wording wording;
    private final Complaint complaint;
    private final Walk walk;

    private CaseCard(View view, Complaint complaint) {
        this.view = view;
        this.wording = view.wording();
        this.complaint = complaint;
        this.walk = Titles.walk(view, complaint);
    }

    /** The answer to an act: what was done, and the case after it. */
    public static Card of(View view, Complaint complaint, Shown shown) {
        return new CaseCard(view, complaint).card(shown);
    }

    /** The lasting card in the owner's direct messages. */
    public static Card lasting(View view, Complaint complaint) {
        return of(view, complaint, Shown.NOTHING);
    }

    private Card card(Shown shown) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Titles.of(view, complaint));
        shown.done().ifPresent(done -> blocks.add(new Block.Paragraph(done)));
        if (!complaint.isOpen()) {
            blocks.addAll(closing());
            blocks.add(new Block.Actions(withUndo(CaseActions.whenClosed(view, complaint), shown), Optional.empty()));
            return new Card(blocks);
        }
        WordsBlocks words = new WordsBlocks(view);
        shown.reflected()
                .ifPresentOrElse(
                        reflected -> blocks.addAll(words.of(reflected, OptionalInt.of(complaint.number()))),
                        () -> blocks.addAll(words.risks(complaint.heard().risks())));
        boolean stayed = stayed(shown);
        guidance(shown, stayed).ifPresent(blocks::addAll);
        if (shown.reflected().isEmpty() && !walk.lacking().isEmpty() && !stayed) {
            blocks.add(new Block.Note(wording.text("case.lacking", "what", lacking())));
        }
        List<Field> known = known();
        if (!known.isEmpty()) {
            blocks.add(new Block.Fields(known));
        }
        if (!complaint.openPromises().isEmpty()) {
            blocks.add(new Block.Bullets(
                    complaint.openPromises().stream().map(this::promise).toList()));
        }
        CaseActions actions = CaseActions.of(view, complaint, walk);
        blocks.add(new Block.Actions(withUndo(actions.buttons(), shown), Optional.of(actions.more())));
        return new Card(blocks);
    }

    private List<Button> withUndo(List<Button> buttons, Shown shown) {
        if (shown.undo().isEmpty()) {
            return buttons;
        }
        List<Button> all = new ArrayList<>(buttons);
        all.add(Button.plain(
                Verb.UNDO.action(complaint.number(), shown.undo().getAsLong()), wording.line("verb.undo")));
        return all;
    }

    /**
     * What to do now, short enough for someone who is being shouted at: less of it where there are sentences to say, and only
     * the aim where the act did not move the complaint on, because it was said before.
     */
    private Optional<List<Block>> guidance(Shown shown, boolean stayed) {
        return view.phrasebook().step(view.language(), walk.step().id()).map(step -> {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Paragraph(
                    Text.of(new Span.Strong(step.title())).then(" · ").then(step.goal())));
            if (stayed) {
                return blocks;
            }
            if (shown.reflected().isEmpty()) {
                blocks.add(
                        new Block.Bullets(step.actions().stream().map(Text::of).toList()));
                step.say().stream()
                        .findFirst()
                        .ifPresent(say -> blocks.add(new Block.Note(wording.text("case.say", "words", say))));
            }
            avoid(step).ifPresent(blocks::add);
            return blocks;
        });
    }

    /** True where what was just done left the complaint at the step where it was. */
    private boolean stayed(Shown shown) {
        if (shown.done().isEmpty()) {
            return false;
        }
        Complaint before = complaint.before(complaint.lastAct());
        return Titles.walk(view, before).step().equals(walk.step());
    }

    private Optional<Block> avoid(StepText step) {
        return step.avoid().stream()
                .findFirst()
                .map(avoid -> new Block.Note(wording.text("case.avoid", "words", avoid)));
    }

    private String lacking() {
        return walk.lacking().stream()
                .map(trace -> wording.line("trace." + trace.label()))
                .collect(Collectors.joining(", "));
    }

    private List<Field> known() {
        List<Field> fields = new ArrayList<>();
        complaint
                .emotion()
                .ifPresent(emotion -> field(fields, "case.emotion", Text.of(new WordsBlocks(view).emotion(emotion))));
        complaint
                .origin()
                .ifPresent(origin -> field(
                        fields,
                        "case.origin",
                        Text.of(wording.line("choice.origin." + origin.label()))
                                .then(complaint
                                        .whatHappened()
                                        .map(Written::body)
                                        .filter(what -> !what.isBlank())
                                        .map(what -> " · " + what)
                                        .orElse(""))));
        complaint
                .threat()
                .ifPresent(threat -> field(
                        fields,
                        "case.threat",
                        Text.of(wording.line("choice.weight." + (threat.founded() ? "founded" : "unfounded")) + " · "
                                + threat.reason().body())));
        for (Option option : complaint.options()) {
            field(fields, "case.option", option(option), "number", option.number());
        }
        complaint.gesture().ifPresent(gesture -> field(fields, "case.gesture", Text.of(gesture.body())));
        complaint
                .followUpDue()
                .ifPresent(due -> field(fields, "case.follow-up", Text.of(new Span.At(due, Style.SHORT))));
        complaint
                .verdict()
                .ifPresent(verdict ->
                        field(fields, "case.verdict", Text.of(wording.line("choice.verdict." + verdict.label()))));
        complaint.lesson().ifPresent(lesson -> field(fields, "case.lesson", Text.of(lesson.body())));
        complaint.ticket().ifPresent(ticket -> field(fields, "case.ticket", Text.of(ticket.body())));
        return fields;
    }

    private Text option(Option option) {
        StringBuilder line = new StringBuilder(option.what().body());
        option.pros().ifPresent(pros -> line.append(" (+ ").append(pros.body()).append(")"));
        option.cons().ifPresent(cons -> line.append(" (− ").append(cons.body()).append(")"));
        Text text = Text.of(line.toString());
        return complaint.choice().filter(chosen -> chosen == option.number()).isPresent()
                ? Text.of(new Span.Strong(wording.line("case.chosen") + " ")).then(text)
                : text;
    }

    private Text promise(Promise promise) {
        return wording.text(
                promise.isOverdue(view.now()) ? "case.promise.overdue" : "case.promise",
                "what",
                promise.what().body(),
                "due",
                new Span.At(promise.due(), Style.FULL),
                "owner",
                new Span.Mention(promise.owner()));
    }

    private List<Block> closing() {
        List<Block> blocks = new ArrayList<>();
        complaint
                .closing()
                .ifPresent(closing -> blocks.add(new Block.Paragraph(wording.text(
                        "case.closed",
                        "by",
                        new Span.Mention(closing.by()),
                        "at",
                        new Span.At(closing.at(), Style.SHORT),
                        "reason",
                        wording.line("choice.reason." + closing.reason().label()),
                        "why",
                        closing.why().map(why -> " · " + why.body()).orElse("")))));
        List<Field> known = known();
        if (!known.isEmpty()) {
            blocks.add(new Block.Fields(known));
        }
        return blocks;
    }

    private void field(List<Field> fields, String key, Text value, Object... args) {
        fields.add(new Field(wording.line(key, args), value));
    }
}
