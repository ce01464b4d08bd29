package io.bottine.core.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text as it is compared when somebody looks for it: without case, accents, ligatures and kinds of apostrophe. */
final class Folded {

    /** More words than anybody looks for; a pasted letter must not become a query of thousands of conditions. */
    private static final int MOST_WORDS = 24;

    /** SQLite refuses patterns beyond 50,000 bytes. */
    private static final int LONGEST_WORD = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ´`]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WILDCARDS = Pattern.compile("[%_!]");

    private Folded() {}

    static String text(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return SPACES.matcher(APOSTROPHES.matcher(bare).replaceAll("'"))
                .replaceAll(" ")
                .strip();
    }

    /** The words of a query as patterns for {@code like … escape '!'}. */
    static List<String> patterns(String query) {
        return Stream.of(text(Columns.storable(query)).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .map(word -> "%" + WILDCARDS.matcher(word).replaceAll("!$0") + "%")
                .toList();
    }
}
