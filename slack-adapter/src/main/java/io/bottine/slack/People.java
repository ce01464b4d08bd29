package io.bottine.slack;

import com.slack.api.methods.request.usergroups.UsergroupsListRequest;
import com.slack.api.methods.request.users.UsersInfoRequest;
import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import com.slack.api.model.Usergroup;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Profile;
import io.bottine.core.interaction.Sender;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.core.outbox.Messenger.Delivery;
import io.bottine.core.team.Told;
import io.bottine.slack.blockkit.Audience;
import io.bottine.slack.blockkit.Group;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People and user groups as Slack tells of them. What was told once serves while Slack is silent. */
final class People {

    private static final int MOST_PEOPLE = 20_000;
    private static final int MOST_TEAMS = 1_000;

    private final Api api;
    private final Predicate<Person> installed;
    private final InstantSource clock;
    private final Told<Person, Profile> people;
    private final Told<TeamId, List<Usergroup>> groups;

    People(Api api, Predicate<Person> installed, InstantSource clock, Executor background) {
        this.api = api;
        this.installed = installed;
        this.clock = clock;
        this.people = new Told<>(MOST_PEOPLE, background, this::load);
        this.groups = new Told<>(MOST_TEAMS, background, this::loadGroups);
    }

    /** Everybody Slack told of. */
    Told<Person, Profile> told() {
        return people;
    }

    /** Whoever asks, as far as it is known without asking Slack. */
    Profile recalled(Incoming in) {
        return people.recall(in.person()).orElse(Profile.UNTOLD);
    }

    /** The groups somebody is in, by id. */
    Set<String> groupsOf(Person person) {
        return groups.ask(person.team()).orElse(List.of()).stream()
                .filter(group -> group.getUsers() != null && group.getUsers().contains(person.id()))
                .map(Usergroup::getId)
                .collect(Collectors.toSet());
    }

    List<Group> groups(TeamId team) {
        return groups.ask(team).orElse(List.of()).stream()
                .map(group -> new Group(group.getId(), group.getName()))
                .toList();
    }

    /** Whoever installed the bot is in charge of it. */
    Sender sender(Incoming in, Profile told, Set<String> groups) {
        Profile here = told.in(List.of(in.team().id()));
        boolean incharge = here.standing() == Standing.MEMBER && installed.test(in.person());
        Profile known = incharge ? here.as(Standing.ADMINISTRATOR) : here;
        return known.sender(in.id(), in.person(), in.place(), groups, clock.instant());
    }

    /** Somebody who did not ask for anything themselves, as if they did. */
    Optional<Sender> colleague(Person person) {
        return people.ask(person)
                .map(told -> told.in(List.of(person.team().id())))
                .map(known -> known.sender("", person, new Place.Direct(person), groupsOf(person), clock.instant()));
    }

    Audience audience(Profile known) {
        return new Audience(known.locale(), known.zone(), clock.instant(), true);
    }

    /** Who reads in a place: one person whose language and zone are known, or several. */
    Audience audience(Place place) {
        Optional<Profile> reader =
                place instanceof Place.Direct direct ? people.ask(direct.person()) : Optional.empty();
        return reader.map(this::audience)
                .orElseGet(() -> new Audience(Locale.ENGLISH, ZoneOffset.UTC, clock.instant(), false));
    }

    private Optional<Profile> load(Person person) {
        UsersInfoRequest who =
                UsersInfoRequest.builder().user(person.id()).includeLocale(true).build();
        Answer<UsersInfoResponse> answer = api.call(person.team(), "users.info", "", to -> to.usersInfo(who));
        boolean nobody = answer.failure().equals(Optional.of(new Delivery.Unreachable("user_not_found")));
        return nobody ? Optional.of(Profile.UNTOLD) : answer.done().map(said -> known(said.getUser()));
    }

    private static Profile known(User user) {
        boolean guest = user.isRestricted() || user.isUltraRestricted();
        boolean outside = guest || user.isStranger() || user.isBot() || user.isDeleted();
        boolean incharge = user.isAdmin() || user.isOwner() || user.isPrimaryOwner();
        User.EnterpriseUser member = Objects.requireNonNullElseGet(user.getEnterpriseUser(), User.EnterpriseUser::new);
        List<String> others = Objects.requireNonNullElse(member.getTeams(), List.of());
        User.Profile profile = Objects.requireNonNullElseGet(user.getProfile(), User.Profile::new);
        String real = first(profile.getRealName(), user.getRealName());
        return new Profile(
                first(profile.getDisplayName(), real, user.getName(), user.getId()),
                Locale.forLanguageTag(first(user.getLocale(), "en")),
                zone(first(user.getTz(), "UTC")),
                outside ? Standing.OUTSIDER : incharge ? Standing.ADMINISTRATOR : Standing.MEMBER,
                Stream.concat(Stream.ofNullable(user.getTeamId()), others.stream())
                        .toList());
    }

    /** The first that says something. */
    private static String first(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private Optional<List<Usergroup>> loadGroups(TeamId team) {
        UsergroupsListRequest all = UsergroupsListRequest.builder()
                .includeUsers(true)
                .teamId(team.id())
                .build();
        Answer<UsergroupsListResponse> answer = api.call(team, "usergroups.list", "", to -> to.usergroupsList(all));
        // A plan without user groups, or an app without the scope: there are none to speak of.
        boolean none = answer.isRefused() || answer.lacking().isPresent();
        return none ? Optional.of(List.of()) : answer.done().map(UsergroupsListResponse::getUsergroups);
    }
}
