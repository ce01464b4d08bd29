package io.bottine.discord;

import static net.dv8tion.jda.api.requests.restaction.interactions.InteractionCallbackAction.ResponseType.CHANNEL_MESSAGE_WITH_SOURCE;
import static net.dv8tion.jda.api.requests.restaction.interactions.InteractionCallbackAction.ResponseType.COMMAND_AUTOCOMPLETE_CHOICES;
import static net.dv8tion.jda.api.requests.restaction.interactions.InteractionCallbackAction.ResponseType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE;
import static net.dv8tion.jda.api.requests.restaction.interactions.InteractionCallbackAction.ResponseType.DEFERRED_MESSAGE_UPDATE;
import static net.dv8tion.jda.api.requests.restaction.interactions.InteractionCallbackAction.ResponseType.MESSAGE_UPDATE;
import static net.dv8tion.jda.api.requests.restaction.interactions.InteractionCallbackAction.ResponseType.MODAL;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Text;
import io.bottine.core.interaction.Apology;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.OptionWanted;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Reply.Completion;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.wording.Wording;
import io.bottine.discord.components.Audience;
import io.bottine.discord.components.Cards;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.restaction.interactions.InteractionCallbackAction.ResponseType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows answers where they were asked for and, where Discord no longer takes them there, in a direct message. */
record Answers(Api api, Questions questions, Messenger direct) {

    private static final int MOST_CHOICES = 25;
    private static final int MOST_CHOICE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /**
     * How an interaction is answered.
     *
     * @param deferred Discord was told that an answer follows
     * @param inPlace it takes the place of the card that was pressed
     */
    record How(Opening opening, boolean deferred, boolean inPlace) {}

    /** Says that an answer follows, within 15 minutes. Completions cannot follow: there are none. */
    How defer(Incoming in, Opening opening) {
        boolean inPlace = inPlace(in, opening);
        boolean told = in.way() == Incoming.Way.COMPLETION
                ? callback(in, COMMAND_AUTOCOMPLETE_CHOICES, choices(List.of(), false))
                : callback(
                        in,
                        inPlace ? DEFERRED_MESSAGE_UPDATE : DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE,
                        inPlace ? DataObject.empty() : privately(in, opening, DataObject.empty()));
        return new How(opening, told, inPlace);
    }

    static How atOnce(Incoming in, Opening opening) {
        return new How(opening, false, inPlace(in, opening));
    }

    private static boolean inPlace(Incoming in, Opening opening) {
        return opening == Opening.EDIT_IN_PLACE && in.way().replaces();
    }

    /** Shows a reply. */
    void show(Incoming in, How how, Interaction asked, Reply reply) {
        Place place = asked.sender().place();
        Audience audience = People.audience(place, in.locale());
        switch (reply) {
            case Reply.Show show -> card(in, how, asked, audience, show.card());
            case Reply.Ask ask -> form(in, how, asked, audience, ask.form());
            case Reply.Complete complete ->
                callback(
                        in,
                        COMMAND_AUTOCOMPLETE_CHOICES,
                        choices(complete.completions(), asked instanceof OptionWanted of && Commands.isNumber(of)));
            case Reply.Nothing ignored -> {
                String done = Wording.in(asked.sender().language()).line("apology.done");
                if (!in.way().onCard()
                        || how.deferred()
                        || !callback(in, DEFERRED_MESSAGE_UPDATE, DataObject.empty())) {
                    card(in, how, asked, audience, Card.of(new Block.Paragraph(Text.of(done))));
                }
            }
        }
    }

    /** A form has to be the first answer, and cannot follow another: otherwise a button opens it. */
    private void form(Incoming in, How how, Interaction asked, Audience audience, Form form) {
        Modal modal = questions.modal(in, asked.sender(), form, audience);
        boolean shown = in.way().opensForm() && !how.deferred() && callback(in, MODAL, modal.toData());
        if (!shown) {
            card(
                    in,
                    how,
                    asked,
                    audience,
                    Apology.UNOPENED.card(asked.sender().language(), Optional.of(form.submit()), asked.words()));
        }
    }

    private void card(Incoming in, How how, Interaction asked, Audience audience, Card card) {
        boolean shown = how.deferred()
                ? edit(in, Cards.edited(card, audience).toData())
                : how.inPlace()
                        ? callback(
                                in,
                                MESSAGE_UPDATE,
                                silent(Cards.edited(card, audience).toData()))
                        : callback(
                                in,
                                CHANNEL_MESSAGE_WITH_SOURCE,
                                privately(
                                        in,
                                        how.opening(),
                                        silent(Cards.of(card, audience).toData())));
        if (!shown) {
            Place to = new Place.Direct(asked.sender().person());
            if (!(direct.post(to, card, in.id()) instanceof Messenger.Delivery.Sent)) {
                LOG.warn("An answer could be shown nowhere in {}", to.team().value());
            }
        }
    }

    /** The answer that was announced; its token is good for 15 minutes. */
    private boolean edit(Incoming in, DataObject message) {
        return api.call(
                        Route.Interactions.EDIT_FOLLOWUP.compile(in.application(), in.token(), "@original"),
                        silent(message))
                .isDone();
    }

    private boolean callback(Incoming in, ResponseType type, DataObject data) {
        return api.call(
                        Route.Interactions.CALLBACK.compile(in.id(), in.token()),
                        DataObject.empty().put("type", type.getRaw()).put("data", data))
                .isDone();
    }

    private static DataObject silent(DataObject message) {
        return message.put("allowed_mentions", DiscordMessenger.mentions(Set.of()));
    }

    /** In a guild only whoever asked sees it; a direct message is theirs anyway, and lasts. */
    private static DataObject privately(Incoming in, Opening opening, DataObject message) {
        boolean everybody = in.direct() || opening == Opening.PUBLIC;
        return everybody
                ? message
                : message.put("flags", message.getInt("flags", 0) | MessageFlag.EPHEMERAL.getValue());
    }

    private static DataObject choices(List<Completion> completions, boolean numbers) {
        DataArray choices = DataArray.empty();
        completions.stream()
                .filter(each -> !each.line().isBlank() && each.line().length() <= MOST_CHOICE)
                .filter(each -> !numbers || each.line().matches("\\d{1,9}"))
                .limit(MOST_CHOICES)
                .forEach(each -> choices.add(DataObject.empty()
                        .put("name", each.shown())
                        .put("value", numbers ? (Object) Integer.valueOf(each.line()) : each.line())));
        return DataObject.empty().put("choices", choices);
    }
}
