package io.bottine.phrasebook.excerpts;

import io.bottine.phrasebook.excerpts.Words.Word;
import java.util.ArrayList;
import java.util.List;

/** How many brackets and quotation marks are open before each word of a sentence: nobody reads half a quotation back. */
final class Pairs {

    /** Of each pair, how many are open. */
    private record Open(int round, int angled, int curved, int straight) {

        Open after(String word) {
            return new Open(
                    round + count(word, '(') - count(word, ')'),
                    angled + count(word, '«') - count(word, '»'),
                    curved + count(word, '“') - count(word, '”'),
                    (straight + count(word, '"')) % 2);
        }

        private static int count(String word, char mark) {
            return (int) word.chars().filter(c -> c == mark).count();
        }
    }

    private final List<Open> before = new ArrayList<>();

    Pairs(String text, List<Word> line) {
        Open open = new Open(0, 0, 0, 0);
        before.add(open);
        for (Word word : line) {
            open = open.after(text.substring(word.start(), word.end()));
            before.add(open);
        }
    }

    /** True where what is opened between two places is closed between them. */
    boolean isWhole(int from, int end) {
        return before.get(from).equals(before.get(end));
    }
}
