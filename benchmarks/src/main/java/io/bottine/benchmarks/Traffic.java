package io.bottine.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Workspaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands of a hundred agents, and the cards that come back for them. */
final class Traffic {

    static final int AGENTS = 100;

    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");

    /**
     * Something that agents type.
     *
     * @param typed with places for a complaint's number and for a customer's words
     * @param card what every right answer to it holds
     */
    record Kind(String name, String typed, String card) {}

    private record Texts(List<Kind> kinds, List<String> messages) {}

    /** A command on its way. */
    record Command(String id, Kind kind, String agent, String body, Consumer<Boolean> delivered) {}

    private final FakeSlack slack;
    private final Texts texts;
    private final AtomicLong next = new AtomicLong();
    private final Map<String, Command> underWay = new ConcurrentHashMap<>();
    private final Map<String, String> lastOpened = new ConcurrentHashMap<>();
    private final Map<String, String> wrong = new ConcurrentHashMap<>();

    Traffic(FakeSlack slack) {
        this.slack = slack;
        try (InputStream yaml = Objects.requireNonNull(Traffic.class.getResourceAsStream("traffic.yaml"))) {
            texts = new ObjectMapper(new YAMLFactory()).readValue(yaml, Texts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Workspaces.furnish(slack.world(), "en-GB", "Europe/London");
        for (int i = 0; i < AGENTS; i++) {
            slack.world().person(Workspaces.TEAM, agent(i), "Agent " + i).speaks("en-GB", "Europe/London");
        }
        slack.forget(this::shown);
    }

    static String agent(long number) {
        return "U0AGENT" + number % AGENTS;
    }

    List<Kind> kinds() {
        return texts.kinds();
    }

    Kind kind(String name) {
        return texts.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Answers that were not what was asked for, by kind: the newest of each. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** Commands whose card never came are not waited for any more. */
    int giveUp() {
        int lost = underWay.size();
        underWay.clear();
        return lost;
    }

    int underWay() {
        return underWay.size();
    }

    /** @param delivered is told when its card arrives, and whether it is the right one */
    Command command(Kind kind, String agent, Consumer<Boolean> delivered) {
        long number = next.incrementAndGet();
        String id = "bench" + number;
        String typed = kind.typed()
                .replace("NUMBER", lastOpened.getOrDefault(agent, "1"))
                .replace("WORDS", texts.messages().get((int)
                        (number % texts.messages().size())));
        Command command = new Command(id, kind, agent, body(id, agent, typed), delivered);
        underWay.put(id, command);
        return command;
    }

    /** It was turned away: no card will come. */
    void forget(Command command) {
        underWay.remove(command.id());
    }

    private String body(String id, String agent, String typed) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        fields.put("token", "verification");
        fields.put("team_id", Workspaces.TEAM);
        fields.put("team_domain", "atelier");
        fields.put("channel_id", Workspaces.HELP);
        fields.put("channel_name", "help");
        fields.put("user_id", agent);
        fields.put("user_name", "agent");
        fields.put("command", "/complaint");
        fields.put("text", typed);
        fields.put("api_app_id", FakeSlack.APP_ID);
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", slack.responseUrl(id).toString());
        fields.put("trigger_id", id);
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.toString();
    }

    private void shown(String where, String body) {
        Command command = underWay.remove(where);
        if (command == null) {
            return;
        }
        boolean right = body.contains(command.kind().card());
        command.delivered().accept(right);
        if (!right) {
            wrong.put(command.kind().name(), body);
        } else if (command.kind().name().equals("open")) {
            Matcher number = NUMBER.matcher(body);
            if (number.find()) {
                lastOpened.put(command.agent(), number.group(1));
            }
        }
    }
}
