package io.bottine.core.chat;

/** Makes what people wrote harmless where it is shown as it is: on a terminal, in a log, in a notification. */
public final class Harmless {

    private static final char REPLACEMENT = '\uFFFD';

    private Harmless() {}

    /** Without controls, such as a terminal's escapes, without overrides of the direction of writing, and well-formed. */
    public static String words(String words) {
        StringBuilder harmless = new StringBuilder(words.length());
        words.replace("\r\n", "\n").codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL -> {
                    if (point == '\n' || point == '\r' || point == 0x85) {
                        harmless.append('\n');
                    } else {
                        harmless.append(point == '\t' ? '\t' : REPLACEMENT);
                    }
                }
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> harmless.append('\n');
                case Character.SURROGATE -> harmless.append(REPLACEMENT);
                default -> {
                    if (!turnsDirection(point)) {
                        harmless.appendCodePoint(point);
                    }
                }
            }
        });
        return harmless.toString();
    }

    /** Likewise, on one line. */
    public static String line(String words) {
        return words(words).replace('\n', ' ').replace('\t', ' ');
    }

    /** Embeddings, overrides and isolates: a name that holds one turns the rest of the line around. */
    private static boolean turnsDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
