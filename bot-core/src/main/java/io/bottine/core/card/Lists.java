package io.bottine.core.card;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Menu.Choice;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Span.At.Style;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.complaint.Severity;
import io.bottine.core.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Several complaints: home, what was found, and the question which one is meant. */
public final class Lists {

    /** What fits a phone without scrolling far. */
    private static final int MOST_LINES = 10;

    private Lists() {}

    /**
     * My complaints, those first whose customer must hear from us first.
     *
     * @param first what has to be said before
     * @param zoned false where the reader's time zone is not known, which is asked for
     */
    public static Card home(
            View view, Optional<Text> first, boolean zoned, List<Summary> mine, List<Summary> unanswered) {
        Wording wording = view.wording();
        List<Block> blocks = new ArrayList<>();
        first.ifPresent(text -> blocks.add(new Block.Paragraph(text)));
        blocks.add(new Block.Title(wording.text("home.title", "count", mine.size())));
        if (mine.isEmpty()) {
            blocks.add(new Block.Paragraph(wording.text("home.empty")));
        } else {
            blocks.addAll(lines(view, ranked(mine, view.now())));
        }
        if (!unanswered.isEmpty()) {
            blocks.add(new Block.Note(wording.text("home.team", "count", unanswered.size())));
        }
        if (!zoned) {
            blocks.add(new Block.Note(wording.text("home.zone")));
        }
        List<Button> buttons = List.of(
                Button.primary(Verb.OPEN.action(), wording.line("verb.open")),
                Button.plain(Verb.FIND.action(), wording.line("verb.find")),
                Button.plain(Verb.SETTINGS.action(), wording.line("verb.settings")),
                Button.plain(Verb.HELP.action(), wording.line("verb.help")));
        blocks.add(new Block.Actions(
                buttons, menu(view, ranked(mine, view.now()), summary -> Verb.SHOW.action(summary.number()))));
        return new Card(blocks);
    }

    /** What a search found. */
    public static Card found(View view, String text, List<Summary> found) {
        Wording wording = view.wording();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(wording.text("find.title", "count", found.size(), "text", text)));
        if (found.isEmpty()) {
            blocks.add(new Block.Paragraph(wording.text("find.empty")));
            blocks.add(new Block.Actions(
                    List.of(Button.plain(Verb.FIND.action(), wording.line("verb.find"))), Optional.empty()));
        } else {
            blocks.addAll(lines(view, found));
            blocks.add(new Block.Actions(List.of(), menu(view, found, summary -> Verb.SHOW.action(summary.number()))));
        }
        return new Card(blocks);
    }

    /** Which complaint is meant; what was asked waits aside. */
    public static Card whichOne(View view, List<Summary> open, String aside) {
        Wording wording = view.wording();
        if (open.isEmpty()) {
            return Card.of(
                    new Block.Paragraph(wording.text("which.none")),
                    new Block.Actions(
                            List.of(Button.primary(Verb.OPEN.action(), wording.line("verb.open"))), Optional.empty()));
        }
        return new Card(List.of(
                new Block.Paragraph(wording.text("which.title")),
                new Block.Actions(List.of(), menu(view, open, summary -> Verb.PICK.action(summary.number(), aside)))));
    }

    /** Overdue first, then by what is due next, then by who has waited longest for a word from us. */
    static List<Summary> ranked(List<Summary> summaries, Instant now) {
        Comparator<Summary> byDue =
                Comparator.comparing(summary -> summary.nextDue().orElse(Instant.MAX));
        Comparator<Summary> bySeverity = Comparator.comparing(Summary::severity).reversed();
        Comparator<Summary> bySilence = Comparator.comparing(Lists::lastHeard);
        return summaries.stream()
                .sorted(Comparator.<Summary, Boolean>comparing(summary ->
                                !summary.nextDue().filter(now::isAfter).isPresent())
                        .thenComparing(bySeverity)
                        .thenComparing(byDue)
                        .thenComparing(bySilence))
                .toList();
    }

    private static Instant lastHeard(Summary summary) {
        return summary.lastContact().orElse(summary.openedAt());
    }

    private static List<Block> lines(View view, List<Summary> summaries) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Bullets(summaries.stream()
                .limit(MOST_LINES)
                .map(summary -> line(view, summary))
                .toList()));
        if (summaries.size() > MOST_LINES) {
            blocks.add(new Block.Note(view.wording().text("list.more", "count", summaries.size() - MOST_LINES)));
        }
        return blocks;
    }

    private static Text line(View view, Summary summary) {
        Wording wording = view.wording();
        Text line = wording.text(
                "list.line",
                "customer",
                Titles.customer(view, summary.customer()),
                "id",
                Titles.id(summary.number()),
                "owner",
                new Span.Mention(summary.owner()));
        if (!summary.open()) {
            return line.then(wording.text("list.closed"));
        }
        if (summary.severity().compareTo(Severity.NORMAL) > 0) {
            line = line.then(wording.text(
                    "list.severity",
                    "severity",
                    wording.line("choice.severity." + summary.severity().label())));
        }
        return summary.nextDue().isPresent()
                ? line.then(wording.text(
                        summary.nextDue().get().isBefore(view.now()) ? "list.overdue" : "list.due",
                        "due",
                        new Span.At(summary.nextDue().get(), Style.SHORT)))
                : line.then(wording.text("list.heard", "at", new Span.At(lastHeard(summary), Style.RELATIVE)));
    }

    private static Optional<Menu> menu(View view, List<Summary> summaries, Function<Summary, ActionId> action) {
        List<Choice> choices = summaries.stream()
                .limit(Menu.MOST_CHOICES)
                .map(summary -> new Choice(
                        action.apply(summary),
                        Titles.customer(view, summary.customer()).text() + " " + Titles.id(summary.number())))
                .toList();
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Menu(view.wording().line("list.choose"), choices));
    }
}
