package io.bottine.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.core.outbox.Messenger.Delivery;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseSettings;
import io.bottine.core.team.Member;
import io.bottine.core.team.Member.Agreement;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People of guilds that another process serves, or that are away: nothing is known here of their roles and channels. */
class PeopleTest {

    private static final TeamId ATELIER = Incoming.team(Payload.GUILD);
    private static final TeamId STUDIO = Incoming.team("1184960000000000101");
    private static final TeamId LEFT = Incoming.team("1184960000000000102");

    private final Api api = mock(Api.class);
    private Database database;
    private People people;

    @BeforeEach
    void lea_belongs_to_two_of_three_guilds(@TempDir Path folder) {
        database = Database.open(DatabaseSettings.folder(folder));
        people = new People(api, new Guilds(), database, InstantSource.fixed(Instant.EPOCH), Runnable::run);
        when(api.call(any(CompiledRoute.class))).thenAnswer(call -> {
            boolean gone = call.<CompiledRoute>getArgument(0).getCompiledRoute().contains(LEFT.id());
            return gone
                    ? Answer.failed(new Delivery.Unreachable("10007"), Answer.UNKNOWN_MEMBER)
                    : Answer.done(
                            Payload.json("{'user': {'id': '" + Payload.LEA + "', 'username': 'lea'}, 'roles': ['7']}"));
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_works_there_is_known_and_nobody_else() {
        assertThat(people.find(lea(ATELIER))).isEmpty();

        worksIn(ATELIER);
        assertThat(people.find(lea(ATELIER))).hasValueSatisfying(known -> {
            assertThat(known.standing()).isEqualTo(Standing.MEMBER);
            assertThat(known.groups()).containsExactlyInAnyOrder("7", ATELIER.id());
        });
    }

    @Test
    void who_left_is_an_outsider_and_their_direct_messages_are_about_another_team() {
        worksIn(ATELIER);
        worksIn(STUDIO);
        worksIn(LEFT);
        assertThat(people.find(lea(LEFT)).orElseThrow().standing()).isEqualTo(Standing.OUTSIDER);
        assertThat(people.meant(Payload.LEA)).containsExactly(ATELIER, STUDIO);

        people.choose(lea(LEFT));
        assertThat(people.meant(Payload.LEA)).containsExactly(ATELIER, STUDIO);
        people.choose(lea(STUDIO));
        assertThat(people.meant(Payload.LEA)).containsExactly(STUDIO);
    }

    private static Person lea(TeamId team) {
        return new Person(team, Payload.LEA);
    }

    private void worksIn(TeamId team) {
        database.write(ledger -> {
            Member member = new Member(lea(team), "Léa", Locale.FRENCH, ZoneOffset.UTC, Agreement.NEUTRAL, false);
            ledger.teams().save(member);
            return member;
        });
    }
}
