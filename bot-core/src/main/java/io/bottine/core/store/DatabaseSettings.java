package io.bottine.core.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the database is. */
public sealed interface DatabaseSettings {

    /** What can be shown and logged: never a password, nor a parameter of an address, which may hold one. */
    String shown();

    /**
     * SQLite in a folder, which is created if need be.
     *
     * @param path the data folder; the database is {@code bottine.db} in it
     */
    record Folder(Path path) implements DatabaseSettings {

        @Override
        public String shown() {
            return file().toString();
        }

        Path file() {
            return path.resolve("bottine.db");
        }
    }

    /**
     * A PostgreSQL server.
     *
     * @param jdbcUrl without user and password
     */
    record Server(String jdbcUrl, Optional<String> user, Optional<String> password) implements DatabaseSettings {

        @Override
        public String shown() {
            int parameters = jdbcUrl.indexOf('?');
            return parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
        }

        @Override
        public String toString() {
            return "Server[" + shown() + "]";
        }
    }

    /** The embedded database in a data folder. */
    static DatabaseSettings folder(Path path) {
        return new Folder(path);
    }

    /**
     * The server of an address such as {@code postgres://user:password@host:5432/base?sslmode=require} or {@code
     * jdbc:postgresql://host/base?user=…}.
     *
     * @throws IllegalArgumentException if it is no such address; the message quotes nothing of it
     */
    static DatabaseSettings server(String url) {
        String plain = url.strip();
        if (plain.startsWith("jdbc:")) {
            plain = plain.substring("jdbc:".length());
        }
        URI uri;
        try {
            uri = new URI(plain);
        } catch (URISyntaxException hidden) {
            // The exception quotes the address, which may hold a password.
            throw notAnAddress();
        }
        boolean known = "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
        String base = uri.getRawPath();
        if (!known || uri.getHost() == null || base == null || base.length() < 2) {
            throw notAnAddress();
        }
        String[] userInfo = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        Optional<String> user =
                userInfo.length > 0 ? Optional.of(decoded(userInfo[0])) : parameter(uri.getRawQuery(), "user");
        Optional<String> password =
                userInfo.length > 1 ? Optional.of(decoded(userInfo[1])) : parameter(uri.getRawQuery(), "password");
        String rest = parameters(uri.getRawQuery())
                .filter(parameter -> !parameter.startsWith("user=") && !parameter.startsWith("password="))
                .collect(Collectors.joining("&"));
        String jdbcUrl = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + base
                + (rest.isEmpty() ? "" : "?" + rest);
        return new Server(jdbcUrl, user, password);
    }

    private static Stream<String> parameters(String query) {
        return query == null ? Stream.empty() : Stream.of(query.split("&"));
    }

    private static Optional<String> parameter(String query, String name) {
        return parameters(query)
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> decoded(parameter.substring(name.length() + 1)))
                .findFirst();
    }

    private static String decoded(String raw) {
        // In an address a plus is a plus.
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException(
                "not the address of a PostgreSQL database; an example: postgres://bottine:password@db.example.org/bottine");
    }
}
