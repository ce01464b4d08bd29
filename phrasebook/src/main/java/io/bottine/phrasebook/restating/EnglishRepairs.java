package io.bottine.phrasebook.restating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a hurried sentence readable for the other passes, and no more than that. */
final class EnglishRepairs {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d'’@/.-])[\\p{L}\\d]+(?![\\p{L}\\d'’@/-])");

    private final Map<String, String> words;
    private final List<Map.Entry<Pattern, String>> patterns = new ArrayList<>();

    EnglishRepairs(Lexicon lexicon) {
        words = lexicon.pairs("words");
        lexicon.pairs("patterns").forEach((regex, with) -> patterns.add(Map.entry(Lexicon.pattern(regex), with)));
    }

    String repair(String sentence) {
        String repaired = WORD.matcher(sentence).replaceAll(match -> Matcher.quoteReplacement(mended(match.group())));
        for (Map.Entry<Pattern, String> pattern : patterns) {
            repaired = pattern.getKey().matcher(repaired).replaceAll(pattern.getValue());
        }
        return repaired;
    }

    private String mended(String said) {
        boolean capital = Character.isUpperCase(said.codePointAt(0));
        if (said.length() > 1 && said.equals(said.toUpperCase(Locale.ROOT)) && capital) {
            return said;
        }
        String known = words.get(said.toLowerCase(Locale.ROOT));
        return known == null ? said : capital ? Sentence.capitalised(known) : known;
    }
}
