package io.bottine.core.command;

import static io.bottine.core.command.Param.Need.ASKED;
import static io.bottine.core.command.Param.Need.GIVEN;
import static io.bottine.core.command.Param.Need.REQUIRED;

import io.bottine.core.chat.ActionId;
import io.bottine.core.command.Param.Kind;
import io.bottine.core.interaction.Opening;
import io.bottine.phrasebook.words.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a person can ask the bot for, as a typed command, a button, a menu's choice or a form: the single declaration.
 * Platforms register from it, help is written from it. Words, descriptions and labels are in the message bundles
 * ({@code command.LABEL.word}, {@code command.LABEL.about}, {@code form.LABEL.PARAM}).
 */
public enum Verb implements Label {
    // typed commands, in the order of help
    HOME(Typed.YES, Opening.PRIVATE),
    OPEN(Typed.YES, Opening.PRIVATE, line("customer", ASKED), words("words", REQUIRED), aside()),
    SAID(Typed.YES, Opening.PRIVATE, complaint(), aside(), words("words", REQUIRED)),
    CHECK(Typed.YES, Opening.PRIVATE, complaint(), words("draft", REQUIRED)),
    PROMISE(Typed.YES, Opening.PRIVATE, complaint(), line("what", REQUIRED), when(REQUIRED)),
    UPDATE(Typed.YES, Opening.PRIVATE, complaint(), words("words", REQUIRED)),
    HANDOVER(Typed.YES, Opening.PRIVATE, complaint(), person(), words("brief", ASKED)),
    TAKE(Typed.YES, Opening.PRIVATE, complaint()),
    ESCALATE(Typed.YES, Opening.PRIVATE, complaint(), choice("urgency", ASKED, "now", "today"), words("ask", REQUIRED)),
    SOS(Typed.YES, Opening.PRIVATE),
    CLOSE(Typed.YES, Opening.PRIVATE, complaint()),
    SHOW(Typed.YES, Opening.PRIVATE, complaint()),
    FIND(Typed.YES, Opening.PRIVATE, line("text", REQUIRED)),
    PHRASES(Typed.YES, Opening.PRIVATE, line("topic", GIVEN)),
    SETTINGS(Typed.YES, Opening.PRIVATE, zone(GIVEN)),
    HELP(Typed.YES, Opening.PRIVATE),

    // between two questions: which complaint was meant, and a form opened again with what was typed
    PICK(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), aside()),
    FIX(Typed.NO, Opening.FORM_NOW, aside()),

    // the phrasebook, by a topic's id
    TOPIC(Typed.NO, Opening.EDIT_IN_PLACE, aside()),

    // words
    USE(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), aside(), number("suggestion")),
    MORE(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), aside()),
    SENT(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), aside()),
    EMOTION(
            Typed.NO,
            Opening.EDIT_IN_PLACE,
            complaint(),
            choice(
                    "emotion",
                    REQUIRED,
                    "anger",
                    "frustration",
                    "disappointment",
                    "worry",
                    "disrespect",
                    "distrust",
                    "distress",
                    "confusion",
                    "weariness",
                    "calm")),

    // the walk
    STEP(
            Typed.NO,
            Opening.EDIT_IN_PLACE,
            complaint(),
            choice("step", REQUIRED, "listen", "reflect", "analyse", "propose", "act", "follow-up")),
    ORIGIN(
            Typed.NO,
            Opening.EDIT_IN_PLACE,
            complaint(),
            choice("origin", REQUIRED, "ours", "customer", "outside"),
            line("what-happened", REQUIRED)),
    WEIGH(
            Typed.NO,
            Opening.EDIT_IN_PLACE,
            complaint(),
            choice("weight", REQUIRED, "founded", "unfounded"),
            line("reason", REQUIRED)),
    OPTION(
            Typed.NO,
            Opening.EDIT_IN_PLACE,
            complaint(),
            line("what", REQUIRED),
            line("pros", ASKED),
            line("cons", ASKED)),
    CHOOSE(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), number("option")),
    THEIR_IDEA(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), line("what", REQUIRED)),
    GESTURE(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), line("what", REQUIRED)),
    FOLLOW_UP(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), when(REQUIRED)),
    VERDICT(
            Typed.NO,
            Opening.EDIT_IN_PLACE,
            complaint(),
            choice("verdict", REQUIRED, "satisfied", "partly", "unsatisfied"),
            words("words", ASKED)),
    NO_ANSWER(Typed.NO, Opening.EDIT_IN_PLACE, complaint()),
    LESSON(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), line("cause", REQUIRED), line("lesson", REQUIRED)),

    // promises; their cards and those of escalations may be public: they are answered privately, and renewed by
    // themselves
    KEPT(Typed.NO, Opening.PRIVATE, complaint(), number("promise")),
    RENEGOTIATE(Typed.NO, Opening.PRIVATE, complaint(), number("promise"), when(REQUIRED), line("told", REQUIRED)),
    HAND_PROMISE(Typed.NO, Opening.PRIVATE, complaint(), number("promise"), person()),
    SNOOZE(Typed.NO, Opening.PRIVATE, complaint(), number("promise")),

    // escalation
    CLAIM(Typed.NO, Opening.PRIVATE, complaint(), number("escalation")),
    RELEASE(Typed.NO, Opening.PRIVATE, complaint(), number("escalation")),
    DECIDE(Typed.NO, Opening.PRIVATE, complaint(), number("escalation"), words("decision", REQUIRED)),

    // the file
    NOTE(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), words("note", REQUIRED)),
    SEVERITY(
            Typed.NO,
            Opening.EDIT_IN_PLACE,
            complaint(),
            choice("severity", REQUIRED, "low", "normal", "high", "critical")),
    TICKET(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), line("link", REQUIRED)),
    EDIT(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), line("customer", REQUIRED), words("words", ASKED)),
    UNDO(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), number("entry")),
    FINISH(
            Typed.NO,
            Opening.EDIT_IN_PLACE,
            complaint(),
            choice("reason", REQUIRED, "resolved", "lost", "duplicate", "mistake"),
            line("why", ASKED)),
    OVERRIDE(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), line("why", REQUIRED)),
    REOPEN(Typed.NO, Opening.EDIT_IN_PLACE, complaint(), line("why", REQUIRED)),
    HISTORY(Typed.NO, Opening.PRIVATE, complaint()),

    // the team
    SET_MINE(
            Typed.NO,
            Opening.EDIT_IN_PLACE,
            choice("language", REQUIRED, "fr", "en"),
            zone(REQUIRED),
            choice("agreement", ASKED, "neutral", "feminine", "masculine")),
    SET_TEAM(
            Typed.NO,
            Opening.EDIT_IN_PLACE,
            Param.of("channel", Kind.CHANNEL, ASKED),
            Param.of("agents", Kind.GROUP, ASKED),
            Param.of("leads", Kind.GROUP, ASKED),
            line("hours", REQUIRED),
            line("ceiling", ASKED)),
    ON_LEAVING(Typed.NO, Opening.EDIT_IN_PLACE, choice("on-leaving", REQUIRED, "keep", "erase"));

    private enum Typed {
        YES,
        NO
    }

    private final Typed typed;
    private final Opening opening;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; the type cannot say so
    private final List<Param> params;

    Verb(Typed typed, Opening opening, Param... params) {
        this.typed = typed;
        this.opening = opening;
        this.params = List.of(params);
    }

    /** True for what can be typed after {@code /complaint}; the others are buttons, menus and forms. */
    public boolean isTyped() {
        return typed == Typed.YES;
    }

    /** How it is answered when nothing has to be asked first. */
    public Opening opening() {
        return opening;
    }

    public List<Param> params() {
        return params;
    }

    public Optional<Param> param(String name) {
        return params.stream().filter(param -> param.name().equals(name)).findFirst();
    }

    /** The commands that can be typed, in the order of help. */
    public static List<Verb> commands() {
        return Stream.of(values()).filter(Verb::isTyped).toList();
    }

    /**
     * The action of a button.
     *
     * @param ids values of the parameters that a button can carry, in their order; those that follow may be left out
     */
    public ActionId action(Object... ids) {
        List<String> args = new ArrayList<>();
        for (Object id : ids) {
            args.add(String.valueOf(id));
        }
        if (args.size() > params.stream().filter(Param::isId).count()) {
            throw new IllegalArgumentException(label() + " carries fewer ids than " + args);
        }
        return new ActionId(label(), args);
    }

    private static Param complaint() {
        return Param.of("complaint", Kind.COMPLAINT, GIVEN);
    }

    private static Param aside() {
        return Param.of("aside", Kind.ASIDE, GIVEN);
    }

    private static Param number(String name) {
        return Param.of(name, Kind.NUMBER, GIVEN);
    }

    private static Param line(String name, Param.Need need) {
        return Param.of(name, Kind.LINE, need);
    }

    private static Param words(String name, Param.Need need) {
        return Param.of(name, Kind.WORDS, need);
    }

    private static Param when(Param.Need need) {
        return Param.of("when", Kind.WHEN, need);
    }

    private static Param zone(Param.Need need) {
        return Param.of("zone", Kind.ZONE, need);
    }

    private static Param person() {
        return Param.of("person", Kind.PERSON, REQUIRED);
    }

    private static Param choice(String name, Param.Need need, String... labels) {
        return Param.choice(name, need, List.of(labels));
    }
}
