package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Token;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence under way: its tokens, and what each is to become. The passes of a restater mark their changes here; the text
 * between tokens stays as it was. Used by one thread, thrown away after.
 */
final class Sentence {

    private final String text;
    private final List<Token> tokens;
    private final String[] words;
    private final String[] becomes;
    private final String[] before;
    private final BitSet changed = new BitSet();
    private final BitSet frozen = new BitSet();

    Sentence(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.words = tokens.stream().map(token -> plain(token.text())).toArray(String[]::new);
        this.becomes = tokens.stream().map(Token::text).toArray(String[]::new);
        this.before = new String[tokens.size()];
        Arrays.fill(before, "");
        BitSet quoted = Quotes.in(text);
        for (int i = 0; i < tokens.size(); i++) {
            frozen.set(i, quoted.get(tokens.get(i).start()));
        }
    }

    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Tokens inside a match keep their form. */
    void freeze(Pattern idiom) {
        BitSet covered = new BitSet();
        Matcher matcher = idiom.matcher(text);
        while (matcher.find()) {
            covered.set(matcher.start(), matcher.end());
        }
        for (int i = 0; i < size(); i++) {
            if (covered.get(token(i).start())) {
                frozen.set(i);
            }
        }
    }

    /** Each match becomes those words, and no other pass touches it. */
    void replace(Pattern phrase, String with) {
        Matcher matcher = phrase.matcher(text);
        while (matcher.find()) {
            boolean first = true;
            for (int i = 0; i < size(); i++) {
                if (token(i).start() >= matcher.start() && token(i).end() <= matcher.end() && !frozen.get(i)) {
                    change(i, first ? with : "");
                    frozen.set(i);
                    first = false;
                }
            }
        }
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** In lower case with a straight apostrophe; empty outside of the sentence. */
    String word(int i) {
        return i >= 0 && i < size() ? words[i] : "";
    }

    boolean frozen(int i) {
        return frozen.get(i);
    }

    boolean changed(int i) {
        return changed.get(i);
    }

    /** What the word is to become, empty if it goes. */
    String becomes(int i) {
        return becomes[i];
    }

    void change(int i, String word) {
        becomes[i] = word;
        changed.set(i);
    }

    /** The same word, spelt right. */
    void amend(int i, Optional<String> spelling) {
        spelling.ifPresent(right -> change(i, right));
    }

    void delete(int i) {
        change(i, "");
    }

    /** Words that stand before this one from now on; the case of the sentence's beginning moves to them. */
    void insertBefore(int i, String inserted) {
        before[i] = joined(before[i], inserted);
    }

    /** What is to stand before this word, empty mostly. */
    String insertedBefore(int i) {
        return before[i];
    }

    void setInserted(int i, String inserted) {
        before[i] = inserted;
    }

    /** Whether a sentence begins here: at the very start, or after a full stop or the like. */
    boolean begins(int i) {
        return i == 0 || endsSentence(i - 1);
    }

    boolean endsSentence(int i) {
        return switch (word(i)) {
            case ".", "!", "?", "…", "..." -> true;
            default -> false;
        };
    }

    /** Whether the token is a mark, not a word. */
    boolean mark(int i) {
        String word = word(i);
        return !word.isEmpty() && word.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a clause begins here, as far as marks tell. */
    boolean opensClause(int i) {
        return i == 0 || mark(i - 1);
    }

    /** The sentence with its changes. */
    String render() {
        StringBuilder out = new StringBuilder(text.length() + 32);
        int end = 0;
        int last = -1;
        boolean gapDue = false;
        for (int i = 0; i < size(); i++) {
            Token token = tokens.get(i);
            gapDue |= token.start() > end;
            String gap = text.substring(end, token.start());
            end = token.end();
            String word = joined(before[i], becomes[i]);
            if (!word.isEmpty()) {
                boolean touched = changed.get(i) || !before[i].isEmpty();
                out.append(gap(out, last, i, gap, gapDue)).append(touched ? cased(i, word) : word);
                last = i;
                gapDue = false;
            }
        }
        return out.append(text.substring(end)).toString();
    }

    /** What parts a word from the last one that was written. */
    private String gap(StringBuilder out, int last, int i, String gap, boolean gapDue) {
        if (last < 0 || (changed.get(i) && becomes[i].equals("."))) {
            return "";
        }
        boolean elided = changed.get(last) && out.charAt(out.length() - 1) == '\'';
        // "j'" has become "vous": the apostrophe bound it to the next word, a space parts them now.
        boolean unbound = words[last].endsWith("'") && !elided;
        if (elided) {
            return "";
        }
        return gap.isEmpty() && !mark(i) && (gapDue || (unbound && changed.get(last))) ? " " : gap;
    }

    private static String joined(String before, String word) {
        return before.isEmpty() || word.isEmpty() || before.endsWith("'") ? before + word : before + " " + word;
    }

    private String cased(int i, String word) {
        String original = tokens.get(i).text();
        boolean capital = (begins(i) && Character.isUpperCase(original.codePointAt(0))) || firstWordWas(i);
        return capital ? capitalised(word) : word;
    }

    /** The words before this one in its sentence are gone, and they had the capital. */
    private boolean firstWordWas(int i) {
        int first = i;
        while (first > 0 && !begins(first) && becomes[first - 1].isEmpty() && before[first - 1].isEmpty()) {
            first--;
        }
        return first < i
                && begins(first)
                && Character.isUpperCase(tokens.get(first).text().codePointAt(0));
    }

    static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
