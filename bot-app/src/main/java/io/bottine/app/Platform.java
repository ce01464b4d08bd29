package io.bottine.app;

import io.bottine.core.Bot;
import io.bottine.core.interaction.Colleagues;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.team.Channels;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;

/** A chat platform that the program serves. */
interface Platform extends AutoCloseable {

    /** As the ids of its teams name it. */
    String name();

    Messenger messenger();

    Channels channels();

    Colleagues colleagues();

    /** What is to be served by HTTP, by path, once it is started. */
    Map<String, HttpServlet> servlets();

    /**
     * Begins to take things in.
     *
     * @return lines that say what is served
     * @throws WrongSetting if the platform refuses what is set
     * @throws CannotStart if it cannot be reached
     */
    List<String> start(Bot bot);

    /** Whether things are taken in. */
    boolean ready();

    @Override
    void close();
}
