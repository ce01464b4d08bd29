package io.bottine.core.desk;

import io.bottine.core.card.CloseCard;
import io.bottine.core.card.Problems;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Span.At.Style;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.CloseReason;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Event.Closed;
import io.bottine.core.complaint.Event.FollowUpPlanned;
import io.bottine.core.complaint.Event.FollowUpUnanswered;
import io.bottine.core.complaint.Event.GestureOffered;
import io.bottine.core.complaint.Event.LessonLearnt;
import io.bottine.core.complaint.Event.OptionAdded;
import io.bottine.core.complaint.Event.OptionChosen;
import io.bottine.core.complaint.Event.OriginFound;
import io.bottine.core.complaint.Event.Reopened;
import io.bottine.core.complaint.Event.StepChosen;
import io.bottine.core.complaint.Event.ThreatWeighed;
import io.bottine.core.complaint.Event.VerdictHeard;
import io.bottine.core.complaint.Origin;
import io.bottine.core.complaint.Verdict;
import io.bottine.core.interaction.Reply;
import io.bottine.phrasebook.words.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The walk from the first word to the close: origin, solutions, follow-up, verdict, lesson. */
final class WalkDesk {

    private final Services services;
    private final Cases cases;

    WalkDesk(Services services, Cases cases) {
        this.services = services;
        this.cases = cases;
    }

    Map<Verb, Handler> handlers() {
        return Map.ofEntries(
                Map.entry(Verb.STEP, this::step),
                Map.entry(Verb.ORIGIN, this::origin),
                Map.entry(Verb.WEIGH, this::weigh),
                Map.entry(Verb.OPTION, this::option),
                Map.entry(Verb.CHOOSE, this::choose),
                Map.entry(Verb.THEIR_IDEA, this::theirIdea),
                Map.entry(Verb.GESTURE, this::gesture),
                Map.entry(Verb.FOLLOW_UP, this::followUp),
                Map.entry(Verb.VERDICT, this::verdict),
                Map.entry(Verb.NO_ANSWER, this::noAnswer),
                Map.entry(Verb.LESSON, this::lesson),
                Map.entry(Verb.CLOSE, this::close),
                Map.entry(Verb.FINISH, this::finish),
                Map.entry(Verb.OVERRIDE, this::override),
                Map.entry(Verb.REOPEN, this::reopen));
    }

    private Reply step(Turn turn) {
        return cases.act(turn, new StepChosen(turn.request().required("step")), turn.text("done.step"));
    }

    private Reply origin(Turn turn) {
        return Label.read(Origin.class, turn.request().required("origin"))
                .map(origin -> cases.act(
                        turn,
                        new OriginFound(origin, turn.written("what-happened")),
                        turn.text("done.origin." + origin.label())))
                .orElseGet(() -> OldCard.answer(turn));
    }

    private Reply weigh(Turn turn) {
        boolean founded = turn.request().required("weight").equals("founded");
        return cases.act(
                turn,
                new ThreatWeighed(founded, turn.written("reason")),
                turn.text(founded ? "done.weigh.founded" : "done.weigh.unfounded"));
    }

    private Reply option(Turn turn) {
        return addOption(turn, false, "done.option");
    }

    private Reply theirIdea(Turn turn) {
        return addOption(turn, true, "done.their-idea");
    }

    private Reply addOption(Turn turn, boolean theirs, String done) {
        return cases.about(
                turn,
                number -> cases.act(
                        turn,
                        number,
                        complaint -> List.of(new OptionAdded(
                                complaint.nextOption(),
                                turn.written("what"),
                                turn.writtenIfGiven("pros"),
                                turn.writtenIfGiven("cons"),
                                theirs)),
                        complaint ->
                                turn.text(done, "count", complaint.options().size())));
    }

    private Reply choose(Turn turn) {
        return turn.request()
                .number("option")
                .map(option -> cases.act(turn, new OptionChosen(option), turn.text("done.choose")))
                .orElseGet(() -> OldCard.answer(turn));
    }

    private Reply gesture(Turn turn) {
        return cases.act(turn, new GestureOffered(turn.written("what")), turn.text("done.gesture"));
    }

    private Reply followUp(Turn turn) {
        return switch (When.read(turn.request().required("when"), services.dates(), turn.language(), turn.moment())) {
            case When.Read read ->
                cases.act(
                        turn,
                        new FollowUpPlanned(read.due()),
                        turn.text("done.follow-up", "due", new Span.At(read.due(), Style.FULL)));
            case When.Unreadable unreadable -> wrongDate(turn, unreadable);
        };
    }

    static Reply wrongDate(Turn turn, When.Unreadable unreadable) {
        String aside = Aside.Asked.of(Cases.redacted(turn)).put(turn);
        return new Reply.Show(Problems.wrong(
                turn.view(), unreadable.problem(), turn.request().required("when"), turn.request(), aside));
    }

    private Reply verdict(Turn turn) {
        return Label.read(Verdict.class, turn.request().required("verdict"))
                .filter(verdict -> verdict != Verdict.NO_ANSWER)
                .map(verdict -> cases.act(
                        turn,
                        new VerdictHeard(verdict, turn.writtenIfGiven("words")),
                        turn.text("done.verdict." + verdict.label())))
                .orElseGet(() -> OldCard.answer(turn));
    }

    private Reply noAnswer(Turn turn) {
        return cases.about(
                turn,
                number -> cases.act(
                        turn,
                        number,
                        complaint -> List.<Event>of(new FollowUpUnanswered()),
                        after -> unanswered(turn, after)));
    }

    private static Text unanswered(Turn turn, Complaint complaint) {
        return complaint
                .followUpDue()
                .map(due -> turn.text("done.no-answer", "due", new Span.At(due, Style.FULL)))
                .orElseGet(() -> turn.text("done.no-answer.last"));
    }

    private Reply lesson(Turn turn) {
        return cases.act(
                turn, new LessonLearnt(turn.written("cause"), turn.written("lesson")), turn.text("done.lesson"));
    }

    private Reply close(Turn turn) {
        return cases.read(
                turn,
                complaint -> complaint.isOpen()
                        ? CloseCard.of(turn.view(), complaint, turn.member().lead())
                        : io.bottine.core.card.CaseCard.lasting(turn.view(), complaint));
    }

    private Reply finish(Turn turn) {
        Optional<CloseReason> reason =
                Label.read(CloseReason.class, turn.request().required("reason"));
        return reason.map(why -> cases.act(turn, new Closed(why, turn.writtenIfGiven("why")), turn.text("done.finish")))
                .orElseGet(() -> OldCard.answer(turn));
    }

    /** A lead closes although something is still owed. */
    private Reply override(Turn turn) {
        return cases.act(
                turn, new Closed(CloseReason.OVER_GUARD, turn.writtenIfGiven("why")), turn.text("done.finish"));
    }

    private Reply reopen(Turn turn) {
        return cases.act(turn, new Reopened(turn.written("why")), turn.text("done.reopen"));
    }
}
