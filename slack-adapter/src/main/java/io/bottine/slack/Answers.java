package io.bottine.slack;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.views.ViewsOpenRequest;
import com.slack.api.methods.request.views.ViewsPublishRequest;
import com.slack.api.methods.request.views.ViewsUpdateRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.interaction.Apology;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Profile;
import io.bottine.core.interaction.Reply;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.blockkit.CardBlocks;
import io.bottine.slack.blockkit.Group;
import io.bottine.slack.blockkit.Rendered;
import io.bottine.slack.blockkit.Views;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows answers where they were asked for, and where that is no longer possible, at the next best place. */
record Answers(Api api, ActionResponseSender responses, People people, Messenger direct) {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** Opens a modal. */
    Answer<ViewsOpenResponse> open(Incoming in, View view) {
        ViewsOpenRequest open =
                ViewsOpenRequest.builder().triggerId(in.trigger()).view(view).build();
        return api.call(in.team(), "views.open", "", to -> to.viewsOpen(open));
    }

    /** Whether Slack answers us at all. */
    Answer<AuthTestResponse> alive(TeamId team) {
        return api.call(team, "auth.test", "", to -> to.authTest(it -> it));
    }

    private boolean update(Incoming in, String modal, View view) {
        ViewsUpdateRequest update =
                ViewsUpdateRequest.builder().viewId(modal).view(view).build();
        return api.call(in.team(), "views.update", "", to -> to.viewsUpdate(update))
                .done()
                .isPresent();
    }

    /** Shows a home tab. */
    void publish(Person to, View home) {
        ViewsPublishRequest publish =
                ViewsPublishRequest.builder().userId(to.id()).view(home).build();
        api.call(to.team(), "views.publish", to.id(), slack -> slack.viewsPublish(publish));
    }

    /**
     * Shows a reply.
     *
     * @param modal the modal that is open for it, or empty
     */
    void show(Incoming in, Opening opening, Reply reply, Profile reader, Optional<String> modal) {
        Language language = reader.language();
        switch (reply) {
            case Reply.Show show -> {
                Card card = show.card();
                if (modal.isEmpty() || !update(in, modal.get(), Views.card(card, people.audience(reader)))) {
                    card(in, opening, card, reader);
                }
            }
            case Reply.Ask ask -> {
                Form form = ask.form();
                View view = form(in, form, reader);
                if (modal.isEmpty() ? open(in, view).done().isEmpty() : !update(in, modal.get(), view)) {
                    Card sorry = Apology.UNOPENED.card(language, Optional.of(form.submit()), List.of());
                    privately(in, sorry, reader, false);
                }
            }
            case Reply.Nothing ignored -> {
                String done = Wording.in(language).line("apology.done");
                Card card = Card.of(new Block.Paragraph(Text.of(done)));
                modal.ifPresent(view -> update(in, view, Views.card(card, people.audience(reader))));
            }
            case Reply.Complete ignored -> {} // Slack completes no commands
        }
    }

    private View form(Incoming in, Form form, Profile reader) {
        boolean asksForGroup = form.fields().stream().anyMatch(Form.Input.Group.class::isInstance);
        List<Group> groups = asksForGroup ? people.groups(in.team()) : List.of();
        return Views.form(form, people.audience(reader), Decoder.metadata(form.submit(), in), groups);
    }

    private void card(Incoming in, Opening opening, Card card, Profile reader) {
        boolean shown = opening == Opening.PUBLIC
                && (respond(in, CardBlocks.of(card, people.audience(in.place())), "in_channel", false)
                        || direct.post(in.place(), card, in.id()) instanceof Messenger.Delivery.Sent);
        if (!shown) {
            privately(in, card, reader, opening == Opening.EDIT_IN_PLACE && in.onPrivateCard());
        }
    }

    /** As privately as Slack still allows: in place of the card that was pressed, beside it, or in a direct message. */
    void privately(Incoming in, Card card, Profile reader, boolean inPlace) {
        Rendered rendered = CardBlocks.of(card, people.audience(reader));
        boolean threaded = !in.thread().isEmpty();
        boolean shown = (inPlace && respond(in, rendered, "ephemeral", true))
                || (threaded && ephemeral(in, rendered))
                || respond(in, rendered, "ephemeral", false)
                || (!threaded && ephemeral(in, rendered));
        if (!shown && !(direct.post(new Place.Direct(in.person()), card, in.id()) instanceof Messenger.Delivery.Sent)) {
            LOG.warn("An answer could be shown nowhere in {}", in.team().value());
        }
    }

    /** By {@code response_url}: five times within half an hour. */
    private boolean respond(Incoming in, Rendered rendered, String type, boolean replace) {
        if (in.responseUrl().isEmpty()) {
            return false;
        }
        ActionResponse response = ActionResponse.builder()
                .responseType(type)
                .replaceOriginal(replace)
                .blocks(rendered.blocks())
                .text(rendered.fallback())
                .build();
        try {
            return responses.send(in.responseUrl(), response).getCode() / 100 == 2;
        } catch (IOException | IllegalArgumentException unsent) {
            LOG.info("An answer did not get through: {}", unsent.getClass().getSimpleName());
            return false;
        }
    }

    private boolean ephemeral(Incoming in, Rendered rendered) {
        ChatPostEphemeralRequest post = ChatPostEphemeralRequest.builder()
                .channel(in.channel())
                .threadTs(in.thread().isEmpty() ? null : in.thread())
                .user(in.person().id())
                .blocks(rendered.blocks())
                .text(rendered.fallback())
                .linkNames(false)
                .parse("none")
                .build();
        return !in.channel().isEmpty()
                && api.call(in.team(), "chat.postEphemeral", in.channel(), to -> to.chatPostEphemeral(post))
                        .done()
                        .isPresent();
    }
}
