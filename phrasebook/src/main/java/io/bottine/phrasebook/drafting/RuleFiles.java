package io.bottine.phrasebook.drafting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shape of the data files of this package, and how their patterns are made. */
final class RuleFiles {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern MACRO = Pattern.compile("(?<![\\\\A-Z\\[])[A-Z][A-Z_]{2,}(?![A-Z])");
    private static final int NESTED = 3;

    private RuleFiles() {}

    /** One category's file. {@code instead} is a text, or one for each language where the file serves both; {@code insteadTu} is for who says "tu". */
    record CategoryFile(
            List<String> serves,
            Map<String, String> why,
            JsonNode instead,
            @JsonProperty("instead-tu") @Nullable String insteadTu,
            @Nullable List<RuleEntry> rules,
            @Nullable String informal,
            @Nullable String formal,
            @Nullable List<String> example,
            @JsonProperty("counter-example") @Nullable List<String> counterExample) {}

    record RuleEntry(
            String id,
            List<String> pattern,
            @Nullable List<String> unless,
            @JsonProperty("unless-near") @Nullable List<String> unlessNear,
            @JsonProperty("unless-after") @Nullable List<String> unlessAfter,
            @JsonProperty("unless-anywhere") @Nullable List<String> unlessAnywhere,
            boolean undated,
            @JsonProperty("undated-anywhere") boolean undatedAnywhere,
            @JsonProperty("whole-sentence") boolean wholeSentence,
            @Nullable Map<String, String> why,
            @Nullable String instead,
            List<String> example,
            @JsonProperty("counter-example") List<String> counterExample) {}

    record PromiseFile(
            List<String> plain,
            List<String> dated,
            List<String> not,
            String trim,
            String split,
            String own,
            String mixed,
            String person) {}

    static <T> T read(String path, Class<T> type) {
        return readIfPresent(path, type).orElseThrow(() -> new IllegalStateException("no " + path));
    }

    static <T> Optional<T> readIfPresent(String path, Class<T> type) {
        try (InputStream in = RuleFiles.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(YAML.readValue(in, type));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** In which line of a file each text and each key stands first, from 1. */
    static Map<String, Integer> lines(String path) {
        Map<String, Integer> lines = new HashMap<>();
        try (InputStream in = RuleFiles.class.getResourceAsStream(path);
                JsonParser tokens = YAML.createParser(Objects.requireNonNull(in, path))) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    lines.putIfAbsent(
                            tokens.getText(), tokens.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        return lines;
    }

    /** File and line as a content author knows them: {@code fr/drafts/retort.yaml:23}. */
    static String where(String path, Map<String, Integer> lines, String text) {
        return path.replaceFirst("^/phrasebook/", "") + ":" + lines.getOrDefault(text, 1);
    }

    static Map<String, String> macros(String path) {
        Map<String, String> macros = new HashMap<>();
        read(path, JsonNode.class)
                .properties()
                .forEach(entry -> macros.put(entry.getKey(), entry.getValue().asText()));
        return macros;
    }

    /** A pattern over folded text, which begins and ends at the edge of a word. */
    static Pattern words(String pattern, Map<String, String> macros) {
        return Pattern.compile("(?<![a-z0-9])(?:" + expand(pattern, macros) + ")(?![a-z0-9])");
    }

    /** Whether a character of folded text is part of a word, for {@link #words}. */
    static boolean isOfWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** A pattern over folded text, as it stands. */
    static Pattern loose(String pattern, Map<String, String> macros) {
        return Pattern.compile(expand(pattern, macros));
    }

    private static String expand(String pattern, Map<String, String> macros) {
        String expanded = pattern;
        for (int depth = 0; depth < NESTED; depth++) {
            expanded = MACRO.matcher(expanded)
                    .replaceAll(match -> Matcher.quoteReplacement(macros.getOrDefault(match.group(), match.group())));
        }
        return expanded;
    }
}
