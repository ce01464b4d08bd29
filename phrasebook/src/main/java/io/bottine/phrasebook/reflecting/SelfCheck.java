package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.words.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks over what is about to be said. Whatever it finds means: step back to a safer frame. It errs on the side of caution,
 * for a modest true sentence beats a fine wrong one.
 */
final class SelfCheck {

    private static final Pattern OPENING = Pattern.compile("(?<![\\p{L}\\p{N}])'(?=[\\p{L}\\p{N}])");
    private static final Pattern CLOSING = Pattern.compile("(?<=[\\p{L}\\p{N}.,!?])'(?![\\p{L}\\p{N}])");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=s)'(?= )");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern DOUBLED = Pattern.compile(
            "(?<![\\p{L}'])(\\p{L}+) \\1(?![\\p{L}'-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STRANGER = Pattern.compile("\\p{Ll}{3,}");

    /** One unknown word may be a name of a thing; two make a guess of the clause. */
    private static final int MOST_STRANGERS = 2;

    private static final Pattern ODD_MARKS = Pattern.compile("[,;:][ ]*[.,;:!?]|\\( *\\)|\\.\\.|\\bhttps?:");

    /** Two sentences that a lone mark glued together. */
    private static final Pattern GLUED = Pattern.compile("[^\\s«“\"(\\p{L}]\\p{Lu}['’]");

    private static final Pattern QUOTED = Pattern.compile("«[^»]*»|“[^”]*”|\"[^\"]*\"");
    private static final Pattern OWN = Pattern.compile("(?iu)\\b(?:je|mon|ma|mes|my|our|i)\\b|\\b[jm]['’]");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+\\s+");

    /** Fewer words may well come again. */
    private static final int FEWEST_SAID = 4;

    private final Language language;
    private final Rules rules;
    private final Grammar grammar;
    private final Tact tact;

    SelfCheck(Language language, Rules rules, Grammar grammar, Tact tact) {
        this.tact = tact;
        this.language = language;
        this.rules = rules;
        this.grammar = grammar;
    }

    /** What can be wrong with a sentence. */
    enum Problem {
        FIRST_PERSON,
        NUMBER,
        INSULT,
        UNFINISHED,
        DOUBLED,
        AGREEMENT,
        /** Several words that nobody knows: what was meant is a guess. */
        STRANGE,
        /** The word order of a direct question inside an indirect one. */
        ORDER,
        /** What the customer says will follow: never given back. */
        THREAT
    }

    /** What is wrong with a restated clause, before it is built into a suggestion. */
    Set<Problem> clause(String text, String said) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (rules.finds("first-person", withoutQuotes(text))) {
            problems.add(Problem.FIRST_PERSON);
        }
        if (rules.finds("dangling", Wording.bare(text))
                || unbalanced(text)
                || GLUED.matcher(text).find()) {
            problems.add(Problem.UNFINISHED);
        }
        if (hasForeignNumber(text, said) || losesNumber(text, said)) {
            problems.add(Problem.NUMBER);
        }
        if (tact.offends(text)) {
            problems.add(Problem.INSULT);
        }
        if (rules.finds("misplaced", text) || rules.finds("machine-made", withoutQuotes(text))) {
            problems.add(Problem.ORDER);
        }
        if (rules.finds("menace", text)) {
            problems.add(Problem.THREAT);
        }
        if (strangers(text) >= MOST_STRANGERS) {
            problems.add(Problem.STRANGE);
        }
        if (doubles(text)) {
            problems.add(Problem.DOUBLED);
        }
        if (disagrees(text)) {
            problems.add(Problem.AGREEMENT);
        }
        return problems;
    }

    /** What is wrong with a whole suggestion: what only shows when its parts stand together. */
    Set<Problem> suggestion(String text, String said, List<Clause> insults) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (hasForeignNumber(text, said)) {
            problems.add(Problem.NUMBER);
        }
        String lower = Wording.plain(text).toLowerCase(Locale.ROOT);
        if (tact.offends(text)) {
            problems.add(Problem.INSULT);
        }
        for (Clause insult : insults) {
            if (repeats(lower, insult.said()) || repeats(lower, insult.clean())) {
                problems.add(Problem.INSULT);
            }
        }
        if (ODD_MARKS.matcher(text).find()) {
            problems.add(Problem.UNFINISHED);
        }
        if (doubles(text) || saysTwice(text)) {
            problems.add(Problem.DOUBLED);
        }
        return problems;
    }

    /** "You felt brushed aside. I can see why you felt brushed aside." */
    private static boolean saysTwice(String text) {
        List<String> sentences = List.of(SENTENCE_END.split(text));
        for (int i = 1; i < sentences.size(); i++) {
            Set<String> before = Wording.vocabulary(sentences.get(i - 1));
            Set<String> here = Wording.vocabulary(sentences.get(i));
            if (before.size() >= FEWEST_SAID && here.containsAll(before)) {
                return true;
            }
        }
        return false;
    }

    /** What others said in their own person is left alone, unless it speaks of somebody's own things. */
    private static String withoutQuotes(String text) {
        return QUOTED.matcher(text)
                .replaceAll(
                        quoted -> OWN.matcher(quoted.group()).find() ? Matcher.quoteReplacement(quoted.group()) : " ");
    }

    private static boolean repeats(String lower, String insult) {
        String bare = Wording.bare(Wording.plain(insult)).toLowerCase(Locale.ROOT);
        return bare.length() > 2 && lower.contains(bare);
    }

    private static boolean hasForeignNumber(String text, String said) {
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            if (!said.contains(numbers.group())) {
                return true;
            }
        }
        return false;
    }

    /** True where a number word was not said, or where a length of time has lost its number: "4 weeks ago", "for weeks ago". */
    private boolean losesNumber(String text, String said) {
        String lower = Wording.plain(text).toLowerCase(Locale.ROOT);
        String before = Wording.plain(said).toLowerCase(Locale.ROOT);
        Matcher words = rules.pattern("number-word").matcher(lower);
        while (words.find()) {
            if (!before.contains(words.group())) {
                return true;
            }
        }
        Matcher measures = rules.pattern("measure").matcher(before);
        while (measures.find()) {
            boolean unitKept = lower.contains(measures.group(2));
            if (unitKept && !holdsNumber(lower, measures.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsNumber(String text, String number) {
        return NUMBER.matcher(text).results().anyMatch(found -> found.group().equals(number));
    }

    /** How many words no dictionary knows; names, numbers and codes are not counted. */
    private long strangers(String text) {
        return grammar.analyse(text).stream()
                .filter(token -> token.analyses().isEmpty()
                        && STRANGER.matcher(token.text()).matches())
                .count();
    }

    private boolean doubles(String text) {
        Matcher doubled = DOUBLED.matcher(text);
        while (doubled.find()) {
            if (!rules.matches("may-double", doubled.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean unbalanced(String text) {
        return count(text, '(') != count(text, ')')
                || count(text, '«') != count(text, '»')
                || count(text, '“') != count(text, '”')
                || count(text, '"') % 2 != 0
                || hasHalfQuote(text);
    }

    /** True where one half of a pair of single quotes is missing; the apostrophe of "parents' house" may be one or not. */
    private static boolean hasHalfQuote(String text) {
        long opening = OPENING.matcher(text).results().count();
        long closing = CLOSING.matcher(text).results().count();
        long either = POSSESSIVE.matcher(text).results().count();
        return opening > closing || closing - either > opening;
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }

    private boolean disagrees(String text) {
        return switch (language) {
            case FRENCH -> frenchDisagrees(grammar.analyse(text));
            case ENGLISH -> rules.finds("disagreement", text) || isNobody(grammar.analyse(text));
        };
    }

    /** "You are husband died": a bare noun where a person cannot be one. */
    private boolean isNobody(List<Token> tokens) {
        for (int i = 0; i + 3 < tokens.size(); i++) {
            Token noun = tokens.get(i + 2);
            boolean bare = noun.is("NN")
                    && noun.analyses().stream().allMatch(a -> a.tag().matches("NN(?!P).*|VB"));
            boolean told =
                    tokens.get(i + 3).analyses().stream().anyMatch(a -> a.tag().matches("VB[DZ]"));
            if (rules.matches("addressed", tokens.get(i).text())
                    && rules.matches("being", tokens.get(i + 1).text())
                    && bare
                    && told) {
                return true;
            }
        }
        return false;
    }

    /** The customer, addressed in the plural of courtesy, before a verb that can only be of the singular. */
    private boolean frenchDisagrees(List<Token> tokens) {
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (!rules.matches("addressed", tokens.get(i).text())) {
                continue;
            }
            int next = i + 1;
            while (next < tokens.size() - 1
                    && rules.matches("clitic", Wording.plain(tokens.get(next).text()))) {
                next++;
            }
            Token verb = tokens.get(next);
            boolean onlyVerb = !verb.analyses().isEmpty()
                    && verb.analyses().stream()
                            .allMatch(analysis -> analysis.tag().startsWith("V "));
            boolean firstOrSecond =
                    verb.analyses().stream().anyMatch(a -> a.tag().matches("V .* [12] s"));
            boolean another = verb.analyses().stream()
                    .anyMatch(a ->
                            a.tag().matches("V .* (?:3 s|[123] p)") || a.tag().contains("inf"));
            if (onlyVerb && firstOrSecond && !another) {
                return true;
            }
        }
        return false;
    }
}
