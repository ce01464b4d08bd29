package io.bottine.phrasebook.language;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads what ships with the phrasebook. A file that is missing or malformed is a broken build, so it throws. */
public final class Resources {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Resources() {}

    public static <T> T yaml(String path, Class<T> type) {
        try {
            return YAML.readValue(text(path), type);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource " + path, e);
        }
    }

    public static String text(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource " + path, e);
        }
    }
}
