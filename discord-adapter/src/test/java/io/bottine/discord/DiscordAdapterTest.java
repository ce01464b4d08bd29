package io.bottine.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bottine.core.Bot;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Text;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.CommandGiven;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Interaction.TeamEvent;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseSettings;
import io.bottine.core.team.Channels.Fitness;
import io.bottine.core.team.Settings;
import io.bottine.discord.DiscordSettings.Shards;
import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Fault;
import io.bottine.discord.fake.Guilds;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter and JDA against a Discord, with a core that says the same to everybody. */
class DiscordAdapterTest {

    private static final Card CARD = Card.of(new Block.Title(Text.of("Mrs Roy #12")));

    private final FakeDiscord discord = FakeDiscord.start(InstantSource.system());
    private final BlockingQueue<Interaction> asked = new LinkedBlockingQueue<>();
    private Database database;
    private DiscordAdapter adapter;

    @BeforeEach
    void a_bot_is_in_two_guilds(@TempDir Path folder) {
        Guilds.furnish(discord.world(), "en-GB");
        database = Database.open(DatabaseSettings.folder(folder));
        adapter = adapter(FakeDiscord.TOKEN);
    }

    @AfterEach
    void all_ends() {
        adapter.close();
        database.close();
        discord.close();
    }

    @Test
    void it_starts_registers_its_commands_once_and_answers() {
        assertThat(adapter.start(new Core()).guilds()).isEqualTo(2);
        assertThat(adapter.ready()).isTrue();
        assertThat(discord.registrations()).isEqualTo(1);

        teamHas(Optional.of(Guilds.HELP), Optional.empty());
        discord.user(Guilds.ALEX).complaint("show");
        CommandGiven given = next(CommandGiven.class, all -> true);
        assertThat(given.command()).isEqualTo("show");
        assertThat(given.sender().standing()).isEqualTo(Standing.MEMBER);
        assertThat(given.sender().name()).isEqualTo("Alex");
        assertThat(discord.violations()).isEmpty();

        adapter.close();
        adapter = adapter(FakeDiscord.TOKEN);
        adapter.start(new Core());
        assertThat(discord.registrations()).isEqualTo(1);
    }

    @Test
    void who_sees_the_teams_closed_channel_is_of_the_team_and_who_manages_the_server_leads_it() {
        adapter.start(new Core());
        assertThat(standing(Guilds.LEAH)).isEqualTo(Standing.ADMINISTRATOR);
        assertThat(standing(Guilds.ALEX)).as("nothing is set").isEqualTo(Standing.UNDECIDED);

        teamHas(Optional.of(Guilds.HELP), Optional.empty());
        assertThat(standing(Guilds.ALEX)).isEqualTo(Standing.MEMBER);
        assertThat(standing(Guilds.CUSTOMER)).isEqualTo(Standing.OUTSIDER);

        teamHas(Optional.of(Guilds.LOBBY), Optional.empty());
        assertThat(standing(Guilds.ALEX)).as("everybody sees it").isEqualTo(Standing.UNDECIDED);

        teamHas(Optional.of(Guilds.LOBBY), Optional.of(Guilds.AGENTS));
        assertThat(standing(Guilds.CUSTOMER)).isEqualTo(Standing.MEMBER); // the core looks at the role
    }

    @Test
    void a_channel_is_looked_at_before_calls_for_help_go_there() {
        adapter.start(new Core());

        assertThat(fitness(Guilds.HELP)).isEqualTo(Fitness.GOOD);
        assertThat(fitness(Guilds.LOBBY)).isEqualTo(Fitness.OPEN_TO_ALL);
        assertThat(fitness(Guilds.NOTICES)).isEqualTo(Fitness.LACKS_PERMISSIONS);
        assertThat(fitness("4100000000000000099")).isEqualTo(Fitness.UNKNOWN);
        assertThat(adapter.channels().of(channel(Guilds.NOTICES)).lacks()).containsExactly("Send Messages");
    }

    @Test
    void what_happens_to_a_guild_is_told() {
        adapter.start(new Core());
        assertThat(next(TeamEvent.class, event -> true).kind()).isEqualTo(TeamEvent.Kind.PRESENT);

        discord.deletes(Guilds.LOBBY);
        assertThat(next(TeamEvent.class, event -> event.kind() == TeamEvent.Kind.CHANNEL_GONE)
                        .subject())
                .isEqualTo(Guilds.LOBBY);
        discord.leaves(Guilds.TEAM);
        next(TeamEvent.class, event -> event.kind() == TeamEvent.Kind.LEFT);
        discord.joins(Guilds.TEAM);
        assertThat(next(TeamEvent.class, event -> event.kind() == TeamEvent.Kind.INSTALLED)
                        .subject())
                .isEqualTo(Guilds.OWNER);
    }

    @Test
    void somebody_who_left_is_noticed_by_the_first_message_that_does_not_reach_them() {
        adapter.start(new Core());
        discord.leaves(Guilds.TEAM, Guilds.SAM);
        discord.fail(Fault.of(Fault.OPEN_DIRECT).error(50_007));
        adapter.messenger().post(new Place.Direct(person(Guilds.SAM)), CARD, "k1");

        assertThat(next(TeamEvent.class, event -> event.kind() == TeamEvent.Kind.PERSON_GONE)
                        .subject())
                .isEqualTo(Guilds.SAM);
    }

    @Test
    void a_token_that_discord_refuses_stops_the_start() {
        adapter = adapter("MTAwMDAwMDAwMDAwMDAwMDAwMQ.another.token");
        DiscordProblem problem = catchThrowableOfType(DiscordProblem.class, () -> adapter.start(new Core()));
        assertThat(problem.kind()).isEqualTo(DiscordProblem.Kind.TOKEN_REFUSED);
    }

    private void teamHas(Optional<String> channel, Optional<String> agents) {
        Settings set = new Settings(
                channel.map(DiscordAdapterTest::channel),
                agents,
                Optional.empty(),
                Settings.DEFAULT.from(),
                Settings.DEFAULT.until(),
                Optional.empty(),
                false);
        database.write(ledger -> {
            ledger.teams().save(Incoming.team(Guilds.TEAM), set);
            return set;
        });
    }

    private Standing standing(String person) {
        return adapter.colleagues().find(person(person)).orElseThrow().standing();
    }

    private static Person person(String id) {
        return new Person(Incoming.team(Guilds.TEAM), id);
    }

    private static Place.Channel channel(String id) {
        return new Place.Channel(Incoming.team(Guilds.TEAM), id);
    }

    private Fitness fitness(String channel) {
        return adapter.channels().of(channel(channel)).fitness();
    }

    private <T extends Interaction> T next(Class<T> kind, Predicate<T> which) {
        try {
            for (Interaction next = asked.poll(20, TimeUnit.SECONDS);
                    next != null;
                    next = asked.poll(20, TimeUnit.SECONDS)) {
                if (kind.isInstance(next) && which.test(kind.cast(next))) {
                    return kind.cast(next);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("nothing of the kind was asked");
    }

    private DiscordAdapter adapter(String token) {
        return new DiscordAdapter(
                new DiscordSettings(
                        token,
                        URI.create(discord.apiUrl()),
                        Optional.of(URI.create(discord.gatewayUrl())),
                        Shards.ONE,
                        Optional.empty(),
                        8),
                database,
                InstantSource.system());
    }

    private final class Core implements Bot {

        @Override
        public Opening opening(Interaction interaction) {
            return Opening.PRIVATE;
        }

        @Override
        public Map<String, String> validate(FormSubmitted form) {
            return Map.of();
        }

        @Override
        public Reply handle(Interaction interaction) {
            asked.addAll(List.of(interaction));
            return interaction instanceof TeamEvent ? new Reply.Nothing() : new Reply.Show(CARD);
        }
    }
}
