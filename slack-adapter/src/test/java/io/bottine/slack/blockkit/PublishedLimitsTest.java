package io.bottine.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The figures that payloads are checked by, against those that Slack publishes, where a copy of these is at hand. */
class PublishedLimitsTest {

    @Test
    void payloads_are_checked_by_the_figures_that_slack_publishes() throws IOException {
        Path copy = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(folder -> folder != null)
                .map(folder -> folder.resolve("shared/data/slack-block-kit-limits.json"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(Path.of("none"));
        assumeTrue(Files.isRegularFile(copy), "no copy of the published limits");
        JsonNode published = new ObjectMapper().readTree(copy.toFile());

        assertThat(BlockKitRules.LIMITS).hasSizeGreaterThan(25);
        for (Map.Entry<String, Integer> limit : BlockKitRules.LIMITS.entrySet()) {
            JsonNode figure = published.at("/" + limit.getKey().replace('.', '/'));
            assertThat(figure.isInt()).as(limit.getKey()).isTrue();
            assertThat(limit.getValue()).as(limit.getKey()).isEqualTo(figure.asInt());
        }
    }
}
