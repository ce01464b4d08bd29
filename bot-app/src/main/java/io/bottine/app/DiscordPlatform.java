package io.bottine.app;

import io.bottine.core.Bot;
import io.bottine.core.interaction.Colleagues;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.store.Store;
import io.bottine.core.team.Channels;
import io.bottine.discord.DiscordAdapter;
import io.bottine.discord.DiscordProblem;
import io.bottine.discord.DiscordSettings;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Discord, with what the command line says of it. */
record DiscordPlatform(DiscordAdapter discord, DiscordSettings settings, AppTexts texts) implements Platform {

    static Platform of(DiscordSettings settings, Store store, InstantSource clock, AppTexts texts) {
        return new DiscordPlatform(new DiscordAdapter(settings, store, clock), settings, texts);
    }

    @Override
    public String name() {
        return DiscordAdapter.PLATFORM;
    }

    @Override
    public Messenger messenger() {
        return discord.messenger();
    }

    @Override
    public Channels channels() {
        return discord.channels();
    }

    @Override
    public Colleagues colleagues() {
        return discord.colleagues();
    }

    @Override
    public Map<String, HttpServlet> servlets() {
        return Map.of();
    }

    @Override
    public List<String> start(Bot bot) {
        try {
            DiscordAdapter.Started started = discord.start(bot);
            return List.of(texts.line("run.discord", "name", started.name(), "guilds", started.guilds()));
        } catch (DiscordProblem problem) {
            throw refused(problem);
        }
    }

    private RuntimeException refused(DiscordProblem problem) {
        String detail = String.valueOf(problem.getMessage());
        return switch (problem.kind()) {
            case TOKEN_REFUSED ->
                new WrongSetting(Setting.DISCORD_TOKEN, Values.ENVIRONMENT, "refused-by-discord", detail);
            case UNREACHABLE ->
                new CannotStart(
                        texts.line("run.discord.unreachable", "where", settings.api(), "detail", detail), problem);
        };
    }

    @Override
    public boolean ready() {
        return discord.ready();
    }

    @Override
    public void close() {
        discord.close();
    }
}
