package io.bottine.app;

import io.bottine.core.Bot;
import io.bottine.core.interaction.Colleagues;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.store.Store;
import io.bottine.core.team.Channels;
import io.bottine.slack.SlackAdapter;
import io.bottine.slack.SlackProblem;
import io.bottine.slack.SlackSettings;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Slack, with what the command line says of it. */
record SlackPlatform(SlackAdapter slack, SlackSettings settings, AppTexts texts) implements Platform {

    static Platform of(SlackSettings settings, Store store, InstantSource clock, AppTexts texts) {
        return new SlackPlatform(new SlackAdapter(settings, store, clock), settings, texts);
    }

    @Override
    public String name() {
        return SlackAdapter.PLATFORM;
    }

    @Override
    public Messenger messenger() {
        return slack.messenger();
    }

    @Override
    public Channels channels() {
        return slack.channels();
    }

    @Override
    public Colleagues colleagues() {
        return slack.colleagues();
    }

    @Override
    public Map<String, HttpServlet> servlets() {
        return slack.servlets();
    }

    @Override
    public List<String> start(Bot bot) {
        try {
            return welcome(slack.start(bot));
        } catch (SlackProblem problem) {
            throw refused(problem);
        }
    }

    private List<String> welcome(SlackAdapter.Started started) {
        List<String> lines = new ArrayList<>();
        String way = texts.line(started.socketMode() ? "run.slack.socket" : "run.slack.http");
        lines.add(started.workspace()
                .map(name -> texts.line("run.slack.one", "name", name, "way", way))
                .orElseGet(() -> texts.line("run.slack.many", "way", way)));
        if (!started.lacking().isEmpty()) {
            lines.add(texts.line("run.slack.lacking", "scopes", String.join(", ", started.lacking())));
        }
        return lines;
    }

    private RuntimeException refused(SlackProblem problem) {
        String detail = String.valueOf(problem.getMessage());
        return switch (problem.kind()) {
            case BOT_TOKEN_REFUSED -> new WrongSetting(Setting.SLACK_BOT_TOKEN, Values.ENVIRONMENT, "refused", detail);
            case APP_TOKEN_REFUSED -> new WrongSetting(Setting.SLACK_APP_TOKEN, Values.ENVIRONMENT, "refused", detail);
            case UNREACHABLE ->
                new CannotStart(
                        texts.line("run.slack.unreachable", "where", settings.api(), "detail", detail), problem);
        };
    }

    @Override
    public boolean ready() {
        return slack.ready();
    }

    @Override
    public void close() {
        slack.close();
    }
}
