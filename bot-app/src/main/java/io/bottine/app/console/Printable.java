package io.bottine.app.console;

import java.util.regex.Pattern;

/**
 * Makes anybody's words safe to print: what a terminal would obey is taken out, what a person can read stays. Right-to-left
 * text stays; marks that reorder the rest of a line go, because they would make a line say something else than it holds.
 */
final class Printable {

    /** Escape sequences as a whole (ECMA-48: control strings, then CSI, then two-character ones), so that no rest of them shows. */
    private static final Pattern SEQUENCE = Pattern.compile(
            "(?:\\x1b[\\]PX^_]|[\\x9d\\x90\\x98\\x9e\\x9f])[^\\x07\\x1b\\x9c\\n]*(?:\\x07|\\x1b\\\\|\\x9c)?"
                    + "|(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]"
                    + "|\\x1b[ -/]*[0-~]");

    private static final Pattern NEW_LINE = Pattern.compile("\\r\\n?|[\\x0b\\x0c\\x85\\u2028\\u2029]");

    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ufff9-\\ufffb]");

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private Printable() {}

    /** The text with its line breaks as {@code \n}. */
    static String of(String words) {
        String text = SEQUENCE.matcher(words).replaceAll("");
        text = NEW_LINE.matcher(text).replaceAll("\n");
        text = CONTROL.matcher(text).replaceAll("").replace('\t', ' ');
        return LONE_SURROGATE.matcher(text).replaceAll("\ufffd");
    }

    /** The text on one line. */
    static String line(String words) {
        return of(words).replace('\n', ' ').strip();
    }
}
