package io.bottine.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.TeamId;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedInstallationsTest {

    private static final TeamId SHOES = new TeamId("slack", "T0SHOES");
    private static final TeamId PARCELS = new TeamId("slack", "T0PARCELS");
    private static final TeamId GUILD = new TeamId("discord", "7");

    private record Grant(String token, Optional<String> by) {}

    private static final Grant GRANT = new Grant("hush-hush", Optional.of("Lea"));

    @TempDir
    private Path folder;

    private final String key = Vault.newKey();
    private final SealedInstallations<Grant> installations = with(key);
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(DatabaseSettings.folder(folder));
        save(SHOES);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_handed_over_is_found_again_and_is_not_to_be_read_in_the_database() {
        assertThat(find(installations, SHOES)).contains(GRANT);
        assertThat(find(installations, PARCELS)).isEmpty();
        assertThat(row(SHOES)).doesNotContain("hush").doesNotContain("Lea");
    }

    @Test
    void moved_to_another_team_it_does_not_open() {
        String row = row(SHOES);
        database.write(ledger -> {
            ledger.installations().save(PARCELS, row);
            return true;
        });

        assertThat(find(installations, PARCELS)).isEmpty();
        assertThat(all(installations)).containsOnlyKeys(SHOES);
    }

    @Test
    void each_platform_sees_its_own() {
        save(GUILD);

        assertThat(all(installations)).containsOnlyKeys(SHOES);
    }

    @Test
    void after_a_change_of_key_the_old_one_can_go() {
        String fresh = Vault.newKey();

        assertThat(database.write(with(fresh + "," + key)::sealAnew)).isEmpty();

        assertThat(find(with(fresh), SHOES)).contains(GRANT);
        assertThat(find(installations, SHOES)).isEmpty();
    }

    @Test
    void what_no_key_opens_is_told_and_stays_as_it_is() {
        String row = row(SHOES);
        SealedInstallations<Grant> other = with(Vault.newKey());
        database.write(ledger -> other.save(ledger, PARCELS, GRANT));

        assertThat(database.write(other::sealAnew)).containsExactly(SHOES);

        assertThat(row(SHOES)).isEqualTo(row);
        assertThat(find(other, PARCELS)).contains(GRANT);
    }

    private static SealedInstallations<Grant> with(String keys) {
        return new SealedInstallations<>("slack", Grant.class, Vault.of(keys).orElseThrow());
    }

    private void save(TeamId team) {
        database.write(ledger -> installations.save(ledger, team, GRANT));
    }

    private Optional<Grant> find(SealedInstallations<Grant> installations, TeamId team) {
        return database.read(ledger -> installations.find(ledger, team));
    }

    private Map<TeamId, Grant> all(SealedInstallations<Grant> installations) {
        return database.read(installations::all);
    }

    private String row(TeamId team) {
        return database.<Optional<String>>read(ledger -> ledger.installations().find(team))
                .orElseThrow();
    }
}
