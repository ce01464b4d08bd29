package io.bottine.app;

import io.bottine.discord.Invite;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What connecting Discord takes. */
@Command(name = "discord", mixinStandardHelpOptions = true)
final class DiscordCommand implements Callable<Integer> {

    private final Program program;

    DiscordCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        program.err().println(program.texts().line("sub-command.missing", "command", "discord", "which", "invite"));
        return Program.MISUSED;
    }

    /** Prints the link by which the bot is invited, without asking Discord. */
    @Command(name = "invite", mixinStandardHelpOptions = true)
    static final class InviteCommand implements Callable<Integer> {

        private static final String ID = "--id";

        private final Program program;
        private final Options options;

        @Option(names = ID, paramLabel = "ID", descriptionKey = "discord.id")
        private Optional<String> id = Optional.empty();

        InviteCommand(Program program, Options options) {
            this.program = program;
            this.options = options;
        }

        @Override
        public Integer call() {
            Optional<String> application = id.or(() -> Serving.of(program.values(options), program.environment())
                    .discord()
                    .flatMap(settings -> Invite.application(settings.token())));
            if (application.filter(Invite::isApplication).isEmpty()) {
                program.err().println(program.texts().line("discord.no.id", "option", ID));
                return Program.MISUSED;
            }
            Invite invite =
                    Invite.of(application.get(), program.configuration(options).language());
            program.out().println(invite.link());
            program.out().println();
            program.out().println(program.texts().line("discord.asks"));
            invite.asked()
                    .forEach(asked -> program.out()
                            .println(program.texts()
                                    .line("discord.asks.for", "permission", asked.permission(), "why", asked.why())));
            program.out().println(program.texts().line("discord.asks.no-more"));
            return Program.DONE;
        }
    }
}
