package io.bottine.app.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What happens in the demo, as data.
 *
 * @param agent the name of who speaks with the customer
 * @param lead the name of who decides
 * @param channel the name of the team's channel
 */
public record Story(String agent, String lead, String channel, List<Step> steps) {

    public Story {
        steps = List.copyOf(steps);
    }

    /** Who acts. */
    public enum Actor {
        @JsonProperty("agent")
        AGENT,
        @JsonProperty("lead")
        LEAD
    }

    /** Where messages are looked for. */
    public enum Where {
        @JsonProperty("direct")
        DIRECT,
        @JsonProperty("channel")
        CHANNEL
    }

    /** A part of a card: named once, the first of its kind that was not shown yet; in the plural, all of them. */
    public enum Part {
        @JsonProperty("title")
        TITLE,
        @JsonProperty("paragraph")
        PARAGRAPH,
        @JsonProperty("suggestion")
        SUGGESTION,
        @JsonProperty("suggestions")
        SUGGESTIONS,
        @JsonProperty("note")
        NOTE
    }

    /**
     * A step: first the clock moves, then something is told, then somebody acts, then messages are heard.
     *
     * @param after how far the clock moves, ISO 8601
     * @param press a verb, and the first of its ids that matters: {@code origin outside}
     * @param answers to the form that the button opens
     * @param shows what of the card is shown, where it adds to the story
     */
    public record Step(
            Optional<String> tell,
            Optional<Actor> by,
            Optional<String> type,
            Optional<String> press,
            Optional<Map<String, String>> answers,
            Optional<Where> hear,
            @JsonProperty("wait") Optional<String> after,
            Optional<List<Part>> shows) {

        /** How far the clock moves. */
        public Optional<Duration> waiting() {
            return after.map(Duration::parse);
        }
    }

    /** The story in a language. */
    public static Story in(Language language) {
        String name = "story_" + language.code() + ".yaml";
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).findAndRegisterModules();
        try (InputStream in = Objects.requireNonNull(Story.class.getResourceAsStream(name), name)) {
            return yaml.readValue(in, Story.class);
        } catch (IOException e) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "%s cannot be read", name), e);
        }
    }
}
