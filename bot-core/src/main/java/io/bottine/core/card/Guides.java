package io.bottine.core.card;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Block.Field;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Menu.Choice;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.team.Member;
import io.bottine.core.team.Settings;
import io.bottine.core.wording.Wording;
import io.bottine.core.wording.Zones;
import io.bottine.phrasebook.content.Entry;
import io.bottine.phrasebook.content.Entry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What helps whoever uses the bot: help, phrases, boundary sentences, settings. */
public final class Guides {

    /** More phrases at once are not read. */
    private static final int MOST_PHRASES = 5;

    private Guides() {}

    /** Every command in a line; its first button is for who is being shouted at right now. */
    public static Card help(View view) {
        Wording wording = view.wording();
        List<Text> commands = Verb.commands().stream()
                .map(verb -> Text.of(new Span.Strong(wording.line("command." + verb.label() + ".usage")))
                        .then(" · " + wording.line("command." + verb.label() + ".about")))
                .toList();
        return Card.of(
                new Block.Title(wording.text("help.title")),
                new Block.Paragraph(wording.text("help.first")),
                new Block.Bullets(commands),
                new Block.Actions(
                        List.of(
                                Button.primary(Verb.SOS.action(), wording.line("verb.sos")),
                                Button.plain(Verb.HOME.action(), wording.line("verb.home")),
                                Button.plain(Verb.OPEN.action(), wording.line("verb.open"))),
                        Optional.empty()));
    }

    /** For an agent who is being attacked: sentences that set a limit and stay willing to help, and a way out. */
    public static Card sos(View view) {
        Wording wording = view.wording();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(wording.text("sos.title")));
        blocks.add(new Block.Paragraph(wording.text("sos.first")));
        phrases(view, view.phrasebook().ofKind(view.language(), Kind.BOUNDARY)).stream()
                .limit(2)
                .forEach(blocks::add);
        phrases(view, view.phrasebook().ofKind(view.language(), Kind.CALLBACK_HOUR)).stream()
                .limit(1)
                .forEach(blocks::add);
        blocks.add(new Block.Actions(
                List.of(
                        Button.primary(Verb.ESCALATE.action("", "now"), wording.line("case.escalate-now")),
                        Button.plain(Verb.HANDOVER.action(), wording.line("verb.handover"))),
                Optional.empty()));
        return new Card(blocks);
    }

    /** Phrases on a topic; without one, the topics. */
    public static Card phrases(View view, Optional<String> topic) {
        Wording wording = view.wording();
        List<Block> blocks = new ArrayList<>();
        List<Entry> found = topic.map(wanted -> view.phrasebook().search(view.language(), wanted))
                .orElse(List.of());
        if (topic.isEmpty()) {
            blocks.add(new Block.Title(wording.text("phrases.title")));
        } else if (found.isEmpty()) {
            blocks.add(new Block.Paragraph(wording.text("phrases.empty", "topic", topic.get())));
        } else {
            blocks.add(new Block.Title(wording.text("phrases.on", "topic", topic.get(), "count", found.size())));
            blocks.addAll(phrases(view, found).stream().limit(MOST_PHRASES).toList());
        }
        List<Choice> topics = view.phrasebook().topics(view.language()).stream()
                .limit(Menu.MOST_CHOICES)
                .map(term -> new Choice(Verb.TOPIC.action(term.id()), term.name(view.language())))
                .toList();
        if (topic.isEmpty()) {
            blocks.add(new Block.Bullets(
                    topics.stream().map(choice -> Text.of(choice.label())).toList()));
        }
        if (!topics.isEmpty()) {
            blocks.add(new Block.Actions(List.of(), Optional.of(new Menu(wording.line("phrases.choose"), topics))));
        }
        return new Card(blocks);
    }

    private static List<Block> phrases(View view, List<Entry> entries) {
        return entries.stream()
                .<Block>map(entry -> new Block.Suggestion(
                        view.phrasebook().fill(view.language(), words(entry), Map.of()),
                        entry.kind() == Kind.LOSING
                                ? view.wording().line("phrases.losing", "words", entry.text(), "why", entry.why())
                                : entry.why(),
                        Optional.empty()))
                .toList();
    }

    private static String words(Entry entry) {
        return entry.instead().orElse(entry.text());
    }

    /**
     * What the person and the team have set.
     *
     * @param remark what has to be known of what was just saved
     */
    public static Card settings(View view, Member member, Settings settings, Optional<Block> remark) {
        Wording wording = view.wording();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                wording.line("form.language"),
                Text.of(wording.line("choice.language." + member.language().code()))));
        fields.add(new Field(wording.line("form.zone"), Text.of(Zones.id(member.zone()))));
        fields.add(new Field(
                wording.line("form.agreement"),
                Text.of(wording.line("choice.agreement." + member.agreement().label()))));
        fields.addAll(TeamCards.settings(view, member.person().team(), settings));
        fields.add(new Field(wording.line("form.hours"), Text.of(settings.from() + "–" + settings.until())));
        fields.add(new Field(
                wording.line("form.ceiling"), Text.of(settings.ceiling().orElse(wording.line("settings.no-ceiling")))));
        fields.add(new Field(
                wording.line("form.on-leaving"),
                Text.of(wording.line(
                        settings.erasedOnLeaving() ? "choice.on-leaving.erase" : "choice.on-leaving.keep"))));
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.primary(Verb.SET_MINE.action(), wording.line("verb.set-mine")));
        if (member.lead()) {
            buttons.add(Button.plain(Verb.SET_TEAM.action(), wording.line("verb.set-team")));
            buttons.add(Button.plain(Verb.ON_LEAVING.action(), wording.line("verb.on-leaving")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(wording.text("settings.title")));
        remark.ifPresent(blocks::add);
        blocks.add(new Block.Fields(fields));
        blocks.add(new Block.Actions(buttons, Optional.empty()));
        return new Card(blocks);
    }
}
