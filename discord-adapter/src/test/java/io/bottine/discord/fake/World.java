package io.bottine.discord.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Guilds with their members, channels and roles, as Discord knows them. */
public final class World {

    private final Map<String, Guild> guilds = new ConcurrentHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Channel> directs = new ConcurrentHashMap<>();
    private final Person bot;

    World(String application) {
        bot = person(application, "Bottine");
        bot.robot = true;
    }

    /** Somebody's account. */
    public static final class Person {
        final String id;
        final String name;
        volatile String locale = "en-GB";
        volatile boolean robot;
        volatile boolean closedToTheBot;

        private Person(String id, String name) {
            this.id = id;
            this.name = name;
        }

        public String id() {
            return id;
        }

        /** Discord's own names of languages: {@code en-GB}, {@code en-US}, {@code fr}. */
        public Person speaks(String discordLocale) {
            locale = discordLocale;
            return this;
        }

        /** Direct messages from the bot do not arrive any more. */
        public Person closed(boolean yes) {
            closedToTheBot = yes;
            return this;
        }

        /** The conversation with the bot: an id made from theirs. */
        public String direct() {
            return "9" + id.substring(1);
        }
    }

    /** Somebody in a guild. */
    static final class Member {
        final Person person;
        final Set<String> roles = ConcurrentHashMap.newKeySet();

        private Member(Person person) {
            this.person = person;
        }
    }

    /** A role; the one of everybody has the guild's own id. */
    static final class Role {
        final String id;
        final String name;
        final int position;
        final boolean managed;
        volatile long permissions;

        private Role(String id, String name, long permissions, int position, boolean managed) {
            this.id = id;
            this.name = name;
            this.permissions = permissions;
            this.position = position;
            this.managed = managed;
        }
    }

    /** What a role or a member may do in a channel beside what they may anywhere. */
    record Overwrite(long allow, long deny) {
        static final Overwrite NONE = new Overwrite(0, 0);
    }

    /** A text channel, a thread or a conversation. */
    static final class Channel {
        static final int TEXT = 0;
        static final int DIRECT = 1;
        static final int THREAD = 11;

        final String id;
        final String guild;
        final String name;
        final int type;
        final String parent;
        final Map<String, Overwrite> overwrites = new ConcurrentHashMap<>();
        volatile boolean archived;
        volatile boolean locked;

        private Channel(String id, String guild, String name, int type, String parent) {
            this.id = id;
            this.guild = guild;
            this.name = name;
            this.type = type;
            this.parent = parent;
        }

        boolean isThread() {
            return type == THREAD;
        }

        boolean isDirect() {
            return type == DIRECT;
        }

        Overwrite overwrite(String subject) {
            return overwrites.getOrDefault(subject, Overwrite.NONE);
        }
    }

    /** A guild, as others say: a server. */
    public static final class Guild {
        final String id;
        final String name;
        final String owner;
        final Map<String, Role> roles = new ConcurrentHashMap<>();
        final Map<String, Channel> channels = new ConcurrentHashMap<>();
        final Map<String, Member> members = new ConcurrentHashMap<>();
        volatile String locale = "en-GB";
        /** False where the bot is not, or not any more. */
        volatile boolean joined = true;

        private Guild(String id, String name, String owner) {
            this.id = id;
            this.name = name;
            this.owner = owner;
        }

        public String id() {
            return id;
        }

        public Guild speaks(String discordLocale) {
            locale = discordLocale;
            return this;
        }

        /** The bot has not been invited yet. */
        public Guild without() {
            joined = false;
            return this;
        }

        Role role(String role) {
            return knownRole(role).orElseThrow(() -> unknown("role", role));
        }

        Optional<Role> knownRole(String role) {
            return Optional.ofNullable(roles.get(role));
        }

        Channel channel(String channel) {
            return knownChannel(channel).orElseThrow(() -> unknown("channel", channel));
        }

        Optional<Channel> knownChannel(String channel) {
            return Optional.ofNullable(channels.get(channel));
        }

        Optional<Member> member(String person) {
            return Optional.ofNullable(members.get(person));
        }

        private IllegalArgumentException unknown(String what, String id) {
            return new IllegalArgumentException("no " + what + " " + id + " in " + name);
        }

        /** A role; who has it is told by {@link #member}. */
        public Guild role(String role, String called, long permissions) {
            roles.put(role, new Role(role, called, permissions, roles.size(), false));
            return this;
        }

        /** A channel for everybody. */
        public Guild room(String channel, String called) {
            channels.put(channel, new Channel(channel, id, called, Channel.TEXT, ""));
            return this;
        }

        /** A channel that only some see, by role or person; the bot is not among them unless it is named. */
        public Guild hiddenRoom(String channel, String called, String... for_) {
            room(channel, called);
            Channel made = channel(channel);
            made.overwrites.put(id, new Overwrite(0, Permissions.VIEW_CHANNEL));
            for (String subject : for_) {
                made.overwrites.put(subject, new Overwrite(Permissions.VIEW_CHANNEL | Permissions.SEND_MESSAGES, 0));
            }
            return this;
        }

        /** Takes rights from a role or a person in a channel. */
        public Guild denied(String channel, String subject, long permissions) {
            Overwrite before = channel(channel).overwrite(subject);
            channel(channel)
                    .overwrites
                    .put(subject, new Overwrite(before.allow & ~permissions, before.deny | permissions));
            return this;
        }
    }

    Person bot() {
        return bot;
    }

    public Person person(String id, String name) {
        Person person = new Person(id, name);
        people.put(id, person);
        return person;
    }

    public Person person(String id) {
        return knownPerson(id).orElseThrow(() -> new IllegalArgumentException("nobody here knows " + id));
    }

    /** A guild with the bot in it, which has its least permissions by a role of its own. */
    public Guild guild(String id, String name, String owner) {
        Guild guild = new Guild(id, name, owner);
        guild.roles.put(id, new Role(id, "@everyone", Permissions.OF_EVERYONE, 0, false));
        String own = "8" + id.substring(1);
        guild.roles.put(own, new Role(own, bot.name, Permissions.OF_EVERYONE, 1, true));
        guilds.put(id, guild);
        member(id, bot.id, own);
        if (knownPerson(owner).isPresent()) {
            member(id, owner);
        }
        return guild;
    }

    public Guild guild(String id) {
        return knownGuild(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no guild " + id + ", only " + new LinkedHashMap<>(guilds).keySet()));
    }

    /** Somebody is in a guild from now on, with these roles beside everybody's. */
    public void member(String guild, String person, String... roles) {
        Member member = guild(guild).members.computeIfAbsent(person, id -> new Member(person(id)));
        member.roles.clear();
        member.roles.addAll(List.of(roles));
    }

    Channel thread(Channel parent, String id, String name) {
        Channel thread = new Channel(id, parent.guild, name, Channel.THREAD, parent.id);
        guild(parent.guild).channels.put(id, thread);
        return thread;
    }

    /** The conversation of somebody with the bot, open from now on. */
    Channel direct(Person person) {
        return directs.computeIfAbsent(
                person.direct(), id -> new Channel(id, "", person.name, Channel.DIRECT, person.id));
    }

    Optional<Guild> knownGuild(String id) {
        return Optional.ofNullable(guilds.get(id));
    }

    Optional<Person> knownPerson(String id) {
        return Optional.ofNullable(people.get(id));
    }

    Optional<Channel> knownChannel(String id) {
        return Optional.ofNullable(directs.get(id))
                .or(() -> guilds.values().stream()
                        .flatMap(guild -> guild.knownChannel(id).stream())
                        .findFirst());
    }

    /** Those where the bot is. */
    List<Guild> guilds() {
        return guilds.values().stream().filter(guild -> guild.joined).toList();
    }

    /** Whether somebody sees what is written in a channel. */
    boolean reads(String person, Channel channel) {
        if (channel.isDirect()) {
            return channel.parent.equals(person);
        }
        Guild guild = guild(channel.guild);
        return guild.member(person)
                .filter(member -> Permissions.has(Permissions.of(guild, member, channel), Permissions.VIEW_CHANNEL))
                .isPresent();
    }
}
