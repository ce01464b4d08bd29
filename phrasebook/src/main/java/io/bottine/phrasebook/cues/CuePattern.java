package io.bottine.phrasebook.cues;

import io.bottine.phrasebook.language.Resources;
import io.bottine.phrasebook.words.Language;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notation of cues, a thin dress over regular expressions: {@code {name}} a named word group, {@code <3>} up to three
 * words in between (never across a sentence end), {@code ~} any word ending, and whole words at both edges. Repetition
 * without bound is refused, so that no text can make a cue slow.
 */
public final class CuePattern {

    private static final Pattern MACRO = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern GAP = Pattern.compile("<(\\d{1,2})>");
    private static final Pattern BAR = Pattern.compile("\\s++\\|\\s++");
    private static final Pattern UNBOUNDED = Pattern.compile("(?<!\\\\)[*+](?![+])|\\{\\d+,}");
    private static final String BETWEEN = "[^\\\\w.!?…\\\\n£\\$€₹]{1,3}+";
    /** A title's point ends no sentence. */
    private static final String WORD = "(?:(?:mr?|mrs|ms|mme|mlle|dr)\\\\.(?= )|[\\\\w'’-]{1,30}+)";

    private static final String ELIDED = "(?:(?:qu|[cdjlmnst])')?";

    private CuePattern() {}

    /** The named word groups of a language. */
    @SuppressWarnings("unchecked")
    public static Map<String, String> words(Language language) {
        return Resources.yaml("/phrasebook/" + language.code() + "/cues/words.yaml", Map.class);
    }

    /**
     * @param written in the notation above; throws where it is malformed
     * @param macros what {@code {name}} stands for
     */
    public static Pattern compile(String written, Map<String, String> macros) {
        String plain = BAR.matcher(fold(written.strip())).replaceAll("|");
        for (int depth = 0; depth < 3; depth++) {
            plain = MACRO.matcher(plain).replaceAll(match -> {
                String macro = macros.get(match.group(1));
                if (macro == null) {
                    throw new IllegalArgumentException("no word group " + match.group());
                }
                return Matcher.quoteReplacement(
                        "(?:" + BAR.matcher(fold(macro.strip())).replaceAll("|") + ")");
            });
        }
        if (UNBOUNDED
                .matcher(plain.replaceAll("\\\\.", "").replaceAll("\\[[^]]*]", ""))
                .find()) {
            throw new IllegalArgumentException("repetition without bound in " + written);
        }
        String expression = GAP.matcher(plain)
                .replaceAll(match ->
                        "(?:" + BETWEEN + "[£\\$€₹]?" + WORD + "){0," + match.group(1) + "}?" + BETWEEN + ELIDED);
        expression = expression.replace("~", "\\w{0,14}").replace("oe", "(?:oe|œ)");
        return Pattern.compile("(?<!\\w)(?:" + expression + ")(?!\\w)", Pattern.MULTILINE);
    }

    private static String fold(String pattern) {
        StringBuilder folded = new StringBuilder();
        pattern.chars().forEach(c -> {
            boolean accented = c > 127 && Character.isLetter(c);
            folded.append(
                    accented
                            ? Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFD)
                                    .charAt(0)
                            : (char) c);
        });
        return folded.toString();
    }
}
