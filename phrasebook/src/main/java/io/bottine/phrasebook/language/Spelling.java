package io.bottine.phrasebook.language;

import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mends spelling word by word: text-message dictionary first, then rules, then small edits by the speller. */
final class Spelling {

    /**
     * What the resource holds.
     *
     * @param rules patterns with their replacement
     * @param words what people type, and what it stands for; one to four words; with a capital, as written only; with a
     *     full stop, the stop goes too unless it ends the sentence
     * @param notes likewise, for agents' notes only
     */
    record Data(List<Rule> rules, Map<String, String> words, Map<String, String> notes) {}

    /** A rule with its reason. Its example is mended to {@code gives}; its counter-example stays as it is. */
    record Rule(String id, String pattern, String replace, String why, String example, String gives, String counter) {}

    private record Compiled(Pattern pattern, String replacement) {}

    private static final int LONGEST_KEY = 4;
    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*+[./&]?(?=[^\\p{L}\\p{N}]|\\z)|w/o?|&|@");
    private static final Pattern PROTECTED = Pattern.compile(
            "(?:https?://|www\\.)\\S++|[\\w.+-]{1,64}+@\\S++|[@#]\\w++|\\w{1,40}+(?:[-_.]\\w{1,40}+){1,8}+"
                    + "|(?<!\\p{L})[\\p{Lu}&&[^U]]\\. ?(?=\\p{Lu}\\p{Ll})");
    private static final Pattern SENTENCE_END = Pattern.compile("\\s*+(?:\\z|[\"'“‘«(]?\\p{Lu}[\\p{Ll}\\s'’])|\\n");

    /** What follows an abbreviation whose full stop does not end the sentence; an ordinal rather opens a new one. */
    private static final Pattern GOES_ON =
            Pattern.compile("[,;:)/]|\\s?+(?:\\p{Ll}|[,;:)+=&]|(?!\\d++(?:e|er|re|ère|eme|ème|st|nd|rd|th)\\b)\\d)");

    /** The elided word before an apostrophe, which wants a vowel after it. */
    private static final Pattern ELIDED = Pattern.compile("((?:[cdjlmnst]|qu)')(\\S{2,})");

    private static final Pattern VOWEL = Pattern.compile("[aeiouyhàâéèêëîïôûœ].*");
    private static final String OWNING = "'s";
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}+");

    private final Language language;
    private final Speller speller;
    private final List<Compiled> rules = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    private Spelling(Language language, Speller speller, Data data) {
        this.language = language;
        this.speller = speller;
        for (Rule rule : data.rules()) {
            rules.add(new Compiled(
                    Pattern.compile(rule.pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS),
                    rule.replace()));
        }
        words.putAll(data.words());
        notes.putAll(data.notes());
    }

    static Spelling load(Language language, Speller speller) {
        return new Spelling(language, speller, data(language));
    }

    static Data data(Language language) {
        return Resources.yaml("/phrasebook/" + language.code() + "/language/spelling.yaml", Data.class);
    }

    boolean knows(String lower) {
        return words.containsKey(lower);
    }

    MappedText mend(MappedText text, boolean asNotes) {
        MappedText mended = text;
        mended = mended.replace(STRETCHED, Spelling::shorten);
        for (Compiled rule : rules) {
            mended = mended.replace(rule.pattern(), match -> cased(match.group(), expand(rule, match)));
        }
        mended = lookUp(mended, asNotes);
        return edit(mended);
    }

    /** "sooooo", "nuuuul": one letter is left of three or more ("www" and Roman numerals apart). */
    private static String shorten(MatchResult match) {
        return "wiIW".contains(match.group(1)) ? match.group() : match.group(1);
    }

    private static String expand(Compiled rule, MatchResult match) {
        String out = rule.replacement();
        for (int i = match.groupCount(); i > 0; i--) {
            String group = match.group(i);
            out = out.replace("$" + i, group == null ? "" : group);
        }
        return out;
    }

    /** A replacement takes the capital of what it replaces. */
    private static String cased(String from, String to) {
        return !to.isEmpty() && Character.isUpperCase(from.charAt(0)) && Character.isLowerCase(to.charAt(0))
                ? Character.toUpperCase(to.charAt(0)) + to.substring(1)
                : to;
    }

    private record Token(int start, int end) {}

    /** The longest run of words that the dictionary knows, from left to right. */
    private MappedText lookUp(MappedText mapped, boolean asNotes) {
        String text = mapped.text();
        List<Token> tokens = tokens(text);
        Edits edits = new Edits();
        for (int i = 0; i < tokens.size(); i++) {
            for (int n = Math.min(LONGEST_KEY, tokens.size() - i); n > 0; n--) {
                int start = tokens.get(i).start();
                int end = tokens.get(i + n - 1).end();
                if (end - start > 40) {
                    continue;
                }
                String typed = text.substring(start, end);
                String found = find(typed, asNotes);
                int last = text.charAt(end - 1);
                if (found != null && last == '.') {
                    end -= SENTENCE_END.matcher(text).region(end, text.length()).lookingAt() ? 1 : 0;
                } else if (found == null && (last == '.' || last == '/' || last == '&') && typed.length() > 1) {
                    String bare = typed.substring(0, typed.length() - 1);
                    found = find(bare, asNotes);
                    boolean shortened = asNotes && last == '.' && found != null && found.length() > typed.length();
                    boolean goesOn =
                            GOES_ON.matcher(text).region(end, text.length()).lookingAt();
                    end -= shortened && goesOn ? 0 : 1;
                }
                if (found != null) {
                    boolean emphasis = typed.length() > 1
                            && typed.chars().noneMatch(Character::isLowerCase)
                            && !Shouting.startsSentence(text, start);
                    edits.add(start, end, emphasis ? found : cased(typed, found));
                    i += n - 1;
                    break;
                }
            }
        }
        return edits.apply(mapped);
    }

    /** What the typed words stand for, or null; an elided word before them, or the owner's ending behind them, stays. */
    private @Nullable String find(String typed, boolean asNotes) {
        String written = typed.replace('’', '\'');
        String key = written.toLowerCase(language.locale());
        String found = entry(key, written, asNotes);
        if (found != null) {
            return found;
        }
        return switch (language) {
            case FRENCH -> elided(key, written, asNotes);
            case ENGLISH -> owning(key, written, asNotes);
        };
    }

    private @Nullable String elided(String key, String written, boolean asNotes) {
        Matcher elided = ELIDED.matcher(key);
        if (!elided.matches()) {
            return null;
        }
        String full = entry(elided.group(2), written.substring(elided.start(2)), asNotes);
        return full != null && VOWEL.matcher(full).matches() ? elided.group(1) + full : null;
    }

    private @Nullable String owning(String key, String written, boolean asNotes) {
        if (key.length() <= 3 || !key.endsWith(OWNING)) {
            return null;
        }
        int end = key.length() - OWNING.length();
        String owner = entry(key.substring(0, end), written.substring(0, end), asNotes);
        return owner == null || owner.indexOf(' ') >= 0 ? null : owner + OWNING;
    }

    /** As written first, so that "ATM" is no "atm"; two capitals are initials or a form's name to a French customer: "CT". */
    private @Nullable String entry(String key, String written, boolean asNotes) {
        String noted = notes.getOrDefault(written, notes.get(key));
        if (asNotes && noted != null) {
            return noted;
        }
        boolean initials = language == Language.FRENCH
                && written.length() == 2
                && written.chars().allMatch(Character::isUpperCase);
        return initials ? words.get(written) : words.getOrDefault(written, words.get(key));
    }

    private MappedText edit(MappedText mapped) {
        String text = mapped.text();
        Edits edits = new Edits();
        for (Token token : tokens(text)) {
            String word = text.substring(token.start(), token.end());
            int from = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’')) + 1;
            int to = Character.isLetter(word.charAt(word.length() - 1)) ? word.length() : word.length() - 1;
            String plain = word.substring(Math.min(from, to), to);
            if (plain.chars().allMatch(Character::isLowerCase)) {
                speller.mend(plain).ifPresent(better -> edits.add(token.start() + from, token.start() + to, better));
            }
        }
        return edits.apply(mapped);
    }

    private static List<Token> tokens(String text) {
        List<Token> kept = new ArrayList<>();
        Matcher guard = PROTECTED.matcher(text);
        boolean guarded = guard.find();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            while (guarded && guard.end() <= token.start()) {
                guarded = guard.find();
            }
            boolean inside = guarded && guard.start() < token.end();
            if (!inside || text.charAt(token.end() - 1) == '/') {
                kept.add(new Token(token.start(), token.end()));
            }
        }
        return kept;
    }
}
