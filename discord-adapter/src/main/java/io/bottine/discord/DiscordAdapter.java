package io.bottine.discord;

import io.bottine.core.Bot;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.interaction.Colleagues;
import io.bottine.core.interaction.Interaction.TeamEvent;
import io.bottine.core.interaction.Profile;
import io.bottine.core.interaction.Sender;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.core.interaction.UnfinishedForms;
import io.bottine.core.interaction.Workers;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.store.Store;
import io.bottine.core.team.Channels;
import io.bottine.discord.DiscordProblem.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Discord as a platform of the core: one bot in any number of guilds, over the gateway, without privileged intents. */
public final class DiscordAdapter implements AutoCloseable {

    /** The platform of Discord's teams. */
    public static final String PLATFORM = Decoder.PLATFORM;

    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration REGISTER = Duration.ofSeconds(5);
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(DiscordAdapter.class);

    private final DiscordSettings settings;
    private final InstantSource clock;
    private final CompletableFuture<Bot> bot = new CompletableFuture<>();
    private final CompletableFuture<JDA> readied = new CompletableFuture<>();
    private final Executor background = Thread::startVirtualThread;

    /** What happens to guilds is told in its order, and never beyond what the database takes. */
    private final ExecutorService events =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("guilds").factory());

    private final Api api = new Api();
    private final Guilds guilds = new Guilds();
    private final Workers workers;
    private final People people;
    private final Messenger messenger;
    private final Reception reception;
    private volatile @Nullable ShardManager shards;

    /** Joins the parts; nothing is called yet. */
    public DiscordAdapter(DiscordSettings settings, Store store, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.workers = new Workers(settings.atOnce());
        this.people = new People(api, guilds, store, clock, background);
        this.messenger = new DiscordMessenger(api, people::audience, clock, this::closed);
        Questions questions = new Questions(new UnfinishedForms(store));
        Answers answers = new Answers(api, questions, messenger);
        this.reception = new Reception(bot::join, workers, background, people, answers, questions, Reception.PATIENCE);
    }

    public Messenger messenger() {
        return messenger;
    }

    public Channels channels() {
        return new DiscordChannels(guilds);
    }

    public Colleagues colleagues() {
        return people;
    }

    /**
     * What the adapter found at the start.
     *
     * @param name of the bot
     * @param guilds how many of them this process serves so far: the other shards follow
     */
    public record Started(String name, int guilds) {}

    /**
     * Begins to take in what Discord sends, and registers the commands.
     *
     * @throws DiscordProblem if Discord refuses the token, or cannot be reached
     */
    public Started start(Bot talkingTo) {
        bot.complete(talkingTo);
        ShardManager manager = Gateway.shards(settings, (EventListener) this::happened);
        shards = manager;
        guilds.of(manager);
        try {
            manager.login();
            JDA first = manager.getShardCache().iterator().next();
            api.by(first);
            CompletableFuture<Void> registering = settings.shards().from() == 0
                    ? CompletableFuture.runAsync(() -> Commands.register(first), background)
                    : CompletableFuture.completedFuture(null);
            JDA ready = readied.get(START.toMillis(), TimeUnit.MILLISECONDS);
            // Where Discord asks to wait, people do with the commands there are.
            registering
                    .completeOnTimeout(null, REGISTER.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(DiscordAdapter::commandsStay)
                    .join();
            return new Started(
                    ready.getSelfUser().getName(), manager.getGuilds().size());
        } catch (InvalidTokenException refused) {
            throw new DiscordProblem(Kind.TOKEN_REFUSED, "401");
        } catch (ErrorResponseException | ExecutionException | InterruptedException | TimeoutException failed) {
            String why = failed.getMessage();
            throw new DiscordProblem(
                    Kind.UNREACHABLE, why == null ? failed.getClass().getSimpleName() : why);
        }
    }

    private static @Nullable Void commandsStay(Throwable refused) {
        LOG.error("Discord takes no commands at the moment: they stay as they are ({})", refused.getMessage());
        return null;
    }

    /** True while what Discord sends would be taken in, on every shard. */
    public boolean ready() {
        ShardManager manager = shards;
        return manager != null
                && readied.isDone()
                && manager.getStatuses().values().stream().allMatch(JDA.Status.CONNECTED::equals);
    }

    private void happened(GenericEvent event) {
        switch (event) {
            case StatusChangeEvent status -> {
                if (status.getNewStatus() == JDA.Status.LOADING_SUBSYSTEMS) {
                    listen((JDAImpl) status.getJDA());
                }
            }
            case ReadyEvent ready -> readied.complete(ready.getJDA());
            case ShutdownEvent end ->
                readied.completeExceptionally(new IllegalStateException("close code " + end.getCode()));
            // Discord does not say who invited the bot; the owner can tell the others.
            case GuildReadyEvent here ->
                tell(
                        here.getGuild(),
                        "here:" + clock.instant(),
                        TeamEvent.Kind.PRESENT,
                        here.getGuild().getOwnerId());
            case GuildJoinEvent joined ->
                tell(
                        joined.getGuild(),
                        "joined:" + joined.getGuild().getSelfMember().getTimeJoined(),
                        TeamEvent.Kind.INSTALLED,
                        joined.getGuild().getOwnerId());
            case GuildLeaveEvent left -> tell(left.getGuild(), "left:" + clock.instant(), TeamEvent.Kind.LEFT, "");
            case ChannelDeleteEvent deleted ->
                tell(
                        deleted.getGuild(),
                        "deleted:" + deleted.getChannel().getId(),
                        TeamEvent.Kind.CHANNEL_GONE,
                        deleted.getChannel().getId());
            default -> {}
        }
    }

    /**
     * From now on interactions come to us as they are: JDA would leave out those whose guild it is still reading, and write what
     * it cannot read into the log, with customers' words in it.
     */
    private void listen(JDAImpl shard) {
        // JDA connects while it still makes what it connects by: on a busy machine READY comes before that is kept.
        while (shard.getClient() == null) {
            LockSupport.parkNanos(MOMENT);
        }
        shard.getClient().getHandlers().put("INTERACTION_CREATE", new SocketHandler(shard) {
            @Override
            protected @Nullable Long handleInternally(DataObject content) {
                try {
                    reception.take(Decoder.read(Api.JSON.valueToTree(content.toMap())));
                } catch (RuntimeException odd) {
                    LOG.error(
                            "An interaction could not be read: {}",
                            odd.getClass().getName());
                }
                return null;
            }
        });
    }

    private void tell(Guild guild, String id, TeamEvent.Kind kind, String subject) {
        Person us = new Person(
                Incoming.team(guild.getId()), guild.getJDA().getSelfUser().getId());
        Profile told = new Profile("", guild.getLocale().toLocale(), ZoneOffset.UTC, Standing.MEMBER, List.of());
        Sender sender = told.sender(id, us, new Place.Direct(us), Set.of(), clock.instant());
        events.execute(() -> bot.join().handle(new TeamEvent(sender, kind, subject)));
    }

    /** Somebody's direct messages are closed. Whoever left the guild is only noticed so; told once a day. */
    private void closed(Person person) {
        background.execute(() -> {
            if (people.isGone(person)) {
                guilds.find(person.team().id())
                        .ifPresent(guild -> tell(
                                guild,
                                "gone:" + person.id() + ":" + clock.instant().truncatedTo(ChronoUnit.DAYS),
                                TeamEvent.Kind.PERSON_GONE,
                                person.id()));
            }
        });
    }

    /** Takes nothing in any more, ends what is being worked on, and closes the connections. */
    @Override
    public void close() {
        workers.close();
        events.shutdown();
        ShardManager manager = shards;
        if (manager == null) {
            return;
        }
        manager.shutdown();
        try {
            for (JDA shard : manager.getShardCache()) {
                if (!shard.awaitShutdown(STOP)) {
                    LOG.warn("A connection was still open at the end");
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
