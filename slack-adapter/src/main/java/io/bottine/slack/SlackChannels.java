package io.bottine.slack;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import io.bottine.core.chat.Place;
import io.bottine.core.team.Channels;
import java.util.List;

/** What Slack knows of a channel. */
record SlackChannels(Api api) implements Channels {

    @Override
    public Standing of(Place.Channel channel) {
        Answer<ConversationsInfoResponse> answer = api.call(
                channel.team(),
                "conversations.info",
                channel.id(),
                to -> to.conversationsInfo(it -> it.channel(channel.id())));
        return answer.done()
                .map(said -> Standing.of(fitness(said.getChannel())))
                .or(() -> answer.lacking().map(scope -> new Standing(Fitness.LACKS_PERMISSIONS, List.of(scope))))
                // A private channel without the bot is "not found", like one that is not there.
                .orElseGet(() -> Standing.of(answer.isRefused() ? Fitness.UNKNOWN : Fitness.UNCERTAIN));
    }

    private static Fitness fitness(Conversation channel) {
        if (channel.isArchived()) {
            return Fitness.ARCHIVED;
        }
        if (channel.isExtShared() || channel.isPendingExtShared()) {
            return Fitness.SHARED;
        }
        return channel.isMember() ? Fitness.GOOD : Fitness.NOT_A_MEMBER;
    }
}
