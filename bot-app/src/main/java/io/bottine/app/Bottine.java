package io.bottine.app;

import io.bottine.phrasebook.words.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** The program: without a command, the console. */
@Command(name = "bottine", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Bottine implements Callable<Integer> {

    private final Program program;

    @Mixin
    private final Options options = new Options();

    private Bottine(Program program) {
        this.program = program;
    }

    /** Runs a command and ends with its exit code: 0 done, 1 failed, 2 misused. */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.setOut(out);
        System.setErr(err);
        int code = run(List.of(args), System.getenv(), System.in, out, err, Terminals.isThere());
        out.flush();
        err.flush();
        System.exit(code);
    }

    static int run(
            List<String> args,
            Map<String, String> environment,
            InputStream in,
            PrintStream out,
            PrintStream err,
            boolean terminal) {
        Language language = language(args, environment);
        // Argument checks and help texts of libraries follow it too.
        Locale.setDefault(Locale.Category.DISPLAY, language.locale());
        Program program = new Program(environment, in, out, err, terminal, AppTexts.in(language));
        return commandLine(program).execute(args.toArray(String[]::new));
    }

    private static CommandLine commandLine(Program program) {
        Bottine root = new Bottine(program);
        CommandLine line = new CommandLine(root)
                .addSubcommand(new ConsoleCommand(program, root.options))
                .addSubcommand(new RunCommand(program, root.options))
                .addSubcommand(new DemoCommand(program, root.options))
                .addSubcommand(new ReflectCommand(program, root.options))
                .addSubcommand(new CheckCommand(program, root.options))
                .addSubcommand(new CommandLine(new PhrasebookCommand(program))
                        .addSubcommand(new PhrasebookCommand.ContentCheck(program, root.options)))
                .addSubcommand(new CommandLine(new DbCommand(program))
                        .addSubcommand(new DbCommand.InfoCommand(program, root.options)))
                .addSubcommand(new CommandLine(new SlackCommand(program))
                        .addSubcommand(new SlackCommand.ManifestCommand(program, root.options))
                        .addSubcommand(new SlackCommand.KeyCommand(program)))
                .addSubcommand(new CommandLine(new DiscordCommand(program))
                        .addSubcommand(new DiscordCommand.InviteCommand(program, root.options)))
                .addSubcommand(new ConfigCommand(program, root.options));
        line.setResourceBundle(ResourceBundle.getBundle(
                "io.bottine.app.cli",
                program.texts().language().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(new PrintWriter(program.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(program.err(), true, StandardCharsets.UTF_8));
        boolean colours = program.terminal()
                && program.environment()
                        .getOrDefault(Setting.NO_COLOR.name(), "")
                        .isEmpty();
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(colours ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler((e, args) -> {
            program.err().println(Misuse.line(e, program.texts()));
            return Program.MISUSED;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(program, e, parsed));
        return line;
    }

    private static int failed(Program program, Exception e, ParseResult parsed) {
        if (e instanceof WrongSetting wrong) {
            program.err().println(wrong.line(program.texts()));
            return Program.MISUSED;
        }
        if (e instanceof CannotStart cannot) {
            program.err().println(cannot.getMessage());
            return Program.FAILED;
        }
        LoggerFactory.getLogger(Bottine.class)
                .error("{} failed", parsed.commandSpec().name(), e);
        program.err()
                .println(program.texts().line("failed", "what", e.getClass().getSimpleName()));
        return Program.FAILED;
    }

    @Override
    public Integer call() {
        return ConsoleCommand.talk(program, program.configuration(options), Optional.empty());
    }

    /** The language before the command line is read: its own errors are said in it. */
    private static Language language(List<String> args, Map<String, String> environment) {
        int end = args.indexOf("--") < 0 ? args.size() : args.indexOf("--");
        for (int i = 0; i < end; i++) {
            String arg = args.get(i);
            String next = i + 1 < end ? args.get(i + 1) : "";
            String value = arg.equals(Options.LANG)
                    ? next
                    : arg.startsWith(Options.LANG + "=") ? arg.substring(Options.LANG.length() + 1) : "";
            Optional<Language> asked = value.isBlank() ? Optional.empty() : Language.of(value);
            if (asked.isPresent()) {
                return asked.get();
            }
        }
        Optional<Values.Value> set;
        try {
            set = Values.read(Map.of(), environment).get(Setting.BOTTINE_LANG);
        } catch (WrongSetting later) {
            set = Optional.empty(); // reported when a command needs it
        }
        return set.flatMap(value -> Language.of(value.text()))
                .or(() -> Language.of(Configuration.systemLocale(environment).toLanguageTag()))
                .orElse(Language.ENGLISH);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 8192), true, StandardCharsets.UTF_8);
    }
}
