package io.bottine.app;

import java.io.Serial;

/** A setting that cannot be used: the start stops with one line about it. */
final class WrongSetting extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Setting setting;
    private final String where;
    private final String problem;
    private final String value;

    /**
     * @param where {@code environment}, an option, or the file's path
     * @param problem key of the message that says what is wrong
     * @param value as it may be shown
     */
    WrongSetting(Setting setting, String where, String problem, String value) {
        super(setting + ": " + problem);
        this.setting = setting;
        this.where = where;
        this.problem = problem;
        this.value = value;
    }

    /** The line, in the language of {@code texts}. */
    String line(AppTexts texts) {
        String said = texts.line("setting.problem." + problem, "value", value);
        if (where.startsWith("-")) {
            String example = where + "=" + (setting == Setting.BOTTINE_LANG ? "fr" : setting.example());
            return texts.line("setting.wrong.option", "option", where, "problem", said, "example", example);
        }
        boolean inEnvironment = where.equals(Values.ENVIRONMENT);
        return texts.line(
                "setting.wrong",
                "name",
                setting.name(),
                "where",
                inEnvironment ? texts.line("setting.where.environment") : where,
                "problem",
                said,
                "example",
                setting.name() + (inEnvironment ? "=" : ": ") + setting.example());
    }
}
