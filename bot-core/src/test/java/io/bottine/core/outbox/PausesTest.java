package io.bottine.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PausesTest {

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final Pauses<String> pauses = new Pauses<>(() -> now);

    @Test
    void what_was_asked_to_wait_waits_that_long_and_nothing_else_does() {
        pauses.pause("post in C1", Duration.ofSeconds(42));
        now = now.plusSeconds(2);

        assertThat(pauses.left("post in C1")).contains(Duration.ofSeconds(40));
        assertThat(pauses.left("post in C2")).isEmpty();

        now = now.plusSeconds(40);
        assertThat(pauses.left("post in C1")).isEmpty();
    }

    @Test
    void a_later_wish_replaces_an_earlier_one() {
        pauses.pause("post in C1", Duration.ofSeconds(42));
        pauses.pause("post in C1", Duration.ofSeconds(5));
        assertThat(pauses.left("post in C1")).contains(Duration.ofSeconds(5));
    }
}
