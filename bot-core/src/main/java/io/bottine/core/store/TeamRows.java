package io.bottine.core.store;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.json.Json;
import io.bottine.core.team.Member;
import io.bottine.core.team.Member.Agreement;
import io.bottine.core.team.Settings;
import io.bottine.core.team.Teams;
import io.bottine.phrasebook.words.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Teams and their members. */
final class TeamRows implements Teams {

    private final Handle handle;

    TeamRows(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Settings settings(TeamId team) {
        return handle.createQuery("select settings from team where team = :team")
                .bind("team", team.value())
                .mapTo(String.class)
                .findOne()
                .map(json -> Json.read(Settings.class, json))
                .orElse(Settings.DEFAULT);
    }

    @Override
    public void save(TeamId team, Settings settings) {
        handle.createUpdate("""
                        insert into team (team, settings) values (:team, :settings)
                        on conflict (team) do update set settings = excluded.settings""")
                .bind("team", team.value())
                .bind("settings", Columns.storable(Json.write(Settings.class, settings)))
                .execute();
    }

    @Override
    public boolean isKnown(TeamId team) {
        return handle.createQuery("""
                        select 1 from team where team = :team
                        union all select 1 from member where team = :team limit 1""")
                .bind("team", team.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public Optional<Member> member(Person person) {
        return handle.createQuery("select * from member where team = :team and person = :person")
                .bind("team", person.team().value())
                .bind("person", person.id())
                .map((row, context) -> member(person.team(), row))
                .findOne();
    }

    @Override
    public List<Member> members(TeamId team) {
        return handle.createQuery("select * from member where team = :team and has_left = 0 order by name, person")
                .bind("team", team.value())
                .map((row, context) -> member(team, row))
                .list();
    }

    @Override
    public void save(Member member) {
        handle.createUpdate("""
                        insert into member (team, person, name, locale, zone, agreement, lead, chosen)
                        values (:team, :person, :name, :locale, :zone, :agreement, :lead, :chosen)
                        on conflict (team, person) do update set
                            name = excluded.name, locale = excluded.locale, zone = excluded.zone,
                            agreement = excluded.agreement, lead = excluded.lead, chosen = excluded.chosen,
                            has_left = 0""")
                .bind("team", member.person().team().value())
                .bind("person", member.person().id())
                .bind("name", Columns.storable(member.name()))
                .bind("locale", member.locale().toLanguageTag())
                .bind("zone", member.zone().getId())
                .bind("agreement", member.agreement().label())
                .bind("lead", member.lead() ? 1 : 0)
                .bind("chosen", member.chosen() ? 1 : 0)
                .execute();
    }

    @Override
    public void leave(Person person) {
        handle.createUpdate("update member set has_left = 1, lead = 0 where team = :team and person = :person")
                .bind("team", person.team().value())
                .bind("person", person.id())
                .execute();
    }

    @Override
    public boolean hasLeft(Person person) {
        return handle.createQuery("select has_left from member where team = :team and person = :person")
                .bind("team", person.team().value())
                .bind("person", person.id())
                .mapTo(Integer.class)
                .findOne()
                .filter(left -> left == 1)
                .isPresent();
    }

    @Override
    public List<TeamId> of(String platform, String person) {
        // Of every team of theirs: that is what is asked.
        return handle.createQuery("select team from member where person = :person and has_left = 0 order by team")
                .bind("person", person)
                .mapTo(String.class)
                .map(TeamId::of)
                .filter(team -> team.platform().equals(platform))
                .list();
    }

    @Override
    public Optional<TeamId> direct(String platform, String person) {
        return handle.createQuery("select team from direct where platform = :platform and person = :person")
                .bind("platform", platform)
                .bind("person", person)
                .mapTo(String.class)
                .findOne()
                .map(TeamId::of);
    }

    @Override
    public void saveDirect(Person person) {
        handle.createUpdate("""
                        insert into direct (platform, person, team) values (:platform, :person, :team)
                        on conflict (platform, person) do update set team = excluded.team""")
                .bind("platform", person.team().platform())
                .bind("person", person.id())
                .bind("team", person.team().value())
                .execute();
    }

    private static Member member(TeamId team, ResultSet row) throws SQLException {
        return new Member(
                new Person(team, row.getString("person")),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                Label.read(Agreement.class, row.getString("agreement")).orElse(Agreement.NEUTRAL),
                row.getInt("lead") == 1,
                row.getInt("chosen") == 1);
    }
}
