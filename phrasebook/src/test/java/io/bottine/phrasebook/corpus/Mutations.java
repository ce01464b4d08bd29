package io.bottine.phrasebook.corpus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Spoils texts as keyboards, phones, forms and trolls do. The same number always spoils the same way. */
final class Mutations {

    private static final int MOST_MUTATIONS = 6;
    private static final int MOST_REPEATS = 120;

    /** What gets into a text by accident or for fun. */
    private static final List<String> STRAY = List.of(
            "\u0000",
            "\u00ad",
            "\u0301",
            "\u200b",
            "\u200d",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ufffd",
            "\ud83d",
            "\udc00",
            "🤬",
            "👩‍👩‍👧",
            "🇫🇷",
            "❤️",
            "\t",
            "\r\n",
            "\n\n> ",
            "\n-- \n",
            "...",
            "…",
            "?!?!?!",
            "''",
            "’",
            "\"",
            "«",
            "»",
            "((((",
            "]]",
            "{{0}}",
            "${x}",
            "\\E",
            "\\",
            "$1",
            "%s",
            "<b>",
            "&nbsp;",
            "https://example.org/a?b=c&d=%20",
            "nobody@example.org",
            "@everyone",
            "#12",
            "1 234,56 €",
            "31/02/2026",
            "99:99",
            "00000000000000000000",
            "-1",
            "½",
            "ﬁ",
            "İ",
            "ß",
            "我要退款",
            "أريد استرداد",
            "j'",
            "-vous",
            "-t-il",
            "n't",
            "I",
            "moi",
            "you",
            "et que",
            ", ",
            " ;");

    private final List<String> texts;
    private final List<String> strays = STRAY;

    Mutations(List<String> texts) {
        this.texts = texts;
    }

    /** One of the texts, spoilt. */
    String of(long number) {
        Random random = new Random(number * 1_000_003L + 17);
        String text = one(random);
        int times = 1 + random.nextInt(MOST_MUTATIONS);
        for (int i = 0; i < times; i++) {
            text = kinds(random).get(random.nextInt(kinds(random).size())).apply(text);
        }
        return text;
    }

    private String one(Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private List<UnaryOperator<String>> kinds(Random random) {
        return List.of(
                text -> with(text, random, strays.get(random.nextInt(strays.size()))),
                text -> with(text, random, strays.get(random.nextInt(strays.size()))),
                text -> with(text, random, Character.toString(anyCharacter(random))),
                text -> with(text, random, one(random)),
                text -> text + "\n" + one(random),
                text -> without(text, random, 1),
                text -> without(text, random, 1 + random.nextInt(20)),
                text -> swapped(text, random),
                text -> words(text, words -> Collections.shuffle(words, random)),
                text -> words(text, words -> words.remove(random.nextInt(words.size()))),
                text -> words(text, words -> repeat(words, random)),
                text -> text.substring(at(text, random)),
                text -> text.substring(0, at(text, random)),
                text -> text.toUpperCase(Locale.ROOT),
                text -> text.toLowerCase(Locale.ROOT),
                text -> text.replace(" ", ""),
                text -> text.replace(" ", "\n"),
                text -> text.replace("'", random.nextBoolean() ? "" : "`"),
                text -> text.replaceAll("[,.;:!?]", ""),
                text -> text.replaceAll("\\d", Integer.toString(random.nextInt(10))),
                text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    }

    private static int anyCharacter(Random random) {
        return random.nextInt(random.nextInt(4) == 0 ? Character.MAX_CODE_POINT : 0x250);
    }

    private static int at(String text, Random random) {
        return random.nextInt(text.length() + 1);
    }

    private static String with(String text, Random random, String more) {
        int at = at(text, random);
        return text.substring(0, at) + more + text.substring(at);
    }

    private static String without(String text, Random random, int characters) {
        int at = at(text, random);
        return text.substring(0, at) + text.substring(Math.min(text.length(), at + characters));
    }

    private static String swapped(String text, Random random) {
        if (text.length() < 2) {
            return text;
        }
        int at = random.nextInt(text.length() - 1);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private interface Change {
        void to(List<String> words);
    }

    private static String words(String text, Change change) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ", -1)));
        change.to(words);
        return String.join(" ", words);
    }

    private static void repeat(List<String> words, Random random) {
        int at = random.nextInt(words.size());
        words.addAll(at, Collections.nCopies(1 + random.nextInt(MOST_REPEATS), words.get(at)));
    }
}
