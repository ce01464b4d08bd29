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

    /**
     * Takes nothing in by HTTP any more, sends nothing any more, then closes the connections, by which what was being sent had to
     * go out, and the database last: what the platforms were still asked is saved.
     */
    @Override
    public void close() {
        http.ifPresent(HttpServer::close);
        house.rest();
        platforms.forEach(Platform::close);
        house.close();
    }
}
