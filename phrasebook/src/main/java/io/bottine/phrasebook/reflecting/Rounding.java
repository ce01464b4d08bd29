package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.excerpts.Excerpt;
import io.bottine.phrasebook.reading.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rounds excerpts off, so that each can stand by itself: what a word or two parts is put together again, what only says when or
 * where is said with what happened then, and a quotation is not left out where the sentence needs it.
 */
final class Rounding {

    /** "On Monday, …" leads to what comes after it. */
    private static final int LEAD_WORDS = 4;

    /** In UTF-16 units: two excerpts together are no longer than this. */
    private static final int LONGEST = 160;

    /** In UTF-16 units: longer ones are none. */
    private static final int LONGEST_WORD = 40;

    /** More words than these are a tale of their own. */
    private static final int MOST_ADDED = 6;

    /** What parts a question from what stands before it. */
    private static final String MARKS = ".!?…,;:\n()";

    /** What joins two parts of one word. */
    private static final String JOINTS = "'’-";

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…\\n](?!\\d)|$");
    private static final Pattern QUESTION_MARK = Pattern.compile(" ?\\?");
    private static final Pattern PART_END = Pattern.compile("[,;:]|$");
    /** What is left of a clause up to its mark, a word next to an excerpt. */
    private static final Pattern CLAUSE_LEFT =
            Pattern.compile("(?: [\\p{L}\\p{N}€£$][\\p{L}\\p{N}'’€£$%-]{0,40}+){1,40}+(?=[.,;:!?…\\n]|$| ['’«“\"(])");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’€£$%-]+");
    private static final Pattern QUOTATION =
            Pattern.compile("[ ,:]+(?:« ?[^«»]{1,48}»|“[^“”]{1,48}”|\"[^\"]{1,48}\"|(?<= )'[^']{1,48}'(?!\\p{L}))");
    private static final Pattern QUOTATION_MARK =
            Pattern.compile("[ ,:]+(?:[«“\"]|(?<= )'(?!(?:cause|til|em|cos|n|tis|twas)\\b)(?=\\p{L}))");

    private final Rules rules;
    private final Asking asking;

    Rounding(Rules rules, Asking asking) {
        this.rules = rules;
        this.asking = asking;
    }

    /**
     * The excerpts of a message in its order, each as whole as may be without reaching into another; without those that say
     * nothing by themselves.
     */
    List<Excerpt> rounded(String text, List<Excerpt> excerpts) {
        List<Excerpt> bridged = bridged(
                text,
                excerpts.stream()
                        .flatMap(excerpt -> askedNotTold(text, excerpt))
                        .toList());
        List<Excerpt> rounded = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bridged.size(); i++) {
            Excerpt excerpt = bridged.get(i);
            boolean last = i + 1 == bridged.size();
            int to = last ? text.length() : bridged.get(i + 1).start();
            Excerpt whole = bounded(whole(text, question(text, unbroken(text, excerpt))), excerpt, from, to);
            Optional<Excerpt> sure = denied(text, whole, from).filter(made -> !isSupposed(text, made));
            Optional<Excerpt> found = sure.flatMap(made -> finished(text, made)).flatMap(made -> quoted(text, made));
            if (found.isPresent()
                    && found.get().end() > to
                    && bridged.get(i + 1).kind() == excerpt.kind()) {
                // The next one begins inside of what this one needs: they are one.
                bridged.set(i + 1, found.get().upTo(bridged.get(i + 1)));
                continue;
            }
            found.map(made -> bounded(made, sure.orElse(whole), 0, to))
                    .filter(made -> !isCrumb(said(text, made)))
                    .ifPresent(rounded::add);
            from = whole.end();
        }
        return rounded;
    }

    /** "Est-ce que je peux sauter la box d'août ?" is asked, though it was taken for told; what it follows in its sentence is told. */
    private Stream<Excerpt> askedNotTold(String text, Excerpt excerpt) {
        boolean told = excerpt.kind() == Excerpt.Kind.FACT && !excerpt.of().contains(Clause.Kind.THREAT);
        if (!told
                || !QUESTION_MARK
                        .matcher(text)
                        .region(excerpt.end(), text.length())
                        .lookingAt()) {
            return Stream.of(excerpt);
        }
        int start = Math.max(excerpt.start(), clauseStart(text, excerpt.end()));
        if (!rules.finds("interrogative", plain(text.substring(start, excerpt.end())))) {
            return Stream.of(excerpt);
        }
        Excerpt asked = excerpt.between(start, excerpt.end()).as(Excerpt.Kind.ASK);
        String before = Wording.bare(text.substring(excerpt.start(), start));
        return asking.isTold(before)
                ? Stream.of(excerpt.until(excerpt.start() + before.length()), asked)
                : Stream.of(asked);
    }

    /** What was made of an excerpt, unless it reaches beyond two places. */
    private static Excerpt bounded(Excerpt made, Excerpt of, int from, int to) {
        return made.start() >= from && made.end() <= to ? made : of;
    }

    private List<Excerpt> bridged(String text, List<Excerpt> found) {
        List<Excerpt> bridged = new ArrayList<>();
        for (Excerpt excerpt : found) {
            boolean joins = !bridged.isEmpty() && joins(text, bridged.getLast(), excerpt);
            bridged.add(joins ? bridged.removeLast().upTo(excerpt) : excerpt);
        }
        return bridged;
    }

    private boolean joins(String text, Excerpt before, Excerpt after) {
        String gap = text.substring(before.end(), after.start()).replace('’', '\'');
        boolean leads = Wording.count(said(text, before)) <= LEAD_WORDS;
        return after.end() - before.start() <= LONGEST
                && before.sentence() == after.sentence()
                && before.kind() == after.kind()
                && (rules.matches("bridge", gap) || (leads && gap.equals(", ")) || isOneQuestion(text, before, after));
    }

    /** "What time do | you close | on Saturdays?" */
    private boolean isOneQuestion(String text, Excerpt before, Excerpt after) {
        Matcher mark = SENTENCE_END.matcher(text);
        return before.kind() == Excerpt.Kind.ASK
                && mark.find(before.end())
                && mark.group().equals("?")
                && after.end() <= mark.start()
                && goesOnAsking(text.substring(before.end(), after.end()));
    }

    /** "After the 28th" at the head of its sentence, with what comes then. */
    private Excerpt whole(String text, Excerpt excerpt) {
        if (excerpt.kind() != Excerpt.Kind.FACT || !isCircumstance(said(text, excerpt)) || !opens(text, excerpt)) {
            return excerpt;
        }
        Matcher sentence = SENTENCE_END.matcher(text);
        int end = sentence.find(excerpt.end()) ? sentence.start() : text.length();
        int from = excerpt.end();
        while (from < end && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        Matcher part = PART_END.matcher(text).region(from, end);
        int to = part.find() ? part.start() : end;
        boolean tells = from < to
                && to - excerpt.start() <= LONGEST
                && asking.isTold(text.substring(from, to))
                && !rules.finds("insult", text.substring(from, to));
        return tells ? excerpt.until(to) : excerpt;
    }

    /** From the beginning of its first word to the end of its last: "dites|-moi où", "de quelqu'|un". */
    private static Excerpt unbroken(String text, Excerpt excerpt) {
        int start = excerpt.start();
        while (start > 0 && isInside(text, start)) {
            start--;
        }
        int end = excerpt.end();
        while (end < text.length() && isInside(text, end)) {
            end++;
        }
        boolean isWord = excerpt.start() - start <= LONGEST_WORD && end - excerpt.end() <= LONGEST_WORD;
        return isWord ? excerpt.between(start, end) : excerpt;
    }

    /** A question with the words that ask it: "what time do you | close on Saturdays". */
    private Excerpt question(String text, Excerpt excerpt) {
        Matcher mark = SENTENCE_END.matcher(text);
        boolean asks = excerpt.kind() == Excerpt.Kind.ASK
                && mark.find(excerpt.end())
                && mark.group().equals("?");
        if (!asks) {
            return excerpt;
        }
        int start = clauseStart(text, excerpt.start());
        boolean near = Wording.count(text.substring(start, excerpt.start())) <= MOST_ADDED;
        String rest = text.substring(excerpt.end(), mark.start());
        boolean ends = Wording.count(rest) <= MOST_ADDED && goesOnAsking(rest);
        return excerpt.between(near ? start : excerpt.start(), ends ? mark.start() : excerpt.end());
    }

    /**
     * With the words that deny it: "I don't | want the fees back" is not what is wanted; empty where they belong to what was said
     * before.
     */
    private Optional<Excerpt> denied(String text, Excerpt excerpt, int from) {
        int start = clauseStart(text, excerpt.start());
        String before = plain(text.substring(start, excerpt.start()));
        String said = plain(text.substring(excerpt.start(), excerpt.end()));
        boolean apart = rules.finds("opens-clause", said) && !rules.finds("governs", before);
        boolean near = rules.finds("denies", before) && !apart;
        if (!near && !rules.finds("denies-at-once", before)) {
            return Optional.of(excerpt);
        }
        return start >= from && excerpt.end() - start <= LONGEST
                ? Optional.of(excerpt.between(start, excerpt.end()))
                : Optional.empty();
    }

    /** "If | I were broader": what is only supposed is not told; "if I paid for express, it's because" is. */
    private boolean isSupposed(String text, Excerpt excerpt) {
        if (excerpt.kind() != Excerpt.Kind.FACT) {
            return false;
        }
        Matcher mark = SENTENCE_END.matcher(text);
        int end = mark.find(excerpt.end()) ? mark.start() : text.length();
        String before = plain(text.substring(clauseStart(text, excerpt.start()), excerpt.start()));
        boolean supposed = rules.finds("supposes", before) || rules.finds("supposed", said(text, excerpt));
        return supposed && !rules.finds("granted", plain(text.substring(excerpt.start(), end)));
    }

    /** Where the clause begins that a place stands in, behind a mark. */
    private static int clauseStart(String text, int place) {
        int start = place;
        while (start > 0 && MARKS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        while (start < place && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** True where nothing parts what follows from the question, and no other question begins. */
    private boolean goesOnAsking(String rest) {
        return rest.chars().noneMatch(c -> MARKS.indexOf(c) >= 0) && !rules.finds("and-asks", rest);
    }

    /** True between two characters of a word; a quotation mark is none. */
    private static boolean isInside(String text, int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        if (JOINTS.indexOf(before) >= 0) {
            return place > 1 && Character.isLetter(text.charAt(place - 2)) && Character.isLetter(after);
        }
        if (JOINTS.indexOf(after) >= 0) {
            return Character.isLetter(before)
                    && place + 1 < text.length()
                    && Character.isLetter(text.charAt(place + 1));
        }
        return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    }

    private boolean isCrumb(String said) {
        return rules.matches("ago", said) || rules.matches("crumb", said);
    }

    /**
     * With the few words that are left of its clause, "took your sister's | eyebrows off"; empty where somebody said what would
     * come only after more than can be said.
     */
    private Optional<Excerpt> finished(String text, Excerpt excerpt) {
        Matcher left = CLAUSE_LEFT.matcher(text).region(excerpt.end(), text.length());
        if (left.lookingAt() && !rules.finds("insult", left.group())) {
            int end = excerpt.end();
            Matcher word = WORD.matcher(text).region(excerpt.end(), left.end());
            for (int i = 0; i < MOST_ADDED && word.find() && !goesOn(word.group()); i++) {
                end = word.end();
            }
            boolean last = left.end() == text.length() || MARKS.indexOf(text.charAt(left.end())) >= 0;
            if (last && excerpt.kind() == Excerpt.Kind.ASK && rules.matches("asked-of", left.group())) {
                return Optional.of(excerpt.until(left.end()));
            }
            boolean closed = end == left.end()
                    || goesOn(text.substring(end, left.end()).strip().split(" ", 2)[0]);
            boolean another = asking.isTold(said(text, excerpt))
                    && asking.isTold(left.group().strip().split(" ", 2)[0]);
            boolean whole = closed && !another && !rules.finds("dangling", text.substring(excerpt.start(), end));
            return Optional.of(whole ? excerpt.until(end) : excerpt);
        }
        boolean says = rules.finds("says", said(text, excerpt)) && text.startsWith(",", excerpt.end());
        return says ? Optional.empty() : Optional.of(excerpt);
    }

    private boolean goesOn(String word) {
        return rules.finds("goes-on", word.replace('’', '\''));
    }

    /** True for nothing but when or where. */
    boolean isCircumstance(String said) {
        return rules.matches("circumstance", said) && !asking.isTold(said);
    }

    private static boolean opens(String text, Excerpt excerpt) {
        String before = Candidate.last(text.substring(0, excerpt.start()));
        return before.equals("^") || SENTENCE_END.matcher(before).lookingAt();
    }

    /**
     * With the quotation that follows at once; empty where that is too long to be said, or what somebody was called, for what
     * leads to it says nothing by itself.
     */
    private Optional<Excerpt> quoted(String text, Excerpt excerpt) {
        boolean inside = said(text, excerpt).chars().filter(c -> c == '"').count() % 2 != 0;
        if (inside) {
            return Optional.of(excerpt);
        }
        Matcher quotation = QUOTATION.matcher(text).region(excerpt.end(), text.length());
        if (quotation.lookingAt() && !rules.finds("called", said(text, excerpt))) {
            return Optional.of(excerpt.until(quotation.end()));
        }
        return QUOTATION_MARK.matcher(text).region(excerpt.end(), text.length()).lookingAt()
                ? Optional.empty()
                : Optional.of(excerpt);
    }

    private static String plain(String text) {
        return text.replace('’', '\'');
    }

    private static String said(String text, Excerpt excerpt) {
        return Wording.plain(text.substring(excerpt.start(), excerpt.end()));
    }
}
