package io.bottine.slack.install;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Interaction.TeamEvent;
import io.bottine.core.seal.SealedInstallations;
import io.bottine.core.seal.Vault;
import io.bottine.core.store.Ledger;
import io.bottine.core.store.Store;
import io.bottine.core.store.Store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspaces that the bot is installed in, sealed in the store. A workspace of an organisation that installed the bot as a
 * whole gets a row that points to the organisation once it is seen, because later only the workspace's own id is at hand.
 */
public final class Workspaces implements Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);

    private static final String PLATFORM = "slack";
    private static final int MOST_CACHED = 10_000;

    /** How long another instance may go on with what this one changed. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Store store;
    private final SealedInstallations<Row> installations;
    private final LoadingCache<TeamId, @Nullable Installation> cache;

    public Workspaces(Store store, Vault vault) {
        this.store = store;
        this.installations = new SealedInstallations<>(PLATFORM, Row.class, vault);
        // While the database is away, what is known already goes on serving.
        this.cache = Caffeine.newBuilder()
                .maximumSize(MOST_CACHED)
                .refreshAfterWrite(FRESH)
                .executor(Thread::startVirtualThread)
                .build(this::load);
    }

    /** A Slack workspace or organisation by its own id. */
    public static TeamId team(String id) {
        return new TeamId(PLATFORM, id);
    }

    /**
     * The installation that serves a workspace: its own, else that of its organisation.
     *
     * @throws StoreUnavailable if the database is away and nothing is remembered
     */
    Optional<Installation> find(TeamId team) {
        return Optional.ofNullable(cache.get(team));
    }

    @Override
    public Optional<String> of(TeamId team) {
        return find(team).map(Installation::botToken);
    }

    @Override
    public boolean installedBy(Person person) {
        return find(person.team()).map(Installation::installerId).equals(Optional.of(person.id()));
    }

    @Override
    public void seen(TeamId team, Optional<String> enterpriseId) {
        Optional<TeamId> whole = enterpriseId.map(Workspaces::team);
        try {
            if (find(team).isEmpty() && whole.flatMap(this::find).isPresent()) {
                Row part = new Row(Optional.empty(), whole);
                change(ledger ->
                        installations.find(ledger, team).orElseGet(() -> installations.save(ledger, team, part)));
            }
        } catch (StoreUnavailable later) {
            LOG.debug("{} is tied to its organisation the next time", team.value());
        }
    }

    @Override
    public void told(TeamEvent event, Instant now) {
        if (event.kind() == TeamEvent.Kind.LEFT || event.kind() == TeamEvent.Kind.TOKEN_REVOKED) {
            forget(event.sender().person().team(), now);
        }
    }

    /**
     * Keeps an installation.
     *
     * @return the workspaces that are served by it, as far as they are known
     * @throws StoreUnavailable if nothing was saved
     */
    Set<TeamId> save(Installation installation) {
        TeamId key = installation.key();
        Row row = new Row(Optional.of(installation), Optional.empty());
        return change(ledger -> {
            installations.save(ledger, key, row);
            return installation.orgWide() ? partsOf(ledger, key) : Set.of(key);
        });
    }

    /**
     * Forgets an installation that was taken back, unless it was installed again since: Slack tells such news late or twice. An
     * organisation's workspaces stay tied to it.
     *
     * @param key a workspace or an organisation
     * @param at when it was taken back
     * @throws StoreUnavailable if nothing was forgotten
     */
    void forget(TeamId key, Instant at) {
        change(ledger -> {
            // Slack tells whole seconds.
            Predicate<Installation> later =
                    own -> own.at().truncatedTo(ChronoUnit.SECONDS).isAfter(at);
            boolean back = installations
                    .find(ledger, key)
                    .flatMap(Row::own)
                    .filter(later)
                    .isPresent();
            if (!back) {
                ledger.installations().remove(key);
            }
            return back;
        });
    }

    /**
     * For the start: seals everything with the first key, and warns of what no key opens.
     *
     * @return the workspaces and organisations that no key opens
     */
    public Set<TeamId> check() {
        Set<TeamId> locked = store.write(installations::sealAnew);
        locked.forEach(team -> LOG.warn(
                "{} is locked: none of the keys in BOTTINE_KEY opens its token. Give the key that it was sealed with back"
                        + " as second key (BOTTINE_KEY=new,old), or install the bot there again (/slack/install). The"
                        + " other workspaces go on.",
                team.value()));
        return locked;
    }

    private @Nullable Installation load(TeamId team) {
        return store.read(ledger -> installations
                        .find(ledger, team)
                        .flatMap(row -> row.own()
                                .or(() -> row.partOf()
                                        .flatMap(whole -> installations.find(ledger, whole))
                                        .flatMap(Row::own))))
                .orElse(null);
    }

    private Set<TeamId> partsOf(Ledger ledger, TeamId organisation) {
        Map<TeamId, Row> all = installations.all(ledger);
        all.values().removeIf(row -> !row.partOf().equals(Optional.of(organisation)));
        return Set.copyOf(all.keySet());
    }

    private <T> T change(Function<Ledger, T> work) {
        T done = store.write(work);
        cache.invalidateAll();
        return done;
    }

    /** One of the two: an installation, or the organisation whose installation it is. */
    record Row(Optional<Installation> own, Optional<TeamId> partOf) {}
}
