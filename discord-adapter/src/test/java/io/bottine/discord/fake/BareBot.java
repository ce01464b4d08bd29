package io.bottine.discord.fake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** The smallest bot that does one of everything: what the SDK takes from Discord, it takes from the fake. */
final class BareBot extends ListenerAdapter implements AutoCloseable {

    /** What it was told, by the names of the SDK's events. */
    final List<String> told = new CopyOnWriteArrayList<>();

    final Map<String, InteractionHook> hooks = new ConcurrentHashMap<>();
    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    final JDA jda;
    private final FakeDiscord discord;
    private final SessionControllerAdapter controller;

    BareBot(FakeDiscord discord) {
        this.discord = discord;
        this.controller = new SessionControllerAdapter() {
            @Override
            public String getGateway() {
                return discord.gatewayUrl();
            }
        };
        MessageRequest.setDefaultMentions(EnumSet.noneOf(net.dv8tion.jda.api.entities.Message.MentionType.class));
        jda = JDABuilder.createLight(FakeDiscord.TOKEN, List.of())
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
                .setSessionController(controller)
                .setCompression(Compression.NONE)
                .setEnableShutdownHook(false)
                .addEventListeners(this)
                .build();
    }

    BareBot ready() {
        try {
            jda.awaitReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    private void failed(Throwable failure) {
        failures.add(failure);
        discord.board().stir();
    }

    Guild guild(String id) {
        return requireNonNull(jda.getGuildById(id));
    }

    TextChannel room(String id) {
        return requireNonNull(jda.getTextChannelById(id));
    }

    InteractionHook hook(String user) {
        return requireNonNull(hooks.get(user));
    }

    /** Whether the SDK took note of a limit of the whole bot. */
    boolean isLimited() {
        return controller.getRateLimitHandle().getClassic() > 0;
    }

    void register() {
        jda.updateCommands()
                .addCommands(
                        Commands.slash("complaint", "What customers say")
                                .setNameLocalization(DiscordLocale.FRENCH, "dossier")
                                .addSubcommands(
                                        new SubcommandData("open", "Open one")
                                                .setNameLocalization(DiscordLocale.FRENCH, "ouvrir")
                                                .addOption(OptionType.STRING, "words", "Their words", true)
                                                .addOptions(new OptionData(OptionType.STRING, "how", "How to answer")
                                                        .addChoice("at once", "now")
                                                        .addChoice("later", "later")),
                                        new SubcommandData("handover", "Give it away")
                                                .addOption(OptionType.USER, "person", "To whom", true)
                                                .addOption(OptionType.INTEGER, "number", "Which one"),
                                        new SubcommandData("show", "Show one")
                                                .addOptions(new OptionData(OptionType.STRING, "id", "Which", true)
                                                        .setAutoComplete(true))),
                        Commands.message("Reflect these words"),
                        Commands.user("Hand over to"))
                .complete();
    }

    @Override
    public void onGenericEvent(GenericEvent event) {
        told.add(event.getClass().getSimpleName());
        discord.board().stir();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        hooks.put(event.getUser().getId(), event.getHook());
        switch (String.valueOf(event.getSubcommandName())) {
            case "open" -> {
                String words = event.getOption("words", "", each -> each.getAsString());
                if ("later".equals(event.getOption("how", "now", each -> each.getAsString()))) {
                    event.deferReply(true)
                            .queue(hook -> hook.editOriginal("later: " + words).queue(done -> {}, this::failed));
                } else {
                    event.replyComponents(Container.of(
                                    TextDisplay.of("### " + words),
                                    ActionRow.of(
                                            Button.primary("1:note:12", "Note"),
                                            Button.secondary("1:edit:12", "Again")),
                                    ActionRow.of(StringSelectMenu.create("more")
                                            .addOption("Close it", "1:close:12")
                                            .build())))
                            .useComponentsV2()
                            .setEphemeral(true)
                            .queue(done -> {}, this::failed);
                }
            }
            case "handover" ->
                event.reply("to "
                                + event.getOption(
                                        "person", "", each -> each.getAsUser().getEffectiveName()) + " by "
                                + requireNonNull(event.getMember())
                                        .getRoles()
                                        .getFirst()
                                        .getName())
                        .queue(done -> {}, this::failed);
            default ->
                event.reply(event.getOption("id", "", each -> each.getAsString()))
                        .queue(done -> {}, this::failed);
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        event.replyChoices(new Choice("#12 Mrs Roy", event.getFocusedOption().getValue() + "2"))
                .queue(done -> {}, this::failed);
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        event.reply("reflected: " + event.getTarget().getContentRaw())
                .setEphemeral(true)
                .queue(done -> {}, this::failed);
    }

    @Override
    public void onUserContextInteraction(UserContextInteractionEvent event) {
        event.reply("to " + event.getTarget().getEffectiveName())
                .setEphemeral(true)
                .queue(done -> {}, this::failed);
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        hooks.put(event.getUser().getId(), event.getHook());
        if (event.getComponentId().startsWith("1:note")) {
            event.replyModal(Modal.create("1:note:12", "Note")
                            .addComponents(Label.of(
                                    "What to note",
                                    TextInput.create("note", TextInputStyle.PARAGRAPH)
                                            .setMaxLength(1000)
                                            .build()))
                            .build())
                    .queue(done -> {}, this::failed);
        } else if (event.getComponentId().startsWith("1:edit")) {
            event.deferEdit()
                    .queue(hook -> hook.editOriginalComponents(TextDisplay.of("edited"))
                            .useComponentsV2()
                            .queue(done -> {}, this::failed));
        } else {
            event.reply("too old").setEphemeral(true).queue(done -> {}, this::failed);
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        event.editComponents(TextDisplay.of("chosen: " + event.getValues().getFirst()))
                .useComponentsV2()
                .queue(done -> {}, this::failed);
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        event.reply(new MessageCreateBuilder()
                        .setContent("noted: "
                                + requireNonNull(event.getValue("note")).getAsString())
                        .build())
                .setEphemeral(true)
                .queue(done -> {}, this::failed);
    }

    @Override
    public void close() {
        jda.shutdownNow();
        try {
            assertThat(jda.awaitShutdown(java.time.Duration.ofSeconds(20))).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
