package io.bottine.app;

import java.util.List;
import java.util.Optional;

/**
 * The program at work on chat platforms.
 *
 * @param welcome lines that say what is served
 */
record Running(House house, List<Platform> platforms, Optional<HttpServer> http, List<String> welcome)
        implements AutoCloseable {

    /** Where HTTP is served; 0 where it is not. */
    int port() {
        return http.map(HttpServer::port).orElse(0);
    }

    /** Takes nothing in any more, ends what is under way, and closes the database last. */
    @Override
    public void close() {
        http.ifPresent(HttpServer::close);
        platforms.forEach(Platform::close);
        house.close();
    }
}
