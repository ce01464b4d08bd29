package io.bottine.core.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ToldTest {

    private final Map<String, String> platform = new ConcurrentHashMap<>(Map.of("U1", "Noé"));
    private final List<String> asked = new ArrayList<>();
    private final Told<String, String> told = new Told<>(10, Runnable::run, id -> {
        asked.add(id);
        return Optional.ofNullable(platform.get(id));
    });

    @Test
    void who_was_told_of_once_is_not_asked_for_again() {
        assertThat(told.recall("U1")).isEmpty();
        assertThat(told.ask("U1")).contains("Noé");
        platform.clear();
        assertThat(told.ask("U1")).contains("Noé");
        assertThat(told.recall("U1")).contains("Noé");
        assertThat(asked).containsExactly("U1");
    }

    @Test
    void silence_is_not_remembered() {
        assertThat(told.ask("U2")).isEmpty();
        platform.put("U2", "Sam");
        assertThat(told.ask("U2")).contains("Sam");
    }

    /** Once in a few hundred times it was: silence stayed for whoever asked just after it. */
    @Test
    void silence_is_not_remembered_for_a_moment_either() {
        Map<String, Boolean> silent = new ConcurrentHashMap<>();
        try (ExecutorService background = Executors.newFixedThreadPool(2)) {
            Told<String, String> slow = new Told<>(
                    10, background, id -> silent.put(id, true) == null ? Optional.empty() : Optional.of("Sam"));
            for (int i = 0; i < 20_000; i++) {
                assertThat(slow.ask("U" + i)).isEmpty();
                assertThat(slow.ask("U" + i)).contains("Sam");
            }
        }
    }

    @Test
    void what_changed_is_asked_for_anew() {
        told.ask("U1");
        platform.put("U1", "Noémie");
        told.forget("U1");
        assertThat(told.recall("U1")).isEmpty();
        assertThat(told.ask("U1")).contains("Noémie");
    }
}
