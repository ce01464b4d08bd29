package io.bottine.slack.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.bottine.core.json.Json;
import io.bottine.core.resource.Resources;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;

/**
 * The app's manifest, to be pasted into Slack: {@code manifest.yaml} with its texts, addresses, scopes and events.
 *
 * @param fields by Slack's names for them, some of them empty
 */
public record Manifest(Map<?, ?> fields) {

    private static final String FILE = "manifest.yaml";

    /**
     * The manifest.
     *
     * @param language of what has no language of its own
     * @param base {@code https://…} under which Slack and browsers reach the bot; empty where nobody does
     * @param http true where Slack delivers there, false for Socket Mode
     */
    public static Manifest of(Language language, Optional<String> base, boolean http) {
        StringSubstitutor values = new StringSubstitutor(name -> value(name, language, base, http));
        String filled = values.setDisableSubstitutionInValues(true).replace(Resources.text(Manifest.class, FILE));
        return new Manifest(Resources.yaml(Map.class, FILE, filled));
    }

    public String json() {
        return written(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT));
    }

    public String yaml() {
        return written(YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
                .build());
    }

    /** Without what was left empty. */
    private String written(ObjectMapper mapper) {
        JsonInclude.Value filled = JsonInclude.Value.construct(Include.NON_EMPTY, Include.NON_EMPTY);
        try {
            return mapper.setDefaultPropertyInclusion(filled)
                    .writeValueAsString(fields)
                    .strip();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What stands for a placeholder, as YAML. */
    private static String value(String name, Language language, Optional<String> base, boolean http) {
        String[] part = name.split(":", 2);
        return switch (part[0]) {
            case "scopes" -> String.join(", ", Scopes.names());
            case "events" ->
                Scopes.ALL.stream().flatMap(scope -> scope.events().stream()).collect(Collectors.joining(", "));
            case "socket" -> String.valueOf(!http);
            case "organisations" -> String.valueOf(base.isPresent());
            case "http" ->
                base.filter(url -> http).map(url -> quoted(url + part[1])).orElse("");
            case "base" -> base.map(url -> quoted(url + part[1])).orElse("");
            default ->
                quoted(Wording.of(Language.of(part[0]).orElse(language), Manifest.class, "manifest")
                        .line(part[1]));
        };
    }

    private static String quoted(String text) {
        return Json.write(String.class, text);
    }
}
