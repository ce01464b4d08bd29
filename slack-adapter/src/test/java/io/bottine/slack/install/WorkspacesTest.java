package io.bottine.slack.install;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Interaction.TeamEvent;
import io.bottine.core.interaction.Sender;
import io.bottine.core.seal.Vault;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseSettings;
import io.bottine.core.store.Store.StoreUnavailable;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class WorkspacesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00.600Z");
    private static final TeamId SHOES = Workspaces.team("T0SHOES");
    private static final TeamId PARCELS = Workspaces.team("T0PARCELS");

    @TempDir
    private Path folder;

    private Database database;
    private BreakableStore store;
    private final String key = Vault.newKey();
    private Workspaces workspaces;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void open() {
        database = Database.open(DatabaseSettings.folder(folder));
        store = new BreakableStore(database);
        workspaces = with(key);
        log.start();
        ((Logger) LoggerFactory.getLogger(Workspaces.class)).addAppender(log);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger(Workspaces.class)).detachAppender(log);
        database.close();
    }

    @Test
    void an_installation_is_kept_and_its_token_is_not_to_be_read_in_the_database() {
        assertThat(workspaces.save(shoes("xoxb-one"))).containsExactly(SHOES);

        assertThat(with(key).find(SHOES)).contains(shoes("xoxb-one"));
        assertThat(workspaces.of(SHOES)).contains("xoxb-one");
        assertThat(workspaces.of(PARCELS)).isEmpty();
        assertThat(rows().get(SHOES)).doesNotContain("xoxb").doesNotContain("U0LEA");
        assertThat(shoes("xoxb-one").toString()).doesNotContain("xoxb");
    }

    @Test
    void whoever_installed_it_is_known_in_their_own_workspace_alone() {
        workspaces.save(shoes("xoxb-one"));

        assertThat(workspaces.installedBy(new Person(SHOES, "U0LEA"))).isTrue();
        assertThat(workspaces.installedBy(new Person(SHOES, "U0MAX"))).isFalse();
        assertThat(workspaces.installedBy(new Person(PARCELS, "U0LEA"))).isFalse();
    }

    @Test
    void a_second_installation_replaces_the_first_at_once() {
        workspaces.save(shoes("xoxb-one"));
        assertThat(workspaces.of(SHOES)).contains("xoxb-one");

        workspaces.save(shoes("xoxb-two"));

        assertThat(workspaces.of(SHOES)).contains("xoxb-two");
    }

    @Test
    void an_uninstalled_workspace_is_forgotten_and_the_others_go_on() {
        workspaces.save(shoes("xoxb-one"));
        workspaces.save(workspace("T0PARCELS", Optional.empty(), "xoxb-parcels"));

        workspaces.forget(SHOES, MONDAY.plusSeconds(60));
        workspaces.forget(SHOES, MONDAY.plusSeconds(60));

        assertThat(workspaces.of(SHOES)).isEmpty();
        assertThat(workspaces.of(PARCELS)).contains("xoxb-parcels");
        assertThat(rows()).containsOnlyKeys(PARCELS);
    }

    @Test
    void late_news_of_an_earlier_removal_does_not_touch_the_new_installation() {
        workspaces.save(shoes("xoxb-new"));

        workspaces.forget(SHOES, MONDAY.minusSeconds(5));
        assertThat(workspaces.of(SHOES)).contains("xoxb-new");

        // Slack tells whole seconds: the same second may be after it.
        workspaces.forget(SHOES, Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(workspaces.of(SHOES)).isEmpty();
    }

    @Test
    void a_row_that_was_moved_to_another_workspace_does_not_open() {
        workspaces.save(shoes("xoxb-one"));
        String sealed = requireNonNull(rows().get(SHOES));
        database.write(ledger -> {
            ledger.installations().save(PARCELS, sealed);
            return true;
        });

        assertThat(workspaces.of(PARCELS)).isEmpty();
        assertThat(workspaces.of(SHOES)).contains("xoxb-one");
    }

    @Test
    void a_lost_key_is_told_with_what_to_do_and_the_other_workspaces_go_on() {
        workspaces.save(shoes("xoxb-one"));
        String other = Vault.newKey();
        Workspaces later = with(other);
        later.save(workspace("T0PARCELS", Optional.empty(), "xoxb-parcels"));

        assertThat(later.check()).containsExactly(SHOES);
        assertThat(later.of(SHOES)).isEmpty();
        assertThat(later.of(SHOES)).isEmpty();
        assertThat(later.of(PARCELS)).contains("xoxb-parcels");

        assertThat(log.list).hasSize(1);
        assertThat(log.list.getFirst().getFormattedMessage())
                .contains("slack:T0SHOES", "BOTTINE_KEY=new,old", "/slack/install")
                .doesNotContain(key)
                .doesNotContain(other);
        assertThat(log.list.getFirst().getThrowableProxy()).isNull();
        assertThat(rows()).as("the old key may come back").containsKey(SHOES);
    }

    @Test
    void a_workspace_whose_key_was_lost_can_be_installed_again() {
        workspaces.save(shoes("xoxb-one"));
        Workspaces later = with(Vault.newKey());
        assertThat(later.of(SHOES)).isEmpty();

        later.save(shoes("xoxb-two"));

        assertThat(later.of(SHOES)).contains("xoxb-two");
        assertThat(later.check()).isEmpty();
    }

    @Test
    void after_a_change_of_key_everything_is_sealed_with_the_new_one() {
        workspaces.save(shoes("xoxb-one"));
        workspaces.save(workspace("T0PARCELS", Optional.empty(), "xoxb-parcels"));
        String fresh = Vault.newKey();

        assertThat(with(fresh + "," + key).check()).isEmpty();

        Workspaces withoutTheOldKey = with(fresh);
        assertThat(withoutTheOldKey.check()).isEmpty();
        assertThat(withoutTheOldKey.of(SHOES)).contains("xoxb-one");
        assertThat(with(key).check()).containsExactlyInAnyOrder(SHOES, PARCELS);
    }

    @Test
    void an_organisations_installation_serves_each_of_its_workspaces_from_when_it_was_seen() {
        workspaces.save(organisation("xoxb-org"));
        assertThat(workspaces.of(SHOES)).as("nobody told yet whose it is").isEmpty();

        workspaces.seen(SHOES, Optional.of("E0GROUP"));

        assertThat(workspaces.find(SHOES)).contains(organisation("xoxb-org"));
        assertThat(with(key).of(SHOES)).as("after a new start").contains("xoxb-org");
        assertThat(workspaces.installedBy(new Person(SHOES, "U0LEA"))).isTrue();
        workspaces.seen(PARCELS, Optional.of("E0OTHER"));
        assertThat(workspaces.of(PARCELS)).isEmpty();
    }

    @Test
    void installing_an_organisation_again_or_leaving_it_concerns_all_its_workspaces() {
        workspaces.save(organisation("xoxb-org"));
        workspaces.seen(SHOES, Optional.of("E0GROUP"));
        workspaces.seen(PARCELS, Optional.of("E0GROUP"));
        assertThat(workspaces.of(SHOES)).contains("xoxb-org");

        assertThat(workspaces.save(organisation("xoxb-new"))).containsExactlyInAnyOrder(SHOES, PARCELS);
        assertThat(workspaces.of(SHOES)).contains("xoxb-new");

        workspaces.forget(Workspaces.team("E0GROUP"), MONDAY.plusSeconds(60));
        assertThat(workspaces.of(SHOES)).isEmpty();
        workspaces.seen(PARCELS, Optional.of("E0GROUP"));
        assertThat(workspaces.of(PARCELS)).isEmpty();

        assertThat(workspaces.save(organisation("xoxb-back")))
                .as("what waits for their token can go out")
                .containsExactlyInAnyOrder(SHOES, PARCELS);
    }

    @Test
    void a_workspaces_own_installation_goes_before_its_organisations() {
        workspaces.save(organisation("xoxb-org"));
        workspaces.save(workspace("T0SHOES", Optional.of("E0GROUP"), "xoxb-own"));

        workspaces.seen(SHOES, Optional.of("E0GROUP"));
        workspaces.seen(PARCELS, Optional.of("E0GROUP"));

        assertThat(workspaces.of(SHOES)).contains("xoxb-own");
        assertThat(workspaces.of(PARCELS)).contains("xoxb-org");
    }

    @Test
    void what_is_known_goes_on_serving_while_the_database_is_away() {
        workspaces.save(shoes("xoxb-one"));
        assertThat(workspaces.of(SHOES)).isPresent();

        store.failAfter(0);

        assertThat(workspaces.of(SHOES)).contains("xoxb-one");
        assertThatThrownBy(() -> workspaces.of(PARCELS)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void what_happens_to_a_team_takes_its_token_only_where_it_took_it_in_slack() {
        workspaces.save(shoes("xoxb-one"));
        workspaces.save(workspace("T0PARCELS", Optional.empty(), "xoxb-parcels"));

        workspaces.told(event(SHOES, TeamEvent.Kind.CHANNEL_GONE), MONDAY.plusSeconds(60));
        workspaces.told(event(SHOES, TeamEvent.Kind.INSTALLED), MONDAY.plusSeconds(60));
        assertThat(workspaces.of(SHOES)).contains("xoxb-one");

        workspaces.told(event(SHOES, TeamEvent.Kind.LEFT), MONDAY.plusSeconds(60));
        workspaces.told(event(PARCELS, TeamEvent.Kind.TOKEN_REVOKED), MONDAY.plusSeconds(60));
        assertThat(workspaces.of(SHOES)).isEmpty();
        assertThat(workspaces.of(PARCELS)).isEmpty();
    }

    @Test
    void a_workspace_that_goes_leaves_its_organisations_installation_to_the_others() {
        workspaces.save(organisation("xoxb-org"));
        workspaces.seen(SHOES, Optional.of("E0GROUP"));
        workspaces.seen(PARCELS, Optional.of("E0GROUP"));

        workspaces.told(event(SHOES, TeamEvent.Kind.LEFT), MONDAY.plusSeconds(60));

        assertThat(workspaces.of(SHOES)).isEmpty();
        assertThat(workspaces.of(PARCELS)).contains("xoxb-org");
    }

    @Test
    void nothing_fails_where_a_workspace_cannot_be_tied_to_its_organisation_yet() {
        workspaces.save(organisation("xoxb-org"));
        store.failAfter(0);
        workspaces.seen(SHOES, Optional.of("E0GROUP"));
        store.mend();

        assertThat(workspaces.of(SHOES)).isEmpty();
        workspaces.seen(SHOES, Optional.of("E0GROUP"));
        assertThat(workspaces.of(SHOES)).contains("xoxb-org");
    }

    private Workspaces with(String keys) {
        return new Workspaces(store, Vault.of(keys).orElseThrow());
    }

    private Map<TeamId, String> rows() {
        return database.read(ledger -> ledger.installations().all("slack"));
    }

    private static Installation shoes(String token) {
        return workspace("T0SHOES", Optional.empty(), token);
    }

    private static Installation workspace(String id, Optional<String> enterprise, String token) {
        return new Installation(Workspaces.team(id), enterprise, "A0APP", token, "U0BOT", "U0LEA", MONDAY);
    }

    private static Installation organisation(String token) {
        return workspace("E0GROUP", Optional.of("E0GROUP"), token);
    }

    private static TeamEvent event(TeamId team, TeamEvent.Kind kind) {
        Sender bot = new Sender(
                "Ev1",
                new Person(team, "U0BOT"),
                "",
                new Place.Channel(team, ""),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Sender.Standing.MEMBER,
                Set.of(),
                MONDAY);
        return new TeamEvent(bot, kind, "");
    }
}
