package io.bottine.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is set, and where: options go before the environment, the environment before the file. */
final class Values {

    static final String ENVIRONMENT = "environment";

    /**
     * A value as it was written.
     *
     * @param where an option, {@link #ENVIRONMENT}, or the file's path
     */
    record Value(String text, String where) {}

    private final Map<Setting, Value> values;

    private Values(Map<Setting, Value> values) {
        this.values = values;
    }

    /**
     * @param options by setting, those that were given on the command line
     * @throws WrongSetting if the file that is named cannot be read, or names something that is not a setting
     */
    static Values read(Map<Setting, Value> options, Map<String, String> environment) {
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        String file = environment.getOrDefault(Setting.BOTTINE_CONFIG.name(), "");
        if (!file.isBlank()) {
            values.putAll(ofFile(file));
        }
        for (Setting setting : Setting.values()) {
            String text = environment.getOrDefault(setting.name(), "");
            if (!text.isBlank()) {
                values.put(setting, new Value(text.strip(), ENVIRONMENT));
            }
        }
        values.putAll(options);
        return new Values(values);
    }

    Optional<Value> get(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    private static Map<Setting, Value> ofFile(String file) {
        JsonNode entries;
        try {
            entries = new YAMLMapper().readTree(Files.readString(Path.of(file)));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new WrongSetting(Setting.BOTTINE_CONFIG, ENVIRONMENT, "not-yaml", file + ":" + line);
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new WrongSetting(Setting.BOTTINE_CONFIG, ENVIRONMENT, "unreadable", file);
        }
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        if (entries.isMissingNode() || entries.isNull()) {
            return values;
        }
        if (!entries.isObject()) {
            throw new WrongSetting(Setting.BOTTINE_CONFIG, ENVIRONMENT, "not-yaml", file);
        }
        for (Map.Entry<String, JsonNode> entry : entries.properties()) {
            String name = entry.getKey();
            Setting setting = Setting.named(name)
                    .filter(known -> known != Setting.BOTTINE_CONFIG)
                    .orElseThrow(() -> new WrongSetting(
                            Setting.BOTTINE_CONFIG, ENVIRONMENT, "unknown-name", file + ": " + Secrets.masked(name)));
            if (entry.getValue().isContainerNode()) {
                throw new WrongSetting(setting, file, "not-a-value", setting.name());
            }
            String text = entry.getValue().asText("").strip();
            if (!text.isEmpty() && !entry.getValue().isNull()) {
                values.put(setting, new Value(text, file));
            }
        }
        return values;
    }
}
