package io.bottine.phrasebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Texts of any characters: most are sewn together from pieces that people write, so that they come close to what is recognised,
 * and some are scattered over Unicode, or longer than anybody writes. For properties that hold whatever is written; what breaks
 * one shrinks towards few pieces, whole and with blanks between.
 */
public final class OddTexts {

    /** As long as the longest text that is tried. */
    public static final int LONGEST = 20_000;

    private static final int MOST_PIECES = 12;

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
            "Friday",
            "\u200d",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\u001b[31m",
            "\u202b",
            "e\u0301\u0301\u0301",
            "\u0623\u064a\u0646 \u0627\u0644\u0637\u0631\u062f",
            "\u0433\u0434\u0435 \u043f\u043e\u0441\u044b\u043b\u043a\u0430",
            "\u0e17\u0e35\u0e48\u0e44\u0e2b\u0e19",
            "12,50",
            "1 200",
            "99999999999999999999",
            "31/02/2026");

    private static final List<String> MAIL = List.of(
            "De : Service clients <a@b.fr>\nEnvoyé : lundi 2 novembre 2026\nObjet : RE: RE: colis\n\n",
            "From: Help <help@example.com>\nSubject: RE: FW: order\n\n",
            "\n-- \nEnvoyé de mon iPhone",
            "\nSent from my phone",
            "\n> ",
            "\n>> ",
            "\nLe 3 mars, Paul a écrit :\n> ",
            "\nOn 3 March, Paul wrote:\n> ");

    private static final List<String> MARKDOWN = List.of(
            "\n# ",
            "\n- ",
            "\n1. ",
            "**",
            "~~",
            "```",
            "[a](https://example.com/?q=1)",
            "| a | b |",
            "<b>",
            "&nbsp;",
            "<!channel>",
            "@everyone");

    private OddTexts() {}

    /**
     * Any of them.
     *
     * @param pieces words and sentences to sew together
     */
    public static Arbitrary<String> of(List<String> pieces) {
        return Arbitraries.frequencyOf(
                Tuple.of(12, sewn(pieces)),
                Tuple.of(6, scattered()),
                Tuple.of(2, overAndOver(pieces)),
                Tuple.of(1, Arbitraries.of("", " ", "\n\n", "?", "\ud83d")));
    }

    /** Pieces whole, cut or shouted, with marks between. */
    public static Arbitrary<String> sewn(List<String> pieces) {
        Arbitrary<String> stitch = Combinators.combine(piece(pieces), mark()).as((piece, mark) -> piece + mark);
        return stitch.list().ofMinSize(1).ofMaxSize(MOST_PIECES).map(stitches -> String.join("", stitches));
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

    /** What may stand between two pieces; a blank most of the time. */
    public static Arbitrary<String> mark() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(" ")),
                Tuple.of(12, Arbitraries.of(MARKS)),
                Tuple.of(1, Arbitraries.of(MAIL)),
                Tuple.of(1, Arbitraries.of(MARKDOWN)));
    }

    private static Arbitrary<String> piece(List<String> pieces) {
        Arbitrary<String> any = Arbitraries.of(pieces);
        Arbitrary<Double> where = Arbitraries.doubles().between(0, 1);
        return Arbitraries.frequencyOf(
                Tuple.of(6, any),
                Tuple.of(1, any.map(piece -> piece.toUpperCase(Locale.ROOT))),
                Tuple.of(1, Combinators.combine(any, where).as((piece, at) -> piece.substring(0, at(piece, at)))),
                Tuple.of(1, Combinators.combine(any, where).as((piece, at) -> piece.substring(at(piece, at)))));
    }

    private static int at(String piece, double share) {
        return (int) (piece.length() * share);
    }

    private static Arbitrary<String> scattered() {
        Arbitrary<String> bits = Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.integers().between(0, Character.MAX_VALUE).map(unit -> "" + (char) (int) unit)),
                Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(0, Character.MAX_CODE_POINT)
                                .map(Character::toString)),
                Tuple.of(1, mark()),
                Tuple.of(1, Arbitraries.strings().withCharRange('a', 'z').ofLength(1)));
        return bits.list().ofMaxSize(120).map(each -> String.join("", each));
    }

    /** One word, mark or sentence so many times that nothing is left of its measure, with something to read before and after. */
    private static Arbitrary<String> overAndOver(List<String> pieces) {
        Arbitrary<String> repeated = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of("a", "é", "tr", "1", "()", "!", "?!", "\"", "'", "\ud83d\ude21", "\u0301")),
                Tuple.of(1, mark()),
                Tuple.of(1, Arbitraries.of(pieces)));
        Arbitrary<Integer> length = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(30, 3_000)),
                Tuple.of(1, Arbitraries.integers().between(LONGEST / 2 - 50, LONGEST + 50)));
        Arbitrary<String> plain = Arbitraries.of(pieces);
        return Combinators.combine(plain, repeated, length, plain)
                .as((before, piece, reach, after) ->
                        before + " " + piece.repeat(Math.max(1, reach / piece.length())) + " " + after);
    }
}
