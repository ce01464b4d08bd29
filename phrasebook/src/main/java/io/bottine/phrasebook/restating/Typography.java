package io.bottine.phrasebook.restating;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a text is written, apart from its words. */
final class Typography {

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
    /** Words in capitals; references such as SO-7741 are none. */
    private static final Pattern SHOUTED = Pattern.compile("(?<![\\p{L}\\d-])\\p{Lu}+(?![\\p{L}\\d]|-\\d)");
    /** A shorter text may be a name or an abbreviation. */
    private static final int SHOUTED_AT_LEAST = 8;

    private Typography() {}

    static String curly(String text) {
        return APOSTROPHE.matcher(text).replaceAll("’");
    }

    /** A sentence that is all shouted, in small letters; any other as it is. */
    static String calm(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long small = text.codePoints().filter(Character::isLowerCase).count();
        if (letters < SHOUTED_AT_LEAST || small * 10 > letters) {
            return text;
        }
        String calm = SHOUTED.matcher(text).replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
        return Sentence.capitalised(calm);
    }
}
