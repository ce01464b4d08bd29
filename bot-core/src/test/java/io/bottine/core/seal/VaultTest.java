package io.bottine.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final String TOKEN = "xoxb-not-a-real-one";

    private final String key = Vault.newKey();
    private final Vault vault = Vault.of(key).orElseThrow();

    @Test
    void what_was_sealed_opens_and_shows_nothing_of_itself() {
        String sealed = vault.seal("here", TOKEN);

        assertThat(sealed).doesNotContain("xoxb").matches("[A-Za-z0-9_-]+");
        assertThat(new String(Base64.getUrlDecoder().decode(sealed), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("xoxb");
        assertThat(vault.open("here", sealed)).contains(new Vault.Opened(TOKEN, false));
        assertThat(vault.open("here", sealed).orElseThrow().toString()).doesNotContain("xoxb");
    }

    @Test
    void the_same_text_is_never_sealed_alike() {
        assertThat(vault.seal("here", TOKEN)).isNotEqualTo(vault.seal("here", TOKEN));
    }

    @Test
    void what_was_moved_or_touched_or_cut_does_not_open() {
        String sealed = vault.seal("here", TOKEN);
        char touched = sealed.charAt(20) == 'A' ? 'B' : 'A';

        assertThat(vault.open("there", sealed)).isEmpty();
        assertThat(vault.open("here", sealed.substring(0, 20) + touched + sealed.substring(21)))
                .isEmpty();
        assertThat(vault.open("here", sealed.substring(0, 30))).isEmpty();
        assertThat(vault.open("here", "no base64: é")).isEmpty();
        assertThat(vault.open("here", "")).isEmpty();
    }

    @Test
    void the_first_key_seals_and_all_open() {
        String later = Vault.newKey();
        Vault both = Vault.of(" " + later + " , " + key).orElseThrow();

        assertThat(both.open("here", vault.seal("here", TOKEN))).contains(new Vault.Opened(TOKEN, true));
        assertThat(Vault.of(later).orElseThrow().open("here", both.seal("here", TOKEN)))
                .contains(new Vault.Opened(TOKEN, false));
        assertThat(vault.open("here", both.seal("here", TOKEN))).isEmpty();
    }

    @Test
    void a_key_given_twice_is_one_key() {
        assertThat(Vault.of(key + "," + key).orElseThrow().open("here", vault.seal("here", TOKEN)))
                .contains(new Vault.Opened(TOKEN, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hush", "c2hvcnQ=", ",", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,"})
    void what_is_no_key_is_refused(String keys) {
        assertThat(Vault.of(keys)).isEmpty();
    }

    @Test
    void a_key_made_by_openssl_will_do() {
        assertThat(Vault.of("q1fZ0y8p0o1N7xk0Yb2C4r7m1m7oVd3Hq9S0uXoW3lE=")).isPresent();
    }
}
