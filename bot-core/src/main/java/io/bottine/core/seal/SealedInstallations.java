package io.bottine.core.seal;

import io.bottine.core.chat.TeamId;
import io.bottine.core.json.Json;
import io.bottine.core.seal.Vault.Opened;
import io.bottine.core.store.Ledger;
import io.bottine.core.team.Installations;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a platform hands over when the bot is installed in its teams, tokens above all, kept sealed in the store. Each is bound to
 * its team: moved to another, it does not open.
 *
 * @param <T> what the platform hands over, of a shape that {@link Json} knows how to write
 */
public final class SealedInstallations<T> {

    private final String platform;
    private final Class<T> type;
    private final Vault vault;

    public SealedInstallations(String platform, Class<T> type, Vault vault) {
        this.platform = platform;
        this.type = type;
        this.vault = vault;
    }

    /** What was handed over last; empty where nothing is kept, or none of the keys opens it. */
    public Optional<T> find(Ledger ledger, TeamId team) {
        return ledger.installations().find(team).flatMap(text -> opened(team, text));
    }

    /** Everything that one of the keys opens. */
    public Map<TeamId, T> all(Ledger ledger) {
        Map<TeamId, T> all = new HashMap<>();
        ledger.installations()
                .all(platform)
                .forEach((team, text) -> opened(team, text).ifPresent(value -> all.put(team, value)));
        return all;
    }

    /**
     * Keeps what was handed over last.
     *
     * @return it
     */
    public T save(Ledger ledger, TeamId team, T value) {
        ledger.installations().save(team, vault.seal(purpose(team), Json.write(type, value)));
        return value;
    }

    /**
     * Seals everything with the first key, so that the later ones can go.
     *
     * @return the teams whose installation none of the keys opens; it stays as it is, for its key may come back
     */
    public Set<TeamId> sealAnew(Ledger ledger) {
        Installations kept = ledger.installations();
        Set<TeamId> locked = new LinkedHashSet<>();
        kept.all(platform).forEach((team, text) -> {
            Optional<Opened> opened = vault.open(purpose(team), text);
            opened.filter(Opened::old).ifPresent(old -> kept.save(team, vault.seal(purpose(team), old.text())));
            if (opened.isEmpty()) {
                locked.add(team);
            }
        });
        return locked;
    }

    private Optional<T> opened(TeamId team, String text) {
        return vault.open(purpose(team), text).map(opened -> Json.read(type, opened.text()));
    }

    private static String purpose(TeamId team) {
        return "installation of " + team.value();
    }
}
