package io.bottine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Cut;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.PlainText;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.wording.Moments;
import io.bottine.core.wording.Reading;
import io.bottine.discord.components.Audience;
import io.bottine.discord.components.Cards;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Messages that last: in direct messages, channels and threads. A message's id is {@code CHANNEL/MESSAGE}. What is posted says in
 * plain words what it is about, for the notification, and becomes its card at once.
 */
final class DiscordMessenger implements Messenger {

    private static final int MOST_DIRECT_CHANNELS = 20_000;
    private static final int MOST_NAME = 90;

    /** A week without a word, Discord's longest, and the thread is put away; a message brings it back. */
    private static final int PUT_AWAY_MINUTES = 7 * 24 * 60;

    private final Api api;
    private final Function<Place, Audience> audiences;
    private final InstantSource clock;
    private final Consumer<Person> onClosed;

    /** By the user's id: guilds have no part in it. */
    private final Cache<String, String> directChannels =
            Caffeine.newBuilder().maximumSize(MOST_DIRECT_CHANNELS).build();

    /** @param onClosed told of each person whose direct messages are closed */
    DiscordMessenger(Api api, Function<Place, Audience> audiences, InstantSource clock, Consumer<Person> onClosed) {
        this.api = api;
        this.audiences = audiences;
        this.clock = clock;
        this.onClosed = onClosed;
    }

    static MessageRef message(Place place, String channel, String id) {
        return new MessageRef(place, channel + "/" + id);
    }

    private static String channel(MessageRef message) {
        return message.id().substring(0, message.id().indexOf('/'));
    }

    private static String id(MessageRef message) {
        return message.id().substring(message.id().indexOf('/') + 1);
    }

    /**
     * A notice that somebody deleted before it became its card was not read as a card by anybody: the card is sent anew, at once
     * and as it is, so that nothing is lost and nobody is pinged twice. It has a key of its own, since Discord may still know the
     * notice by the first one. What is deleted later is found to be gone by its next edit, which is the outbox's to answer.
     */
    @Override
    public Delivery post(Place place, Card card, String idempotencyKey) {
        Audience audience = audiences.apply(place);
        // Should turning it into the card fail, it is sent again, and its key finds the message that is there.
        return send(place, card, Cards.notice(card, audience).toData(), idempotencyKey)
                .delivery(notice -> {
                    Delivery shown = edit(message(place, notice), card);
                    return shown instanceof Delivery.Gone
                            ? send(place, card, Cards.of(card, audience).toData(), idempotencyKey + "+")
                                    .delivery(anew -> new Delivery.Sent(message(place, anew)))
                            : shown;
                });
    }

    private static MessageRef message(Place place, JsonNode said) {
        return message(place, Decoder.text(said, "/channel_id"), Decoder.text(said, "/id"));
    }

    /** Edits ping nobody; whom the card mentions is named all the same, or the message would not stand out for them any more. */
    @Override
    public Delivery edit(MessageRef message, Card card) {
        DataObject body = Cards.edited(card, audiences.apply(message.place()))
                .toData()
                .put("content", null)
                .put("allowed_mentions", mentions(mentioned(message.place(), card)));
        return api.call(Route.Messages.EDIT_MESSAGE.compile(channel(message), id(message)), body)
                .delivery(said -> new Delivery.Sent(message));
    }

    private Answer send(Place place, Card card, DataObject body, String key) {
        body.put("allowed_mentions", mentions(mentioned(place, card)))
                .put("nonce", key)
                .put("enforce_nonce", true);
        return switch (place) {
            case Place.Direct to -> direct(to.person(), body);
            case Place.Channel whole -> send(whole.id(), body);
            case Place.InThread thread -> inThread(thread, card, body);
        };
    }

    private Answer send(String channel, DataObject body) {
        return api.call(Route.Messages.SEND_MESSAGE.compile(channel), body);
    }

    private Answer direct(Person person, DataObject body) {
        Answer sent = channelOf(person).then(channel -> send(Decoder.text(channel, "/id"), body));
        if (sent.failure().filter(Delivery.Unreachable.class::isInstance).isPresent()) {
            onClosed.accept(person);
        }
        return sent;
    }

    private Answer channelOf(Person person) {
        String known = directChannels.getIfPresent(person.id());
        if (known != null) {
            return Answer.done(Api.JSON.createObjectNode().put("id", known));
        }
        Answer opened = api.call(
                Route.Self.CREATE_PRIVATE_CHANNEL.compile(), DataObject.empty().put("recipient_id", person.id()));
        opened.done().ifPresent(channel -> directChannels.put(person.id(), Decoder.text(channel, "/id")));
        return opened;
    }

    /** A thread has the id of the message that it begins with. */
    private Answer inThread(Place.InThread thread, Card note, DataObject body) {
        Answer there = send(id(thread.parent()), body);
        if (there.code() != Answer.UNKNOWN_CHANNEL) {
            return there;
        }
        String name =
                PlainText.of(note, reading(Person::id)).lines().findFirst().orElse(Cut.MARK);
        DataObject begun = DataObject.empty()
                .put("name", Cut.to(MOST_NAME, name.isBlank() ? Cut.MARK : name.strip()))
                .put("auto_archive_duration", PUT_AWAY_MINUTES);
        return api.call(
                        Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(
                                channel(thread.parent()), id(thread.parent())),
                        begun)
                .then(made -> send(Decoder.text(made, "/id"), body));
    }

    /** Nobody is pinged by what somebody wrote: only who is named in the list. */
    static DataObject mentions(Collection<String> users) {
        return DataObject.empty().put("parse", List.of()).put("users", List.copyOf(users));
    }

    /** In direct messages nobody: whoever reads them is told of each. */
    private Set<String> mentioned(Place place, Card card) {
        if (place instanceof Place.Direct) {
            return Set.of();
        }
        Set<String> mentioned = new TreeSet<>();
        PlainText.of(card, reading(person -> {
            if (person.team().equals(place.team()) && Decoder.IS_ID.test(person.id())) {
                mentioned.add(person.id());
            }
            return person.id();
        }));
        return mentioned;
    }

    private Reading reading(Function<Person, String> names) {
        return new Reading(new Moments(Locale.ENGLISH, ZoneOffset.UTC, clock.instant()), names);
    }
}
