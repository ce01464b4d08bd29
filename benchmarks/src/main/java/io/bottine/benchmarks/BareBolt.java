package io.bottine.benchmarks;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/** The yardstick: the smallest Bolt app there is, which verifies the signature and says something in the acknowledgement. */
public final class BareBolt {

    private BareBolt() {}

    /** Reads what a Bolt app reads, from the environment. */
    public static void main(String[] args) throws Exception {
        Map<String, String> environment = System.getenv();
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(environment.getOrDefault("SLACK_API_URL", ""));
        config.setProxyUrl(null);
        App app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(environment.get("SLACK_BOT_TOKEN"))
                .signingSecret(environment.get("SLACK_SIGNING_SECRET"))
                .build());
        app.command("/complaint", (request, context) -> context.ack("…"));
        Server server = new Server(Integer.parseInt(environment.getOrDefault("PORT", "3000")));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
        server.setHandler(context);
        server.start();
        server.join();
    }
}
