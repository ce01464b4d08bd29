package io.bottine.core.card;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Menu.Choice;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Option;
import io.bottine.core.complaint.Origin;
import io.bottine.core.complaint.Promise;
import io.bottine.core.complaint.Severity;
import io.bottine.core.complaint.Verdict;
import io.bottine.core.complaint.Walk;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.content.Playbook.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be done with a complaint: at its step, two things that stand out and a few beside them; the rest in a menu.
 *
 * @param more everything else
 */
record CaseActions(List<Button> buttons, Menu more) {

    /** Beyond this, buttons for single promises or options go to the menu, where there is room. */
    private static final int MOST_OF_A_KIND = 3;

    static CaseActions of(View view, Complaint complaint, Walk walk) {
        Maker maker = new Maker(view.wording(), complaint, walk);
        return new CaseActions(maker.buttons(), new Menu(view.wording().line("case.more"), maker.choices(view)));
    }

    static List<Button> whenClosed(View view, Complaint complaint) {
        Wording wording = view.wording();
        return List.of(
                Button.plain(Verb.REOPEN.action(complaint.number()), wording.line("verb.reopen")),
                Button.plain(Verb.LESSON.action(complaint.number()), wording.line("verb.lesson")),
                Button.plain(Verb.NOTE.action(complaint.number()), wording.line("verb.note")),
                Button.plain(Verb.HISTORY.action(complaint.number()), wording.line("verb.history")));
    }

    private record Maker(Wording wording, Complaint complaint, Walk walk) {

        List<Button> buttons() {
            List<Button> buttons = new ArrayList<>();
            if (!complaint.heard().risks().isEmpty() && complaint.escalations().isEmpty()) {
                buttons.add(primary(Verb.ESCALATE.action(complaint.number(), "now"), "case.escalate-now"));
            }
            switch (walk.step().id()) {
                case "listen" -> buttons.add(plain(Verb.SAID));
                case "reflect" -> {}
                case "analyse" -> {
                    for (Origin origin : Origin.values()) {
                        buttons.add(plain(
                                Verb.ORIGIN.action(complaint.number(), origin.label()),
                                "choice.origin." + origin.label()));
                    }
                }
                case "propose" -> {
                    complaint.options().stream().limit(MOST_OF_A_KIND).forEach(option -> buttons.add(choose(option)));
                    buttons.add(plain(Verb.OPTION));
                    buttons.add(plain(Verb.THEIR_IDEA));
                }
                case "act" -> {
                    complaint.openPromises().stream().limit(1).forEach(promise -> buttons.addAll(settle(promise)));
                    buttons.add(plain(Verb.PROMISE));
                    buttons.add(plain(Verb.UPDATE));
                }
                case "follow-up" -> {
                    if (complaint.awaitsVerdict()) {
                        for (Verdict verdict : List.of(Verdict.SATISFIED, Verdict.PARTLY, Verdict.UNSATISFIED)) {
                            buttons.add(plain(
                                    Verb.VERDICT.action(complaint.number(), verdict.label()),
                                    "choice.verdict." + verdict.label()));
                        }
                        buttons.add(plain(Verb.NO_ANSWER));
                    } else if (complaint.lesson().isEmpty()) {
                        buttons.add(plain(Verb.LESSON));
                    }
                }
                default -> buttons.add(plain(Verb.NOTE));
            }
            buttons.add(primaryNext());
            return withTwoThatStandOut(buttons);
        }

        private static List<Button> withTwoThatStandOut(List<Button> buttons) {
            List<Button> toned = new ArrayList<>();
            int primary = 0;
            for (Button button : buttons) {
                boolean standsOut = button.style() == Button.Style.PRIMARY;
                toned.add(
                        standsOut && primary == Card.MOST_PRIMARY_BUTTONS
                                ? Button.plain(button.action(), button.label())
                                : button);
                primary += standsOut ? 1 : 0;
            }
            return toned;
        }

        /** It names the step it leads to: pressed twice, it does not skip one. */
        private Button primaryNext() {
            return walk.isLast()
                    ? primary(Verb.CLOSE.action(complaint.number()), "verb.close")
                    : primary(Verb.STEP.action(complaint.number(), walk.next().id()), "verb.next");
        }

        private Button choose(Option option) {
            return Button.plain(
                    Verb.CHOOSE.action(complaint.number(), option.number()),
                    wording.line("case.choose", "number", option.number()));
        }

        private List<Button> settle(Promise promise) {
            return List.of(
                    primary(Verb.KEPT.action(complaint.number(), promise.number()), "verb.kept"),
                    plain(Verb.RENEGOTIATE.action(complaint.number(), promise.number()), "verb.renegotiate"));
        }

        List<Choice> choices(View view) {
            List<Choice> choices = new ArrayList<>();
            complaint.openPromises().stream().limit(MOST_OF_A_KIND).forEach(promise -> {
                choices.add(aboutPromise(Verb.KEPT, promise));
                choices.add(aboutPromise(Verb.RENEGOTIATE, promise));
                choices.add(aboutPromise(Verb.HAND_PROMISE, promise));
            });
            for (Verb verb : List.of(Verb.SAID, Verb.PROMISE, Verb.UPDATE, Verb.ESCALATE, Verb.HANDOVER)) {
                choices.add(choice(verb));
            }
            if (!complaint.heard().threats().isEmpty() && complaint.threat().isEmpty()) {
                choices.add(choice(Verb.WEIGH));
            }
            for (Verb verb : List.of(Verb.GESTURE, Verb.FOLLOW_UP, Verb.NOTE, Verb.EDIT, Verb.TICKET, Verb.HISTORY)) {
                choices.add(choice(verb));
            }
            choices.add(new Choice(
                    Verb.SEVERITY.action(complaint.number(), other().label()),
                    wording.line("case.severity." + other().label())));
            walk.steps().stream()
                    .filter(step -> !step.equals(walk.step()))
                    .limit(Math.max(0, Menu.MOST_CHOICES - 1 - choices.size()))
                    .forEach(step -> choices.add(jump(view, step)));
            choices.add(choice(Verb.CLOSE));
            return choices.subList(0, Math.min(choices.size(), Menu.MOST_CHOICES));
        }

        private Severity other() {
            return complaint.severity().compareTo(Severity.HIGH) >= 0 ? Severity.NORMAL : Severity.HIGH;
        }

        private Choice jump(View view, Step step) {
            return new Choice(
                    Verb.STEP.action(complaint.number(), step.id()),
                    wording.line("case.jump", "step", Titles.stepTitle(view, step.id())));
        }

        private Choice aboutPromise(Verb verb, Promise promise) {
            return new Choice(
                    verb.action(complaint.number(), promise.number()),
                    wording.line(
                            "case.about-promise",
                            "act",
                            wording.line("verb." + verb.label()),
                            "what",
                            promise.what().body()));
        }

        private Choice choice(Verb verb) {
            return new Choice(verb.action(complaint.number()), wording.line("verb." + verb.label()));
        }

        private Button plain(Verb verb) {
            return plain(verb.action(complaint.number()), "verb." + verb.label());
        }

        private Button plain(ActionId action, String key) {
            return Button.plain(action, wording.line(key));
        }

        private Button primary(ActionId action, String key) {
            return Button.primary(action, wording.line(key));
        }
    }
}
