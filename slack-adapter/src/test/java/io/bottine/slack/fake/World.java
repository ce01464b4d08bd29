package io.bottine.slack.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Workspaces with their people, channels and groups, as Slack knows them. */
public final class World {

    /** What the app may ask for; a workspace starts with all of it. */
    static final String ALL_SCOPES =
            "commands,chat:write,im:write,im:history,users:read,usergroups:read,channels:read,groups:read,app_mentions:read";

    private final Map<String, Team> teams = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Profile> people = new ConcurrentHashMap<>();
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private final Map<String, Team> tokens = new ConcurrentHashMap<>();

    World() {}

    /** A workspace where the app is installed. */
    public static final class Team {
        final String id;
        final String domain;
        final String bot;
        volatile String token;
        volatile String scopes = ALL_SCOPES;
        volatile String enterprise = "";
        volatile boolean revoked;
        volatile boolean orgWide;

        private Team(String id, String domain) {
            this.id = id;
            this.domain = domain;
            this.bot = "U0BOT" + id;
            this.token = "xoxb-fake-" + id.toLowerCase(java.util.Locale.ROOT);
        }

        public String id() {
            return id;
        }

        public String token() {
            return token;
        }

        public Team scopes(String granted) {
            scopes = granted;
            return this;
        }

        public Team enterprise(String id) {
            enterprise = id;
            return this;
        }

        /** The token is no longer good for anything. */
        public void revoke() {
            revoked = true;
        }
    }

    /** Somebody's account. */
    public static final class Profile {
        final String id;
        final String team;
        volatile String name;
        volatile String locale = "en-US";
        volatile String zone = "Europe/London";
        volatile boolean admin;
        volatile boolean restricted;
        volatile boolean ultraRestricted;
        volatile boolean stranger;
        volatile boolean deleted;
        volatile boolean robot;
        volatile boolean closedToTheBot;
        final Set<String> alsoIn = ConcurrentHashMap.newKeySet();

        private Profile(String id, String team, String name) {
            this.id = id;
            this.team = team;
            this.name = name;
        }

        public String id() {
            return id;
        }

        public Profile speaks(String tag, String in) {
            locale = tag;
            zone = in;
            return this;
        }

        public Profile admin() {
            admin = true;
            return this;
        }

        public Profile guest() {
            restricted = true;
            return this;
        }

        public Profile singleChannelGuest() {
            restricted = true;
            ultraRestricted = true;
            return this;
        }

        public Profile stranger() {
            stranger = true;
            return this;
        }

        /** A member of another workspace of their organisation too. */
        public Profile alsoIn(String other) {
            alsoIn.add(other);
            return this;
        }

        public Profile deactivated() {
            deleted = true;
            return this;
        }

        public Profile robot() {
            robot = true;
            return this;
        }

        /** Direct messages from the bot do not arrive any more. */
        public Profile closed() {
            closedToTheBot = true;
            return this;
        }

        /** The conversation with the bot. */
        String direct() {
            return "D0" + id;
        }
    }

    /** A channel. */
    public static final class Room {
        final String id;
        final String team;
        final String name;
        final Set<String> members = ConcurrentHashMap.newKeySet();
        volatile boolean archived;
        volatile boolean shared;
        volatile boolean hidden;
        volatile boolean gone;

        private Room(String id, String team, String name) {
            this.id = id;
            this.team = team;
            this.name = name;
        }

        public String id() {
            return id;
        }

        public Room with(String... people) {
            members.addAll(List.of(people));
            return this;
        }

        public Room without(String person) {
            members.remove(person);
            return this;
        }

        public Room archived() {
            archived = true;
            return this;
        }

        /** With another organisation. */
        public Room shared() {
            shared = true;
            return this;
        }

        /** Private. */
        public Room hidden() {
            hidden = true;
            return this;
        }

        public void deleted() {
            gone = true;
        }
    }

    record Group(String id, String team, String handle, Set<String> members) {}

    /** A workspace; the bot's token there is {@code xoxb-fake-} and its id. */
    public Team team(String id, String domain) {
        Team team = new Team(id, domain);
        teams.put(id, team);
        tokens.put(team.token, team);
        people.put(team.bot, new Profile(team.bot, id, "bottine").robot());
        return team;
    }

    public Team team(String id) {
        return found(teams, id);
    }

    /** A token that is good from now on, such as one given out by an installation. */
    void grant(Team team, String token) {
        team.token = token;
        team.revoked = false;
        tokens.put(token, team);
    }

    public Profile person(String team, String id, String name) {
        Profile profile = new Profile(id, team, name);
        people.put(id, profile);
        return profile;
    }

    public Profile person(String id) {
        return found(people, id);
    }

    /** A channel with the bot in it. */
    public Room room(String team, String id, String name) {
        Room room = new Room(id, team, name).with(team(team).bot);
        rooms.put(id, room);
        return room;
    }

    public Room room(String id) {
        return found(rooms, id);
    }

    boolean shareARoom(String one, String other) {
        return rooms.values().stream().anyMatch(room -> room.members.containsAll(List.of(one, other)));
    }

    public void group(String team, String id, String handle, String... members) {
        groups.put(id, new Group(id, team, handle, new LinkedHashSet<>(List.of(members))));
    }

    Optional<Team> byToken(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    Optional<Profile> knownPerson(String id) {
        return Optional.ofNullable(people.get(id));
    }

    Optional<Room> knownRoom(String id) {
        return Optional.ofNullable(rooms.get(id));
    }

    /** Whose conversation with the bot this is. */
    Optional<Profile> ofDirect(String channel) {
        return channel.startsWith("D0") ? knownPerson(channel.substring(2)) : Optional.empty();
    }

    List<Group> groups(String team) {
        return groups.values().stream()
                .filter(group -> group.team().equals(team))
                .toList();
    }

    List<Team> teams() {
        return new ArrayList<>(teams.values());
    }

    List<Profile> people(String team) {
        return people.values().stream()
                .filter(person -> person.team.equals(team))
                .toList();
    }

    private static <T> T found(Map<String, T> in, String id) {
        T found = in.get(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "nobody here knows " + id + ", only " + new LinkedHashMap<>(in).keySet());
        }
        return found;
    }
}
