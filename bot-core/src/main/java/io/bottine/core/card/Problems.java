package io.bottine.core.card;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Span.At.Style;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Param.Need;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Decision.Reason;
import io.bottine.core.complaint.Decision.Refused;
import io.bottine.core.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What could not be done: why, and what to do. What somebody typed is given back, so that nothing is lost. */
public final class Problems {

    private Problems() {}

    /**
     * The rules refuse an act.
     *
     * @param typed what somebody wrote for it
     */
    public static Card refused(View view, Complaint complaint, Refused refused, List<String> typed) {
        Wording wording = view.wording();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Titles.of(view, complaint));
        String key =
                "refused." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<Object> args = new ArrayList<>();
        refused.by().ifPresent(by -> args.addAll(List.of("by", new Span.Mention(by))));
        refused.at().ifPresent(at -> args.addAll(List.of("at", new Span.At(at, Style.SHORT))));
        boolean known = refused.by().isPresent() || !NAMED.contains(refused.reason());
        blocks.add(new Block.Paragraph(wording.text(known ? key : key + ".unnamed", args.toArray())));
        typed.forEach(words -> blocks.add(new Block.Quote(words)));
        List<Button> buttons = wayOut(wording, complaint, refused.reason());
        blocks.add(new Block.Actions(buttons, Optional.empty()));
        return new Card(blocks);
    }

    /** Reasons whose message names who did it already. */
    private static final List<Reason> NAMED =
            List.of(Reason.ALREADY_KEPT, Reason.ALREADY_CLAIMED, Reason.ALREADY_DECIDED, Reason.CLOSED);

    static List<Button> wayOut(Wording wording, Complaint complaint, Reason reason) {
        List<Button> buttons = new ArrayList<>();
        int number = complaint.number();
        switch (reason) {
            case CLOSED -> buttons.add(Button.primary(Verb.REOPEN.action(number), wording.line("verb.reopen")));
            case PROMISES_OPEN ->
                complaint.openPromises().stream().findFirst().ifPresent(promise -> {
                    buttons.add(Button.primary(Verb.KEPT.action(number, promise.number()), wording.line("verb.kept")));
                    buttons.add(Button.plain(
                            Verb.RENEGOTIATE.action(number, promise.number()), wording.line("verb.renegotiate")));
                });
            case VERDICT_MISSING -> {
                for (String verdict : List.of("satisfied", "partly", "unsatisfied")) {
                    buttons.add(Button.plain(
                            Verb.VERDICT.action(number, verdict), wording.line("choice.verdict." + verdict)));
                }
                buttons.add(Button.plain(Verb.NO_ANSWER.action(number), wording.line("verb.no-answer")));
            }
            default -> {}
        }
        buttons.add(Button.plain(Verb.SHOW.action(number), wording.line("verb.show")));
        return buttons;
    }

    /** Something is wrong in what was typed; the form opens again with it. */
    public static Card wrong(View view, String key, String about, Request request, String aside) {
        Wording wording = view.wording();
        boolean asksForSomething = request.verb().params().stream().anyMatch(param -> param.need() != Need.GIVEN);
        return Card.of(
                new Block.Paragraph(wording.text(key, "about", about)),
                new Block.Actions(
                        asksForSomething
                                ? List.of(Button.primary(Verb.FIX.action(aside), wording.line("verb.fix")))
                                : List.of(Button.plain(Verb.HELP.action(), wording.line("verb.help"))),
                        Optional.empty()));
    }

    /** No colleague, or more than one, is called so; the form opens again with what was typed. */
    public static Card wrongPerson(View view, String key, String wanted, String names, String aside) {
        return Card.of(
                new Block.Paragraph(view.wording().text(key, "about", wanted, "names", names)),
                new Block.Actions(
                        List.of(Button.primary(
                                Verb.FIX.action(aside), view.wording().line("verb.fix"))),
                        Optional.empty()));
    }

    /** Too short for anybody's words, and close to a command. */
    public static Card unclear(View view, String typed, List<String> suggestions) {
        Wording wording = view.wording();
        return Card.of(
                new Block.Paragraph(wording.text("unclear.title", "typed", typed)),
                new Block.Bullets(suggestions.stream()
                        .map(line -> Text.of(new Span.Strong(line)))
                        .toList()),
                new Block.Actions(
                        List.of(Button.plain(Verb.HELP.action(), wording.line("verb.help"))), Optional.empty()));
    }

    /**
     * There is no such complaint in this team.
     *
     * @param typed what somebody wrote for it
     */
    public static Card noSuchComplaint(View view, int number, List<String> typed) {
        List<Block> blocks = new ArrayList<>();
        typed.forEach(words -> blocks.add(new Block.Quote(words)));
        return simple(view, "problem.no-such-complaint", blocks, "id", Titles.id(number));
    }

    /** The database did not do its work; what was typed stands below, to be sent again. */
    public static Card notSaved(View view, String key, List<String> typed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Alert(view.wording().text(key)));
        typed.forEach(words -> blocks.add(new Block.Quote(words)));
        return new Card(blocks);
    }

    public static Card simple(View view, String key, Object... args) {
        return simple(view, key, List.of(), args);
    }

    private static Card simple(View view, String key, List<Block> below, Object... args) {
        Wording wording = view.wording();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(wording.text(key, args)));
        blocks.addAll(below);
        blocks.add(new Block.Actions(
                List.of(
                        Button.plain(Verb.HOME.action(), wording.line("verb.home")),
                        Button.plain(Verb.HELP.action(), wording.line("verb.help"))),
                Optional.empty()));
        return new Card(blocks);
    }
}
