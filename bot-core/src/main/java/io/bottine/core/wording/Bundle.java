package io.bottine.core.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads the properties files of one language, one file a subject, and lets no key appear twice. */
final class Bundle {

    private Bundle() {}

    static Map<String, String> read(Class<?> beside, List<String> subjects, String language) {
        Map<String, String> patterns = new HashMap<>();
        for (String subject : subjects) {
            String file = subject + "_" + language + ".properties";
            read(beside, file).forEach((key, pattern) -> {
                if (patterns.put(key, pattern) != null) {
                    throw new IllegalStateException(file + ": " + key + " is in two files");
                }
            });
        }
        return Map.copyOf(patterns);
    }

    private static Map<String, String> read(Class<?> beside, String file) {
        Map<String, String> patterns = new HashMap<>();
        Properties once = new OnceEach(file);
        try (InputStream bytes = beside.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("missing resource " + file + " beside " + beside.getName());
            }
            Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            once.load(characters);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        once.stringPropertyNames().forEach(key -> patterns.put(key, once.getProperty(key)));
        return patterns;
    }

    /** Plain properties let the last of two lines with the same key win in silence. */
    private static final class OnceEach extends Properties {
        private final String file;

        OnceEach(String file) {
            this.file = file;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            Object earlier = super.put(key, value);
            if (earlier != null) {
                throw new IllegalStateException(file + ": " + key + " is there twice");
            }
            return value;
        }
    }
}
