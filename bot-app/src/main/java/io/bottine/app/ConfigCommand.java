package io.bottine.app;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** What is set, and where; secrets masked. */
@Command(name = "config", mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {

    private final Program program;
    private final Options options;

    ConfigCommand(Program program, Options options) {
        this.program = program;
        this.options = options;
    }

    @Override
    public Integer call() {
        AppTexts texts = program.texts();
        Values values = program.values(options);
        Configuration configuration = program.configuration(options);
        int width = Stream.of(Setting.values())
                .mapToInt(setting -> setting.name().length())
                .max()
                .orElse(0);
        for (Setting setting : Setting.values()) {
            String shown = values.get(setting)
                    .map(value -> setting.shown(value.text()) + "  (" + where(value.where()) + ")")
                    .orElseGet(() -> used(setting, configuration) + "  (" + texts.line("setting.where.default") + ")");
            program.out()
                    .println(setting.name() + " ".repeat(width - setting.name().length()) + "  " + shown.strip());
            program.out().println(" ".repeat(width) + "  " + texts.line("setting." + setting.name() + ".about"));
        }
        return Program.DONE;
    }

    private String where(String where) {
        return where.equals(Values.ENVIRONMENT) ? program.texts().line("setting.where.environment") : where;
    }

    private String used(Setting setting, Configuration configuration) {
        Map<Setting, String> used = Map.of(
                Setting.BOTTINE_DATA, configuration.data().toString(),
                Setting.BOTTINE_LANG, configuration.locale().toLanguageTag(),
                Setting.BOTTINE_ZONE, configuration.zone().getId(),
                Setting.BOTTINE_NAME, configuration.name(),
                Setting.DATABASE_URL, configuration.data().resolve("bottine.db").toString());
        return used.getOrDefault(setting, "-");
    }
}
