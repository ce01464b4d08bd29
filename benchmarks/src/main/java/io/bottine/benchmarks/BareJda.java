package io.bottine.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/**
 * The yardstick: the smallest JDA bot there is, which says something as soon as it is asked or, where {@link #DEFERS_AFTER} is set,
 * announces that after so many milliseconds and says it then.
 */
public final class BareJda {

    static final String DEFERS_AFTER = "DEFERS_AFTER";

    private BareJda() {}

    /** Reads what Bottine reads, from the environment. */
    public static void main(String[] args) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        int after = Integer.parseInt(environment.getOrDefault(DEFERS_AFTER, "0"));
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
                        if (after == 0) {
                            event.reply("…").setEphemeral(true).queue();
                        } else {
                            var unused = event.deferReply(true)
                                    .queueAfter(
                                            after,
                                            TimeUnit.MILLISECONDS,
                                            hook -> hook.editOriginal("…").queue());
                        }
                    }
                })
                .build()
                .awaitReady()
                .updateCommands()
                .addCommands(Commands.slash("complaint", "…").addSubcommands(new SubcommandData("help", "…")))
                .queue();
    }
}
