package io.bottine.phrasebook.grievances;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bottine.phrasebook.grammar.Casing;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import io.bottine.phrasebook.language.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What patterns may catch: words that are said as they stand, and noun phrases, which the grammar delimits and which change
 * their person.
 */
final class Slots {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}'-])\\p{L}{1,12}(?![\\p{L}\\p{N}'-])");
    private static final Pattern SLOT = Pattern.compile("\\{(long|sum|times|when|count|ref|thing|other|place|who)}");

    private static final Pattern FIRST = Pattern.compile(
            "(?:\\{(?:start|sure)})?\\{(?:thing|other|place|who)}(?:\\{itself})?\\s{0,3}(?:<\\d{1,2}>)?");

    /** What is added to the name of a slot where it stands in a pattern again. */
    private static final List<String> AGAIN = List.of("", "b", "c", "d", "e");

    private static final char NO_SORT = '.';

    /** In UTF-16 units, from the first word of a phrase on: more is looked at by nobody. */
    private static final int LONGEST = 120;

    private static final int MOST_WORDS = 8;

    private final Sheet sheet;
    private final Grammar grammar;
    private final Pattern shape;
    private final Pattern bare;
    private final List<Sort> sorts;
    private final Map<String, Pattern> only;
    private final Casing casing;

    /**
     * As the file has it.
     *
     * @param words slots that are said as they stand: name and pattern
     * @param capitals words that keep the capital they have: names
     * @param phrases slots that hold a noun phrase: name and words of which it has to contain one, or nothing where any will do
     * @param determiner how a phrase begins
     * @param sorts sorts of words, by the letters that {@code shape} uses; the first that fits counts
     * @param shape what a phrase with a determiner may look like, a letter a word
     * @param bare the same, for phrases without a determiner
     * @param mine a determiner for a bare phrase, by tag
     * @param joins what becomes of words that meet: a preposition and an article
     * @param person words in the customer's mouth and what they are in ours
     */
    record Sheet(
            @JsonProperty(value = "words", required = true) Map<String, String> words,

            @JsonProperty(value = "capitals", required = true)
            Set<String> capitals,

            @JsonProperty(value = "phrases", required = true)
            Map<String, String> phrases,

            @JsonProperty(value = "determiner", required = true)
            String determiner,

            @JsonProperty(value = "sorts", required = true) List<SortOf> sorts,
            @JsonProperty(value = "shape", required = true) String shape,
            @JsonProperty(value = "bare", required = true) String bare,
            @JsonProperty(value = "mine", required = true) List<Mine> mine,
            @JsonProperty(value = "person", required = true) Map<String, String> person,
            @JsonProperty(value = "joins", required = true) List<Join> joins) {}

    record Join(
            @JsonProperty(value = "from", required = true) String from,

            @JsonProperty(value = "to", required = true) String to) {}

    record SortOf(
            @JsonProperty(value = "as", required = true) String as,
            @JsonProperty("word") @Nullable String word,
            @JsonProperty("tag") @Nullable String tag,
            @JsonProperty("no-tag") @Nullable String noTag) {}

    record Mine(
            @JsonProperty(value = "tag", required = true) String tag,

            @JsonProperty(value = "say", required = true) String say) {}

    /**
     * A noun phrase.
     *
     * @param said in the customer's words
     * @param ours in the second person, with a determiner
     */
    record Phrase(String said, String ours) {}

    private record Sort(char letter, Optional<Pattern> word, Optional<Pattern> tag, Optional<Pattern> noTag) {

        static Sort of(SortOf written) {
            return new Sort(
                    written.as().charAt(0),
                    Optional.ofNullable(written.word()).map(word -> Pattern.compile(word, Pattern.UNICODE_CASE)),
                    Optional.ofNullable(written.tag()).map(Pattern::compile),
                    Optional.ofNullable(written.noTag()).map(Pattern::compile));
        }

        boolean fits(Token token) {
            return word.map(pattern -> pattern.matcher(token.text()).matches()).orElse(true)
                    && tag.map(pattern -> has(token, pattern)).orElse(true)
                    && noTag.map(pattern -> !has(token, pattern)).orElse(true);
        }

        private static boolean has(Token token, Pattern tag) {
            return token.analyses().stream()
                    .anyMatch(analysis -> tag.matcher(analysis.tag()).matches());
        }
    }

    Slots(Sheet sheet, Grammar grammar) {
        this.sheet = sheet;
        this.grammar = grammar;
        shape = Pattern.compile(sheet.shape());
        bare = Pattern.compile(sheet.bare());
        sorts = sheet.sorts().stream().map(Sort::of).toList();
        Map<String, Pattern> compiled = new HashMap<>();
        sheet.phrases().forEach((name, head) -> {
            if (!head.isEmpty()) {
                compiled.put(name, Pattern.compile("(?<!\\w)(?:" + head + ")(?!\\w)"));
            }
        });
        only = Map.copyOf(compiled);
        casing = new Casing(grammar);
    }

    /** What stands behind the phrase with which a pattern begins; empty where it begins otherwise. */
    static Optional<String> afterPhrase(String pattern) {
        Matcher phrase = FIRST.matcher(pattern.strip());
        return phrase.lookingAt() && phrase.end() < pattern.strip().length()
                ? Optional.of(pattern.strip().substring(phrase.end()).strip())
                : Optional.empty();
    }

    /** What may be caught as it stands, for patterns that catch nothing. */
    Map<String, String> words() {
        return sheet.words();
    }

    /** The pattern with a name of its own for each time that a slot stands in it, as regular expressions want it. */
    static String numbered(String pattern) {
        Map<String, Integer> seen = new HashMap<>();
        return SLOT.matcher(pattern).replaceAll(slot -> {
            int before = seen.merge(slot.group(1), 1, Integer::sum) - 1;
            return Matcher.quoteReplacement(
                    "{" + slot.group(1) + (before < AGAIN.size() ? AGAIN.get(before) : "") + "}");
        });
    }

    /** What the slots stand for in a pattern. */
    Map<String, String> macros(boolean withDeterminer) {
        Map<String, String> macros = new HashMap<>();
        String word = "\\w[\\w'-]{0,30}";
        String first = withDeterminer ? "(?:" + sheet.determiner() + ")" + word : word;
        for (String again : AGAIN) {
            sheet.words()
                    .forEach((name, pattern) -> macros.put(name + again, "(?<" + name + again + ">" + pattern + ")"));
            for (String name : sheet.phrases().keySet()) {
                macros.put(name + again, "(?<" + name + again + ">" + first + "(?: " + word + "){0,4}?)");
            }
        }
        return macros;
    }

    /**
     * What a match caught, by slot, as it is said back; empty where a phrase is no noun phrase.
     *
     * @param clean the cleaned text, of which the matcher saw the folded copy
     * @param phrases the phrases of that text that are known already, by where they begin; added to
     */
    Optional<Map<String, String>> caught(Matcher match, String clean, Map<Integer, Optional<Phrase>> phrases) {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, Integer> group : match.namedGroups().entrySet()) {
            int start = match.start(group.getKey());
            if (start < 0) {
                continue;
            }
            String name = name(group.getKey());
            Optional<String> value = sheet.phrases().containsKey(name)
                    ? phrases.computeIfAbsent(start, from -> phrase(clean, from))
                            .filter(phrase -> fits(name, phrase))
                            .map(Phrase::ours)
                    : Optional.of(word(name, clean.substring(start, match.end(group.getKey()))));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(name, value.get());
        }
        return Optional.of(values);
    }

    private String word(String slot, String caught) {
        String said = caught.strip();
        return said.isEmpty() || sheet.capitals().contains(slot)
                ? said
                : Character.toLowerCase(said.charAt(0)) + said.substring(1);
    }

    private String name(String group) {
        boolean known = sheet.phrases().containsKey(group) || sheet.words().containsKey(group);
        return known ? group : group.substring(0, group.length() - 1);
    }

    private boolean fits(String slot, Phrase phrase) {
        return Optional.ofNullable(only.get(slot))
                .map(head -> head.matcher(Folding.fold(phrase.said())).find())
                .orElse(true);
    }

    private Optional<Phrase> phrase(String clean, int start) {
        String ahead = clean.substring(start, Math.min(clean.length(), start + LONGEST));
        int line = ahead.indexOf('\n');
        String text = (line < 0 ? ahead : ahead.substring(0, line)).replace('’', '\'');
        List<Token> tokens = grammar.analyse(text);
        String letters = letters(tokens);
        Matcher determined = shape.matcher(letters);
        Matcher alone = bare.matcher(letters);
        boolean hasDeterminer = determined.lookingAt();
        if (!hasDeterminer && !alone.lookingAt()) {
            return Optional.empty();
        }
        List<Token> taken = tokens.subList(0, hasDeterminer ? determined.end() : alone.end());
        if (taken.size() > MOST_WORDS) {
            return Optional.empty();
        }
        String said = text.substring(taken.getFirst().start(), taken.getLast().end());
        String ours = inPerson(casing.lowered(said));
        return Optional.of(new Phrase(said, hasDeterminer ? ours : mine(taken) + ours));
    }

    /** A phrase with a preposition in front of it, as its language writes the two. */
    String joined(String phrase) {
        String joined = phrase;
        for (Join join : sheet.joins()) {
            joined = joined.replaceFirst(join.from(), join.to());
        }
        return joined;
    }

    private String letters(List<Token> tokens) {
        StringBuilder letters = new StringBuilder();
        for (Token token : tokens) {
            letters.append(sorts.stream()
                    .filter(sort -> sort.fits(token))
                    .map(Sort::letter)
                    .findFirst()
                    .orElse(NO_SORT));
        }
        return letters.toString();
    }

    /** The determiner that a phrase without one gets. */
    private String mine(List<Token> phrase) {
        return sheet.mine().stream()
                .filter(mine -> phrase.getFirst()
                        .as(analysis -> analysis.tag().matches(mine.tag()))
                        .isPresent())
                .map(Mine::say)
                .findFirst()
                .orElse("");
    }

    private String inPerson(String said) {
        return WORD.matcher(said)
                .replaceAll(word -> Matcher.quoteReplacement(
                        sheet.person().getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group())));
    }
}
