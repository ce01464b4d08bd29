package io.bottine.benchmarks;

import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** The yardstick: the smallest JDA bot there is, which says something as soon as it is asked. */
public final class BareJda {

    private BareJda() {}

    /** Reads what Bottine reads, from the environment. */
    public static void main(String[] args) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        JDABuilder.createLight(environment.get("DISCORD_TOKEN"), List.of())
                .setRestConfig(new RestConfig().setBaseUrl(environment.getOrDefault("DISCORD_API_URL", "")))
                .setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return environment.getOrDefault("DISCORD_GATEWAY_URL", "");
                    }
                })
                .setCompression(Compression.NONE)
                .addEventListeners(new ListenerAdapter() {
                    @Override
                    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
                        event.reply("…").setEphemeral(true).queue();
                    }
                })
                .build()
                .awaitReady()
                .updateCommands()
                .addCommands(Commands.slash("complaint", "…").addSubcommands(new SubcommandData("help", "…")))
                .queue();
    }
}
