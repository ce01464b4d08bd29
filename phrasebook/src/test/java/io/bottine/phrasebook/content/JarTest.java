package io.bottine.phrasebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot ships as a jar, where folders cannot be listed as on disk. */
class JarTest {

    @Test
    void the_built_in_content_is_read_from_a_jar(@TempDir Path folder) throws Exception {
        Path classes = Path.of(Phrasebook.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = folder.resolve("à côté de bottine.jar");
        pack(classes, jar);
        List<URL> path = new ArrayList<>();
        path.add(jar.toUri().toURL());
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            if (entry.endsWith(".jar")) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }

        try (URLClassLoader loader =
                new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Object book = loader.loadClass(Phrasebook.class.getName())
                    .getMethod("builtIn")
                    .invoke(null);

            assertThat(book.getClass()).isNotEqualTo(Phrasebook.class);
            assertThat((List<?>) book.getClass().getMethod("points").invoke(book))
                    .hasSize(37);
            assertThat((List<?>) book.getClass().getMethod("problems").invoke(book))
                    .isEmpty();
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }
}
