package io.bottine.phrasebook.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A YAML file of the content, which is UTF-8.
 *
 * @param path relative to the content's folder, with slashes
 * @param name as the author knows it
 */
record ContentFile(String path, String name, String text) {

    private static final String ROOT = "phrasebook";

    /** The files that ship with the bot, from the jar or from the build's folder. */
    static List<ContentFile> builtIn() {
        try {
            URL anchor = Objects.requireNonNull(ContentFile.class.getResource("/" + ROOT + "/points.yaml"));
            URLConnection connection = anchor.openConnection();
            if (connection instanceof JarURLConnection jar) {
                Path file = Path.of(jar.getJarFileURL().toURI());
                try (FileSystem inside = FileSystems.newFileSystem(file)) {
                    return below(inside.getPath("/" + ROOT), ROOT, ContentFile::cannotHappen);
                }
            }
            URI uri = anchor.toURI();
            return below(Objects.requireNonNull(Path.of(uri).getParent()), ROOT, ContentFile::cannotHappen);
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException("the built-in content cannot be read", broken);
        }
    }

    private static void cannotHappen(Problem problem) {
        throw new IllegalStateException("the built-in content cannot be read: " + problem.place());
    }

    /** The files of an operator's folder; what cannot be read is told to {@code problems}. */
    static List<ContentFile> ofFolder(Path folder, Consumer<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            problems.accept(Problem.at(Place.ofFile(folder.toString()), Problem.Kind.NO_FOLDER));
            return List.of();
        }
        try {
            return below(folder, folder.toString(), problems);
        } catch (IOException | UncheckedIOException broken) {
            problems.accept(
                    Problem.at(Place.ofFile(folder.toString()), Problem.Kind.UNREADABLE, String.valueOf(broken)));
            return List.of();
        }
    }

    private static List<ContentFile> below(Path folder, String shownAs, Consumer<Problem> problems) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
        List<ContentFile> files = new ArrayList<>();
        for (Path path : paths) {
            String relative = folder.relativize(path).toString().replace('\\', '/');
            String name = shownAs + "/" + relative;
            try {
                files.add(new ContentFile(relative, name, Files.readString(path)));
            } catch (IOException broken) {
                problems.accept(Problem.at(Place.ofFile(name), Problem.Kind.UNREADABLE, String.valueOf(broken)));
            }
        }
        return files;
    }
}
