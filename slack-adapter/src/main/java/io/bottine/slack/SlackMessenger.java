package io.bottine.slack;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.outbox.Messenger;
import io.bottine.slack.blockkit.CardBlocks;
import io.bottine.slack.blockkit.Rendered;
import java.util.function.Consumer;

/**
 * Messages that last: in direct messages, channels and threads. A message's id is {@code CHANNEL/ts}.
 *
 * @param onDirect told of each person who was sent something directly
 */
record SlackMessenger(Api api, People people, Consumer<Person> onDirect) implements Messenger {

    static MessageRef message(Place place, String channel, String ts) {
        return new MessageRef(place, channel + "/" + ts);
    }

    private static String channel(MessageRef message) {
        return message.id().substring(0, message.id().indexOf('/'));
    }

    private static String ts(MessageRef message) {
        return message.id().substring(message.id().indexOf('/') + 1);
    }

    @Override
    public Delivery post(Place place, Card card, String idempotencyKey) {
        Rendered rendered = CardBlocks.of(card, people.audience(place));
        String channel = switch (place) {
            case Place.Direct direct -> direct.person().id();
            case Place.Channel whole -> whole.id();
            case Place.InThread thread -> channel(thread.parent());
        };
        return api.call(
                        place.team(),
                        "chat.postMessage",
                        channel,
                        client -> client.chatPostMessage(post -> post.channel(channel)
                                .threadTs(place instanceof Place.InThread thread ? ts(thread.parent()) : null)
                                .blocks(rendered.blocks())
                                .text(rendered.fallback())
                                .mrkdwn(false)
                                .linkNames(false)
                                .parse("none")
                                .unfurlLinks(false)
                                .unfurlMedia(false)))
                .delivery(said -> sent(message(place, said.getChannel(), said.getTs())));
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        Rendered rendered = CardBlocks.of(card, people.audience(message.place()));
        return api.call(
                        message.place().team(),
                        "chat.update",
                        channel(message),
                        client -> client.chatUpdate(edit -> edit.channel(channel(message))
                                .ts(ts(message))
                                .blocks(rendered.blocks())
                                .text(rendered.fallback())
                                .linkNames(false)
                                .parse("none")))
                .delivery(said -> sent(message));
    }

    private Delivery sent(MessageRef message) {
        if (message.place() instanceof Place.Direct direct) {
            onDirect.accept(direct.person());
        }
        return new Delivery.Sent(message);
    }
}
