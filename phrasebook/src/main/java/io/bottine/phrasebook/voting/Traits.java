package io.bottine.phrasebook.voting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a voter looks at in a message: words and pairs of words, the beginnings of words (which see through endings), and what
 * the rules found. Each of the three has a length of its own, so that a letter of two hundred words weighs what a line does.
 */
public final class Traits {

    /**
     * A trait of a message.
     *
     * @param value how much of it there is
     * @param word the word of the text it was seen in; empty for a finding of the rules
     */
    record Seen(float value, String word) {}

    /**
     * A finding.
     *
     * @param strength commonly 1
     * @param word the word of the text that it goes by; empty where there is none to tell
     */
    public record Sign(double strength, String word) {}

    private static final Pattern TOKEN = Pattern.compile("[a-z]++(?:'(?=[a-z]))?+|\\d++|[!?€$£%]++|[^\\s\\w]");
    private static final List<Integer> BEGINNINGS = List.of(4, 6);
    /** What words weigh beside findings: the best of a cross-validation (docs/adr/0021). */
    private static final double WORDS = 4;

    /** A message of three words has not said three times as much with each. */
    private static final int FEW = 16;

    private static final int MOST_TOKENS = 1_500;
    /** Figures differ from one complaint to the next; that there is one, and how long it is, does not. */
    private static final String DIGIT = "#";

    private final Map<String, Seen> seen;

    private Traits(Map<String, Seen> seen) {
        this.seen = Collections.unmodifiableMap(seen);
    }

    /** Traits that somebody else found, each with how much there is of it. */
    public static Traits given(Map<String, Float> found) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        found.forEach((name, value) -> seen.put(name, new Seen(value, "")));
        return new Traits(seen);
    }

    /**
     * Looks at a message.
     *
     * @param language its code: what a word means depends on it
     * @param folded small letters, no accents
     * @param findings what the rules found, by name, with its strength, commonly 1
     */
    public static Traits of(String language, String folded, Map<String, Double> findings) {
        Map<String, Sign> signs = new LinkedHashMap<>();
        findings.forEach((name, strength) -> signs.put(name, new Sign(strength, "")));
        return signed(language, folded, signs);
    }

    /**
     * The same, where a finding knows the word of the text that it goes by.
     *
     * @param signs what was found beside the words themselves, by name
     */
    public static Traits signed(String language, String folded, Map<String, Sign> signs) {
        List<String> tokens = tokens(folded);
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> pieces = new LinkedHashMap<>();
        String before = "^";
        for (String token : tokens) {
            String shape = Character.isDigit(token.charAt(0)) ? DIGIT.repeat(Math.min(4, token.length())) : token;
            words.putIfAbsent("w:" + language + ":" + shape, token);
            words.putIfAbsent("p:" + language + ":" + before + " " + shape, token);
            before = shape;
            if (Character.isLetter(token.charAt(0))) {
                pieces(token).forEach(piece -> pieces.putIfAbsent("l:" + language + ":" + piece, token));
            }
        }
        Map<String, Seen> seen = new LinkedHashMap<>();
        add(seen, words);
        add(seen, pieces);
        signs.forEach((name, sign) -> seen.put("f:" + name, new Seen((float) sign.strength(), sign.word())));
        return new Traits(seen);
    }

    private static List<String> tokens(String folded) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(folded);
        while (tokens.size() < MOST_TOKENS && matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** The beginnings of a word stand for its family: refund, refunds, refunded. */
    private static List<String> pieces(String token) {
        return BEGINNINGS.stream()
                .filter(length -> token.length() >= length)
                .map(length -> token.substring(0, length))
                .toList();
    }

    private static void add(Map<String, Seen> seen, Map<String, String> names) {
        float value = names.isEmpty() ? 0 : (float) (WORDS / Math.sqrt(Math.max(FEW, names.size())));
        names.forEach((name, word) -> seen.put(name, new Seen(value, word)));
    }

    /** How much there is of each trait. */
    public Map<String, Float> values() {
        Map<String, Float> values = new LinkedHashMap<>();
        seen.forEach((name, one) -> values.put(name, one.value()));
        return values;
    }

    Map<String, Seen> seen() {
        return seen;
    }
}
