package io.bottine.phrasebook.language;

import io.bottine.phrasebook.words.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts words typed in capitals back into sentence case, and leaves acronyms, references and product names alone. */
final class Shouting {

    /**
     * What the resource holds, words parted by blanks.
     *
     * @param acronyms stay in capitals
     * @param titles the word after one of them is a name
     * @param proper are written with a capital
     */
    record Lists(String acronyms, String titles, String proper) {}

    /** How loud a text is: how many words in capitals, and what share of all words they are. */
    record Heard(int words, double share) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-_./@#][\\p{L}\\p{M}\\p{N}]+)*+");
    private static final Pattern LOUD_NEXT = Pattern.compile(" \\p{Lu}{2}");
    private static final double ALL = 0.6;
    private static final int FEW_LETTERS = 4;
    private static final Pattern SENTENCE_START = Pattern.compile("(?:\\A|[.!?…]\\s{1,3}|\\n)[\"«“(]?\\s?(\\p{Ll})");

    private final Language language;
    private final Speller speller;
    private final Spelling spelling;
    private final Set<String> acronyms;
    private final Set<String> titles;
    private final Set<String> proper;

    private Shouting(Language language, Speller speller, Spelling spelling, Lists lists) {
        this.language = language;
        this.speller = speller;
        this.spelling = spelling;
        this.acronyms = words(lists.acronyms());
        this.titles = words(lists.titles());
        this.proper = words(lists.proper());
    }

    static Shouting load(Language language, Speller speller, Spelling spelling) {
        String path = "/phrasebook/" + language.code() + "/language/shouting.yaml";
        return new Shouting(language, speller, spelling, Resources.yaml(path, Lists.class));
    }

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.strip().split("\\s+")));
    }

    Heard listen(String text) {
        Matcher word = WORD.matcher(text);
        int loud = 0;
        int all = 0;
        while (word.find()) {
            String token = word.group();
            if (token.length() > 1 && token.chars().allMatch(Character::isLetter)) {
                all++;
                if (isCapitals(token) && !acronyms.contains(token) && isWord(token)) {
                    loud++;
                }
            }
        }
        return new Heard(loud, all == 0 ? 0 : (double) loud / all);
    }

    MappedText soften(MappedText text, Heard heard) {
        if (heard.words() == 0) {
            return text;
        }
        boolean everywhere = heard.words() >= 3 && heard.share() >= ALL;
        String before = text.text();
        MappedText soft = text.replace(WORD, match -> soften(match, before, everywhere));
        if (!everywhere) {
            return soft;
        }
        return soft.replace(
                SENTENCE_START,
                match -> match.group().substring(0, match.group().length() - 1)
                        + match.group(1).toUpperCase(Locale.ROOT));
    }

    private String soften(MatchResult match, String text, boolean everywhere) {
        String token = match.group();
        if (!isCapitals(token) || !token.chars().allMatch(Character::isLetter) || acronyms.contains(token)) {
            return token;
        }
        String lower = token.toLowerCase(language.locale());
        if (token.length() == 1) {
            boolean pronoun = language == Language.ENGLISH && token.equals("I");
            return !pronoun
                            && (everywhere
                                    || LOUD_NEXT
                                            .matcher(text)
                                            .region(match.end(), text.length())
                                            .lookingAt())
                    ? lower
                    : token;
        }
        String capital = token.charAt(0) + lower.substring(1);
        if (proper.contains(lower)) {
            return capital;
        }
        if (titles.contains(lower) || titles.contains(lastWord(text, match.start()))) {
            return capital;
        }
        if (isWord(token)) {
            return startsSentence(text, match.start()) ? capital : lower;
        }
        return everywhere && token.length() > FEW_LETTERS ? capital : token;
    }

    private boolean isWord(String capitals) {
        String lower = capitals.toLowerCase(language.locale());
        return speller.knows(lower)
                || spelling.knows(lower)
                || speller.mend(lower).isPresent();
    }

    private static boolean isCapitals(String token) {
        return token.chars().noneMatch(Character::isLowerCase) && token.chars().anyMatch(Character::isUpperCase);
    }

    static boolean startsSentence(String text, int at) {
        int i = at - 1;
        while (i >= 0 && (Character.isWhitespace(text.charAt(i)) || "\"«“(".indexOf(text.charAt(i)) >= 0)) {
            if (text.charAt(i) == '\n') {
                return true;
            }
            i--;
        }
        return i < 0 || ".!?…".indexOf(text.charAt(i)) >= 0;
    }

    private static String lastWord(String text, int at) {
        int end = at;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '.')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 20 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
