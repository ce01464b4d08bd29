package io.bottine.phrasebook.restating;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that the rules of one language need, by group, as {@code phrasebook/LANGUAGE/restating*.yaml} give them. */
final class Lexicon {

    private static final List<String> FILES = List.of("restating.yaml", "restating-repairs.yaml");

    private final Map<String, Group> groups;

    private Lexicon(Map<String, Group> groups) {
        this.groups = Map.copyOf(groups);
    }

    static Lexicon of(Language language) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        Map<String, Group> groups = new LinkedHashMap<>();
        for (String file : FILES) {
            String path = "/phrasebook/" + language.code() + "/" + file;
            try (InputStream content = Lexicon.class.getResourceAsStream(path)) {
                if (content == null) {
                    throw new IllegalStateException("missing resource " + path);
                }
                groups.putAll(yaml.readValue(content, new TypeReference<Map<String, Group>>() {}));
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
        return new Lexicon(groups);
    }

    Set<String> words(String group) {
        return Set.copyOf(group(group).words());
    }

    /** The group's words as patterns, in the order of the file. */
    List<Pattern> patterns(String group) {
        return group(group).words().stream().map(Lexicon::pattern).toList();
    }

    /** In the order of the file. */
    Map<String, String> pairs(String group) {
        return group(group).pairs();
    }

    /** The group's words as one pattern that ignores case; each must begin and end at a word's edge. */
    Pattern anyOf(String group) {
        return pattern("(?<![\\p{L}\\d])(?:" + String.join("|", group(group).words()) + ")(?![\\p{L}\\d])");
    }

    /** The group's words as one pattern that says itself where it begins and ends. */
    Pattern alternatives(String group) {
        return pattern("(?:\\b|^)(?:" + String.join("|", group(group).words()) + ")");
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    Map<String, Group> groups() {
        return groups;
    }

    private Group group(String name) {
        Group group = groups.get(name);
        if (group == null) {
            throw new IllegalStateException("no group " + name);
        }
        return group;
    }

    /** Words of one purpose, with the reason they are there. */
    record Group(String why, String example, String counterExample, List<String> words, Map<String, String> pairs) {

        Group(
                @JsonProperty("why") String why,
                @JsonProperty("example") String example,
                @JsonProperty("counterExample") String counterExample,
                @JsonProperty("words") @Nullable List<String> words,
                @JsonProperty("pairs") @Nullable Map<String, String> pairs) {
            this.why = why;
            this.example = example;
            this.counterExample = counterExample;
            this.words = words == null ? List.of() : List.copyOf(words);
            this.pairs = pairs == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
        }
    }
}
