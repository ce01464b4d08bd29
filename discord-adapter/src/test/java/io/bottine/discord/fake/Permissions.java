package io.bottine.discord.fake;

import io.bottine.discord.fake.World.Channel;
import io.bottine.discord.fake.World.Guild;
import io.bottine.discord.fake.World.Member;
import io.bottine.discord.fake.World.Overwrite;

/** Discord's permission bits, and who has which where (docs: Topics, Permissions). */
public final class Permissions {

    public static final long ADMINISTRATOR = 1L << 3;
    public static final long MANAGE_CHANNELS = 1L << 4;
    public static final long MANAGE_GUILD = 1L << 5;
    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long SEND_MESSAGES = 1L << 11;
    public static final long EMBED_LINKS = 1L << 14;
    public static final long ATTACH_FILES = 1L << 15;
    public static final long READ_MESSAGE_HISTORY = 1L << 16;
    public static final long USE_APPLICATION_COMMANDS = 1L << 31;
    public static final long MANAGE_THREADS = 1L << 34;
    public static final long CREATE_PUBLIC_THREADS = 1L << 35;
    public static final long SEND_MESSAGES_IN_THREADS = 1L << 38;
    public static final long ALL = (1L << 53) - 1;

    /** What somebody without any role may do. */
    static final long OF_EVERYONE = VIEW_CHANNEL
            | SEND_MESSAGES
            | EMBED_LINKS
            | ATTACH_FILES
            | READ_MESSAGE_HISTORY
            | USE_APPLICATION_COMMANDS
            | CREATE_PUBLIC_THREADS
            | SEND_MESSAGES_IN_THREADS;

    private Permissions() {}

    /** In the guild as a whole. */
    static long of(Guild guild, Member member) {
        if (guild.owner.equals(member.person.id)) {
            return ALL;
        }
        long permissions = guild.role(guild.id).permissions;
        for (String role : member.roles) {
            permissions |= guild.knownRole(role).map(each -> each.permissions).orElse(0L);
        }
        return (permissions & ADMINISTRATOR) != 0 ? ALL : permissions;
    }

    /** In a channel; a thread has those of the channel it hangs in. */
    static long of(Guild guild, Member member, Channel channel) {
        if (channel.isThread()) {
            return guild.knownChannel(channel.parent)
                    .map(parent -> of(guild, member, parent))
                    .orElse(0L);
        }
        long permissions = of(guild, member);
        if (permissions == ALL) {
            return ALL;
        }
        permissions = with(permissions, channel.overwrite(guild.id));
        long denied = 0;
        long allowed = 0;
        for (String role : member.roles) {
            Overwrite overwrite = channel.overwrite(role);
            denied |= overwrite.deny();
            allowed |= overwrite.allow();
        }
        permissions = (permissions & ~denied) | allowed;
        permissions = with(permissions, channel.overwrite(member.person.id));
        return (permissions & VIEW_CHANNEL) == 0 ? 0 : permissions;
    }

    private static long with(long permissions, Overwrite overwrite) {
        return (permissions & ~overwrite.deny()) | overwrite.allow();
    }

    static boolean has(long permissions, long all) {
        return (permissions & all) == all;
    }
}
