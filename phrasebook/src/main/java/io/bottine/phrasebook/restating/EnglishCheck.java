package io.bottine.phrasebook.restating;

import java.util.Set;
import java.util.regex.Pattern;

/** Reads a restatement again, as somebody who never saw how it came about. */
final class EnglishCheck {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

    private final Set<String> left;
    private final Pattern idioms;

    EnglishCheck(Lexicon lexicon) {
        left = lexicon.words("firstPersonLeft");
        idioms = lexicon.anyOf("idioms");
    }

    boolean passes(String said, String restated) {
        if (!Numbers.same(said, restated)) {
            return false;
        }
        String rest = idioms.matcher(restated).replaceAll("");
        java.util.BitSet quoted = Quotes.in(rest);
        return WORD.matcher(rest)
                .results()
                .filter(word -> !quoted.get(word.start()))
                .noneMatch(word -> left.contains(Sentence.plain(word.group())));
    }
}
