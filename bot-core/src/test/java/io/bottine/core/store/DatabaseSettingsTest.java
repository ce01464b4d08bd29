package io.bottine.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.core.store.DatabaseProblem.Kind;
import io.bottine.core.store.DatabaseSettings.Server;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    @Test
    void the_address_of_a_hosting_platform_is_understood() {
        assertThat(DatabaseSettings.server("postgres://bottine:s%40cret+1@db.example.org:6543/base?sslmode=require"))
                .isEqualTo(new Server(
                        "jdbc:postgresql://db.example.org:6543/base?sslmode=require",
                        Optional.of("bottine"),
                        Optional.of("s@cret+1")));
    }

    @Test
    void a_jdbc_address_is_understood() {
        assertThat(DatabaseSettings.server("jdbc:postgresql://db/base?user=bottine&password=s3cret&ssl=true"))
                .isEqualTo(new Server(
                        "jdbc:postgresql://db/base?ssl=true", Optional.of("bottine"), Optional.of("s3cret")));
        assertThat(DatabaseSettings.server("postgresql://db/base"))
                .isEqualTo(new Server("jdbc:postgresql://db/base", Optional.empty(), Optional.empty()));
    }

    @Test
    void a_password_is_never_shown() {
        DatabaseSettings settings = DatabaseSettings.server("postgres://bottine:s3cret@db/base?sslpassword=s3cret");

        assertThat(settings.toString() + settings.shown())
                .doesNotContain("s3cret")
                .contains("db/base");
    }

    @Test
    void what_is_no_address_is_refused_without_being_quoted() {
        for (String wrong : new String[] {
            "mysql://u:s3cret@db/base", "postgres://u:s3 cret@db/base", "postgres://u:s3cret@/base",
            "postgres://u:s3cret@db", "s3cret", ""
        }) {
            assertThatThrownBy(() -> DatabaseSettings.server(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("postgres://")
                    .hasMessageNotContaining("s3cret")
                    .hasNoCause();
        }
    }

    @Test
    void a_server_that_does_not_answer_is_named_without_secrets() {
        assertThatThrownBy(() -> Database.open(DatabaseSettings.server("postgres://bottine:s3cret@localhost:1/base")))
                .asInstanceOf(InstanceOfAssertFactories.type(DatabaseProblem.class))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNREACHABLE);
                    assertThat(problem).hasMessageContaining("localhost:1/base").hasMessageNotContaining("s3cret");
                });
    }
}
