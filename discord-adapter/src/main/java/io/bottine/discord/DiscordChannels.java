package io.bottine.discord;

import static net.dv8tion.jda.api.Permission.CREATE_PUBLIC_THREADS;
import static net.dv8tion.jda.api.Permission.MESSAGE_HISTORY;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND_IN_THREADS;
import static net.dv8tion.jda.api.Permission.VIEW_CHANNEL;

import io.bottine.core.chat.Place;
import io.bottine.core.team.Channels;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;

/** What Discord knows of a channel. */
record DiscordChannels(Guilds guilds) implements Channels {

    /** What a team's channel takes: a message that is edited in place, and the thread beneath it. */
    static final Set<Permission> NEEDED =
            EnumSet.of(VIEW_CHANNEL, MESSAGE_SEND, CREATE_PUBLIC_THREADS, MESSAGE_SEND_IN_THREADS, MESSAGE_HISTORY);

    @Override
    public Standing of(Place.Channel channel) {
        // Of a guild that another process serves, or that is away for the moment, nothing is known here.
        return guilds.find(channel.team().id())
                .map(guild -> of(guild, channel.id()))
                .orElseGet(() -> Standing.of(Fitness.UNCERTAIN));
    }

    private static Standing of(Guild guild, String id) {
        Optional<GuildChannel> found = Optional.of(id).filter(Decoder.IS_ID).map(guild::getGuildChannelById);
        if (found.filter(StandardGuildMessageChannel.class::isInstance).isEmpty()) {
            return Standing.of(Fitness.UNKNOWN);
        }
        GuildChannel channel = found.get();
        List<String> lacks = NEEDED.stream()
                .filter(needed -> !guild.getSelfMember().hasPermission(channel, needed))
                .map(Permission::getName)
                .toList();
        if (!lacks.isEmpty()) {
            return new Standing(Fitness.LACKS_PERMISSIONS, lacks);
        }
        boolean open = guild.getPublicRole().hasPermission(channel, VIEW_CHANNEL);
        return Standing.of(open ? Fitness.OPEN_TO_ALL : Fitness.GOOD);
    }
}
