package io.bottine.discord;

import static net.dv8tion.jda.api.Permission.ADMINISTRATOR;
import static net.dv8tion.jda.api.Permission.MANAGE_SERVER;
import static net.dv8tion.jda.api.Permission.VIEW_CHANNEL;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Colleagues;
import io.bottine.core.interaction.Profile;
import io.bottine.core.interaction.Sender;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.core.store.Store;
import io.bottine.core.team.Settings;
import io.bottine.core.team.Told;
import io.bottine.discord.Incoming.Who;
import io.bottine.discord.components.Audience;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.PermissionOverride;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.requests.Route;

/** Who somebody is in a guild, and which guild they mean where nothing says so. Customers share the guild with the team. */
final class People implements Colleagues {

    private static final int MOST_PEOPLE = 20_000;

    /** In so many guilds Discord can be asked about somebody whom nobody knows yet. */
    private static final int FEW_GUILDS = 5;

    private static final Who NOBODY = new Who("", "", false, Set.of(), Optional.empty());

    private final Api api;
    private final Guilds guilds;
    private final Store store;
    private final InstantSource clock;
    private final Told<Person, Who> members;

    People(Api api, Guilds guilds, Store store, InstantSource clock, Executor background) {
        this.api = api;
        this.guilds = guilds;
        this.store = store;
        this.clock = clock;
        this.members = new Told<>(MOST_PEOPLE, background, this::load);
    }

    private Optional<Who> load(Person person) {
        Answer answer = api.call(Route.Guilds.GET_MEMBER.compile(person.team().id(), person.id()));
        return answer.code() == Answer.UNKNOWN_MEMBER
                ? Optional.of(NOBODY)
                : answer.done().map(Decoder::who);
    }

    /** True for somebody of whom Discord says now that they do not belong to the guild. */
    boolean isGone(Person person) {
        members.forget(person);
        return members.ask(person).equals(Optional.of(NOBODY));
    }

    /** Whoever asks; empty where Discord does not tell who they are. May block. */
    Optional<Sender> sender(Incoming in, String inGuild) {
        Person person = in.person(inGuild);
        // A direct message tells nothing of the guild.
        return (in.direct() ? told(person) : Optional.of(in.who()))
                .filter(who -> Decoder.IS_ID.test(person.id()))
                .flatMap(who -> sender(who, in.id(), person, in.place(person), in.locale()));
    }

    private Optional<Who> told(Person person) {
        return Decoder.IS_ID.test(person.id()) ? members.ask(person) : Optional.empty();
    }

    /** As far as it is known without asking anybody. */
    Sender guess(Incoming in) {
        Person person = in.person(in.guild().orElse(""));
        Profile told = new Profile(in.who().name(), in.locale(), ZoneOffset.UTC, Standing.MEMBER, List.of());
        return told.sender(in.id(), person, in.place(person), in.who().roles(), clock.instant());
    }

    @Override
    public Optional<Sender> find(Person person) {
        Place direct = new Place.Direct(person);
        return told(person)
                .flatMap(who -> sender(
                        who,
                        "colleague:" + person.id(),
                        person,
                        direct,
                        audience(direct).locale()));
    }

    /** Discord knows no zones: what somebody set is the core's. */
    private Optional<Sender> sender(Who who, String id, Person person, Place place, Locale locale) {
        // Everybody has the guild's own role, so that a guild of colleagues alone can name it.
        Set<String> groups = new HashSet<>(who.roles());
        groups.add(person.team().id());
        Optional<Standing> standing = who.bot() || who.equals(NOBODY)
                ? Optional.of(Standing.OUTSIDER)
                : guilds.find(person.team().id())
                        .map(guild -> standing(guild, who))
                        .or(() -> elsewhere(person));
        return standing.map(as -> new Profile(who.name(), locale, ZoneOffset.UTC, as, List.of())
                .sender(id, person, place, groups, clock.instant()));
    }

    /** Of a guild that is away, or that another process serves, it is known who works in it, and not who is in charge. */
    private Optional<Standing> elsewhere(Person person) {
        boolean works = store.read(ledger ->
                ledger.teams().member(person).isPresent() && !ledger.teams().hasLeft(person));
        return works ? Optional.of(Standing.MEMBER) : Optional.empty();
    }

    /**
     * Where the team named its agents the core looks at their role; until then, whoever sees the team's channel is one of them,
     * unless everybody sees it: then it is not set yet who works with complaints.
     */
    private Standing standing(Guild guild, Who who) {
        long incharge = Permission.getRaw(MANAGE_SERVER, ADMINISTRATOR);
        if (guild.getOwnerId().equals(who.id()) || (permissions(guild, who) & incharge) != 0) {
            return Standing.ADMINISTRATOR;
        }
        Settings settings = store.read(ledger -> ledger.teams().settings(Incoming.team(guild.getId())));
        if (settings.agents().isPresent()
                || settings.leads().filter(who.roles()::contains).isPresent()) {
            return Standing.MEMBER;
        }
        return settings.channel()
                .map(Place.Channel::id)
                .filter(Decoder.IS_ID)
                .map(guild::getGuildChannelById)
                .filter(channel -> !guild.getPublicRole().hasPermission(channel, VIEW_CHANNEL))
                .map(channel -> sees(guild, who, channel) ? Standing.MEMBER : Standing.OUTSIDER)
                .orElse(Standing.UNDECIDED);
    }

    private static long permissions(Guild guild, Who who) {
        return Stream.concat(
                        Stream.of(guild.getPublicRole()),
                        who.roles().stream().map(guild::getRoleById).filter(Objects::nonNull))
                .mapToLong(Role::getPermissionsRaw)
                .reduce(who.permissions().orElse(0L), (all, some) -> all | some);
    }

    /** By Discord's own rules: the guild's role, then all roles together, then the person; what is allowed goes before. */
    private static boolean sees(Guild guild, Who who, GuildChannel channel) {
        long permissions = permissions(guild, new Who(who.id(), "", false, who.roles(), Optional.empty()));
        List<Predicate<String>> inTurn = List.of(guild.getId()::equals, who.roles()::contains, who.id()::equals);
        for (Predicate<String> holds : inTurn) {
            long denied = 0;
            long allowed = 0;
            for (PermissionOverride override : channel.getPermissionContainer().getPermissionOverrides()) {
                if (holds.test(override.getId())) {
                    denied |= override.getDeniedRaw();
                    allowed |= override.getAllowedRaw();
                }
            }
            permissions = (permissions & ~denied) | allowed;
        }
        return (permissions & VIEW_CHANNEL.getRawValue()) != 0;
    }

    /** From now on somebody's direct messages are about this guild, where nothing says otherwise. */
    void choose(Person person) {
        store.write(ledger -> {
            ledger.teams().saveDirect(person);
            return person;
        });
    }

    /** The teams that a direct message can be about: one where it is clear. May block. */
    List<TeamId> meant(String user) {
        Predicate<TeamId> isTheirs = team ->
                told(new Person(team, user)).filter(who -> !who.equals(NOBODY)).isPresent();
        Optional<TeamId> chosen = store.read(ledger -> ledger.teams().direct(Decoder.PLATFORM, user));
        if (chosen.filter(isTheirs).isPresent()) {
            return List.of(chosen.get());
        }
        List<TeamId> known = store.read(ledger -> ledger.teams().of(Decoder.PLATFORM, user));
        List<Guild> all = guilds.all();
        boolean askForAll = known.isEmpty() && all.size() <= FEW_GUILDS;
        return (askForAll ? all.stream().map(guild -> Incoming.team(guild.getId())) : known.stream())
                .filter(isTheirs)
                .toList();
    }

    String name(TeamId team) {
        return guilds.find(team.id()).map(Guild::getName).orElse(team.id());
    }

    /** Who reads in a place, where the card itself does not say. */
    Audience audience(Place place) {
        Locale locale = guilds.find(place.team().id())
                .map(guild -> guild.getLocale().toLocale())
                .orElse(Locale.ENGLISH);
        return audience(place, locale);
    }

    static Audience audience(Place place, Locale locale) {
        return new Audience(locale, Optional.empty(), place.team(), Incoming.prefix(place));
    }
}
