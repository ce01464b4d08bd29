package io.bottine.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Written;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is kept for years, pinned: a class or a field that is renamed makes old histories unreadable. To accept a new kind of
 * event, add its line to {@code events.jsonl}; a line that is there is not changed.
 */
class EventJsonTest {

    @Test
    void every_event_is_written_as_it_always_was() throws IOException {
        List<String> written = Shop.oneOfEach().stream()
                .map(event -> EventJson.write(event).json())
                .toList();

        assertThat(written).containsExactlyElementsOf(pinned());
    }

    @Test
    void every_event_that_was_ever_written_is_understood() throws IOException {
        Map<UUID, String> bodies = Shop.oneOfEach().stream()
                .flatMap(event -> EventJson.write(event).written().stream())
                .distinct()
                .collect(Collectors.toMap(Written::id, Written::body));

        List<Event> read =
                pinned().stream().map(line -> EventJson.read(line, bodies)).toList();
        assertThat(read).containsExactlyElementsOf(Shop.oneOfEach());
    }

    @Test
    void the_history_holds_no_words() {
        String words = "Trois semaines sans nouvelles de mon colis !";
        assertThat(Shop.oneOfEach().stream().map(event -> EventJson.write(event).json()))
                .noneMatch(json -> json.contains("semaines") || json.contains("Roy") || json.contains("colis"));
        assertThat(EventJson.write(Shop.oneOfEach().get(1)).written())
                .extracting(Written::body)
                .containsExactly(words);
    }

    private static List<String> pinned() throws IOException {
        try (InputStream lines = EventJsonTest.class.getResourceAsStream("events.jsonl")) {
            assertThat(lines).isNotNull();
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
