package io.bottine.phrasebook.language;

import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the cleaned copy of a customer's text: e-mail furniture, text-message spelling, missing accents and apostrophes,
 * shouting, emoji, repeated marks and stray characters mended; numbers, names and references untouched. Linear in the
 * length of the text, never throws, safe for use by several threads.
 */
public final class Cleaner {

    /** Longer texts are cut to this many UTF-16 units: some eight printed pages. */
    public static final int LONGEST = 20_000;

    private static final Pattern STRAY =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\x{FFFD}&&[^\\n\\t\\x{200D}]]|[\\x{D800}-\\x{DFFF}]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\x{2028}\\x{2029}\\x{0085}\\x{000B}\\x{000C}]");
    private static final Pattern EMOJI = Pattern.compile(
            "(?:[\\p{IsExtended_Pictographic}&&[^©®™‼⁉]]|[\\x{1F1E6}-\\x{1F1FF}])[\\x{FE0E}\\x{FE0F}\\x{200D}"
                    + "\\x{1F3FB}-\\x{1F3FF}\\p{IsExtended_Pictographic}&&[^©®™‼⁉]]*+"
                    + "|(?<![\\p{L}\\p{N}])(?:>?[:;=]'?-?[()\\[/|DPpoO](?![\\p{L}\\p{N}/])|<3|xD)");
    private static final Pattern MARKS = Pattern.compile("[!?‼⁉]{2,}+|(?<=[!?]) [!?]++");
    private static final Pattern DOTS = Pattern.compile("\\.{2,}+|…{2,}+|…\\.++");
    private static final Pattern COMMAS = Pattern.compile("(?<=,),++");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\x{200D}]{2,}+|\\t|\\x{200D}");
    private static final Pattern LINE_BLANKS = Pattern.compile("(?<=\\n) +| +(?=\\n)");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}+");
    private static final Pattern EDGES = Pattern.compile("\\A\\s++|\\s++\\z");

    private final Map<Language, Mending> mendings = new EnumMap<>(Language.class);

    private record Mending(Mail mail, Spelling spelling, Shouting shouting) {}

    private Cleaner() {
        for (Language language : Language.values()) {
            Speller speller = new Speller(language, Vocabulary.of(language));
            Spelling spelling = Spelling.load(language, speller);
            mendings.put(
                    language, new Mending(Mail.load(language), spelling, Shouting.load(language, speller, spelling)));
        }
    }

    /** A cleaner with the built-in dictionaries; takes some tens of milliseconds, so keep it. */
    public static Cleaner load() {
        return new Cleaner();
    }

    /** A cleaned copy of a customer's own words. */
    public Cleaned clean(String text, Language language) {
        return clean(text, language, false);
    }

    /** A cleaned copy; the abbreviations of an agent's notes ("cust", "dep.") are written out where {@code notes}. */
    public Cleaned clean(String text, Language language, boolean notes) {
        Mending mending = Optional.ofNullable(mendings.get(language)).orElseThrow();
        boolean cut = text.length() > LONGEST;
        String read = cut ? text.substring(0, LONGEST) : text;
        MappedText copy = MappedText.of(read).replace(LINE_END, "\n").replace(STRAY, "");
        copy = mending.mail().strip(copy);
        List<String> emoji = new ArrayList<>();
        copy = copy.replace(EMOJI, match -> {
            emoji.add(match.group());
            return " ";
        });
        String typed = copy.text();
        int repeated = count(MARKS, typed);
        int exclamations = (int) typed.chars().filter(c -> c == '!' || c == '‼').count();
        copy = copy.replace(MARKS, match -> mark(match.group()))
                .replace(DOTS, "…")
                .replace(COMMAS, "")
                .replace(SPACES, " ")
                .replace(LINE_BLANKS, "")
                .replace(BLANK_LINES, "\n\n")
                .replace(EDGES, "");
        Shouting.Heard heard = mending.shouting().listen(copy.text());
        copy = mending.shouting().soften(copy, heard);
        copy = mending.spelling().mend(copy, notes);
        return new Cleaned(
                text, copy, new Cleaned.Manner(cut, heard.share(), heard.words(), exclamations, repeated, emoji));
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static String mark(String run) {
        if (run.startsWith(" ")) {
            return "";
        }
        boolean asks = run.indexOf('?') >= 0 || run.indexOf('⁉') >= 0;
        return asks ? "?" : "!";
    }
}
