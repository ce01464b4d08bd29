package io.bottine.core.card;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Block.Field;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Menu.Choice;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Span.At.Style;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.complaint.Promise;
import io.bottine.core.team.Channels;
import io.bottine.core.team.Settings;
import io.bottine.core.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said about the team itself: at the door, of its channel, when it starts, when a channel or a person is gone. */
public final class TeamCards {

    /** Whom to ask: more names than that are nobody's. */
    private static final int MOST_LEADS = 3;

    /** What fits a phone without scrolling far. */
    private static final int MOST_LINES = 10;

    private TeamCards() {}

    /** For a guest, or somebody of another organisation. */
    public static Card outsider(View view) {
        return Card.of(new Block.Paragraph(view.wording().text("refused.outsider")));
    }

    /** For whoever may be an agent, once somebody says who is; with whom to ask. */
    public static Card notSetUp(View view, List<Person> leads) {
        return Card.of(new Block.Paragraph(
                leads.isEmpty()
                        ? view.wording().text("refused.not-set-up.nobody")
                        : view.wording().text("refused.not-set-up", "leads", names(view.wording(), leads))));
    }

    /** For who is not in the agents' group, with whom to ask. */
    public static Card notAnAgent(View view, Span.Group group, List<Person> leads) {
        Wording wording = view.wording();
        return Card.of(new Block.Paragraph(
                leads.isEmpty()
                        ? wording.text("refused.not-an-agent.nobody", "group", group)
                        : wording.text("refused.not-an-agent", "group", group, "leads", names(wording, leads))));
    }

    private static Text names(Wording wording, List<Person> leads) {
        Text names = new Text(List.of());
        for (Person lead : leads.stream().limit(MOST_LEADS).toList()) {
            names = names.spans().isEmpty() ? names : names.then(wording.line("team.or"));
            names = names.then(Text.of(new Span.Mention(lead)));
        }
        return names;
    }

    /** Why a channel cannot be the team's, or what to know about it; empty for one that is good. */
    public static Optional<Text> channel(View view, Place.Channel channel, Channels.Standing standing) {
        if (standing.fitness() == Channels.Fitness.GOOD) {
            return Optional.empty();
        }
        String key =
                "channel." + standing.fitness().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean unnamed = standing.fitness() == Channels.Fitness.LACKS_PERMISSIONS
                && standing.lacks().isEmpty();
        return Optional.of(view.wording()
                .text(
                        unnamed ? key + ".unnamed" : key,
                        "channel",
                        new Span.InChannel(channel),
                        "lacks",
                        String.join(", ", standing.lacks())));
    }

    /** What cannot be saved as it is; the form opens again with it. */
    public static Card notSaved(View view, Text why, String aside) {
        return Card.of(
                new Block.Paragraph(why),
                new Block.Actions(
                        List.of(Button.primary(
                                Verb.FIX.action(aside), view.wording().line("verb.fix"))),
                        Optional.empty()));
    }

    /** The channel and the groups, as settings show them. */
    static List<Field> settings(View view, TeamId team, Settings settings) {
        Wording wording = view.wording();
        return List.of(
                new Field(
                        wording.line("form.channel"),
                        settings.channel()
                                .map(channel -> Text.of(new Span.InChannel(channel)))
                                .orElseGet(() -> wording.text("settings.no-channel"))),
                new Field(
                        wording.line("form.set-team.agents"),
                        group(team, settings.agents(), wording, "settings.everybody")),
                new Field(
                        wording.line("form.set-team.leads"),
                        group(team, settings.leads(), wording, "settings.platform-leads")));
    }

    private static Text group(TeamId team, Optional<String> group, Wording wording, String otherwise) {
        return group.map(id -> Text.of(new Span.Group(team, id))).orElseGet(() -> wording.text(otherwise));
    }

    /** For who installed the bot: the three things to set. */
    public static Card welcome(View view) {
        Wording wording = view.wording();
        return Card.of(
                new Block.Title(wording.text("welcome.title")),
                new Block.Paragraph(wording.text("welcome.first")),
                new Block.Bullets(List.of(
                        wording.text("welcome.channel"),
                        wording.text("welcome.agents"),
                        wording.text("welcome.hours"))),
                new Block.Note(wording.text("welcome.then")),
                new Block.Actions(
                        List.of(teamSettings(wording), Button.plain(Verb.HELP.action(), wording.line("verb.help"))),
                        Optional.empty()));
    }

    private static Button teamSettings(Wording wording) {
        return Button.primary(Verb.SET_TEAM.action(), wording.line("verb.set-team"));
    }

    /** For the leads: calls for help come to them until there is another channel. */
    public static Card channelGone(View view, Place.Channel channel) {
        return aboutChannel(view, "channel.gone.title", "channel.gone.text", channel);
    }

    /** For the leads: the channel takes no messages. */
    public static Card channelUnreachable(View view, Place.Channel channel) {
        return aboutChannel(view, "undelivered.channel.title", "undelivered.channel", channel);
    }

    private static Card aboutChannel(View view, String title, String text, Place.Channel channel) {
        Wording wording = view.wording();
        return Card.of(
                new Block.Title(wording.text(title)),
                new Block.Paragraph(wording.text(text, "channel", new Span.InChannel(channel))),
                new Block.Actions(List.of(teamSettings(wording)), Optional.empty()));
    }

    /** For the team: somebody's direct messages are closed. What they were not told stays out of the channel. */
    public static Card personUnreachable(View view, Person person, Optional<Complaint> about) {
        Wording wording = view.wording();
        List<Block> blocks = new ArrayList<>();
        blocks.add(about.map(complaint -> Titles.title(view, complaint, "undelivered.person.title"))
                .orElseGet(() -> new Block.Title(wording.text("undelivered.person.title.other"))));
        blocks.add(new Block.Paragraph(wording.text("undelivered.person", "person", new Span.Mention(person))));
        about.ifPresent(complaint -> blocks.add(new Block.Actions(
                List.of(
                        Button.plain(Verb.SHOW.action(complaint.number()), wording.line("verb.show")),
                        Button.plain(Verb.TAKE.action(complaint.number()), wording.line("verb.take"))),
                Optional.empty())));
        return new Card(blocks);
    }

    /** A promise and the complaint it belongs to. */
    public record Owed(Complaint complaint, Promise promise) {}

    /** For the leads: what somebody who is gone had, to be taken or handed over. */
    public static Card personGone(View view, Person person, List<Summary> complaints, List<Owed> promises) {
        Wording wording = view.wording();
        int count = complaints.size() + promises.size();
        List<Text> lines = new ArrayList<>();
        Lists.ranked(complaints, view.now()).forEach(summary -> lines.add(line(view, summary)));
        promises.forEach(owed -> lines.add(line(view, owed)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(wording.text("person.gone.title", "count", count)));
        blocks.add(new Block.Paragraph(wording.text("person.gone.text", "person", new Span.Mention(person))));
        blocks.add(new Block.Bullets(lines.stream().limit(MOST_LINES).toList()));
        if (count > MOST_LINES) {
            blocks.add(new Block.Note(wording.text("person.gone.more", "count", count - MOST_LINES)));
        }
        List<Summary> ranked = Lists.ranked(complaints, view.now());
        menu(
                        wording.line("person.gone.take"),
                        ranked.stream()
                                .map(summary -> new Choice(Verb.TAKE.action(summary.number()), name(view, summary)))
                                .toList())
                .ifPresent(blocks::add);
        menu(
                        wording.line("person.gone.hand"),
                        ranked.stream()
                                .map(summary -> new Choice(Verb.HANDOVER.action(summary.number()), name(view, summary)))
                                .toList())
                .ifPresent(blocks::add);
        menu(
                        wording.line("person.gone.hand-promise"),
                        promises.stream().map(owed -> choice(view, owed)).toList())
                .ifPresent(blocks::add);
        return new Card(blocks);
    }

    private static Optional<Block> menu(String label, List<Choice> choices) {
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Actions(
                        List.of(),
                        Optional.of(new Menu(
                                label, choices.stream().limit(Menu.MOST_CHOICES).toList()))));
    }

    private static String name(View view, Summary summary) {
        return Titles.customer(view, summary.customer()).text() + " " + Titles.id(summary.number());
    }

    private static Choice choice(View view, Owed owed) {
        return new Choice(
                Verb.HAND_PROMISE.action(
                        owed.complaint().number(), owed.promise().number()),
                Titles.customer(view, owed.complaint()).text() + " "
                        + Titles.id(owed.complaint().number()) + " · "
                        + owed.promise().what().body());
    }

    private static Text line(View view, Summary summary) {
        Span customer = Titles.customer(view, summary.customer());
        String id = Titles.id(summary.number());
        return summary.nextDue()
                .map(due -> view.wording()
                        .text(
                                "person.gone.complaint.due",
                                "customer",
                                customer,
                                "id",
                                id,
                                "due",
                                new Span.At(due, Style.SHORT)))
                .orElseGet(() -> view.wording().text("person.gone.complaint", "customer", customer, "id", id));
    }

    private static Text line(View view, Owed owed) {
        return view.wording()
                .text(
                        "person.gone.promise",
                        "customer",
                        Titles.customer(view, owed.complaint()),
                        "id",
                        Titles.id(owed.complaint().number()),
                        "what",
                        owed.promise().what().body(),
                        "due",
                        new Span.At(owed.promise().due(), Style.SHORT));
    }
}
