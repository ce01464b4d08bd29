package io.bottine.core.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A typed line that begins with a command's word.
 *
 * @param whole what was typed, without a platform's prefix
 * @param word the first word, folded
 * @param rest what follows it, stripped
 * @param apart true where a colon, a quote or a new line sets the rest off, so that no sentence can have begun
 * @param capital true where the first word has a capital
 */
record Line(String whole, String word, String rest, boolean apart, boolean capital) {

    private static final int LONGEST_WORD = 40;
    private static final String QUOTES = "\"“”«»„";
    private static final Pattern HASH =
            Pattern.compile("(?:#\\s?|[nN][°º]\\s?)(\\d{1,9})(?![\\p{L}\\d])[\\s\u00A0]*[:,;]?");
    private static final Pattern BARE = Pattern.compile("(\\d{1,9})(?![\\p{L}\\d])");

    static Line of(String whole) {
        String stripped = Folding.strip(whole);
        int end = Math.min(Folding.endOfWord(stripped), LONGEST_WORD);
        boolean apart = false;
        boolean capital = end > 0 && Character.isUpperCase(stripped.charAt(0));
        for (int i = 0; i < end; i++) {
            if (stripped.charAt(i) == ':' || QUOTES.indexOf(stripped.charAt(i)) >= 0) {
                end = i;
            }
        }
        String rest = stripped.substring(end);
        int colon = 0;
        while (colon < rest.length() && Folding.isSpace(rest.charAt(colon))) {
            apart |= rest.charAt(colon) == '\n';
            colon++;
        }
        if (colon < rest.length() && rest.charAt(colon) == ':') {
            // "UPDATE: still nothing" is how customers write too.
            apart |= !capital;
            rest = rest.substring(colon + 1);
        }
        String after = Folding.strip(rest);
        apart |= !after.isEmpty() && QUOTES.indexOf(after.charAt(0)) >= 0;
        return new Line(whole, Folding.fold(stripped.substring(0, end)), after, apart, capital);
    }

    /** The line without a leading complaint's number. */
    Optional<Numbered> numbered() {
        return numbered(HASH);
    }

    /** Likewise where the number stands without a sign. */
    Optional<Numbered> bareNumbered() {
        return numbered(BARE);
    }

    private Optional<Numbered> numbered(Pattern pattern) {
        Matcher matcher = pattern.matcher(rest);
        return matcher.lookingAt()
                ? Optional.of(new Numbered(matcher.group(1), Folding.strip(rest.substring(matcher.end()))))
                : Optional.empty();
    }

    /** A small command followed by a capital is a command; a sentence goes on in small letters. */
    boolean readsAsCommand() {
        return apart || (!capital && !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0)));
    }

    /** The text in quotes that {@code words} begin with, and what follows it. */
    static Optional<Quoted> quoted(String words) {
        if (words.isEmpty() || QUOTES.indexOf(words.charAt(0)) < 0) {
            return Optional.empty();
        }
        for (int i = 1; i < words.length(); i++) {
            if (QUOTES.indexOf(words.charAt(i)) >= 0) {
                return Optional.of(
                        new Quoted(Folding.strip(words.substring(1, i)), Folding.strip(words.substring(i + 1))));
            }
        }
        return Optional.empty();
    }

    record Numbered(String number, String rest) {}

    record Quoted(String inside, String rest) {}
}
