package io.bottine.core.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Files that come with the program, in the package of the class that needs them. */
public final class Resources {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new Jdk8Module()).build();

    private Resources() {}

    /**
     * A file's text.
     *
     * @param beside the class whose package holds it
     * @throws IllegalStateException where it is missing
     */
    public static String text(Class<?> beside, String name) {
        try (InputStream bytes = beside.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("missing resource " + name + " beside " + beside.getName());
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * A table of properties.
     *
     * @param beside the class whose package holds it
     * @throws IllegalStateException where it is missing
     */
    public static Properties properties(Class<?> beside, String name) {
        Properties table = new Properties();
        try {
            table.load(new StringReader(text(beside, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return table;
    }

    /**
     * A YAML file as a value.
     *
     * @param beside the class whose package holds it
     * @throws IllegalStateException where it is missing, or is nothing of the kind: a field that the type lacks included
     */
    public static <T> T yaml(Class<T> type, Class<?> beside, String name) {
        return yaml(type, name, text(beside, name));
    }

    /**
     * YAML as a value.
     *
     * @param name to tell it by where it is wrong
     * @throws IllegalStateException where it is nothing of the kind
     */
    public static <T> T yaml(Class<T> type, String name, String yaml) {
        try {
            return YAML.readValue(yaml, type);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(name + " is not the YAML of a " + type.getSimpleName(), wrong);
        }
    }
}
