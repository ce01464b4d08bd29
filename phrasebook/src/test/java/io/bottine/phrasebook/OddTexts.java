package io.bottine.phrasebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts of any characters, the same ones at every run: half of them scattered over Unicode, half sewn together from pieces that
 * people write, so that they come close to what is recognised. For tests of properties that hold whatever is written.
 */
public final class OddTexts {

    /** As long as the longest text that is tried. */
    public static final int LONGEST = 20_000;

    private static final List<String> MARKS = List.of(
            " ",
            " ",
            " ",
            " ",
            " ",
            "  ",
            "\n",
            "\t",
            "\u00a0",
            "\u202f",
            ".",
            ",",
            ";",
            ":",
            "!",
            "?",
            "?!",
            "...",
            "…",
            "'",
            "’",
            "\"",
            "«\u00a0",
            "\u00a0»",
            "“",
            "”",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "{{",
            "}}",
            "<",
            ">",
            "-",
            "—",
            "_",
            "___",
            "/",
            "%",
            "€",
            "£",
            "$",
            "@",
            "#",
            "*",
            "\\",
            "$1",
            "\ud83d\ude21",
            "\ud83d",
            "\udc00",
            "\u0000",
            "\u0301",
            "\u200b",
            "\u202e",
            "\ufeff",
            "ß",
            "İ",
            "ﬁ",
            "œ",
            "Æ",
            "שלום",
            "你好",
            "XX",
            "3",
            "15 h",
            "£20",
            "24/12",
            "demain",
            "Friday");

    private OddTexts() {}

    /**
     * So many of them.
     *
     * @param pieces words and sentences to sew together
     */
    public static List<String> of(List<String> pieces, int count, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(List.of("", " ", "\n\n", "?", "\ud83d"));
        while (texts.size() < count) {
            texts.add(random.nextBoolean() ? sewn(pieces, random) : scattered(random));
        }
        return texts;
    }

    /** Texts that a careless pattern takes minutes for: one piece over and over, marks nested in marks, no space anywhere. */
    public static List<String> pathological(List<String> pieces) {
        List<String> texts = new ArrayList<>();
        for (String piece : pieces) {
            texts.add(piece.repeat(LONGEST / piece.length()));
        }
        for (String open : List.of("(", "[", "{", "«", "\"", "<", "{{", "([{«")) {
            texts.add(open.repeat(LONGEST / open.length()));
        }
        texts.add("(".repeat(LONGEST / 2) + ")".repeat(LONGEST / 2));
        texts.add("« ".repeat(LONGEST / 4) + " »".repeat(LONGEST / 4));
        texts.add("a".repeat(LONGEST));
        texts.add("é".repeat(LONGEST));
        texts.add(" ".repeat(LONGEST));
        texts.add("\n".repeat(LONGEST));
        return texts;
    }

    private static String sewn(List<String> pieces, Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(12);
        for (int i = 0; i < parts; i++) {
            String piece = pieces.get(random.nextInt(pieces.size()));
            int cut = random.nextInt(piece.length() + 1);
            switch (random.nextInt(6)) {
                case 0 -> text.append(piece, 0, cut);
                case 1 -> text.append(piece, cut, piece.length());
                case 2 -> text.append(piece.toUpperCase(java.util.Locale.ROOT));
                default -> text.append(piece);
            }
            text.append(MARKS.get(random.nextInt(MARKS.size())));
        }
        return text.toString();
    }

    private static String scattered(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(120);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append(MARKS.get(random.nextInt(MARKS.size())));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
