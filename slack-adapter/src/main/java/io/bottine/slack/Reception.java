package io.bottine.slack;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import io.bottine.core.Bot;
import io.bottine.core.interaction.Apology;
import io.bottine.core.interaction.Homes;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Interaction.TeamEvent;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Profile;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Workers;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.blockkit.Views;
import io.bottine.slack.install.Tokens;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Takes in what Slack sent and works on it after it was acknowledged. */
record Reception(Supplier<Bot> bot, Workers workers, People people, Answers answers, Homes homes, Tokens installs) {

    /** As far as it is known without asking Slack. */
    private Interaction recalled(Incoming in) {
        return in.what().apply(people.sender(in, people.recalled(in), Set.of()));
    }

    /** Whoever asks, and what they are in. */
    private Interaction known(Incoming in, Profile known) {
        return in.what().apply(people.sender(in, known, people.groupsOf(in.person())));
    }

    /** Somebody's language as far as it is known without asking. */
    Language language(Incoming in) {
        return recalled(in).sender().language();
    }

    /** What is wrong with a form's answers, by field. */
    Map<String, String> validate(Incoming in) {
        return recalled(in) instanceof FormSubmitted form ? bot.get().validate(form) : Map.of();
    }

    /** @return false where too much is going on: nothing will be done */
    boolean take(Incoming in) {
        return workers.take(() -> {
            seen(in);
            Interaction asked = recalled(in);
            Opening opening = bot.get().opening(asked);
            Optional<String> modal = Optional.of(in.view()).filter(view -> in.outside() && !view.isEmpty());
            if (modal.isEmpty() && (opening == Opening.FORM_NOW || in.outside())) {
                Answer<ViewsOpenResponse> opened =
                        answers.open(in, Views.waiting(asked.sender().language()));
                modal = opened.done().map(view -> view.getView().getId());
                if (modal.isEmpty()) {
                    Profile reader = people.told().ask(in.person()).orElse(Profile.UNTOLD);
                    answers.privately(in, opened.sorry(Apology.UNOPENED).card(recalled(in)), reader, false);
                    return;
                }
            }
            answer(in, opening, modal);
        });
    }

    private void answer(Incoming in, Opening opening, Optional<String> modal) {
        Optional<Profile> known = people.told().ask(in.person());
        if (known.isEmpty()) {
            Apology why = answers.alive(in.team()).sorry(Apology.STRANGER);
            Reply sorry = new Reply.Show(why.card(recalled(in)));
            answers.show(in, Opening.PRIVATE, sorry, Profile.UNTOLD, modal);
            return;
        }
        answers.show(in, opening, bot.get().handle(known(in, known.get())), known.get(), modal);
        homes.renew(in.person());
    }

    /** A workspace may be one of an organisation that installed the bot as a whole. */
    private void seen(Incoming in) {
        installs.seen(in.team(), Optional.of(in.enterprise()).filter(id -> !id.isEmpty()));
    }

    /** Says that too much is going on, where an acknowledgement has no words. */
    void turnAway(Incoming in) {
        workers.apologise(() -> answers.privately(in, Apology.BUSY.card(recalled(in)), people.recalled(in), false));
    }

    /** @return false where too much is going on: Slack sends it again */
    boolean happened(Incoming in) {
        return workers.take(() -> happen(in));
    }

    /** However much is going on: nobody sends it again. */
    void happen(Incoming in) {
        if (in.what().apply(people.sender(in, Profile.UNTOLD, Set.of())) instanceof TeamEvent event) {
            installs.told(event, event.sender().at());
            bot.get().handle(event);
        }
    }

    /** Somebody looks at their home. */
    void home(Incoming in) {
        homes.opened(in.person(), () -> {
            seen(in);
            people.told().ask(in.person()).ifPresent(known -> {
                if (bot.get().handle(known(in, known)) instanceof Reply.Show show) {
                    answers.publish(in.person(), Views.home(show.card(), people.audience(known)));
                }
            });
        });
    }
}
