package io.bottine.app;

import io.bottine.app.Values.Value;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a run of the program works with.
 *
 * @param environment the variables of the environment
 * @param out UTF-8, whatever the locale
 * @param err likewise
 * @param terminal true where a person types and reads
 */
record Program(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        AppTexts texts) {

    /** Exit codes. */
    static final int DONE = 0;

    static final int FAILED = 1;
    static final int MISUSED = 2;

    /** What is set, with the options of the command line before all. */
    Values values(Options options) {
        Map<Setting, Value> given = new EnumMap<>(Setting.class);
        options.language().ifPresent(text -> given.put(Setting.BOTTINE_LANG, new Value(text, Options.LANG)));
        options.data().ifPresent(text -> given.put(Setting.BOTTINE_DATA, new Value(text, Options.DATA)));
        return Values.read(given, environment);
    }

    Configuration configuration(Options options) {
        return Configuration.of(values(options), environment, ZoneId.systemDefault());
    }
}
