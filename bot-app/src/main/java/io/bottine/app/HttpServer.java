package io.bottine.app;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** HTTP for platforms that call us, and for whoever watches over the process: {@code /health} and {@code /ready}. */
final class HttpServer implements AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final int MOST_THREADS = 64;
    private static final int LARGEST_HEADER = 16 * 1024;

    private final Server server;
    private final ServerConnector connector;

    private HttpServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Serves from now on.
     *
     * @param port 0 for any that is free
     * @param ready whether the program takes things in
     * @throws IOException if the port cannot be had
     */
    static HttpServer start(int port, Map<String, HttpServlet> servlets, BooleanSupplier ready) throws IOException {
        // Threads of the system's own: an acknowledgement does not queue behind the work, which is done on virtual
        // ones.
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("http");
        Server server = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(LARGEST_HEADER);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
        context.addServlet(new ServletHolder(new Probe(() -> true)), "/health");
        context.addServlet(new ServletHolder(new Probe(ready)), "/ready");
        context.setErrorHandler((request, response, callback) -> {
            callback.succeeded(); // the status says it; a page would tell strangers what runs here
            return true;
        });
        server.setHandler(context);
        server.setStopTimeout(STOP.toMillis());
        HttpServer started = new HttpServer(server, connector);
        FutureTask<Boolean> starting = new FutureTask<>(() -> {
            server.start();
            return true;
        });
        starting.run();
        if (starting.state() == java.util.concurrent.Future.State.FAILED) {
            started.close();
            throw new IOException(starting.exceptionNow());
        }
        return started;
    }

    int port() {
        return connector.getLocalPort();
    }

    /** What is being answered is given a few seconds. */
    @Override
    public void close() {
        new FutureTask<>(() -> {
                    server.stop();
                    return true;
                })
                .run();
    }

    /** Answers whoever watches over the process. */
    private static final class Probe extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient BooleanSupplier good;

        Probe(BooleanSupplier good) {
            this.good = good;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            boolean fine = good.getAsBoolean();
            response.setStatus(fine ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("text/plain");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write((fine ? "ok\n" : "not yet\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
